"""Glucagon after glucose that is drunk, and after as much of it by vein as gives the same glucose in blood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Final

import numpy as np

from signaling.clinic.protocols import OGTT, Bedside, GlucoseController, Protocol, Target
from signaling.clinic.protocols.glucose_controller import SPACE
from signaling.clinic.protocols.molar_masses import GLUCOSE
from signaling.core import assumed, known
from signaling.studies.judges.people import T2D, Course, course, provisional

DRUNK: Final = OGTT(glucose=25.0)  # g; Bagger et al. 2014
WATCHED: Final = 45  # min
PG_PER_PMOL: Final = known(3.485, "pg/pmol", "molar mass of glucagon, 3485 g/mol")
EVERY: Final = assumed(1.0, "min", "oftener than at a bedside, so that the copy is close")
AHEAD: Final = assumed(
    3.0, "min", "how soon blood ought to be where the curve is by then; shorter, and the pump overshoots"
)
GAINED: Final = assumed(30.0, "min", "how fast the pump learns what is used; ten times as long")
FIRST: Final = assumed(0.5, "mg/kg/min", "a first guess that the loop soon leaves")
ROUTES: Final = ("07-006/oral", "07-006/iv")
ROUTES_REST_ON: Final = provisional({T2D: ROUTES})


class Copying(GlucoseController):
    """Infuses glucose so that blood follows a curve instead of staying where it is.

    Args:
        minutes: of the run. glucose: at them, mmol/L.
    """

    def __init__(self, minutes: np.ndarray, glucose: np.ndarray) -> None:
        super().__init__(
            "isoglycaemic infusion", Target(float(glucose[0])), 0.0, float(minutes[-1]), metabolic=FIRST.value
        )
        self.minutes, self.glucose = minutes, glucose

    def visit(self, minute: float, glucose: float, bedside: Bedside) -> None:
        """Sample, and turn the pump to where glucose ought to be a little later."""
        begun = not np.isnan(self.goal)
        if begun:
            self.goal = float(np.interp(minute + AHEAD.value, self.minutes, self.glucose))
        super().visit(minute, glucose, bedside)
        if minute < self.end:
            self.due = min(minute + EVERY.value, self.end)

    def rate_after(self, glucose: float) -> float:
        """What is used now, and what fills the glucose space in time, mg/kg/min."""
        missing = (self.goal - glucose) * GLUCOSE.value
        self.metabolic = max(0.0, self.metabolic + missing * SPACE.value / GAINED.value)
        return max(0.0, self.metabolic + missing * SPACE.value / AHEAD.value)


@dataclass(frozen=True, eq=False)
class IsoglycaemicInfusion(Protocol):
    """Glucose into a vein so that blood repeats what it did after a drink.

    Attributes:
        drink: what it did.
    """

    name: ClassVar[str] = "isoglycaemic_infusion"
    drink: Course

    def on(self, bedside: Bedside, at: float) -> None:
        """One pump."""
        bedside.visitors.append(Copying(self.drink.minutes + at, self.drink.seen["plasma_glucose"]))


def glucagon_by_route() -> dict[str, float]:
    """Area of glucagon above that in the fast over 45 min, min pmol/L, by mouth and by vein."""
    drunk = course(T2D, ((0.0, DRUNK),), WATCHED)
    infused = course(T2D, ((0.0, IsoglycaemicInfusion(drunk)),), WATCHED)
    return dict(zip(ROUTES, map(response, (drunk, infused)), strict=True))


def response(seen: Course) -> float:
    """Area of glucagon above that in the fast, min pmol/L."""
    glucagon = seen.seen["plasma_glucagon"] / PG_PER_PMOL.value
    return float(np.trapezoid(glucagon - glucagon[0], seen.minutes))
