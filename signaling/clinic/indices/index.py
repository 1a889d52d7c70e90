"""What an index is, and what it answers: a value with its unit, or the reason why there is none and what would make it possible."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from signaling.clinic.indices.chart import Chart
from signaling.clinic.indices.need import Need
from signaling.clinic.indices.samples import NotAvailable, NotSampled, Samples
from signaling.core.errors import SignalingError


@dataclass(frozen=True, slots=True)
class Reading:
    """The value of an index in one test of one person.

    Attributes:
        value: The number in ``unit``, or a word such as a stage; None when it is not available.
        unit: Unit of ``value``; ``"1"`` for a pure number or a word.
        reason: Why there is no value; None when there is one.
        remedy: What would make it possible; empty where the samples were given by hand.
    """

    value: float | str | None
    unit: str
    reason: str | None = None
    remedy: str = ""

    @property
    def available(self) -> bool:
        """Whether there is a value."""
        return self.value is not None

    def __str__(self) -> str:
        if self.value is None:
            return f"not available ({'. '.join(filter(None, (self.reason, self.remedy)))})"
        if isinstance(self.value, str):
            return self.value
        return f"{self.value:.3g}" + ("" if self.unit == "1" else f" {self.unit}")


@dataclass(frozen=True, slots=True)
class Index:
    """One clinical index: a formula with a name, a unit, a paper and the test it needs.

    Attributes:
        name: Name in code and in tables, such as ``homa_ir``.
        long_name: Name as clinicians print it, such as ``HOMA-IR``.
        unit: Unit of the value.
        formula: The formula as printed, with the units it is meant for.
        source: Paper with DOI.
        need: The test. drawn: What is sampled in it, and when.
        of: The formula on the samples of the test; raises NotAvailable where it has no value.
    """

    name: str
    long_name: str
    unit: str
    formula: str
    source: str
    need: Need
    drawn: str
    of: Callable[..., float | str]

    @property
    def needs(self) -> str:
        """The test and its samples, in words."""
        return f"{self.need.name}: {self.drawn}"

    def __call__(
        self, times: np.ndarray, glucose: np.ndarray, insulin: np.ndarray | None = None, **options: Any
    ) -> Reading:
        """The index of one test of one person, of samples given by hand.

        Args:
            times: Minutes from what the test begins with, increasing, shape (samples,).
            glucose: Plasma glucose in mmol/L, shape (samples,); NaN where not taken.
            insulin: Plasma insulin in pmol/L, shape (samples,); NaN where not taken. None when it was not measured.
            options: What the formula lets one choose, such as ``sampled_at`` of the Matsuda index.

        Raises:
            SignalingError: The samples are malformed; see :class:`Samples`.
        """
        samples = Samples(times, glucose, insulin)
        try:
            return Reading(_plain(self.of(samples, **options)), self.unit)
        except NotAvailable as missing:
            return Reading(None, self.unit, str(missing))

    def read(self, chart: Chart, **options: Any) -> Reading:
        """The index of a run: the value, or why there is none and what would make it possible.

        Args:
            chart: The run.
            options: As when called.
        """
        try:
            samples = self.need.taken(chart)
        except NotAvailable as missing:
            return Reading(None, self.unit, str(missing), self.need.add)
        except SignalingError as fault:
            return Reading(None, self.unit, str(fault))
        try:
            return Reading(_plain(self.of(samples, **options)), self.unit)
        except NotSampled as missing:
            return Reading(None, self.unit, str(missing), self.need.record)
        except NotAvailable as missing:
            return Reading(None, self.unit, str(missing), missing.remedy)


def _plain(value: float | str) -> float | str:
    return value if isinstance(value, str) else float(value)


def index(
    long_name: str, *, unit: str, formula: str, source: str, need: Need, drawn: str
) -> Callable[[Callable[..., float | str]], Index]:
    """Make an :class:`Index` of a function of samples; it takes the function's name."""

    def made(function: Callable[..., float | str]) -> Index:
        return Index(function.__name__, long_name, unit, formula, source, need, drawn, function)

    return made
