"""Passed, near, failed or not covered: the verdict on one answer, by the band of its target."""

from __future__ import annotations

import math
from typing import Final

PASSED: Final = "passed"
NEAR: Final = "near"
FAILED: Final = "failed"
NOT_COVERED: Final = "not covered"
VERDICTS: Final = (PASSED, NEAR, FAILED, NOT_COVERED)


def verdict(value: float | None, low: float | None, high: float | None) -> str:
    """Judge an answer.

    Args:
        value: of the model; None where it cannot be simulated yet. NaN fails.
        low: lower end of the band; it passes. None where the band is open below.
        high: upper end; it passes. None where the band is open above.

    Returns:
        ``passed`` within the band, ``near`` within the band stretched to twice its width about its middle, ``failed`` beyond. A band that is
        open on one side has no width, so nothing is near it. ``not covered`` without an answer, or without any band.
    """
    if value is None or (low is None and high is None):
        return NOT_COVERED
    if math.isnan(value):
        return FAILED
    if (low is None or value >= low) and (high is None or value <= high):
        return PASSED
    if low is None or high is None:
        return FAILED
    return NEAR if abs(value - 0.5 * (low + high)) <= high - low else FAILED
