"""Chronic insulin: a high dose for hours or days, and what comes back afterwards."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from signaling.clinic.dish_protocols.dish_protocol import DishProtocol

if TYPE_CHECKING:
    from signaling.clinic.dish_protocols.bench import Bench


@dataclass(frozen=True, slots=True)
class ChronicInsulin(DishProtocol):
    """Cells lose receptors under a dose that never ends, and make new ones once it is washed away.

    Attributes:
        dose: insulin, nM.
        lasts: minutes of exposure.
        recovery: minutes afterwards that belong to the experiment.
    """

    name: ClassVar[str] = "chronic_insulin"
    dose: float = 100.0
    lasts: float = 360.0
    recovery: float = 1440.0

    @property
    def minutes(self) -> float:
        """How long it takes, recovery included."""
        return self.lasts + self.recovery

    def on(self, bench: Bench, at: float) -> None:
        """The dose, then insulin as before."""
        before = bench.level("insulin", at, arriving=True)
        bench.put("insulin", self.dose, at)
        bench.put("insulin", before, at + self.lasts)
