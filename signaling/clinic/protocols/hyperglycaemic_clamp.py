"""The hyperglycaemic clamp."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from signaling.clinic.protocols.glucose_controller import SPACE, GlucoseController, Target
from signaling.clinic.protocols.molar_masses import GLUCOSE
from signaling.clinic.protocols.priming import Step, falling, in_all
from signaling.clinic.protocols.protocol import Protocol
from signaling.core import assumed

if TYPE_CHECKING:
    from signaling.clinic.protocols.bedside import Bedside

RAISED: Final = Target(above=1250.0 / GLUCOSE.value)  # 125 mg/dL
PRIME_EACH: Final = assumed(2.5, "min", "six turns of the pump")
PRIME_FIRST: Final = assumed(4.0, "1", "glucose is up within minutes, and does not overshoot")
METABOLIC: Final = assumed(3.0, "mg/kg/min", "about what healthy people use as the prime ends")


@dataclass(frozen=True, slots=True)
class HyperglycaemicClamp(Protocol):
    """Glucose is raised within a quarter of an hour and held there, so that insulin secretion shows its two phases.

    Attributes:
        target: where glucose is held; 125 mg/dL above what is found, by default.
        prime_within: min. until: minute of the run at which the pump stops.
    """

    name: ClassVar[str] = "hyperglycaemic_clamp"
    target: Target = RAISED
    prime_within: float = 15.0
    until: float = 120.0

    def on(self, bedside: Bedside, at: float) -> None:
        """A prime that fills the glucose space beside what is used meanwhile, then glucose by samples."""
        course = falling(self.prime_within, PRIME_EACH.value, PRIME_FIRST.value)
        filling = in_all(SPACE.value * GLUCOSE.value, course)
        used = (Step(0.0, self.prime_within, METABOLIC.value),)
        bedside.visitors.append(
            GlucoseController(
                self.name, self.target, at, self.until, metabolic=METABOLIC.value, opening=used, filling=filling
            )
        )
