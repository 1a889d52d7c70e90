"""A number has a parent: value, unit, and where it comes from.

``known`` is a number somebody measured or published, ``assumed`` one we chose and say why, ``fitted`` one that a
calibration of ours produced. A number without a source is refused; the kinds are counted in the report.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal, get_args

from signaling.core.errors import NotFinite, SignalingError, SourceMissing, UnitError

Kind = Literal["known", "assumed", "fitted"]


@dataclass(frozen=True, slots=True)
class Parameter:
    """A number with its unit and its source.

    Attributes:
        value: The number, in ``unit``; finite.
        unit: Unit as text, for example ``1/(% min)``; ``"1"`` for a pure number. Read by ``signaling.core.units``.
        source: Citation of a known number, reason of an assumed one, procedure of a fitted one.
        kind: ``known``, ``assumed`` or ``fitted``.

    Raises:
        NotFinite: The value is not a finite number.
        SourceMissing: The source is blank.
        UnitError: The unit is blank.
    """

    value: float
    unit: str
    source: str
    kind: Kind

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

    def __str__(self) -> str:
        return f"{self.value:g} {self.unit} ({self.kind}: {self.source})"


def known(value: float, unit: str, source: str) -> Parameter:
    """A number that was measured or published.

    Args:
        value: The number, in ``unit``.
        unit: Unit as text, ``"1"`` for a pure number.
        source: Citation, and where in it: ``"Brannmark2013, k2a"``.

    Raises:
        NotFinite, SourceMissing, UnitError: As ``Parameter``.
    """
    return Parameter(value, unit, source, "known")


def assumed(value: float, unit: str, why: str) -> Parameter:
    """A number we chose.

    Args:
        value: The number, in ``unit``.
        unit: Unit as text, ``"1"`` for a pure number.
        why: The reason, in words.

    Raises:
        NotFinite, SourceMissing, UnitError: As ``Parameter``.
    """
    return Parameter(value, unit, why, "assumed")


def fitted(value: float, unit: str, how: str) -> Parameter:
    """A number that a calibration found.

    Args:
        value: The number, in ``unit``.
        unit: Unit as text, ``"1"`` for a pure number.
        how: Which calibration, on which data.

    Raises:
        NotFinite, SourceMissing, UnitError: As ``Parameter``.
    """
    return Parameter(value, unit, how, "fitted")


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
