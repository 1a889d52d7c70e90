"""Mutant proteins: what a variant changes in a cell, as a setting of its pathway or as wires that are not there.

A residue that was replaced takes no phosphate: the reaction that would put it there does not see its kinase. Human numbering.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from signaling.core.errors import SignalingError, UnknownName, did_you_mean

if TYPE_CHECKING:
    from signaling.cells.population import Population
    from signaling.pathway.pathway import Pathway

AKT_ALONE: Final = ("Akt_pS473", "Akt_pp")


@dataclass(frozen=True, slots=True)
class Variant:
    """What a variant of a protein changes.

    Attributes:
        meaning: what it is, and who made it.
        settings: setting -> value.
        unseen: end of a reaction's name -> sources that the reaction does not see.
    """

    meaning: str
    settings: dict[str, float] = field(default_factory=dict)
    unseen: dict[str, tuple[str, ...]] = field(default_factory=dict)


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
            unseen={"IRS1.tyrosine_phosphorylation": ("IR_ip",)},
        ),
        "Ser270->Ala": Variant(
            "the site of S6K (Zhang et al. 2008, J Biol Chem 283:35375)", unseen={"mTORC1.lock_IRS1": ("S6K_p",)}
        ),
        "Ser307->Ala": Variant(
            "the site of mTORC1 (rodent S302; Rajan et al. 2016, J Biol Chem 291:14602)",
            unseen={"IRS1.loop_phosphorylation": ("mTORC1_a",), "IRS1.basal_S307": ("IRS1",)},
        ),
        "Ser312->Ala": Variant(
            "the site of JNK and IKK (rodent S307; Aguirre et al. 2002, J Biol Chem 277:1531)",
            unseen={"JNK.lock_IRS1": ("JNK_active",), "TNF.lock_IRS1": ("TNF_complex",)},
        ),
        "Ser1101->Ala": Variant(
            "the site of PKC-theta (Li et al. 2004, J Biol Chem 279:45304)", unseen={"PKC.lock_IRS1": ("PKC_active",)}
        ),
    },
    "Akt": {
        "Thr308->Ala": Variant(
            "the site of PDK1 (Alessi et al. 1996, EMBO J 15:6541); in this network S473 follows T308, so that both stay empty",
            unseen={".T308_phosphorylation": ("PIP3",), ".T308_rephosphorylation": ("Akt_pS473",)},
        ),
        "Ser473->Ala": Variant(
            "the site of mTORC2 (Alessi et al. 1996, EMBO J 15:6541)", unseen={".S473_phosphorylation": ("mTORC2_a",)}
        ),
    },
    "AS160": {
        "Thr642->Ala": Variant(
            "the site of Akt, with its neighbours (AS160-4P, Sano et al. 2003, J Biol Chem 278:14599)",
            unseen={".AS160_phosphorylation": AKT_ALONE},
        ),
    },
    "FOXO1": {
        "Ser256->Ala": Variant(
            "the site of Akt, with its neighbours: never leaves the nucleus (Nakae et al. 2001, J Clin Invest 108:1359)",
            unseen={"FOXO1.phosphorylation": AKT_ALONE},
        ),
    },
    "GSK3": {
        "Ser9->Ala": Variant(
            "the site of Akt: insulin cannot switch it off (Stambolic and Woodgett 1994, Biochem J 303:701)",
            unseen={".GSK3_phosphorylation": AKT_ALONE},
        ),
    },
}  # fmt: skip
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
    for source, reaction in _wires(population.pathway, changed):
        population.set_weight(source, reaction, 0.0)


def _wires(pathway: Pathway, variant: Variant) -> Iterator[tuple[str, str]]:
    """(source, reaction) that the variant lacks; a saboteur that does not live in the cell has none to lack."""
    for ending, unseen in variant.unseen.items():
        for reaction, sources in pathway.sources.items():
            if reaction.endswith(ending):
                yield from ((source, reaction) for source in unseen if source in sources)
