"""The pictures of the score card: the model over measured curves, area by area."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from signaling.app.score_dishes import fat_cells, fat_cells_further, hepatocytes, lipolysis, microdialysis

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def drinks() -> Figure:
    """Four groups after a glucose drink, each with the person who stands for it."""
    from signaling.body.persons import person_called
    from signaling.plot.drink_by_group import Group, figure_drink_by_group
    from signaling.studies.judges.glucose_drink import drink
    from signaling.studies.judges.people import IGT, NGT, T2D

    columns = (
        ("ogtt_healthy", "Healthy", NGT),
        ("ogtt_ngt", "Normal tolerance", NGT),
        ("ogtt_igt", "Impaired tolerance", IGT),
        ("ogtt_t2dm", "Type 2 diabetes", T2D),
    )
    groups = [
        Group(
            file,
            headline,
            f"person {person}{', provisional' if person_called(person).provisional else ''}",
            drink(person).seen,
        )
        for file, headline, person in columns
    ]
    return figure_drink_by_group(
        groups,
        drink(NGT).minutes,
        title="75 g of glucose, drunk by four groups",
        subtitle="Lines: the simulated person who stands for the group. Dots and band: mean ± SD between people.",
    )


# area -> file -> what draws it and what it shows
FIGURES: Final[Mapping[str, Mapping[str, tuple[Callable[[], Figure], str]]]] = {
    "cell": {
        "fat_cells.png": (
            fat_cells,
            "The mean fat cell, normal and with provisional causes of type 2 diabetes, in the protocols of the laboratory, over what was measured "
            "in human fat cells. Its rates were fitted to the filled points; the hollow ones, about a third of the curves, were kept from the fit.",
        ),
        "fat_cells_further.png": (
            fat_cells_further,
            "The same cell in protocols measured for one readout only: IRS1 in the first minutes, under two steps and for three hours, and "
            "readings without and with insulin. The scale of each panel was fitted here; hollow points were kept from every fit.",
        ),
        "hepatocytes.png": (
            hepatocytes,
            "Insulin on, in and around mouse hepatocytes. Binding and breakdown were fitted to the filled points; readings of the medium "
            "hardly tell the model from a well in which nothing happens.",
        ),
        "lipolysis.png": (
            lipolysis,
            "What human fat cells set free under isoprenaline, over insulin. Fitted to the filled points; the diabetic cell differs only "
            "by the share of fatty acids that it keeps.",
        ),
        "lipolysis_in_situ.png": (
            microdialysis,
            "Glycerol around a microdialysis probe in the fat of men, while adrenaline or isoprenaline drives lipolysis and a clamp holds it "
            "back. All curves were fitted, each study with its own scale and background.",
        ),
    },
    "ogtt": {
        "drinks.png": (
            drinks,
            "Blood after a drink of 75 g. Healthy: Fujita et al. 2023; normal and impaired tolerance and type 2 diabetes: Ohashi et al. 2018, "
            "individual data, CC BY 4.0.",
        )
    },
}
