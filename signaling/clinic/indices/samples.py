"""The samples of one test of one person, in the units of the formulas.

Times are minutes from what is done, such as a drink; the fasting sample is the one at 0. Glucose comes in mmol/L and insulin in pmol/L.
The formulas were published in uU/mL, some in mg/dL: the two factors stand here, once. A value that is NaN is a sample
that was not taken.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np

from signaling.core.errors import SignalingError, UnitError
from signaling.record.observables import OBSERVABLES

MG_PER_DL = 18.016
"""mg/dL of glucose per mmol/L: 180.16 g/mol."""
PMOL_PER_UU = 6.0
"""pmol of insulin per uU (Knopp et al., J Diabetes Sci Technol 2019;13:597, doi:10.1177/1932296818805074)."""

FASTING = 0.0
CLOCK = 0.5  # assumed: a sample within half a minute of the appointed time is that sample
HIGHEST_GLUCOSE = 60.0  # assumed: mmol/L; nobody who can drink has more, and glucose in mg/dL is hardly ever less


class NotAvailable(SignalingError):
    """A formula has no value in this test; the text says why. An index turns it into the reason of its reading.

    Args:
        reason: Why.
        remedy: What would make it possible, where no further sample of the same test would.
    """

    def __init__(self, reason: str, remedy: str = "") -> None:
        super().__init__(reason)
        self.remedy = remedy


class NotSampled(NotAvailable):
    """The test was done, and a sample that the formula needs was not taken."""


class Samples:
    """Samples of one test of one person, looked up by the minute.

    Args:
        times: Minutes from the drink, or from whatever the test begins with, increasing, shape (samples,).
        glucose: Plasma glucose in mmol/L, shape (samples,); NaN where not taken.
        insulin: Plasma insulin in pmol/L, shape (samples,); NaN where not taken. None when it was not measured.
        others: Further observables by name, each in its unit, shape (samples,).

    Raises:
        SignalingError: Shapes differ, times do not increase, or a value is negative.
        UnitError: Glucose is so high that it must be mg/dL.
    """

    def __init__(
        self,
        times: np.ndarray,
        glucose: np.ndarray,
        insulin: np.ndarray | None = None,
        others: Mapping[str, np.ndarray] | None = None,
    ) -> None:
        self.times = _column("times", times)
        if not np.all(np.isfinite(self.times)) or np.any(np.diff(self.times) <= 0):
            raise SignalingError("samples: times must be finite and increase; sort the samples by time, one at a time.")
        self.glucose = self._values("glucose", glucose)
        self.insulin = self._values("insulin", np.full_like(self.times, np.nan) if insulin is None else insulin)
        if np.any(self.glucose > HIGHEST_GLUCOSE):
            highest = np.nanmax(self.glucose)
            raise UnitError(f"samples: glucose {highest:g} cannot be mmol/L. If it is mg/dL, divide it by {MG_PER_DL}.")
        self._others = {name: self._column_of(name, values) for name, values in (others or {}).items()}

    def glucose_at(self, minute: float) -> float:
        """Glucose in mmol/L at ``minute``. Raises NotAvailable."""
        return self._at(self.glucose, "glucose", minute)

    def insulin_at(self, minute: float) -> float:
        """Insulin in uU/mL at ``minute``. Raises NotAvailable."""
        return self._at(self.insulin, "insulin", minute) / PMOL_PER_UU

    def curve(self, observable: str) -> np.ndarray:
        """All samples of an observable in its unit, shape (samples,); NaN where none was taken."""
        own = {"plasma_glucose": self.glucose, "plasma_insulin": self.insulin} | self._others
        return own[observable] if observable in own else np.full_like(self.times, np.nan)

    def at(self, observable: str, minute: float) -> float:
        """An observable in its unit at ``minute``. Raises NotAvailable."""
        return self._at(self.curve(observable), OBSERVABLES[observable].long_name, minute)

    def mean(self, observable: str, start: float, end: float) -> float:
        """Mean over time of an observable from one minute to another, in its unit. Raises NotAvailable."""
        values = self.curve(observable)
        if not np.isfinite(values).any():
            raise NotSampled(f"no sample of {OBSERVABLES[observable].long_name}")
        return window_mean(self.times, values, start, end)

    def _at(self, values: np.ndarray, name: str, minute: float) -> float:
        near = np.flatnonzero((np.abs(self.times - minute) <= CLOCK) & np.isfinite(values))
        if not near.size:
            raise NotSampled(f"no {name} sample at {minute:g} min")
        return float(values[near[np.argmin(np.abs(self.times[near] - minute))]])

    def _column_of(self, name: str, values: np.ndarray) -> np.ndarray:
        column = _column(name, values)
        if column.shape != self.times.shape:
            raise SignalingError(
                f"samples: {self.times.size} times but {column.size} of {name}. Give one each, NaN where not taken."
            )
        return column

    def _values(self, name: str, values: np.ndarray) -> np.ndarray:
        column = self._column_of(name, values)
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


def window_mean(times: np.ndarray, values: np.ndarray, start: float, end: float) -> float:
    """Mean over time, by trapezoids, of ``values`` from ``start`` to ``end``, straight lines between samples.

    Args:
        times: Minutes, increasing, shape (samples,).
        values: Any quantity, shape (samples,).
        start: First minute of the window.
        end: Last minute of the window.

    Raises:
        NotAvailable: The samples do not reach from start to end, or one among them was not taken.
    """
    if not len(times) or times[0] > start or times[-1] < end:
        raise NotSampled(f"no samples from {start:g} to {end:g} min")
    inner = (times > start) & (times < end)
    minutes = np.concatenate(([start], times[inner], [end]))
    mean = float(np.trapezoid(np.interp(minutes, times, values), minutes) / (end - start))
    if not np.isfinite(mean):
        raise NotSampled(f"a sample from {start:g} to {end:g} min was not taken")
    return mean
