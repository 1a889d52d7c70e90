"""An exposure: something is added to the medium, stays for a while, and is washed away again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from signaling.clinic.dish_protocols.dish_protocol import DishProtocol

if TYPE_CHECKING:
    from signaling.clinic.dish_protocols.bench import Bench


@dataclass(frozen=True, slots=True)
class Exposure(DishProtocol):
    """One component at one dose; afterwards the medium is what it was before.

    Attributes:
        component: of the medium.
        dose: in the unit of the component.
        until: minute of the run at which it is washed away.
    """

    component: ClassVar[str]
    dose: float
    until: float

    def on(self, bench: Bench, at: float) -> None:
        """There from `at` until it is washed away."""
        before = bench.level(self.component, at, arriving=True)
        bench.put(self.component, self.dose, at)
        bench.put(self.component, before, self.until)
