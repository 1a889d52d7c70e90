"""Graded glucose infusion: how secretion answers glucose, from below to above."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from signaling.clinic.protocols.molar_masses import GLUCOSE
from signaling.clinic.protocols.protocol import Protocol
from signaling.core.body_doses import BodyDose

if TYPE_CHECKING:
    from signaling.clinic.protocols.bedside import Bedside


@dataclass(frozen=True, slots=True)
class GradedGlucose(Protocol):
    """Glucose into a vein at one rate after the other, without looking at blood glucose (Byrne et al. 1995, Diabetes 44:367).

    Attributes:
        rates: mg/min. each: min at every rate.
    """

    name: ClassVar[str] = "graded_glucose"
    rates: tuple[BodyDose, ...] = tuple(BodyDose(rate, "mg/min", "kg") for rate in (1.0, 2.0, 3.0, 4.0, 6.0, 8.0))
    each: float = 40.0

    def on(self, bedside: Bedside, at: float) -> None:
        """Rate after rate."""
        for k, rate in enumerate(self.rates):
            start = at + k * self.each
            bedside.infuse("glucose_infusion", start, start + self.each, bedside.build.amount(rate) / GLUCOSE.value)
