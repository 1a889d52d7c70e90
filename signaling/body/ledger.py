"""Ledgers: what came in, what went out, what is stored. A leak fails the run.

Glucose is counted in mmol over stomach, gut, blood, tissue water and urine. Two accounts are kept apart: blood's own integrals of every flow
with an open end, and the sums of what cells say they took and gave. They must agree with each other and with what is stored.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from signaling.core.errors import SignalingError

if TYPE_CHECKING:
    from signaling.body.model import BodyModel

STORED: Final = ("Stomach", "Duodenum", "Jejunum", "GutUse", "PlasmaGlucose", "TissueGlucose", "Urine")
IN: Final = ("Gut.drink", "Glucose.production", "Glucose.infusion")
OUT: Final = ("Glucose.uptake_from_plasma", "Glucose.uptake_from_interstitium", "Brain.brain", "Brain.red_cells")
CELLS: Final = {
    "Glucose.production": "released_glucose_to_plasma",
    "Glucose.uptake_from_plasma": "taken_glucose_from_plasma",
    "Glucose.uptake_from_interstitium": "taken_glucose_from_interstitium",
}
TOLERANCE: Final = 1e-9  # of the turnover, double precision


class Leak(SignalingError):
    """Matter was made or lost by the arithmetic."""


@dataclass(frozen=True, slots=True)
class GlucoseLedger:
    """Glucose since the start of the run, mmol.

    Attributes:
        came, went: through open ends. stored: change of all stores. boundary: largest gap between what blood and cells say of one flow.
    """

    came: float
    went: float
    stored: float
    boundary: float

    @property
    def leak(self) -> float:
        """Share of the turnover that is unaccounted for."""
        return abs(self.came - self.went - self.stored) / max(self.came + self.went, 1e-12)

    @property
    def gap(self) -> float:
        """Share of the turnover by which cells and blood disagree."""
        return self.boundary / max(self.came + self.went, 1e-12)

    def check(self) -> None:
        """Raise Leak if the books do not close."""
        if not (self.leak < TOLERANCE and self.gap < TOLERANCE):
            raise Leak(
                f"glucose ledger: {self.came:.6f} mmol came, {self.went:.6f} went, stores changed by {self.stored:.6f} "
                f"(leak {self.leak:.1e}), and cells and blood disagree by {self.gap:.1e} of it; {TOLERANCE:g} is allowed"
            )


class Books:
    """Keeps the ledger of one body."""

    def __init__(self, model: BodyModel) -> None:
        self.model = model
        self.open()

    def open(self) -> None:
        """Begin a new page."""
        self.model.circulation.clear_integrals()
        self.cells = dict.fromkeys(CELLS.values(), 0.0)
        self.start = self._stored()

    def note(self, fed: dict[str, float], minutes: float) -> None:
        """Add what cells took and gave in one step (rates in mmol/min)."""
        for name in self.cells:
            self.cells[name] += fed.get(name, 0.0) * minutes

    def _stored(self) -> float:
        return sum(self.model.circulation.amount(name) for name in STORED)

    def glucose(self) -> GlucoseLedger:
        """The page as it stands."""
        flows = self.model.circulation.integrals()
        boundary = max(abs(flows[flow] - self.cells[name]) for flow, name in CELLS.items())
        return GlucoseLedger(
            sum(flows[n] for n in IN), sum(flows[n] for n in OUT), self._stored() - self.start, boundary
        )
