"""The names that a scenario may use: tissues, saboteurs, persons, protocols, mutants, observables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from signaling.cells.cell_type import CellType
    from signaling.saboteurs.saboteur import Saboteur


@dataclass(frozen=True)
class Vocabulary:
    """Known names, in the order in which messages list them.

    Attributes:
        tissues: Tissue -> names of its species.
        saboteurs: Saboteur -> the tissues it lives in.
        persons: Persons that can be simulated.
        persons_to_come: Persons that are named in the plans of the project and cannot be simulated yet.
        protocols: What can happen to a person.
        dish_protocols: What can be done to a dish.
        mutants: Protein -> its variants.
        observables: Observable of the result -> (unit, substance or None), for the bounds of ``expect``.
    """

    tissues: Mapping[str, tuple[str, ...]]
    saboteurs: Mapping[str, tuple[str, ...]]
    persons: tuple[str, ...]
    persons_to_come: tuple[str, ...] = ()
    protocols: tuple[str, ...] = ()
    dish_protocols: tuple[str, ...] = ()
    mutants: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    observables: Mapping[str, tuple[str, str | None]] = field(default_factory=dict)

    def unit_of(self, observable: str) -> tuple[str, str | None] | None:
        """Unit and substance of an observable, the tissue mean of a species included; None for an unknown name."""
        if observable in self.observables:
            return self.observables[observable]
        tissue, _, species = observable.partition("_")
        return ("%", None) if species in self.tissues.get(tissue, ()) else None


# Which observables are counted in mass and in amount, so that the bounds of claims may be either.
_SUBSTANCES = {
    "plasma_glucose": "glucose",
    "plasma_insulin": "insulin",
    "portal_insulin": "insulin",
    "plasma_c_peptide": "c_peptide",
    "plasma_glucagon": "glucagon",
    "plasma_ffa": "ffa",
    "plasma_triglyceride": "triglyceride",
    "glucose_appearance": "glucose",
    "muscle_glucose_uptake": "glucose",
    "adipocyte_glucose_uptake": "glucose",
    "hepatic_glucose_uptake": "glucose",
    "endogenous_glucose_production": "glucose",
    "glucose_infusion_rate": "glucose",
    "insulin_secretion_rate": "insulin",
}
# Indices that belong to one moment, since they follow from glucose and insulin alone.
_FROM_TWO_OBSERVABLES = {"HOMA_IR": ("1", None), "HOMA_B": ("%", None)}


def default_vocabulary() -> Vocabulary:
    """The names of this version of the package, from its registries."""
    from signaling.cells import cell_types
    from signaling.cells.mutants import MUTANTS
    from signaling.clinic.protocols import PROTOCOLS
    from signaling.saboteurs import SABOTEURS

    return Vocabulary(
        tissues={name: _species(cell_type, SABOTEURS.values()) for name, cell_type in cell_types().items()},
        saboteurs={name: saboteur.lives_in for name, saboteur in SABOTEURS.items()},
        persons=("lean",),
        persons_to_come=("obese", "prediabetic", "t2d_obese", "t2d_lean"),
        protocols=tuple(PROTOCOLS),
        dish_protocols=("medium",),
        mutants={protein: tuple(variants) for protein, variants in MUTANTS.items()},
        observables=_observables(),
    )


def _species(cell_type: CellType, saboteurs: Iterable[Saboteur]) -> tuple[str, ...]:
    """Species of a tissue, without joining its pathway."""
    guests = [s.mechanism(cell_type.name) for s in saboteurs if cell_type.name in s.lives_in]
    mechanisms = [*cell_type.mechanisms, *guests]
    own = [name for m in mechanisms for name in m.species]
    pools = {pool for m in mechanisms for pool in m.pools}
    return tuple(dict.fromkeys([*own, *(lock.member for m in guests for lock in m.locks if lock.pool in pools)]))


def _observables() -> dict[str, tuple[str, str | None]]:
    from signaling.record.observables import OBSERVABLES

    recorded = {name: (entry.unit, _SUBSTANCES.get(name)) for name, entry in OBSERVABLES.items()}
    return recorded | _FROM_TWO_OBSERVABLES
