"""How long the next step is: one rule for the oracle and for compiled kernels.

A step is accepted if its estimated error, divided by the allowed error and taken at its maximum over lanes, states and the eliminated members
of pools, is at most one. The next step is the old one times ``safety * error^(-1/p)`` within bounds (Hairer, Wanner, Solving Ordinary
Differential Equations II, section IV.7): the solution is of order p and the embedded one of order p - 1, so that the error grows with the p-th
power of the step.

Quotients and powers are taken of the ``level``, a binary logarithm that is read off the bits of a number: exponent and significand of a positive
number, taken as one whole number, are its logarithm but for at most 0.086, since between powers of two they follow the chord (J. N. Mitchell,
Computer multiplication and division using binary logarithms, IRE Transactions on Electronic Computers 11 (1962) 512-517). So an error is compared
to within an eighth and a step chosen to within a few percent, both far finer than the estimate itself, without a division or a logarithm for
every species.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

import numpy as np

DIGITS, BIAS = (
    52,
    1023,
)  # of double precision: bits of the significand behind the point, and what is added to the exponent
HOPELESS = 1e6  # the level of an error that is not finite
FARTHEST = 16.0  # levels beyond it change a step as much as it does: by the most that is allowed
ATOL_OF_RTOL = (
    1e-3  # absolute tolerance as a fraction of rtol x scale: below a thousandth of its scale a state counts as small
)


@dataclass(frozen=True, slots=True)
class StepControl:
    """Rule for accepting steps and choosing their size.

    Attributes:
        safety: aim a little below the allowed error, so that few steps are repeated.
        shrink, grow: bounds of the change from one step to the next.
        first: minutes, the step tried where none is retained. Methods that damp fast transients take growth much faster than 1e5 per
            minute for one of them, so that only growth up to about there is seen as the blow-up that it is.
        least: minutes; a step below it ends the run. Fast reactions of signalling have eigenvalues up to 1e5 per minute.
        most: attempts in one call and tile before giving up.
        nearly: a step within this fraction of what is left is taken to the end.
    """

    safety: float = 0.85
    shrink: float = 0.2
    grow: float = 4.0
    first: float = 1e-3
    least: float = 1e-13
    most: int = 100_000
    nearly: float = 0.99


STEP_CONTROL = StepControl()


def level(number: float) -> float:
    """Binary logarithm of a positive number as it stands in its bits: exact at powers of two, at most 0.086 too small between them."""
    return struct.unpack("<q", struct.pack("<d", number))[0] * 2.0**-DIGITS - BIAS


def level_of_ratio(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """``level(a) - level(b)`` of arrays of positive numbers in double precision; HOPELESS where either is not finite."""
    ratio = (a.view(np.int64) - b.view(np.int64)) * 2.0**-DIGITS
    return np.where(np.isfinite(a) & np.isfinite(b), ratio, HOPELESS)


def power_of_two(level: np.ndarray) -> np.ndarray:
    """The numbers that have these levels; the levels must lie between -1022 and 1023."""
    return ((level + BIAS) * 2.0**DIGITS).astype(np.int64).view(np.float64)
