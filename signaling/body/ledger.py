"""Ledgers: what came in, what went out, what is stored. A leak fails the run.

A ledger is a page of the :class:`~signaling.body.books.Books` of a body, of glucose, of carbon or of oxygen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from signaling.core.errors import SignalingError

TOLERANCE: Final = {"double": 1e-9, "single": 1e-6}  # of the turnover


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
        allowed = TOLERANCE["double"]
        if not (self.leak < allowed and self.gap < allowed):
            raise Leak(
                f"glucose ledger: {self.came:.6f} mmol came, {self.went:.6f} went, stores changed by {self.stored:.6f} "
                f"(leak {self.leak:.1e}), and cells and blood disagree by {self.gap:.1e} of it; {allowed:g} is allowed"
            )


@dataclass(frozen=True, slots=True)
class FuelLedger:
    """Carbon, or the oxygen that fuels need, since the start of the run, mmol.

    Attributes:
        what: ``carbon`` or ``oxygen``. came: eaten and infused. stored: change of all stores, for carbon with what was breathed out and the urea.
        used: oxygen that was used; nothing for carbon. turnover: what was breathed out, or used. allowed: share of the turnover that may leak.
    """

    what: str
    came: float
    stored: float
    used: float
    turnover: float
    allowed: float

    @property
    def leak(self) -> float:
        """Share of the turnover that is unaccounted for."""
        return abs(self.came - self.stored - self.used) / max(self.came + self.turnover, 1e-12)

    def check(self) -> None:
        """Raise Leak if the books do not close."""
        if not self.leak < self.allowed:
            raise Leak(
                f"{self.what} ledger: {self.came:.6f} mmol came, {self.used:.6f} were used, stores changed by {self.stored:.6f} "
                f"(leak {self.leak:.1e} of the turnover; {self.allowed:g} is allowed)"
            )
