"""The blood samples of one oral glucose tolerance test, in the units of the formulas.

Times are minutes from the drink; the fasting sample is the one at 0. Glucose comes in mmol/L and insulin in pmol/L.
The formulas were published in uU/mL, some in mg/dL: the two factors stand here, once. A value that is NaN is a sample
that was not taken.
"""

from __future__ import annotations

import math

import numpy as np

from signaling.core.errors import SignalingError, UnitError

MG_PER_DL = 18.016
"""mg/dL of glucose per mmol/L: 180.16 g/mol."""
PMOL_PER_UU = 6.0
"""pmol of insulin per uU (Knopp et al., J Diabetes Sci Technol 2019;13:597, doi:10.1177/1932296818805074)."""

FASTING = 0.0
CLOCK = 0.5  # assumed: a sample within half a minute of the appointed time is that sample
HIGHEST_GLUCOSE = 60.0  # assumed: mmol/L; nobody who can drink has more, and glucose in mg/dL is hardly ever less


class NotAvailable(SignalingError):
    """A formula has no value in this test; the text says why. An index turns it into the reason of its reading."""


class Samples:
    """Samples of one test of one person, looked up by the minute.

    Args:
        times: Minutes from the drink, increasing, shape (samples,).
        glucose: Plasma glucose in mmol/L, shape (samples,); NaN where not taken.
        insulin: Plasma insulin in pmol/L, shape (samples,); NaN where not taken. None when it was not measured.

    Raises:
        SignalingError: Shapes differ, times do not increase, or a value is negative.
        UnitError: Glucose is so high that it must be mg/dL.
    """

    def __init__(self, times: np.ndarray, glucose: np.ndarray, insulin: np.ndarray | None = None) -> None:
        self.times = _column("times", times)
        if not np.all(np.isfinite(self.times)) or np.any(np.diff(self.times) <= 0):
            raise SignalingError("samples: times must be finite and increase; sort the samples by time, one at a time.")
        self.glucose = self._values("glucose", glucose)
        self.insulin = self._values("insulin", np.full_like(self.times, np.nan) if insulin is None else insulin)
        if np.any(self.glucose > HIGHEST_GLUCOSE):
            highest = np.nanmax(self.glucose)
            raise UnitError(f"samples: glucose {highest:g} cannot be mmol/L. If it is mg/dL, divide it by {MG_PER_DL}.")

    def glucose_at(self, minute: float) -> float:
        """Glucose in mmol/L at ``minute``. Raises NotAvailable."""
        return self._at(self.glucose, "glucose", minute)

    def insulin_at(self, minute: float) -> float:
        """Insulin in uU/mL at ``minute``. Raises NotAvailable."""
        return self._at(self.insulin, "insulin", minute) / PMOL_PER_UU

    def _at(self, values: np.ndarray, name: str, minute: float) -> float:
        near = np.flatnonzero((np.abs(self.times - minute) <= CLOCK) & np.isfinite(values))
        if not near.size:
            raise NotAvailable(f"no {name} sample at {minute:g} min")
        return float(values[near[np.argmin(np.abs(self.times[near] - minute))]])

    def _values(self, name: str, values: np.ndarray) -> np.ndarray:
        column = _column(name, values)
        if column.shape != self.times.shape:
            raise SignalingError(
                f"samples: {self.times.size} times but {column.size} of {name}. Give one each, NaN where not taken."
            )
        lowest = min((value for value in column if not math.isnan(value)), default=0.0)
        if lowest < 0:
            raise SignalingError(f"samples: {name} has the negative value {lowest:g}; a concentration is 0 or more.")
        return column


def _column(name: str, values: np.ndarray) -> np.ndarray:
    column = np.asarray(values, dtype=float)
    if column.ndim != 1:
        raise SignalingError(
            f"samples: {name} has shape {column.shape}; give one row of numbers, one test of one person."
        )
    return column
