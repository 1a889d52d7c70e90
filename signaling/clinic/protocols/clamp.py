"""The hyperinsulinaemic euglycaemic clamp."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from signaling.clinic.protocols.glucose_controller import DEFRONZO, FOUND, GlucoseController, Target
from signaling.clinic.protocols.priming import Step, falling
from signaling.clinic.protocols.protocol import Protocol
from signaling.core import assumed, known
from signaling.core.body_doses import BodyDose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from signaling.clinic.protocols.bedside import Bedside

PRIME_OVER: Final = known(10.0, "min", DEFRONZO)
PRIME_EACH: Final = assumed(2.0, "min", "five turns of the pump")
PRIME_FIRST: Final = assumed(
    2.0, "1", "in all 4.6 min of the infusion on top: what fills a plasma space of 3-4 L at a clearance near 1 L/min"
)
FIRST_GLUCOSE: Final = assumed(
    2.0, "mg/kg/min", "the customary first rate, from the fourth to the tenth minute, at 40 mU/m2/min"
)
LEAST: Final = assumed(0.1, "1", "share of that at the lowest rates of insulin; from nothing the loop could not grow")
CUSTOMARY: Final = BodyDose(240.0, "pmol/min", "m2")  # 40 mU/m2/min
BLIND: Final = (4.0, 10.0)  # min: from when to when the first rate runs


@dataclass(frozen=True, slots=True)
class Clamp(Protocol):
    """Insulin at a steady rate, and as much glucose as holds blood glucose where it is.

    With several rates the clamp is a dose-response: every rate lasts equally long. Each rise of insulin is primed over ten minutes, falling from
    twice the rise to the rise itself. Glucose infusion is worked out from a sample every five minutes.

    Attributes:
        steps: rates of insulin, pmol/min. target: where glucose is held. until: minute of the run at which pumps stop.
    """

    name: ClassVar[str] = "clamp"
    steps: tuple[BodyDose, ...] = (CUSTOMARY,)
    target: Target = FOUND
    until: float = 120.0

    def on(self, bedside: Bedside, at: float) -> None:
        """Insulin by the clock, glucose by samples."""
        for start, end, rate in self.insulin(bedside, at):
            bedside.infuse("insulin_infusion", start, end, rate)
        first = FIRST_GLUCOSE.value * self._share(bedside)
        opening = (Step(*BLIND, first),)
        bedside.visitors.append(
            GlucoseController(self.name, self.target, at, self.until, metabolic=first, opening=opening)
        )

    def _share(self, bedside: Bedside) -> float:
        """The first rate of insulin over the customary one, as far as glucose follows it."""
        relative = bedside.build.amount(self.steps[0]) / bedside.build.amount(CUSTOMARY)
        return min(1.0, max(LEAST.value, relative))

    def insulin(self, bedside: Bedside, at: float) -> Iterator[tuple[float, float, float]]:
        """Every run of the insulin pump: from, to (minutes of the run), pmol/min; primes come on top of the steady rates."""
        each, before = (self.until - at) / len(self.steps), 0.0
        for k, step in enumerate(self.steps):
            start, rate = at + k * each, bedside.build.amount(step)
            yield start, start + each, rate
            for prime in falling(PRIME_OVER.value, PRIME_EACH.value, PRIME_FIRST.value):
                extra, end = (prime.rate - 1.0) * max(0.0, rate - before), min(start + prime.end, start + each)
                if extra and end > start + prime.start:
                    yield start + prime.start, end, extra
            before = rate
