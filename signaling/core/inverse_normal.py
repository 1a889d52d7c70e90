"""Logarithm, exponential and inverse normal distribution with the same bits on every machine.

Only ``+ - * /``, the square root and the split of a float into mantissa and exponent are used; IEEE 754 fixes the
result of each.

Sources: M. J. Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Applied Statistics 37
(1988) 477-484, doi:10.2307/2347330, routine PPND16 (relative error near 1e-16); the logarithm is the series of the
inverse hyperbolic tangent, the exponential that of Taylor after whole powers of two are taken out.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

# log m = 2 (s + s^3/3 + s^5/5 + ...) with s = (m-1)/(m+1). For m within a factor sqrt(2) of 1, s*s stays below 0.0295
# and the first term left out is below 1e-18 of the sum.
_ATANH = [1 / (2 * k + 1) for k in range(11)]

# exp x = 2^k exp r with |r| <= log(2)/2; the first term left out, r^14/14!, is below 5e-18. The upper part of log 2 ends in
# enough zeros that its product with any k here is exact.
_TAYLOR = [1 / math.factorial(k) for k in range(14)]
_LOG2_ABOVE = math.ldexp(round(math.ldexp(math.log(2), 32)), -32)
_LOG2_BELOW = -4.2009150726810846e-11  # log 2 less that, to double precision
_FARTHEST = 700.0

# Wichura's coefficients, constant term first: near the middle in q^2, in the tail and in the far tail in sqrt(-log p).
_MIDDLE_WIDTH = 0.425
_MIDDLE_SHIFT = 0.180625
_MIDDLE = (
    [
        3.3871328727963666080,
        1.3314166789178437745e2,
        1.9715909503065514427e3,
        1.3731693765509461125e4,
        4.5921953931549871457e4,
        6.7265770927008700853e4,
        3.3430575583588128105e4,
        2.5090809287301226727e3,
    ],
    [
        1.0,
        4.2313330701600911252e1,
        6.8718700749205790830e2,
        5.3941960214247511077e3,
        2.1213794301586595867e4,
        3.9307895800092710610e4,
        2.8729085735721942674e4,
        5.2264952788528545610e3,
    ],
)
_TAIL_SHIFT = 1.6
_TAIL = (
    [
        1.42343711074968357734,
        4.63033784615654529590,
        5.76949722146069140550,
        3.64784832476320460504,
        1.27045825245236838258,
        2.41780725177450611770e-1,
        2.27238449892691845833e-2,
        7.74545014278341407640e-4,
    ],
    [
        1.0,
        2.05319162663775882187,
        1.67638483018380384940,
        6.89767334985100004550e-1,
        1.48103976427480074590e-1,
        1.51986665636164571966e-2,
        5.47593808499534494600e-4,
        1.05075007164441684324e-9,
    ],
)
_FAR_FROM = 5.0
_FAR = (
    [
        6.65790464350110377720,
        5.46378491116411436990,
        1.78482653991729133580,
        2.96560571828504891230e-1,
        2.65321895265761230930e-2,
        1.24266094738807843860e-3,
        2.71155556874348757815e-5,
        2.01033439929228813265e-7,
    ],
    [
        1.0,
        5.99832206555887937690e-1,
        1.36929880922735805310e-1,
        1.48753612908506148525e-2,
        7.86869131145613259100e-4,
        1.84631831751005468180e-5,
        1.42151175831644588870e-7,
        2.04426310338993978564e-15,
    ],
)


def inverse_normal(probability: Floats) -> Floats:
    """The standard normal number below which the given share lies.

    Args:
        probability: Array of shares, strictly between 0 and 1.

    Returns:
        float64 of the same shape; relative error below 1e-15.
    """
    from_middle = probability - 0.5
    result = from_middle * _ratio(_MIDDLE, _MIDDLE_SHIFT - from_middle * from_middle)
    outside = np.abs(from_middle) > _MIDDLE_WIDTH
    if outside.any():
        share = probability[outside]
        depth = np.sqrt(-natural_log(np.minimum(share, 1 - share)))
        size = np.where(depth <= _FAR_FROM, _ratio(_TAIL, depth - _TAIL_SHIFT), _ratio(_FAR, depth - _FAR_FROM))
        result[outside] = np.copysign(size, from_middle[outside])
    return result


def natural_log(number: Floats) -> Floats:
    """The natural logarithm.

    Args:
        number: Array of positive, finite numbers.

    Returns:
        float64 of the same shape; relative error below 1e-15.
    """
    mantissa, exponent = np.frexp(number)
    small = mantissa < math.sqrt(0.5)
    mantissa = np.where(small, 2 * mantissa, mantissa)
    exponent = exponent - small
    ratio = (mantissa - 1) / (mantissa + 1)
    return exponent * math.log(2) + 2 * ratio * _polynomial(_ATANH, ratio * ratio)


def natural_exp(number: Floats) -> Floats:
    """The exponential function.

    Args:
        number: Array of numbers; those beyond -700 and 700 count as these.

    Returns:
        float64 of the same shape; relative error below 1e-15.
    """
    near = np.clip(number, -_FARTHEST, _FARTHEST)
    power = np.rint(near / math.log(2))
    rest = (near - power * _LOG2_ABOVE) - power * _LOG2_BELOW
    return np.ldexp(_polynomial(_TAYLOR, rest), power.astype(np.int32))


def _ratio(coefficients: tuple[Sequence[float], Sequence[float]], at: Floats) -> Floats:
    above, below = coefficients
    return _polynomial(above, at) / _polynomial(below, at)


def _polynomial(coefficients: Sequence[float], at: Floats) -> Floats:
    value = np.full_like(at, coefficients[-1])
    for coefficient in reversed(coefficients[:-1]):
        value *= at
        value += coefficient
    return value
