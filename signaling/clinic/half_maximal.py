"""EC50: the dose at which an answer is halfway between that to the lowest dose and its largest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

FLAT = 1e-6  # an answer that changes by less than this share of itself has no half


@dataclass(frozen=True, slots=True)
class HalfMaximal:
    """What a dose-response says.

    Attributes:
        dose: EC50, in the unit of the doses; None where there is none.
        reason: why there is none; empty where there is one.
    """

    dose: float | None
    reason: str = ""


def half_maximal(doses: Sequence[float], answers: Sequence[float]) -> HalfMaximal:
    """Find the first dose at which an answer, rising or falling, has gone half of its way.

    Between doses the answer is a straight line over the logarithm of the dose, so that no shape is assumed.

    Args:
        doses: Not negative, in any order, (k,).
        answers: Any unit, (k,).
    """
    order = np.argsort(doses)
    given, found = np.asarray(doses, float)[order], np.asarray(answers, float)[order]
    if given.size < 3 or not np.isfinite(found).all():
        return HalfMaximal(None, "fewer than three doses were read")
    change = found - found[0]
    largest = change[np.argmax(np.abs(change))]
    if abs(largest) <= FLAT * np.abs(found).max():
        return HalfMaximal(None, "no answer to the dose")
    share = change / largest
    after = int(np.argmax(share >= 0.5))
    if given[after - 1] <= 0:
        return HalfMaximal(None, f"below the lowest dose, {given[after]:g}")
    part = (0.5 - share[after - 1]) / (share[after] - share[after - 1])
    low, high = np.log(given[after - 1 : after + 1])
    return HalfMaximal(float(np.exp(low + part * (high - low))))
