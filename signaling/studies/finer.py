"""A measured curve asked at more minutes or doses than were read, so that a picture has a smooth line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from signaling.clinic.measured import Series


def finer(curve: Series, further: Iterable[float]) -> Series:
    """The protocol of a curve at its own rows and between them; nothing was measured there, so that means and errors are NaN.

    Args:
        curve: measured over time or over dose.
        further: minutes or nM insulin; those outside the measured range are left out.
    """
    own = curve.times if curve.axis == "time" else curve.doses
    along = between(own, further)
    next_row = np.searchsorted(own, along)
    other = (curve.doses if curve.axis == "time" else curve.times)[next_row]
    nothing = np.full(len(along), np.nan)
    times, doses = (along, other) if curve.axis == "time" else (other, along)
    none = np.zeros(len(along), dtype=int)
    return replace(curve, times=times, doses=doses, mean=nothing, sd=nothing, sem=nothing, n=none)


def between(measured: np.ndarray, further: Iterable[float]) -> np.ndarray:
    """What was measured and what lies between, in order."""
    low, high = measured[0], measured[-1]
    return np.unique([*measured, *(value for value in further if low <= value <= high)])
