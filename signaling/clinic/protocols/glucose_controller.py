"""Closed loop at the bedside: sample glucose every five minutes, work out the next infusion rate, turn the pump.

The rule is that of DeFronzo, Tobin & Andres 1979 (Am J Physiol 237:E214). The rate has two parts. The metabolic part is what cells use: it is
multiplied by target over glucose at every sample, so that it grows while glucose is low. The space part fills the glucose space: the missing
concentration times 0.19 L a kg of body weight, given within 15 min::

    metabolic := metabolic * target / glucose
    rate      := metabolic + (target - glucose) * 0.19 L/kg / 15 min          (not below zero)

Left out: the second factor of the original, which looks one sample further back, and the minute that a sample takes to be read.
"""

from __future__ import annotations

import math
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from signaling.clinic.protocols.bedside import Visitor
from signaling.clinic.protocols.molar_masses import GLUCOSE
from signaling.core import assumed, known

if TYPE_CHECKING:
    from collections.abc import Iterable

    from signaling.body.schedule import Dose
    from signaling.clinic.protocols.bedside import Bedside
    from signaling.clinic.protocols.priming import Step

DEFRONZO: Final = "DeFronzo et al. 1979, Am J Physiol 237:E214"
EVERY: Final = known(5.0, "min", DEFRONZO)
SPACE: Final = known(0.19, "L/kg", DEFRONZO)
FILLED_WITHIN: Final = known(15.0, "min", DEFRONZO)
OFF: Final = assumed(0.1, "1", "clamps are held within 5 % as a rule; what is twice as far off is no clamp")
PATIENCE: Final = assumed(60.0, "min", "longer than a clamp takes to settle")


class NotHeld(UserWarning):
    """A clamp cannot hold its target."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where glucose is to be held: at a level, or at what is found as the clamp begins; and so far above that.

    Attributes:
        level: mmol/L, or None for the level that is found. above: mmol/L on top.
    """

    level: float | None = None
    above: float = 0.0

    def at(self, found: float) -> float:
        """The target in mmol/L where `found` was sampled as the clamp began."""
        return (found if self.level is None else self.level) + self.above


FOUND: Final = Target()
"""Glucose stays where it is."""


class GlucoseController(Visitor):
    """One pump of glucose in a closed loop.

    Args:
        name: of the protocol, for what is said of it.
        target: where glucose is to be held.
        start, end: minutes at which the first sample is drawn, and the pump stops.
        opening: fixed rates before the loop is closed, mg/kg/min.
        filling: rates before the loop is closed for each mmol/L from the first sample to the target, mg/kg/min; not below zero.
        metabolic: first guess of the metabolic part, mg/kg/min.

    Attributes:
        goal: target in mmol/L; NaN before the first sample. metabolic: the metabolic part now, mg/kg/min.
    """

    def __init__(
        self,
        name: str,
        target: Target,
        start: float,
        end: float,
        *,
        metabolic: float,
        opening: Iterable[Step] = (),
        filling: Iterable[Step] = (),
    ) -> None:
        self.name, self.target, self.start, self.end = name, target, start, end
        self.opening, self.filling = tuple(opening), tuple(filling)
        self.metabolic = metabolic
        self.due, self.goal = start, math.nan
        self._off_since: float | None = None
        self._told = False
        self._running: Dose | None = None

    def visit(self, minute: float, glucose: float, bedside: Bedside) -> None:
        """Sample, decide, turn the pump."""
        if math.isnan(self.goal):
            self.goal = self.target.at(glucose)
            self.due = self._open(minute, self.goal - glucose, bedside)
        elif minute < self.end:
            self.due = min(minute + EVERY.value, self.end)
            if self._running is not None:
                bedside.schedule.stop(self._running, minute)
            self._running = self._infuse(minute, self.end, self.rate_after(glucose), bedside)
            self._watch(minute, glucose)
        else:
            self.due = math.inf

    def rate_after(self, glucose: float) -> float:
        """The rate that follows from a sample, mg/kg/min; the metabolic part moves with it."""
        self.metabolic *= self.goal / glucose
        missing = (self.goal - glucose) * GLUCOSE.value
        return max(0.0, self.metabolic + missing * SPACE.value / FILLED_WITHIN.value)

    def _open(self, minute: float, rise: float, bedside: Bedside) -> float:
        """Begin to infuse without looking; returns the minute from which on the loop is closed. Until then the last opening rate runs on."""
        for step in self.filling:
            self._infuse(minute + step.start, minute + step.end, step.rate * max(0.0, rise), bedside)
        for step in self.opening:
            last = step is self.opening[-1]
            dose = self._infuse(minute + step.start, self.end if last else minute + step.end, step.rate, bedside)
            self._running = dose if last else None
        closed = max((step.end for step in (*self.opening, *self.filling)), default=EVERY.value)
        return min(minute + closed, self.end)

    def _infuse(self, start: float, end: float, rate: float, bedside: Bedside) -> Dose | None:
        end = min(end, self.end)
        if end <= start:
            return None
        return bedside.infuse("glucose_infusion", start, end, rate * bedside.build.weight / GLUCOSE.value)

    def _watch(self, minute: float, glucose: float) -> None:
        """Warn once when glucose stays away from the target."""
        off = abs(glucose / self.goal - 1.0) > OFF.value
        self._off_since = None if not off else minute if self._off_since is None else self._off_since
        if self._told or self._off_since is None or minute - self._off_since < PATIENCE.value:
            return
        self._told = True
        advice = (
            "no glucose is infused any more, and only insulin brings it down: infuse more insulin, or clamp at a higher target"
            if glucose > self.goal
            else "the pump lags behind what cells use: step insulin up more slowly"
        )
        told = f"{self.name} begun at {self.start:g} min: at {minute:g} min glucose is {glucose:.2f} mmol/L, its target {self.goal:.2f} mmol/L"
        warnings.warn(f"{told}. {advice[0].upper()}{advice[1:]}.", NotHeld, stacklevel=2)
