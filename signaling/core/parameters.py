"""A number has a parent: value, unit, and where it comes from.

``known`` is a number somebody measured or published, ``assumed`` one we chose and say why, ``fitted`` one that a
calibration of ours produced. A number without a source is refused; the kinds are counted in the report. Each may say
between which bounds it lies; what stands for bounds that nobody gave is the business of :mod:`signaling.core.ranges`.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal, get_args

from signaling.core.errors import NotFinite, SignalingError, SourceMissing, UnitError


class OutOfRange(SignalingError, ValueError):
    """A number outside the bounds that are given with it."""


Kind = Literal["known", "assumed", "fitted"]


@dataclass(frozen=True, slots=True)
class Parameter:
    """A number with its unit and its source.

    Attributes:
        value: The number, in ``unit``; finite.
        unit: Unit as text, for example ``1/(% min)``; ``"1"`` for a pure number. Read by ``signaling.core.units``.
        source: Citation of a known number, reason of an assumed one, procedure of a fitted one.
        kind: ``known``, ``assumed`` or ``fitted``.
        low, high: Bounds around the value, in ``unit``: the published spread of a known number, what a fit searched of a fitted one, what the
            reason allows of an assumed one. None where nobody gave them; both or none.

    Raises:
        NotFinite: The value or a bound is not a finite number.
        OutOfRange: The value lies outside its bounds, or one of them is missing.
        SourceMissing: The source is blank.
        UnitError: The unit is blank.
    """

    value: float
    unit: str
    source: str
    kind: Kind
    low: float | None = None
    high: float | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "value", _finite(self.value, f"{self.unit}, {self.kind}: {self.source}"))
        if not isinstance(self.unit, str) or not self.unit.strip():
            raise UnitError(
                f"the number {self.value:g} has no unit. Write one, for example '1/min', or '1' for a pure number."
            )
        if self.kind not in get_args(Kind):
            raise SignalingError(f"{self.kind!r} is not a kind of parameter. Allowed: {', '.join(get_args(Kind))}.")
        if not isinstance(self.source, str) or not self.source.strip():
            raise SourceMissing(
                f"the number {self.value:g} {self.unit} has no source. "
                "Cite a paper with known(value, unit, source), or give a reason with assumed(value, unit, why)."
            )
        self._check_bounds()

    def _check_bounds(self) -> None:
        if self.low is None and self.high is None:
            return
        if self.low is None or self.high is None:
            missing = "low" if self.low is None else "high"
            raise OutOfRange(
                f"the number {self.value:g} {self.unit} has only one bound. Give '{missing}' as well, in {self.unit}, or neither."
            )
        for bound in ("low", "high"):
            given = _finite(
                getattr(self, bound), f"'{bound}' of {self.value:g} {self.unit}, {self.kind}: {self.source}"
            )
            object.__setattr__(self, bound, given)
        if not self.low <= self.value <= self.high:
            raise OutOfRange(
                f"the number {self.value:g} {self.unit} lies outside its range {self.low:g} to {self.high:g} {self.unit}. "
                "Write low <= value <= high, all three in the same unit."
            )

    def __str__(self) -> str:
        return f"{self.value:g} {self.unit} ({self.kind}: {self.source})"


def known(value: float, unit: str, source: str, *, low: float | None = None, high: float | None = None) -> Parameter:
    """A number that was measured or published.

    Args:
        value: The number, in ``unit``.
        unit: Unit as text, ``"1"`` for a pure number.
        source: Citation, and where in it: ``"Brannmark2013, k2a"``.
        low: Lower end of the published spread, in ``unit``, if there is one.
        high: Its upper end.

    Raises:
        NotFinite, OutOfRange, SourceMissing, UnitError: As ``Parameter``.
    """
    return Parameter(value, unit, source, "known", low, high)


def assumed(value: float, unit: str, why: str, *, low: float | None = None, high: float | None = None) -> Parameter:
    """A number we chose.

    Args:
        value: The number, in ``unit``.
        unit: Unit as text, ``"1"`` for a pure number.
        why: The reason, in words.
        low: The least that the reason allows, in ``unit``, where it says so.
        high: The most.

    Raises:
        NotFinite, OutOfRange, SourceMissing, UnitError: As ``Parameter``.
    """
    return Parameter(value, unit, why, "assumed", low, high)


def fitted(value: float, unit: str, how: str, *, low: float | None = None, high: float | None = None) -> Parameter:
    """A number that a calibration found.

    Args:
        value: The number, in ``unit``.
        unit: Unit as text, ``"1"`` for a pure number.
        how: Which calibration, on which data.
        low: The least that it would have taken, in ``unit``.
        high: The most.

    Raises:
        NotFinite, OutOfRange, SourceMissing, UnitError: As ``Parameter``.
    """
    return Parameter(value, unit, how, "fitted", low, high)


def _finite(value: object, described: str) -> float:
    # bool is an int to Python, but True is never a measured number; nor is a text until somebody reads its unit.
    if isinstance(value, (bool, str, bytes)):
        raise NotFinite(f"{value!r} ({described}) is not a number. Write a finite number, for example 0.05.")
    try:
        number = float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError, OverflowError):
        raise NotFinite(f"{value!r} ({described}) is not a number. Write a finite number, for example 0.05.") from None
    if not math.isfinite(number):
        raise NotFinite(f"{number} ({described}) is not a finite number. Write one, for example 0.05.")
    return number
