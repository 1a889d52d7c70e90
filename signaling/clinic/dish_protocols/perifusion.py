"""Perifusion: fresh medium streams past the cells, at one level after the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from signaling.clinic.dish_protocols.dish_protocol import DishProtocol

if TYPE_CHECKING:
    from signaling.clinic.dish_protocols.bench import Bench


@dataclass(frozen=True, slots=True)
class Perifusion(DishProtocol):
    """A staircase of glucose, or of anything else, on the same cells; the last level stays.

    Attributes:
        levels: component -> levels in its unit, one after the other.
        each: minutes at each.
    """

    name: ClassVar[str] = "perifusion"
    levels: Mapping[str, Sequence[float]]
    each: float = 20.0

    @property
    def minutes(self) -> float:
        """How long it takes."""
        return self.each * max((len(levels) for levels in self.levels.values()), default=0)

    def on(self, bench: Bench, at: float) -> None:
        """Level by level."""
        for component, levels in self.levels.items():
            for k, level in enumerate(levels):
                bench.put(component, level, at + k * self.each)
