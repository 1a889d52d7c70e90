"""What a single value of a scenario may be: a quantity with its unit, a count, a factor, a switch, a text, a name.

Each kind turns what the user wrote into the one form in which it is stored, and refuses everything else in a sentence that says
what to write instead. Quantities are stored as text in one agreed unit ("75 g"), so that a resolved scenario reads like a
scenario.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Any, Protocol

from signaling.core.errors import SignalingError, did_you_mean
from signaling.core.units import quantity
from signaling.scenario.node import LARGEST_WHOLE, shown

LONGEST_TEXT = 500
MINUTES_IN = {
    "y": 525960.0,
    "d": 1440.0,
    "s": 1 / 60,
}  # units in which times are stored when they are whole numbers of them


class Misread(ValueError):
    """The given value is not of its kind; the text is a sentence for the user."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A quantity with a unit.

    Attributes:
        unit: The unit in which it is stored, and in which the run uses it.
        example: What to show to a person who wrote something else.
        substance: What is measured, so that mg/dL and mmol/L both do.
        above_zero: Whether zero is refused too; negative values always are.
        most: The largest allowed value, in ``unit``.
    """

    unit: str
    example: str
    substance: str | None = None
    above_zero: bool = False
    most: float = math.inf

    @property
    def expected(self) -> str:
        """For the table of the schema."""
        if self.unit == "1":
            return f"number from 0 on, such as {self.example}"
        upto = f" up to {self.text(self.most)}" if math.isfinite(self.most) else ""
        return f"quantity in {self.unit}{upto}, such as '{self.example}'"

    def number(self, given: Any) -> float:
        """The number in ``unit``.

        Raises:
            Misread: No such quantity, below zero, or zero where there must be something.
        """
        if given is None or isinstance(given, bool | dict | list):
            raise Misread(f"{shown(given)} is not a quantity. Write a number and a unit, for example '{self.example}'.")
        try:
            value = _number(given, self.unit, self.substance)
        except SignalingError as error:
            raise Misread(str(error)) from None
        if value < 0 or (self.above_zero and value == 0):
            raise Misread(f"{shown(given)} is not above zero." if self.above_zero else f"{shown(given)} is below zero.")
        if value > self.most:
            raise Misread(f"{shown(given)} is more than {self.text(self.most)}.")
        return value

    def read(self, given: Any) -> str:
        """The stored form, such as ``75 g`` or ``2 d``."""
        return self.text(self.number(given))

    def text(self, value: float) -> str:
        """The stored form of a number in ``unit``, to 12 digits; whole years, days and parts of a minute are written so."""
        if self.unit == "min":
            for unit, minutes in MINUTES_IN.items():
                count = value / minutes
                if (
                    round(count) >= 1
                    and math.isclose(count, round(count), rel_tol=1e-12)
                    and (unit != "s" or value < 1)
                ):
                    return f"{round(count)} {unit}"
        return f"{value:.12g}" if self.unit == "1" else f"{value:.12g} {self.unit}"


@lru_cache(maxsize=4096)
def _number(given: Any, unit: str, substance: str | None) -> float:
    return quantity(given, unit, substance) + 0.0  # + 0.0: no negative zero


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number from ``least`` on."""

    least: int
    example: int

    @property
    def expected(self) -> str:
        """For the table of the schema."""
        return f"whole number from {self.least} on"

    def read(self, given: Any) -> int:
        """The number; ``1e3`` is one too."""
        whole = isinstance(given, int | float) and not isinstance(given, bool) and given == given // 1
        if not whole or not self.least <= given <= LARGEST_WHOLE:
            raise Misread(f"{shown(given)} is not a {self.expected}. Write one, for example {self.example}.")
        return int(given)


@dataclass(frozen=True, slots=True)
class Factor:
    """A pure number, zero or more."""

    example: float

    @property
    def expected(self) -> str:
        """For the table of the schema."""
        return "number from 0 on"

    def read(self, given: Any) -> float:
        """The number as a float."""
        if not isinstance(given, int | float) or isinstance(given, bool) or not given >= 0:
            raise Misread(
                f"{shown(given)} is not a number from 0 on. Write one without a unit, for example {self.example}."
            )
        return float(given) + 0.0


@dataclass(frozen=True, slots=True)
class Switch:
    """True or false."""

    expected = "true or false"

    def read(self, given: Any) -> bool:
        """The truth value itself; ``yes`` and ``on`` are texts in YAML 1.2."""
        if not isinstance(given, bool):
            raise Misread(f"{shown(given)} is neither true nor false.")
        return given


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words."""

    words: tuple[str, ...]

    @property
    def expected(self) -> str:
        """For the table of the schema."""
        return " or ".join(self.words)

    def read(self, given: Any) -> str:
        """The word."""
        if given not in self.words:
            hint = did_you_mean(given, self.words) if isinstance(given, str) else ""
            raise Misread(f"{shown(given)} is neither {' nor '.join(self.words)}.{hint}")
        return str(given)


@dataclass(frozen=True, slots=True)
class Words:
    """A text in one line."""

    expected = "text"

    def read(self, given: Any) -> str:
        """The text, runs of white space made one space."""
        if not isinstance(given, str):
            hint = "" if isinstance(given, dict | list) else "; put quotation marks around it"
            raise Misread(f"{shown(given)} is not a text{hint}.")
        text = " ".join(given.split())
        if len(text) > LONGEST_TEXT:
            raise Misread(f"is a text of {len(text)} characters; at most {LONGEST_TEXT} are kept.")
        if not text.isprintable():
            raise Misread(f"{shown(text)} holds characters that cannot be printed.")
        return text


class Kind(Protocol):
    """What all of the above have in common."""

    @property
    def expected(self) -> str:
        """What such a value is, for the table of the schema."""

    def read(self, given: Any) -> Any:
        """The stored form; raises Misread."""


def stored(kind: Kind, as_type: type) -> Any:
    """The pydantic type of a field of this kind, stored as ``as_type``."""
    from pydantic import BeforeValidator
    from pydantic_core import PydanticCustomError

    def read(given: Any) -> Any:
        try:
            return kind.read(given)
        except Misread as error:
            raise PydanticCustomError("misread", "{sentence}", {"sentence": str(error)}) from None

    return Annotated[as_type, BeforeValidator(read), kind]


TIME = Measure("min", "30 min")
SPAN = Measure("min", "30 min", above_zero=True)
GLUCOSE_MASS = Measure("g", "75 g", "glucose", above_zero=True)
SHARE = Measure("%", "90 %", most=100.0)
CONTENT = Measure("%", "50 %")
COUNT = Whole(1, 100)
SEED = Whole(0, 1)
FACTOR = Factor(0.5)
SWITCH = Switch()
PRECISION = Choice(("double", "single"))
WORDS = Words()
