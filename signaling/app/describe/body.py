"""The body outside the cells: gut, blood, brain and kidney."""

from __future__ import annotations

from collections.abc import Callable

from signaling.app.describe.pathway import pathway_sections
from signaling.app.describe.section import Section
from signaling.body.organism import organism
from signaling.cells import cell_types
from signaling.studies.healthy_knobs import fit_bounds


def bodies() -> dict[str, Callable[[], list[Section]]]:
    """The one body that there is."""
    return {"body": describe_body}


def describe_body() -> list[Section]:
    """Its organs, their numbers, and the cells that it couples."""
    pathway = organism()
    tissues = tuple(
        (name, f"{cell.mass.value:g} {cell.mass.unit}" if cell.mass else "", cell.mass.source if cell.mass else "")
        for name, cell in cell_types().items()
    )
    text = "Blood between the cells of five tissues, with gut, brain and kidney: the 70 kg reference person."
    return [
        Section("body", text),
        Section("Tissues", "", ("cells", "mass", "source"), tissues),
        *pathway_sections(pathway, fit_bounds("body")),
    ]
