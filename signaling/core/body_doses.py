"""Doses as they are written at the bedside: per kg of body weight, per m2 of body surface, or for the whole person."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from signaling.core.units import quantity

_PER_BODY: Final = re.compile(r"/ *\(? *(?P<per>kg|m2|m\^2|m\*\*2)(?![A-Za-z0-9])")


@dataclass(frozen=True, slots=True)
class BodyDose:
    """A dose, or the rate of an infusion.

    Attributes:
        value: Number in ``unit``.
        unit: Unit for the whole person, such as ``g`` or ``mU/min``.
        per: ``kg``, ``m2``, or empty for the whole person.
    """

    value: float
    unit: str
    per: str = ""

    def __str__(self) -> str:
        return f"{self.value:.12g} {unit_per(self.unit, self.per)}"


def body_dose(text: str, unit: str, substance: str | None = None) -> BodyDose:
    """Read a dose such as ``40 mU/m2/min``, ``0.3 g/kg`` or ``21 g``.

    Args:
        text: Number and unit.
        unit: Unit wanted, for the whole person.
        substance: What is given; needed between mass and amount.

    Raises:
        UnitError: It is no such dose; the message shows an example. NotFinite: the number does not fit a float.
    """
    found = _PER_BODY.search(text) if isinstance(text, str) else None
    per = "" if found is None else "kg" if found["per"] == "kg" else "m2"
    return BodyDose(quantity(text, unit_per(unit, per), substance), unit, per)


def unit_per(unit: str, per: str) -> str:
    """``mU/kg/min`` of ``mU/min`` and ``kg``."""
    first, slash, rest = unit.partition("/")
    return f"{first}/{per}{slash}{rest}" if per else unit
