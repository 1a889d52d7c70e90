"""Sections that cell types and the body have in common: their mechanisms, and their numbers by mechanism."""

from __future__ import annotations

from typing import TYPE_CHECKING

from signaling.app.census import census
from signaling.app.describe.section import NUMBERS, Section, first_sentence, number_rows

if TYPE_CHECKING:
    from signaling.core.parameters import Parameter
    from signaling.pathway.pathway import Pathway


def pathway_sections(pathway: Pathway) -> list[Section]:
    """The mechanisms of a pathway, its numbers, and how many of them are known."""
    mechanisms = tuple(
        (m.name, f"UniProt {m.uniprot}" if m.uniprot else "", f"{len(m.reactions)}", first_sentence(m.doc))
        for m in pathway.mechanisms
    )
    size = f"{len(pathway.species)} species, {len(pathway.reactions)} reactions, {len(pathway.inputs)} inputs."
    told = [Section("Pathways", size, ("mechanism", "", "reactions", "what it is"), mechanisms)]
    told += [
        Section(f"Numbers of {owner}", "", NUMBERS, number_rows(numbers))
        for owner, numbers in by_owner(pathway).items()
    ]
    return [*told, Section("Where the numbers come from", f"{census(pathway.parameters.values())}.")]


def by_owner(pathway: Pathway) -> dict[str, list[tuple[str, Parameter]]]:
    """Mechanism or pool -> its numbers by the rest of their name, in order of declaration."""
    owners: dict[str, list[tuple[str, Parameter]]] = {}
    for name, parameter in pathway.parameters.items():
        owner, _, rest = name.partition(".")
        owners.setdefault(owner, []).append((rest, parameter))
    return owners
