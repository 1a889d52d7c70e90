"""The assumed numbers of a cell type that matter most: how far its outputs move when one of them does."""

from __future__ import annotations

from typing import Final

from signaling.app.describe.section import Section
from signaling.cells import cell_types
from signaling.saboteurs import SABOTEURS
from signaling.studies.influence import Influence, kept, worked_out
from signaling.studies.questions import QUESTIONS

TITLE: Final = "Assumed numbers with the most influence"
COUNT: Final = 10
STALE: Final = "OUT OF DATE: numbers or reactions have changed since these were worked out. 'signaling describe {name} --influence' does it now. "


def influence_section(name: str, *, now: bool = False) -> Section:
    """The ranking of a cell type, as it is kept or worked out now."""
    if name not in QUESTIONS:
        return Section(TITLE, "Not worked out: nobody has said what cells of this type are asked.")
    influence = worked_out(name) if now else kept(name)
    if influence is None:
        return Section(TITLE, f"Not worked out yet. 'signaling describe {name} --influence' does it now.")
    text = (
        f"By how many percent each output moves when the number grows by 1 %: {influence.question}, one mean cell. "
        "Ranked by the output that moves most."
    )
    heads = ("number", "value", "unit", *influence.found.outputs, "source")
    return Section(TITLE, ("" if influence.current else STALE.format(name=name)) + text, heads, _rows(name, influence))


def _rows(name: str, influence: Influence) -> tuple[tuple[str, ...], ...]:
    parameters = cell_types()[name].pathway(SABOTEURS.values()).parameters
    rows = []
    for parameter in influence.strongest_assumed(name, COUNT):
        p = parameters[parameter]
        slopes = (slope_text(slope) for slope in influence.found.slopes[parameter])
        rows.append((parameter, f"{p.value:g}", p.unit, *slopes, " ".join(p.source.split())))
    return tuple(rows)


def slope_text(slope: float) -> str:
    """A slope with its sign, to two decimals; a plain 0 for what does not move."""
    return f"{slope:+.2f}" if abs(slope) >= 0.005 else "0"
