"""The pictures of the score card: the model over measured curves, area by area."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from matplotlib.figure import Figure


def fat_cells() -> Figure:
    """Fat cells in a dish, over time and over dose."""
    from signaling.app.measured_dish import figure_measured
    from signaling.studies.judges.fat_cell_dish import fat_cell_plan

    return figure_measured(fat_cell_plan())


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
            "Fat cells put through the protocols of the laboratory, over what was measured in human fat cells. Nothing but the scale of each "
            "curve was fitted here. Measured by Brannmark et al. 2010 and 2013, Nyman et al. 2014 and Rajan et al. 2016.",
        )
    },
    "ogtt": {
        "drinks.png": (
            drinks,
            "Blood after a drink of 75 g. Healthy: Fujita et al. 2023; normal and impaired tolerance and type 2 diabetes: Ohashi et al. 2018, "
            "individual data, CC BY 4.0.",
        )
    },
}
