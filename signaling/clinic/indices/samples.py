"""The samples of one test of one person, in the units of the formulas.

Times are minutes from the drink, the injection or the start of the clamp; the fasting sample is the one at 0 (before it, where glucose was
injected). Glucose comes in mmol/L and insulin in pmol/L.
The formulas were published in uU/mL, some in mg/dL: the two factors stand here, once. A value that is NaN is a sample
that was not taken.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np

from signaling.core.errors import SignalingError, UnitError, UnknownName, did_you_mean

MG_PER_DL = 18.016
"""mg/dL of glucose per mmol/L: 180.16 g/mol."""
PMOL_PER_UU = 6.0
"""pmol of insulin per uU (Knopp et al., J Diabetes Sci Technol 2019;13:597, doi:10.1177/1932296818805074)."""

FASTING = 0.0
CLOCK = 0.5  # assumed: a sample within half a minute of the appointed time is that sample
HIGHEST_GLUCOSE = 60.0  # assumed: mmol/L; nobody who can drink has more, and glucose in mg/dL is hardly ever less


DRINK, INJECTION, CLAMP, FAST = "drink", "injection", "clamp", "fast"
TESTS = {
    FAST: "a fasting sample at 0 min",
    DRINK: "a drink of glucose (the ogtt protocol)",
    INJECTION: "an injection of glucose (the ivgtt protocol), with a fasting sample before it",
    CLAMP: "an insulin clamp (the clamp protocol), sampled from its start to its end",
}
"""Kind of test -> what it takes."""
LAST = 30.0
"""Minutes at the end of a clamp that are its steady state."""


class NotAvailable(SignalingError):
    """A formula has no value in this test; the text says why. An index turns it into the reason of its reading."""


class Samples:
    """Samples of one test of one person, looked up by the minute.

    Args:
        times: Minutes from the drink, increasing, shape (samples,).
        glucose: Plasma glucose in mmol/L, shape (samples,); NaN where not taken.
        insulin: Plasma insulin in pmol/L, shape (samples,); NaN where not taken. None when it was not measured.
        others: What else was measured, by the name and in the unit of the observable, shape (samples,) each.
        test: What was done at minute 0, a key of ``TESTS``.

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
        test: str = DRINK,
    ) -> None:
        if test not in TESTS:
            raise UnknownName(f"samples: there is no test '{test}'.{did_you_mean(test, TESTS)}")
        self.test = test
        self.times = _column("times", times)
        if not np.all(np.isfinite(self.times)) or np.any(np.diff(self.times) <= 0):
            raise SignalingError("samples: times must be finite and increase; sort the samples by time, one at a time.")
        self.glucose = self._values("glucose", glucose)
        self.insulin = self._values("insulin", np.full_like(self.times, np.nan) if insulin is None else insulin)
        self.others = {name: _column(name, values) for name, values in (others or {}).items()}
        self.others |= {"plasma_glucose": self.glucose, "plasma_insulin": self.insulin}
        if np.any(self.glucose > HIGHEST_GLUCOSE):
            highest = np.nanmax(self.glucose)
            raise UnitError(f"samples: glucose {highest:g} cannot be mmol/L. If it is mg/dL, divide it by {MG_PER_DL}.")

    def glucose_at(self, minute: float) -> float:
        """Glucose in mmol/L at ``minute``. Raises NotAvailable."""
        return self._at(self.glucose, "glucose", minute)

    def insulin_at(self, minute: float) -> float:
        """Insulin in uU/mL at ``minute``. Raises NotAvailable."""
        return self._at(self.insulin, "insulin", minute) / PMOL_PER_UU

    def measured(self, observable: str) -> np.ndarray:
        """All values of an observable, in its unit. Raises NotAvailable."""
        if observable not in self.others:
            raise NotAvailable(f"no {observable} among the samples; record it")
        return self.others[observable]

    def fasting(self, observable: str) -> float:
        """An observable at 0 min, in its unit. Raises NotAvailable."""
        return self._at(self.measured(observable), observable, FASTING)

    def steady(self, observable: str) -> float:
        """Mean over the last half hour, in the unit of the observable. Raises NotAvailable."""
        return window_mean(self.times, self.measured(observable), self.end - LAST, self.end)

    @property
    def end(self) -> float:
        """Minute of the last sample."""
        return float(self.times[-1])

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
        raise NotAvailable(f"no samples from {start:g} to {end:g} min; run the clamp that far")
    inner = (times > start) & (times < end)
    minutes = np.concatenate(([start], times[inner], [end]))
    mean = float(np.trapezoid(np.interp(minutes, times, values), minutes) / (end - start))
    if not np.isfinite(mean):
        raise NotAvailable(f"a sample from {start:g} to {end:g} min was not taken")
    return mean


def _column(name: str, values: np.ndarray) -> np.ndarray:
    column = np.asarray(values, dtype=float)
    if column.ndim != 1:
        raise SignalingError(
            f"samples: {name} has shape {column.shape}; give one row of numbers, one test of one person."
        )
    return column
