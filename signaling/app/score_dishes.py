"""The pictures of the score card of cells: the model over every curve that was measured in a dish or around a probe."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from signaling.app.small_print import measured_by, small_print
from signaling.clinic.measured import names
from signaling.studies.split import held_out

if TYPE_CHECKING:
    from collections.abc import Mapping

    from matplotlib.figure import Figure

    from signaling.studies.dish_answers import Curve

KEPT: Final = "Hollow points: curves that a rule made beforehand kept from the fit. They were seen, though, while mechanisms were chosen."
CAUSES: Final = (
    "Type 2 diabetes is put into the cell by slow causes: contents of proteins, the loop from mTORC1 to IRS1, ceramide and a saboteur. They are "
    "provisional: taken from papers or found on the filled points; no simulated life has led to them yet."
)
SITES: Final = (
    "pY, pS and pT: phosphorylated on tyrosine, serine or threonine, in human numbering. a.u.: arbitrary units, since blots have none that is "
    "absolute."
)
SHAPES: Final = (
    "Over time, one factor a panel, the same for both groups, brings the lines to the points: the difference between the groups is the model's "
    "own. Over dose, each group is percent of its own maximum, so that only the shape is compared; doses are read after 10 min, those of Elk1 "
    "and FOXO1 after 30 min, uptake from 15 to 45 min. Where the authors took the reading without insulin off (receptor, IRS1 pY, most doses), it "
    "is taken off the lines too."
)
FACTORS: Final = (
    "One factor a panel, the same for both groups and both doses, brings the lines to the points (Akt pS473: together with its course over an hour). "
    "Receptors inside the cell are percent of all receptors, without a factor. From the course over 3 hours the authors took the reading without "
    "insulin off; it is taken off the line too."
)
ASSAYS: Final = (
    "In the model, cells bind insulin by receptors and, at doses far above those of blood, by sites of low affinity. Cells with few sites are 60 % "
    "of all. Labelled insulin was read once a point; each sample of the medium twice, the ends of its bar. Scale and background belong to the "
    "assays: one pair for all bound insulin, and one for the medium of each experiment. They make most of the readings of the medium."
)
DISH: Final = (
    "15 min of insulin, then for 10 min also 10 nM isoprenaline, which drives lipolysis; far left, cells that had neither. HSL: hormone-sensitive "
    "lipase. Fatty acids that stay are re-esterified in the cell. Here the diabetic cell of the model differs from the normal one by that share "
    "alone, so their lines of glycerol and HSL coincide."
)
PROBE: Final = (
    "Glycerol in the dialysate of abdominal subcutaneous fat. Low dose in the perfusate: adrenaline 1 µmol/L, isoprenaline 0.1 µmol/L. Phentolamine "
    "blocks the α₂ receptors, by which adrenaline also restrains lipolysis. Doses and timing are those with which the authors of a model of these "
    "data simulate them. Scale and background, one pair a study, and how much of what is perfused reaches the cells are fitted. No curve was kept "
    "from the fit."
)
FAT_SUBTITLE: Final = "Lines: the mean fat cell, from rest without insulin; causes of type 2 diabetes provisional. Points: human cells, mean ± SEM."


def fat_cells() -> Figure:
    """Every readout over an hour and over dose, normal and type 2 diabetic."""
    from signaling.plot import figure_dish
    from signaling.plot.dish import READOUTS

    courses, responses = ({readout: _by_condition(readout, kind) for readout in READOUTS} for kind in ("time", "dose"))
    drawn = [name for name in names("adipocyte_dish/") if name.split("/")[2] in ("time", "dose")]
    return figure_dish(
        courses,
        responses,
        hollow=_hollow(),
        title="Human fat cells under insulin",
        subtitle=FAT_SUBTITLE,
        note=small_print(SITES, SHAPES, CAUSES, KEPT, measured_by(drawn)),
    )


def fat_cells_further() -> Figure:
    """Further courses of IRS1, and readings without and with insulin."""
    from signaling.plot.dish_further import figure_dish_further
    from signaling.studies.dish_lines import in_the_unit_of_the_data

    drawn = [name for name in names("adipocyte_dish/") if name.split("/")[2] not in ("time", "dose")]
    return figure_dish_further(
        in_the_unit_of_the_data(_fat_cell_lines()),
        hollow=_hollow(),
        title="Fat cells under insulin: further protocols",
        subtitle=FAT_SUBTITLE,
        note=small_print(SITES, FACTORS, CAUSES, KEPT, measured_by(drawn)),
    )


def hepatocytes() -> Figure:
    """Insulin on and in mouse hepatocytes and in their medium."""
    from signaling.plot.hepatocytes import figure_hepatocytes
    from signaling.studies.hepatocyte_lines import hepatocyte_lines

    return figure_hepatocytes(
        hepatocyte_lines(),
        hollow=_hollow(),
        title="Insulin in and around liver cells",
        subtitle="Mouse hepatocytes. Above: labelled insulin on and in the cells. Below: insulin in the medium. Beside each line: what was added.",
        note=small_print(ASSAYS, KEPT, measured_by(names("hepatocyte_dish/"))),
    )


def lipolysis() -> Figure:
    """Lipolysis in the dish over insulin, normal and type 2 diabetic."""
    from signaling.plot.lipolysis import figure_lipolysis

    return figure_lipolysis(
        _lipolysis_lines(),
        hollow=_hollow(),
        title="Insulin holds lipolysis back, and much insulin less",
        subtitle="Lines: the mean fat cell. Points: human fat cells, mean ± SEM. 100 %: normal cells with isoprenaline and without insulin.",
        note=small_print(DISH, KEPT, measured_by(names("lipolysis_dish/"))),
    )


def microdialysis() -> Figure:
    """Glycerol in situ while lipolysis is driven, before and during a clamp."""
    from signaling.plot.microdialysis import figure_microdialysis
    from signaling.studies.lipolysis_fit import CLAMP_FROM, STIMULI

    return figure_microdialysis(
        _lipolysis_lines(),
        [given for stimulus in STIMULI for given in stimulus],
        CLAMP_FROM,
        hollow=_hollow(),
        title="Glycerol in the fat of men",
        subtitle="Three times an agent drives lipolysis around a microdialysis probe; in studies 2 and 3 a clamp raises insulin meanwhile.",
        note=small_print(PROBE, measured_by(names("lipolysis_in_situ/"))),
    )


@cache
def _fat_cell_lines() -> Mapping[str, Curve]:
    from signaling.studies.dish_lines import fat_cell_lines

    return fat_cell_lines()


@cache
def _lipolysis_lines() -> Mapping[str, Curve]:
    from signaling.studies.lipolysis_lines import lipolysis_lines

    return lipolysis_lines()


def _by_condition(readout: str, kind: str) -> dict[str, Curve]:
    lines = _fat_cell_lines()
    begins = f"adipocyte_dish/{readout}/{kind}/"
    return {name.removeprefix(begins): line for name, line in lines.items() if name.startswith(begins)}


def _hollow() -> frozenset[str]:
    return frozenset(name for name in names() if held_out(name))
