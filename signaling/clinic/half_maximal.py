"""EC50: the dose at which an answer is half of its way from that to the lowest dose to its largest.

Two rules. :func:`half_maximal_dose` assumes no shape and reads between doses; :func:`hill_fit` lays a Hill curve through all of them, as
papers do that print an EC50 of a few noisy doses. Where the highest dose is well above the half and nothing is noisy, they agree.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import least_squares

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


def half_maximal_dose(doses: Sequence[float], answers: Sequence[float]) -> HalfMaximal:
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


def hill_fit(doses: Sequence[float], answers: Sequence[float]) -> float:
    """Fit a four-parameter Hill curve (bottom, top, dose, slope) by least squares and give the dose of its half, in the unit of the doses.

    Args:
        doses: Not negative, zero for none, in any order, (k,).
        answers: Any unit, rising with the dose, (k,).
    """
    dose, found = np.asarray(doses, float), np.asarray(answers, float)
    y = 100.0 * found / found.max()

    def deviations(p: np.ndarray) -> np.ndarray:
        bottom, rise, middle, slope = p
        power = (dose / np.exp(middle)) ** np.exp(slope)
        return bottom + rise * power / (1.0 + power) - y

    middles = np.log(dose[dose > 0])
    fits = [
        least_squares(deviations, (y.min(), np.ptp(y), m, 0.0), bounds=([-200, 0, -14, -2], [200, 400, 9, 2]))
        for m in middles
    ]
    return float(np.exp(min(fits, key=lambda f: f.cost).x[2]))
