"""A cell type: its ports, pathways, saboteurs, differences between cells, and numbers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from signaling.app.describe.influence import influence_section
from signaling.app.describe.pathway import pathway_sections
from signaling.app.describe.section import Section, one_line
from signaling.cells import cell_kind, cell_types
from signaling.cells.ports import HEARS, RELEASES, REPORTS, SEES, TAKES
from signaling.pathway.catalogue import FORMS
from signaling.saboteurs import SABOTEURS
from signaling.studies.healthy_knobs import fit_bounds

KINDS = (HEARS, SEES, TAKES, RELEASES, REPORTS)


def types() -> dict[str, Callable[[], list[Section]]]:
    """Every cell type."""
    return {name: partial(describe_cell_type, name) for name in cell_types()}


def describe_cell_type(name: str, *, influence_now: bool = False, **forms: str) -> list[Section]:
    """Everything about the cells of a tissue.

    Args:
        name: of the cell type.
        influence_now: work the influence of its numbers out anew, in seconds, instead of reading what is kept.
        forms: other forms of mechanisms (``MAPK="lumped"``); their influence is not told.
    """
    cell = cell_kind(name, **forms)
    mass = f" {cell.mass.value:g} {cell.mass.unit} in the reference person ({cell.mass.source})." if cell.mass else ""
    title = " ".join((name, *(f"{mechanism}={form}" for mechanism, form in forms.items())))
    told = [Section(title, one_line(cell.doc) + mass), *_ports(name), _saboteurs(name)]
    if cell.spread is not None:
        rows = tuple((pool, f"{100 * cv:g} %") for pool, cv in cell.spread.cv.items())
        told.append(
            Section(
                "How its cells differ", f"Log-normal contents. {one_line(cell.spread.source)}", ("pool", "CV"), rows
            )
        )
    rows = tuple((m, ", ".join(FORMS[m])) for m in FORMS if m in {own.name for own in cell.mechanisms})
    if rows:
        choose = (
            f"The first is shipped; describe '{name} {rows[0][0]}=...' shows another, cell_kind() in Python makes it."
        )
        told.append(Section("Forms to choose from", choose, ("mechanism", "forms"), rows))
    told += pathway_sections(cell.pathway(SABOTEURS.values()), fit_bounds(name))
    return told if forms else [*told, influence_section(name, now=influence_now)]


def _ports(name: str) -> list[Section]:
    """What comes in and goes out, and what is only recorded."""
    ports = sorted(cell_types()[name].ports(SABOTEURS.values()), key=lambda port: KINDS.index(port.kind))
    rows = [
        (p.kind, p.name, p.unit, p.at, "" if p.quantity == p.name else p.quantity) for p in ports if p.kind != REPORTS
    ]
    reported: dict[str, list[str]] = {}
    for port in ports:
        if port.kind == REPORTS:
            reported.setdefault(port.unit, []).append(port.name)
    recorded = tuple((unit, ", ".join(names)) for unit, names in reported.items())
    return [
        Section("Ports", "", ("", "what", "unit", "where", "in the pathway"), tuple(rows)),
        Section("Recorded means", "", ("unit", "of"), recorded),
    ]


def _saboteurs(name: str) -> Section:
    here = [s for s in SABOTEURS.values() if name in s.lives_in]
    rows = tuple((s.name, ", ".join(s.armed_by), ", ".join(s.locks), one_line(s.effect)) for s in here)
    return Section("Saboteurs", "" if rows else "None lives here.", ("name", "armed by", "locks", "effect"), rows)
