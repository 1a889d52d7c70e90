"""Mutant proteins: what a variant changes in a cell, as a setting of its pathway."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from signaling.core.errors import UnknownName, did_you_mean

if TYPE_CHECKING:
    from signaling.cells.population import Population

# protein -> variant -> (setting, value, what it is)
MUTANTS: Final = {
    "receptor": {
        "Tyr->Phe": (
            "receptor_kinase",
            0.0,
            "tyrosines of the activation loop replaced: binds insulin, cannot signal (Ellis et al. 1986, Cell 45:721)",
        ),
        "wild type": ("receptor_kinase", 1.0, "the ordinary receptor"),
    }
}


def mutate(population: Population, protein: str, variant: str) -> None:
    """Give all cells of a population a variant of a protein.

    Raises:
        UnknownName: no such protein or variant.
    """
    if protein not in MUTANTS:
        raise UnknownName(f"there are no variants of '{protein}'.{did_you_mean(protein, MUTANTS)}")
    if variant not in MUTANTS[protein]:
        raise UnknownName(f"there is no variant '{variant}' of the {protein}.{did_you_mean(variant, MUTANTS[protein])}")
    setting, value, _ = MUTANTS[protein][variant]
    population.set(setting, value)
