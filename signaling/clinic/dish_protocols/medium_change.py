"""Another medium."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from signaling.clinic.dish_protocols.dish_protocol import DishProtocol

if TYPE_CHECKING:
    from signaling.clinic.dish_protocols.bench import Bench


@dataclass(frozen=True, slots=True)
class MediumChange(DishProtocol):
    """The medium is changed at once; what is not named stays as it is.

    Attributes:
        levels: component -> level in its unit.
    """

    name: ClassVar[str] = "medium"
    levels: Mapping[str, float]

    def on(self, bench: Bench, at: float) -> None:
        """From `at` on."""
        for component, level in self.levels.items():
            bench.put(component, level, at)
