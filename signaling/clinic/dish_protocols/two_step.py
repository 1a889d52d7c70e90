"""Two steps of insulin, the second on cells that remember the first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from signaling.clinic.dish_protocols.dish_protocol import DishProtocol

if TYPE_CHECKING:
    from signaling.clinic.dish_protocols.bench import Bench


@dataclass(frozen=True, slots=True)
class TwoStep(DishProtocol):
    """A low and then a high dose without a pause between them: what is left of the answer the second time?

    Attributes:
        first, second: insulin, nM.
        each: minutes at each.
    """

    name: ClassVar[str] = "two_step"
    first: float = 1.2
    second: float = 10.0
    each: float = 4.0

    @property
    def minutes(self) -> float:
        """How long it takes."""
        return 2 * self.each

    def on(self, bench: Bench, at: float) -> None:
        """Both steps, then insulin as before."""
        before = bench.level("insulin", at, arriving=True)
        bench.put("insulin", self.first, at)
        bench.put("insulin", self.second, at + self.each)
        bench.put("insulin", before, at + self.minutes)
