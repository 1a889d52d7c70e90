"""The oral glucose tolerance test."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from signaling.clinic.protocols.molar_masses import GLUCOSE
from signaling.clinic.protocols.protocol import Protocol

if TYPE_CHECKING:
    from signaling.clinic.protocols.bedside import Bedside


@dataclass(frozen=True, slots=True)
class OGTT(Protocol):
    """75 g glucose in water, drunk within five minutes after an overnight fast (WHO).

    Attributes:
        glucose: in the drink, g.
        drink_within: min.
    """

    name: ClassVar[str] = "ogtt"
    glucose: float = 75.0
    drink_within: float = 5.0

    def on(self, bedside: Bedside, at: float) -> None:
        """The drink reaches the stomach evenly over the minutes it takes."""
        bedside.give("drinking", at=at, over=self.drink_within, amount=1000.0 * self.glucose / GLUCOSE.value)
