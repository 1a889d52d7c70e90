"""The names that a scenario may use: tissues, saboteurs, persons, protocols, mutants, observables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from signaling.cells.mutants import POOL_OF
from signaling.core.errors import SignalingError
from signaling.core.units import quantity

if TYPE_CHECKING:
    from signaling.cells.cell_type import CellType
    from signaling.clinic.indices import Index
    from signaling.pathway.mechanism import Mechanism
    from signaling.saboteurs.saboteur import Saboteur

EC50 = "_EC50"  # ending of the dose at which an answer is half of its span, where a dish went through a dose-response


@dataclass(frozen=True)
class Vocabulary:
    """Known names, in the order in which messages list them.

    Attributes:
        tissues: Tissue -> names of its species.
        saboteurs: Saboteur -> the tissues it lives in.
        persons: Persons that can be simulated.
        protocols: What can happen to a person.
        dish_protocols: What can be done to a dish.
        mutants: Protein -> its variants.
        observables: Observable of the result -> (unit, substance or None), for the bounds of ``expect``.
        heard: Tissue -> components of a medium that its cells hear.
        proteins: Tissue -> proteins whose content can be changed.
        targets: Gives the proteins of a tissue that an inhibitor can block.
        in_dish: Observable of a dish -> (unit, substance or None).
        tests: Index that needs a test -> (event that is the test, what the index needs and what to add for it).
    """

    tissues: Mapping[str, tuple[str, ...]]
    saboteurs: Mapping[str, tuple[str, ...]]
    persons: tuple[str, ...]
    protocols: tuple[str, ...] = ()
    dish_protocols: tuple[str, ...] = ()
    mutants: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    observables: Mapping[str, tuple[str, str | None]] = field(default_factory=dict)
    heard: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    proteins: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    targets: Callable[[str], tuple[str, ...]] = lambda tissue: ()
    in_dish: Mapping[str, tuple[str, str | None]] = field(default_factory=dict)
    tests: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    def homes_of(self, protein: str, tissues: tuple[str, ...]) -> tuple[str, ...]:
        """Those of the tissues that have a protein with mutants; all where none has."""
        homes = tuple(tissue for tissue in tissues if self.has(tissue, protein))
        return homes or tissues

    def has(self, tissue: str, protein: str) -> bool:
        """Whether the cells of a tissue have a protein, by the name under which its mutants go."""
        return POOL_OF.get(protein, protein) in self.proteins.get(tissue, ())

    def unit_of(self, observable: str, *, dish: bool = False) -> tuple[str, str | None] | None:
        """Unit and substance of an observable, the tissue mean of a species included; None for an unknown name."""
        if dish and observable.endswith(EC50) and self.unit_of(observable.removesuffix(EC50), dish=True):
            return ("nM", None)
        if dish and observable in self.in_dish:
            return self.in_dish[observable]
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
    "true_glucagon": "glucagon",
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
# Indices that are written in capitals as well.
_IN_CAPITALS = {"HOMA_IR": ("1", None), "HOMA_B": ("%", None)}


def default_vocabulary() -> Vocabulary:
    """The names of this version of the package, from its registries."""
    from signaling.body.persons import PERSONS
    from signaling.cells import cell_types
    from signaling.cells.inhibition import targets
    from signaling.cells.mutants import MUTANTS
    from signaling.clinic.dish_protocols import DISH_PROTOCOLS
    from signaling.clinic.protocols import PROTOCOLS
    from signaling.saboteurs import SABOTEURS

    return Vocabulary(
        tissues={name: _species(cell_type, SABOTEURS.values()) for name, cell_type in cell_types().items()},
        saboteurs={name: saboteur.lives_in for name, saboteur in SABOTEURS.items()},
        persons=PERSONS,
        protocols=tuple(PROTOCOLS),
        dish_protocols=tuple(DISH_PROTOCOLS),
        mutants={protein: tuple(variants) for protein, variants in MUTANTS.items()},
        observables=_observables(),
        heard={name: _heard(_mechanisms(cell_type, SABOTEURS.values())) for name, cell_type in cell_types().items()},
        proteins={
            name: _proteins(_mechanisms(cell_type, SABOTEURS.values())) for name, cell_type in cell_types().items()
        },
        targets=lambda tissue: targets(cell_types()[tissue].pathway(SABOTEURS.values())),
        in_dish=_in_dish(),
        tests=_tests(),
    )


def _mechanisms(cell_type: CellType, saboteurs: Iterable[Saboteur]) -> list[Mechanism]:
    """What a tissue runs, without joining it to a pathway."""
    guests = [s.mechanism(cell_type.name) for s in saboteurs if cell_type.name in s.lives_in]
    return [*cell_type.mechanisms, *guests]


def _species(cell_type: CellType, saboteurs: Iterable[Saboteur]) -> tuple[str, ...]:
    """Species of a tissue."""
    mechanisms = _mechanisms(cell_type, saboteurs)
    own = [name for m in mechanisms for name in m.species]
    pools = {pool for m in mechanisms for pool in m.pools}
    return tuple(dict.fromkeys([*own, *(lock.member for m in mechanisms for lock in m.locks if lock.pool in pools)]))


def _heard(mechanisms: Iterable[Mechanism]) -> tuple[str, ...]:
    """Components of a medium that reach an input of the cells."""
    from signaling.clinic.dish_protocols import COMPONENTS

    inputs = {name for m in mechanisms for name in m.inputs}
    return tuple(name for name, component in COMPONENTS.items() if inputs & set(component.inputs))


def _proteins(mechanisms: Iterable[Mechanism]) -> tuple[str, ...]:
    from signaling.cells.inhibition import NO_PROTEIN

    return tuple(dict.fromkeys(pool for m in mechanisms for pool in m.pools if pool not in NO_PROTEIN))


def _in_dish() -> dict[str, tuple[str, str | None]]:
    """What a dish records of its cells by itself, and what it can record when asked."""
    from signaling.cells import cell_types
    from signaling.cells.ports import REPORTS
    from signaling.saboteurs import SABOTEURS

    known: dict[str, tuple[str, str | None]] = {}
    for name, cell_type in cell_types().items():
        for mechanism in _mechanisms(cell_type, SABOTEURS.values()):
            known |= {f"{name}_{species}": (entry.unit, None) for species, entry in mechanism.species.items()}
        for port in cell_type.ports(SABOTEURS.values()):
            if port.sign:
                known[f"{name}_{port.name}_{'uptake' if port.sign < 0 else 'release'}"] = (port.unit, None)
            elif port.kind == REPORTS and not port.at:
                known[f"{name}_{port.quantity}"] = (port.unit, None)
    return known


def _observables() -> dict[str, tuple[str, str | None]]:
    from signaling.record.observables import OBSERVABLES

    recorded = {name: (entry.unit, _SUBSTANCES.get(name)) for name, entry in OBSERVABLES.items()}
    return recorded | _IN_CAPITALS | {index.name: (_claimed(index.unit), None) for index in _counted()}


def _counted() -> list[Index]:
    """Clinical indices whose value is a number."""
    from signaling.clinic.indices import INDICES, stage

    return [index for index in INDICES.values() if index is not stage]


def _claimed(unit: str) -> str:
    """The unit of a bound: that of the index where it can be written, and none for one such as ``uU/mL per mg/dL``."""
    try:
        quantity(f"1 {unit}", unit, "glucose")
    except SignalingError:
        return "1"
    return unit


def _tests() -> dict[str, tuple[str, str]]:
    return {
        index.name: (index.need.event, f"needs {index.needs}; the protocol has none. {index.need.add}.")
        for index in _counted()
        if index.need.event
    }
