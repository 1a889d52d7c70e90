"""Hormones into a vein: somatostatin silences the islet, insulin and glucagon are given back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from signaling.clinic.protocols.molar_masses import GLUCAGON, SOMATOSTATIN
from signaling.clinic.protocols.protocol import Protocol
from signaling.core.body_doses import BodyDose

if TYPE_CHECKING:
    from signaling.clinic.protocols.bedside import Bedside

NO_PEPTIDE: Final = BodyDose(0.0, "ng/min", "kg")
NO_INSULIN: Final = BodyDose(0.0, "pmol/min", "kg")


@dataclass(frozen=True, slots=True)
class HormoneInfusion(Protocol):
    """Pumps of hormones at steady rates.

    Attributes:
        somatostatin, glucagon: ng/min. insulin: pmol/min. until: minute of the run at which the pumps stop.
    """

    name: ClassVar[str] = "hormone_infusion"
    somatostatin: BodyDose = NO_PEPTIDE
    insulin: BodyDose = NO_INSULIN
    glucagon: BodyDose = NO_PEPTIDE
    until: float = 120.0

    @property
    def rates(self) -> tuple[float, ...]:
        """The three rates, each in its unit."""
        return self.somatostatin.value, self.insulin.value, self.glucagon.value

    def on(self, bedside: Bedside, at: float) -> None:
        """One pump a hormone; those at rate zero stand still."""
        amount = bedside.build.amount
        for into, rate in (
            ("somatostatin_infusion", 1000.0 * amount(self.somatostatin) / SOMATOSTATIN.value),
            ("insulin_infusion", amount(self.insulin)),
            ("glucagon_infusion", 1000.0 * amount(self.glucagon) / GLUCAGON.value),
        ):
            bedside.infuse(into, at, self.until, rate)
