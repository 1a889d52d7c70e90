"""Lipid infusion: fatty acids in blood are held up for hours, and muscle becomes deaf to insulin."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from signaling.clinic.protocols.meal import FATTY_ACIDS
from signaling.clinic.protocols.protocol import Protocol
from signaling.core import assumed, known

if TYPE_CHECKING:
    from signaling.clinic.protocols.bedside import Bedside

TRIGLYCERIDE: Final = known(0.2, "g/mL", "20 % emulsion")
FREED: Final = assumed(
    1.0, "1", "heparin lets lipoprotein lipase into blood, which frees fatty acids as fast as the emulsion comes"
)


@dataclass(frozen=True, slots=True)
class LipidInfusion(Protocol):
    """A 20 % triglyceride emulsion with heparin (Roden et al. 1996, J Clin Invest 97:2859).

    All fatty acids of the emulsion appear in plasma at once. Left out: the triglyceride that circulates meanwhile, and its glycerol.

    Attributes:
        emulsion: mL/min. until: minute of the run at which it stops.
    """

    name: ClassVar[str] = "lipid_infusion"
    emulsion: float = 1.5
    until: float = 360.0

    def on(self, bedside: Bedside, at: float) -> None:
        """Fatty acids at a steady rate."""
        rate = self.emulsion * TRIGLYCERIDE.value * FATTY_ACIDS * FREED.value
        bedside.infuse("ffa_infusion", at, self.until, rate)
