"""The build of a person: weight, height, and the body surface on which doses per square metre count."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from signaling.core import assumed, known

if TYPE_CHECKING:
    from signaling.core.body_doses import BodyDose

WEIGHT: Final = known(70.0, "kg", "reference man")
HEIGHT: Final = assumed(175.0, "cm", "a lean 70 kg person, body mass index 23 kg/m2")
DU_BOIS: Final = "Du Bois & Du Bois 1916, Arch Intern Med 17:863"
FACTOR: Final = known(0.007184, "m2/(kg^0.425 cm^0.725)", DU_BOIS)
OF_WEIGHT: Final = known(0.425, "1", DU_BOIS)
OF_HEIGHT: Final = known(0.725, "1", DU_BOIS)


@dataclass(frozen=True, slots=True)
class Build:
    """Weight (kg) and height (cm) of a person."""

    weight: float = WEIGHT.value
    height: float = HEIGHT.value

    @property
    def surface(self) -> float:
        """Body surface by the formula of Du Bois, m2."""
        return FACTOR.value * self.weight**OF_WEIGHT.value * self.height**OF_HEIGHT.value

    def amount(self, dose: BodyDose) -> float:
        """What this person gets of a dose per kg, per m2 or for anybody, in the unit of the dose."""
        return dose.value * {"kg": self.weight, "m2": self.surface, "": 1.0}[dose.per]
