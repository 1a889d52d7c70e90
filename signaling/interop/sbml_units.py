"""Units of a pathway as unit definitions of SBML."""

from __future__ import annotations

from collections.abc import Iterable
from types import ModuleType
from typing import Any, Final, NamedTuple

from signaling.core.units import scale_and_dimension

# Base of ours -> kind of SBML and how many of it one base unit is (see signaling.core.unit_words).
KINDS: Final = {
    "mass": ("gram", 1e-12),
    "amount": ("mole", 1e-12),
    "length": ("metre", 0.1),
    "time": ("second", 60.0),
    "energy": ("joule", 1.0),
    "percent": ("dimensionless", 0.01),
    "equivalent": ("mole", 1.0),  # of charge
}
MASSES: Final = ("kg", "g", "mg")
_WORDS: Final = {"%": "percent", "/": "_per_", "^": "", "*": "_", " ": "_", "(": "", ")": ""}


class Count(NamedTuple):
    """What a species is counted in: an amount, in all or (`mass`) in so much tissue."""

    substance: str
    mass: str = ""


class UnitDefinitions:
    """Unit definitions of one model, each written when it is first asked for."""

    def __init__(self, libsbml: ModuleType, model: Any) -> None:
        self._libsbml, self._model = libsbml, model
        self._ids: dict[str, str] = {}

    def id_of(self, unit: str) -> str:
        """The id of the definition of a unit text; ``1`` is dimensionless.

        Raises:
            UnitError: the text is not a unit.
        """
        scale, dimension = scale_and_dimension(unit)
        if not dimension and scale == 1.0:
            return "dimensionless"
        if unit not in self._ids:
            self._ids[unit] = self._define(unit, scale, dimension)
        return self._ids[unit]

    @staticmethod
    def is_amount(unit: str) -> bool:
        """Whether SBML allows species to be counted in it: moles, grams or pure numbers."""
        _, dimension = scale_and_dimension(unit)
        return all(base == "percent" for base, _ in dimension) or dimension in ((("amount", 1),), (("mass", 1),))

    def _define(self, unit: str, scale: float, dimension: tuple) -> str:
        spelled = "".join(_WORDS.get(c, c) for c in unit.replace("**", "^"))
        spelled = "".join(c if c.isascii() and c.isalnum() else "_" for c in spelled)
        spelled = spelled if spelled[:1].isalpha() else f"unit_{spelled}"
        while spelled in self._ids.values():
            spelled += "_"
        definition = self._model.createUnitDefinition()
        definition.setId(spelled)
        definition.setName(unit)
        for base, power in dimension:
            kind, multiplier = KINDS[base]
            self._add(definition, kind, power, multiplier)
        if scale != 1.0:
            self._add(definition, "dimensionless", 1, scale)
        return spelled

    def _add(self, definition: Any, kind: str, power: int, multiplier: float) -> None:
        unit = definition.createUnit()
        unit.setKind(self._libsbml.UnitKind_forName(kind))
        unit.setExponent(power)
        unit.setScale(0)
        unit.setMultiplier(multiplier)


def count(unit: str, tissue: str) -> Count | None:
    """What a species in `unit` is counted in, in a cell type whose compartments are measured in `tissue`; None for what is no amount.

    ``%`` is an amount, ``mmol/kg`` an amount in a kg of tissue; ``pmol/g/min`` is a rate.
    """
    if UnitDefinitions.is_amount(unit):
        return Count(unit)
    substance, _, mass = unit.partition("/")
    return Count(substance, mass) if mass == tissue and UnitDefinitions.is_amount(substance) else None


def tissue_unit(units: Iterable[str]) -> str:
    """In which mass compartments are measured: the first that an amount is divided by; empty if there is none."""
    for unit in units:
        substance, _, mass = unit.partition("/")
        if mass in MASSES and UnitDefinitions.is_amount(substance):
            return mass
    return ""
