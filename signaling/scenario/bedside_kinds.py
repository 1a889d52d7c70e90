"""What a single value of a bedside protocol may be: a dose per kg, per m2 or for the whole person, and a level of glucose to hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from signaling.clinic.protocols import Target
from signaling.core.body_doses import BodyDose, body_dose
from signaling.core.errors import SignalingError
from signaling.scenario.kinds import Measure, Misread
from signaling.scenario.node import shown

FASTING: Final = "fasting"
ABOVE: Final = " above fasting"
CONCENTRATION: Final = Measure("mmol/L", "5 mmol/L", "glucose", above_zero=True)


@dataclass(frozen=True, slots=True)
class PerBody:
    """A dose or a rate, per kg of body weight, per m2 of body surface, or for the whole person.

    Attributes:
        unit: For the whole person, such as ``mU/min``; stored so, or with ``/kg`` or ``/m2`` in it.
        example: What to show to a person who wrote something else.
        substance: What is given.
        factor: From ``unit`` to that of the protocol.
        into: Unit of the protocol.
    """

    unit: str
    example: str
    substance: str | None = None
    factor: float = 1.0
    into: str = ""

    @property
    def expected(self) -> str:
        """For the table of the schema."""
        return f"quantity in {self.unit}, per kg or m2 or in all, such as '{self.example}'"

    def read(self, given: Any) -> str:
        """The stored form, such as ``40 mU/m2/min``."""
        return str(self._read(given))

    def dose(self, given: Any) -> BodyDose:
        """The dose in the unit of the protocol."""
        read = self._read(given)
        return BodyDose(self.factor * read.value, self.into or self.unit, read.per)

    def _read(self, given: Any) -> BodyDose:
        if not isinstance(given, str):
            raise Misread(f"{shown(given)} is not a dose. Write a number and a unit, for example '{self.example}'.")
        try:
            read = body_dose(given, self.unit, self.substance)
        except SignalingError as error:
            raise Misread(str(error)) from None
        if read.value < 0:
            raise Misread(f"{shown(given)} is below zero.")
        return BodyDose(read.value + 0.0, read.unit, read.per)


@dataclass(frozen=True, slots=True)
class Level:
    """A level of glucose: ``fasting``, ``5 mmol/L``, or ``125 mg/dL above fasting``."""

    expected = "fasting, a concentration such as '5 mmol/L', or '125 mg/dL above fasting'"

    def read(self, given: Any) -> str:
        """The stored form."""
        return self._read(given)[0]

    def target(self, given: Any) -> Target:
        """The same for the protocol."""
        return self._read(given)[1]

    def _read(self, given: Any) -> tuple[str, Target]:
        if not isinstance(given, str):
            raise Misread(f"{shown(given)} is not a level of glucose. Write {self.expected}.")
        if given.strip() == FASTING:
            return FASTING, Target()
        try:
            value = CONCENTRATION.number(given.removesuffix(ABOVE))
        except Misread as fault:
            if str(fault).endswith("zero."):
                raise
            raise Misread(f"{shown(given)} is not a level of glucose. Write {self.expected}.") from None
        if given.endswith(ABOVE):
            return CONCENTRATION.text(value) + ABOVE, Target(above=value)
        return CONCENTRATION.text(value), Target(level=value)


PMOL_PER_MU: Final = 6.0  # as U is defined in core/unit_words.py
INSULIN_RATE: Final = PerBody("mU/min", "40 mU/m2/min", "insulin", PMOL_PER_MU, "pmol/min")
INSULIN_BOLUS: Final = PerBody("U", "0.03 U/kg", "insulin", 1000.0 * PMOL_PER_MU, "pmol")
GLUCOSE_RATE: Final = PerBody("mg/min", "4 mg/kg/min", "glucose")
GLUCOSE_BOLUS: Final = PerBody("g", "0.3 g/kg", "glucose")
SOMATOSTATIN_RATE: Final = PerBody("ng/min", "60 ng/kg/min")
GLUCAGON_RATE: Final = PerBody("ng/min", "0.65 ng/kg/min", "glucagon")
LEVEL: Final = Level()
