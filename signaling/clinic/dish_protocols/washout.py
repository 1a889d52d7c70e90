"""Washout: what was added is washed away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from signaling.clinic.dish_protocols.dish_protocol import DishProtocol

if TYPE_CHECKING:
    from signaling.clinic.dish_protocols.bench import Bench

EVERYTHING = "everything"


@dataclass(frozen=True, slots=True)
class Washout(DishProtocol):
    """One component, or everything, goes back to what the dish began with. What is bound to the cells leaves at its own pace.

    Attributes:
        of: component, or ``everything``.
    """

    name: ClassVar[str] = "washout"
    of: str = EVERYTHING

    def on(self, bench: Bench, at: float) -> None:
        """At `at`."""
        for component in bench.medium if self.of == EVERYTHING else (self.of,):
            if bench.level(component, at) != bench.medium[component]:
                bench.put(component, bench.medium[component], at)
