"""A mixed meal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from signaling.clinic.protocols.ogtt import MOLAR_MASS
from signaling.clinic.protocols.protocol import Protocol
from signaling.core import assumed

if TYPE_CHECKING:
    from signaling.clinic.protocols.bedside import Bedside

FATTY_ACIDS: Final = assumed(3.387, "mmol/g", "three a triglyceride of 885.7 g/mol, a triolein-like mean")


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
        bedside.give("drinking", at=at, over=self.eat_within, amount=1000.0 * self.carbohydrate / MOLAR_MASS.value)
        for into, amount in (("eating_fat", FATTY_ACIDS.value * self.fat), ("eating_protein", self.protein)):
            if bedside.takes(into):
                bedside.give(into, at=at, over=self.eat_within, amount=amount)
