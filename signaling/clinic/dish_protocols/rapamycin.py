"""Rapamycin: mTORC1 is kept from its work."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from signaling.clinic.dish_protocols.dish_protocol import DishProtocol

if TYPE_CHECKING:
    from signaling.clinic.dish_protocols.bench import Bench


@dataclass(frozen=True, slots=True)
class Rapamycin(DishProtocol):
    """A share of mTORC1 is blocked. The slow loss of mTORC2 under days of the drug is left out.

    Attributes:
        blocks: share, 0 to 1.
        until: minute of the run at which it is washed away.
    """

    name: ClassVar[str] = "rapamycin"
    blocks: float
    until: float

    def on(self, bench: Bench, at: float) -> None:
        """From `at` until it is washed away."""
        bench.block("mTORC1", self.blocks, at, self.until)
