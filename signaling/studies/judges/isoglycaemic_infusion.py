"""Glucose into a vein so that blood goes through what it went through after a drink: what is then missing came from the gut."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from signaling.clinic.protocols.bedside import Visitor
from signaling.clinic.protocols.glucose_controller import EVERY, SPACE
from signaling.clinic.protocols.molar_masses import GLUCOSE
from signaling.clinic.protocols.protocol import Protocol

if TYPE_CHECKING:
    from signaling.clinic.protocols import Bedside
    from signaling.studies.judges.people import Course


@dataclass(frozen=True, slots=True)
class IsoglycaemicInfusion(Protocol):
    """A pump of glucose that copies a curve, turned after a sample every five minutes.

    Attributes:
        curve: glucose to be reached, mmol/L, one value a minute.
    """

    name: ClassVar[str] = "isoglycaemic_infusion"
    curve: tuple[float, ...]

    @classmethod
    def of(cls, seen: Course) -> IsoglycaemicInfusion:
        """The copy of what was seen, a row a minute."""
        return cls(tuple(seen.seen["plasma_glucose"].tolist()))

    def on(self, bedside: Bedside, at: float) -> None:
        """Somebody comes every five minutes."""
        bedside.visitors.append(Copyist(self.curve, at))


class Copyist(Visitor):
    """Whoever turns the pump: fills the glucose space up to the next point of the curve, and adds what was used since the last one.

    Args:
        curve: mmol/L, one value a minute. start: minute of its first value.

    Attributes:
        used: glucose that leaves blood beside what the liver makes, mg/kg/min, as learnt from how far the last point was missed.
        asked: mmol/L that should be there now.
    """

    def __init__(self, curve: tuple[float, ...], start: float) -> None:
        self.curve, self.start, self.due = curve, start, start
        self.used, self.asked = 0.0, curve[0]

    def visit(self, minute: float, glucose: float, bedside: Bedside) -> None:
        """Sample, learn, turn the pump."""
        then = round(minute + EVERY.value - self.start)
        if then >= len(self.curve):
            self.due = math.inf
            return
        self.due = minute + EVERY.value
        bedside.infuse(
            "glucose_infusion", minute, self.due, self.rate_after(glucose, self.curve[then]) * _mmol(bedside)
        )

    def rate_after(self, glucose: float, goal: float) -> float:
        """The rate that follows from a sample and where glucose is to be at the next, mg/kg/min; not below zero."""
        fill = SPACE.value * GLUCOSE.value / EVERY.value  # mg/kg/min for each mmol/L
        self.used += fill * (self.asked - glucose)
        self.asked = goal
        return max(0.0, self.used + fill * (goal - glucose))


def _mmol(bedside: Bedside) -> float:
    """mmol/min of this person for each mg/kg/min."""
    return bedside.build.weight / GLUCOSE.value
