"""The intravenous glucose tolerance test."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from signaling.clinic.protocols.molar_masses import GLUCOSE
from signaling.clinic.protocols.protocol import Protocol
from signaling.core.body_doses import BodyDose

if TYPE_CHECKING:
    from signaling.clinic.protocols.bedside import Bedside

CUSTOMARY: Final = BodyDose(0.3, "g", "kg")
NO_INSULIN: Final = BodyDose(0.0, "pmol", "kg")


@dataclass(frozen=True, slots=True)
class IVGTT(Protocol):
    """0.3 g/kg glucose into a vein within a minute; insulin twenty minutes later if wanted (0.03 U/kg, the insulin-modified form).

    Attributes:
        glucose: g. insulin: pmol; none by default.
        push_within: min for either syringe. insulin_after: min from the glucose.
    """

    name: ClassVar[str] = "ivgtt"
    glucose: BodyDose = CUSTOMARY
    insulin: BodyDose = NO_INSULIN
    push_within: float = 1.0
    insulin_after: float = 20.0

    def on(self, bedside: Bedside, at: float) -> None:
        """Two syringes, each pushed evenly."""
        grams, insulin = bedside.build.amount(self.glucose), bedside.build.amount(self.insulin)
        bedside.give("glucose_infusion", at=at, over=self.push_within, amount=1000.0 * grams / GLUCOSE.value)
        if insulin:
            bedside.give("insulin_infusion", at=at + self.insulin_after, over=self.push_within, amount=insulin)
