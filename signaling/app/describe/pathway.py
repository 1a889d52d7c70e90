"""Sections that cell types and the body have in common: their mechanisms, and their numbers by mechanism."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from signaling.app.census import census
from signaling.app.describe.section import NUMBERS, Section, first_sentence, number_rows
from signaling.core.ranges import ASSUMED_FACTOR

if TYPE_CHECKING:
    from signaling.core.parameters import Parameter
    from signaling.pathway.pathway import Pathway


RANGES: Final = (
    "published: as the paper gives it; bounds of the fit: what the calibration searched; assumed range: nothing is known, so a factor of "
    f"{ASSUMED_FACTOR:g} either way. Without a range: a known number whose paper gives no spread, or a size solved from the fasting balance."
)


def pathway_sections(pathway: Pathway, bounds: Mapping[str, tuple[float, float]] | None = None) -> list[Section]:
    """The mechanisms of a pathway, its numbers, and how many of them are known.

    Args:
        pathway: of a cell or the body.
        bounds: qualified parameter -> between which bounds it was fitted.
    """
    mechanisms = tuple(
        (m.name, f"UniProt {m.uniprot}" if m.uniprot else "", f"{len(m.reactions)}", first_sentence(m.doc))
        for m in pathway.mechanisms
    )
    size = f"{len(pathway.species)} species, {len(pathway.reactions)} reactions, {len(pathway.inputs)} inputs."
    told = [Section("Pathways", size, ("mechanism", "", "reactions", "what it is"), mechanisms)]
    for owner, numbers in by_owner(pathway).items():
        searched = {name: ends for name, _ in numbers if (ends := (bounds or {}).get(f"{owner}.{name}"))}
        told.append(Section(f"Numbers of {owner}", "", NUMBERS, number_rows(numbers, searched)))
    return [
        *told,
        Section("What the ranges are", RANGES),
        Section("Where the numbers come from", f"{census(pathway.parameters.values())}."),
    ]


def by_owner(pathway: Pathway) -> dict[str, list[tuple[str, Parameter]]]:
    """Mechanism or pool -> its numbers by the rest of their name, in order of declaration."""
    owners: dict[str, list[tuple[str, Parameter]]] = {}
    for name, parameter in pathway.parameters.items():
        owner, _, rest = name.partition(".")
        owners.setdefault(owner, []).append((rest, parameter))
    return owners
