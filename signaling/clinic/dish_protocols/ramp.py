"""A ramp: the medium changes little by little."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from signaling.clinic.dish_protocols.dish_protocol import DishProtocol

if TYPE_CHECKING:
    from signaling.clinic.dish_protocols.bench import Bench


@dataclass(frozen=True, slots=True)
class Ramp(DishProtocol):
    """Components go to other levels in a straight line over time, and stay there.

    Attributes:
        to: component -> level at the end, in its unit.
        until: minute of the run at which it is reached.
    """

    name: ClassVar[str] = "ramp"
    to: Mapping[str, float]
    until: float

    def on(self, bench: Bench, at: float) -> None:
        """From the levels at `at`."""
        for component, level in self.to.items():
            bench.ramp(component, level, at, self.until)
