"""What numbers a population accepts."""

from __future__ import annotations

import math

import numpy as np

from signaling.core.errors import NotFinite, SignalingError


def whole_count(value: object, what: str) -> int:
    """A whole number from 1.

    Raises:
        SignalingError: it is something else.
    """
    if isinstance(value, bool) or not isinstance(value, (int, np.integer)) or value < 1:
        raise SignalingError(f"{what} must be a whole number from 1, not {value!r}.")
    return int(value)


def finite(value: object) -> float | None:
    """The number that a value is; None if it is not a finite number."""
    if isinstance(value, (str, bytes, bool)) or value is None:
        return None
    try:
        number = float(value)  # type: ignore[arg-type]
    except (TypeError, ValueError, OverflowError):
        return None
    return number if math.isfinite(number) else None


def duration(minutes: float) -> float:
    """A finite number of minutes from 0.

    Raises:
        SignalingError: it is something else.
    """
    number = finite(minutes)
    if number is None or number < 0:
        raise SignalingError(f"cells advance by a number of minutes from 0, not by {minutes!r}.")
    return number


def amounts(values: float | np.ndarray, count: int, what: str, negative: bool) -> np.ndarray:
    """Values for `count` cells, (count,) float64.

    Raises:
        NotFinite: a value is not a finite number.
        SignalingError: the wrong number of them, or a negative one where that makes no sense.
    """
    try:
        numbers = np.asarray(values, np.float64)
    except (TypeError, ValueError):
        raise NotFinite(f"{what}: {values!r} is not a number.") from None
    if numbers.shape not in ((), (count,)):
        raise SignalingError(
            f"{what}: {numbers.shape} values for {count} cells; give one number, or one for each cell."
        )
    if not np.isfinite(numbers).all():
        raise NotFinite(f"{what}: {_first(numbers, ~np.isfinite(numbers))} is not a finite number.")
    if not negative and (numbers < 0).any():
        raise SignalingError(f"{what}: {_first(numbers, numbers < 0)} is negative; there is no less than none.")
    return np.broadcast_to(numbers, (count,))


def _first(numbers: np.ndarray, wrong: np.ndarray) -> str:
    return f"{float(numbers[wrong].flat[0]):g}" if numbers.ndim else f"{float(numbers):g}"
