"""Mutant proteins: what a variant changes in a cell, as a setting of its pathway or as forms that the protein cannot take.

A residue that was replaced takes no phosphate: no reaction leads to a form that would carry one there. Human numbering.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from signaling.core.errors import SignalingError, UnknownName, did_you_mean

if TYPE_CHECKING:
    from signaling.cells.population import Population
    from signaling.pathway.pathway import Pathway


@dataclass(frozen=True, slots=True)
class Variant:
    """What a variant of a protein changes.

    Attributes:
        meaning: what it is, and who made it.
        settings: setting -> value.
        empty: members of its pool that it cannot become; those that a cell does not know are nothing to it.
    """

    meaning: str
    settings: dict[str, float] = field(default_factory=dict)
    empty: tuple[str, ...] = ()


MUTANTS: Final[dict[str, dict[str, Variant]]] = {
    "receptor": {
        "Tyr->Phe": Variant(
            "tyrosines of the activation loop replaced: binds insulin, cannot signal (Ellis et al. 1986, Cell 45:721)",
            {"receptor_kinase": 0.0},
        ),
        "wild type": Variant("the ordinary receptor", {"receptor_kinase": 1.0}),
    },
    "IRS1": {
        "Tyr->Phe": Variant(
            "all tyrosines that PI3K docks on replaced (IRS1-F18, Myers et al. 1996, Mol Cell Biol 16:4147)",
            empty=("IRS1_pY", "IRS1_pY_pS307"),
        ),
        "Ser270->Ala": Variant("the site of S6K (Zhang et al. 2008, J Biol Chem 283:35375)", empty=("IRS1_pS_S6K",)),
        "Ser307->Ala": Variant(
            "the site of mTORC1 (rodent S302; Rajan et al. 2016, J Biol Chem 291:14602)",
            empty=("IRS1_pS307", "IRS1_pY_pS307"),
        ),
        "Ser312->Ala": Variant(
            "the site of JNK and IKK, under insulin of S6K (rodent S307; Aguirre et al. 2002, J Biol Chem 277:1531)",
            empty=("IRS1_pS_JNK", "IRS1_pS_PKC_JNK", "IRS1_pS_IKK", "IRS1_pS312"),
        ),
        "Ser1101->Ala": Variant(
            "the site of PKC-theta (Li et al. 2004, J Biol Chem 279:45304)",
            empty=("IRS1_pS_PKC", "IRS1_pS_PKC_JNK"),
        ),
    },
    "Akt": {
        "Thr308->Ala": Variant(
            "the site of PDK1 (Alessi et al. 1996, EMBO J 15:6541); where S473 follows T308, both stay empty",
            empty=("Akt_pT308", "Akt_pp"),
        ),
        "Ser473->Ala": Variant(
            "the site of mTORC2 (Alessi et al. 1996, EMBO J 15:6541)", empty=("Akt_pS473", "Akt_pp")
        ),
    },
    "AS160": {
        "Thr642->Ala": Variant(
            "the site of Akt, with its neighbours (AS160-4P, Sano et al. 2003, J Biol Chem 278:14599)",
            empty=("AS160_p",),
        ),
    },
    "FOXO1": {
        "Ser256->Ala": Variant(
            "the site of Akt, with its neighbours: never leaves the nucleus (Nakae et al. 2001, J Clin Invest 108:1359)",
            empty=("FOXO1_p",),
        ),
    },
    "GSK3": {
        "Ser9->Ala": Variant(
            "the site of Akt: insulin cannot switch it off (Stambolic and Woodgett 1994, Biochem J 303:701)",
            empty=("GSK3_p",),
        ),
    },
}
"""Protein -> variant -> what it changes."""

POOL_OF: Final = {"receptor": "IR"}  # proteins that go by another name in pathways


def mutate(population: Population, protein: str, variant: str) -> None:
    """Give all cells of a population a variant of a protein.

    Raises:
        UnknownName: no such protein or variant. SignalingError: the cells do not have the protein.
    """
    if protein not in MUTANTS:
        raise UnknownName(f"there are no variants of '{protein}'.{did_you_mean(protein, MUTANTS)}")
    if variant not in MUTANTS[protein]:
        raise UnknownName(f"there is no variant '{variant}' of the {protein}.{did_you_mean(variant, MUTANTS[protein])}")
    if POOL_OF.get(protein, protein) not in population.pathway.pools:
        raise SignalingError(f"{population.name} cells have no {protein}, so they cannot have a mutant of it.")
    changed = MUTANTS[protein][variant]
    for setting, value in changed.settings.items():
        population.set(setting, value)
    for source, reaction in wires_to(population.pathway, changed.empty):
        population.set_weight(source, reaction, 0.0)


def wires_to(pathway: Pathway, empty: Iterable[str]) -> Iterator[tuple[str, str]]:
    """(substrate, reaction) of every reaction that leads to one of these forms from another form."""
    forms = set(empty)
    for name, reaction in pathway.reactions.items():
        if reaction.target in forms and reaction.source is not None and reaction.source not in forms:
            yield reaction.source, name
