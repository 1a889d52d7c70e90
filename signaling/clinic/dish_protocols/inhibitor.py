"""Inhibitors: a drug that keeps a protein from acting on others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from signaling.clinic.dish_protocols.dish_protocol import DishProtocol

if TYPE_CHECKING:
    from signaling.clinic.dish_protocols.bench import Bench

DRUGS: Final = {
    "wortmannin": "PI3K",
    "LY294002": "PI3K",
    "MK-2206": "Akt",
    "Akti-1/2": "Akt",
    "U0126": "MEK",
    "PD98059": "MEK",
    "rapamycin": "mTORC1",
    "PF-4708671": "S6K",
    "SP600125": "JNK",
    "cytochalasin B": "GLUT4",
    "trodusquemine": "PTP1B",
}
"""Drug of the bench -> what it blocks. Only this effect of a drug is known here, not what it does beside."""


@dataclass(frozen=True, slots=True)
class Inhibitor(DishProtocol):
    """A share of what a protein does to others is blocked; its own phosphates are left alone.

    Attributes:
        target: protein, as the cell names it.
        blocks: share of its activity, 0 to 1.
        until: minute of the run at which the drug is washed away.
    """

    name: ClassVar[str] = "inhibitor"
    target: str
    blocks: float
    until: float

    def on(self, bench: Bench, at: float) -> None:
        """From `at` until it is washed away."""
        bench.block(self.target, self.blocks, at, self.until)
