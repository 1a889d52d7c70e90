"""A mixed meal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from signaling.clinic.protocols.molar_masses import GLUCOSE, TRIGLYCERIDE
from signaling.clinic.protocols.protocol import Protocol

if TYPE_CHECKING:
    from signaling.clinic.protocols.bedside import Bedside

FATTY_ACIDS: Final = 3 * 1000.0 / TRIGLYCERIDE.value  # mmol of fatty acids in a gram of fat


@dataclass(frozen=True, slots=True)
class Meal(Protocol):
    """Carbohydrate, fat and protein, eaten over some minutes.

    Carbohydrate counts as glucose and leaves the stomach as a drink does. Fat and protein reach the gut of a body that declares the inputs
    ``eating_fat`` and ``eating_protein``; in one that does not, they are only counted.

    Attributes:
        carbohydrate, fat, protein: g.
        eat_within: min.
    """

    name: ClassVar[str] = "meal"
    carbohydrate: float = 50.0
    fat: float = 20.0
    protein: float = 25.0
    eat_within: float = 15.0

    def on(self, bedside: Bedside, at: float) -> None:
        """The meal reaches the stomach evenly over the minutes it takes."""
        bedside.give("drinking", at=at, over=self.eat_within, amount=1000.0 * self.carbohydrate / GLUCOSE.value)
        for into, amount in (("eating_fat", FATTY_ACIDS * self.fat), ("eating_protein", self.protein)):
            if bedside.takes(into):
                bedside.give(into, at=at, over=self.eat_within, amount=amount)
