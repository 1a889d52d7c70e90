"""What an index is, and what it answers: a number with its unit, or the reason why there is none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from signaling.clinic.indices.samples import NotAvailable, Samples


@dataclass(frozen=True, slots=True)
class Reading:
    """The value of an index in one test of one person.

    Attributes:
        value: The number in ``unit``; None when it is not available.
        unit: Unit of ``value``; ``"1"`` for a pure number.
        reason: Why there is no value; None when there is one.
    """

    value: float | None
    unit: str
    reason: str | None = None

    @property
    def available(self) -> bool:
        """Whether there is a value."""
        return self.value is not None

    def __str__(self) -> str:
        if self.value is None:
            return f"not available ({self.reason})"
        return f"{self.value:.3g}" + ("" if self.unit == "1" else f" {self.unit}")


@dataclass(frozen=True, slots=True)
class Index:
    """One clinical index: a formula with a name, a unit and a paper. Calling it works the formula out for one test.

    Attributes:
        name: Name in code and in tables, such as ``homa_ir``.
        long_name: Name as clinicians print it, such as ``HOMA-IR``.
        unit: Unit of the value.
        formula: The formula as printed, with the units it is meant for.
        source: Paper with DOI.
        of: The formula on samples; raises NotAvailable where it has no value.
    """

    name: str
    long_name: str
    unit: str
    formula: str
    source: str
    of: Callable[..., float]

    def __call__(
        self, times: np.ndarray, glucose: np.ndarray, insulin: np.ndarray | None = None, **options: Any
    ) -> Reading:
        """The index of one test of one person.

        Args:
            times: Minutes from the drink, increasing, shape (samples,).
            glucose: Plasma glucose in mmol/L, shape (samples,); NaN where not taken.
            insulin: Plasma insulin in pmol/L, shape (samples,); NaN where not taken. None when it was not measured.
            options: What the formula lets one choose, such as ``sampled_at`` of the Matsuda index.

        Raises:
            SignalingError: The samples are malformed; see :class:`Samples`.
        """
        samples = Samples(times, glucose, insulin)
        try:
            return Reading(float(self.of(samples, **options)), self.unit)
        except NotAvailable as missing:
            return Reading(None, self.unit, str(missing))


def index(long_name: str, *, unit: str, formula: str, source: str) -> Callable[[Callable[..., float]], Index]:
    """Make an :class:`Index` of a function of samples; it takes the function's name."""

    def made(function: Callable[..., float]) -> Index:
        return Index(function.__name__, long_name, unit, formula, source, function)

    return made
