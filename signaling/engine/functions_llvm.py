"""exp, log, softplus and powers of vectors, out of additions, multiplications, divisions and bits.

They replace the mathematics library so that results are the same on every machine with fused multiply-adds and at every vector width. Each is
good to two units in the last place over its range: reduction of the argument as in W. J. Cody, W. Waite, Software Manual for the Elementary
Functions (1980), then plain series, long enough for the precision, double or single. Results below the smallest normal number are zero.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from signaling.engine.ir_text import Writer


@dataclass(frozen=True, slots=True)
class Format:
    """What the functions need to know of a floating-point format.

    Attributes:
        digits: of the significand behind the point, in bits.
        bias: of the exponent.
        ln2_high, ln2_low: ln 2 as a sum; the product of the high part with an exponent is exact.
        largest, smallest: logarithms of the largest and of the smallest normal number.
        exp_terms, log_terms: how many terms of the series are needed; the next one is below a tenth of the last place.
    """

    digits: int
    bias: int
    ln2_high: float
    ln2_low: float
    largest: float
    smallest: float
    exp_terms: int
    log_terms: int

    @property
    def rounder(self) -> float:
        """Adding it rounds to a whole number, which then stands in the low bits."""
        return 1.5 * 2.0**self.digits

    @property
    def rounder_bits(self) -> int:
        """The bits of :attr:`rounder`."""
        return (self.bias + self.digits << self.digits) + (1 << self.digits - 1)

    @property
    def root_half_bits(self) -> int:
        """The bits of sqrt(1/2)."""
        return (self.bias - 1 << self.digits) + int(math.sqrt(0.5) * 2.0 ** (self.digits + 1)) - (1 << self.digits)


FORMATS = {
    "double": Format(
        52, 1023, float.fromhex("0x1.62e42fee00000p-1"), 1.9082149292705877e-10, 709.782712893384, -708.3964185322641, 14, 11
    ),
    "float": Format(23, 127, float.fromhex("0x1.62e400p-1"), 1.4286068203094172e-06, 88.72283, -87.33654, 8, 4),
}  # fmt: skip
NAMES = ("exp", "log", "softplus", "pow")


def inline(w: Writer, name: str, *arguments: str) -> str:
    """One of the functions, by name, written where it is needed: a call would make all registers leave."""
    bodies: dict[str, Callable[..., str]] = {"exp": _exp, "log": _log, "softplus": _softplus, "pow": _pow}
    return bodies[name](w, *arguments)


def _polynomial(w: Writer, x: str, coefficients: list[float]) -> str:
    """c0 + x (c1 + x (c2 + ...))."""
    value = w.number(coefficients[-1])
    for c in reversed(coefficients[:-1]):
        value = w.multiply_add(value, x, w.number(c))
    return value


def _exp(w: Writer, given: str) -> str:
    """2^n exp(r) with |r| <= ln(2) / 2 and the series of exp."""
    own = FORMATS[w.kind]
    high = w.compare("ogt", given, w.number(own.largest))
    low = w.compare("olt", given, w.number(own.smallest))
    x = w.select(high, w.number(own.largest), w.select(low, w.number(own.smallest), given))
    shifted = w.multiply_add(x, w.number(1.0 / math.log(2.0)), w.number(own.rounder))
    n = w.sub(shifted, w.number(own.rounder))
    r = w.multiply_add(n, w.number(-own.ln2_low), w.multiply_add(n, w.number(-own.ln2_high), x))
    series = _polynomial(w, r, [1.0 / math.factorial(k) for k in range(own.exp_terms)])
    # n may be one more than the largest exponent; half of it at a time is not.
    whole = w.integer_op("sub", w.bits(shifted), w.integer(own.rounder_bits))
    half = w.integer_op("ashr", whole, w.integer(1))
    value = w.mul(w.mul(series, _two_to(w, half)), _two_to(w, w.integer_op("sub", whole, half)))
    return w.select(high, w.number(math.inf), w.select(low, w.number(0.0), value))


def _two_to(w: Writer, n: str) -> str:
    own = FORMATS[w.kind]
    return w.from_bits(w.integer_op("shl", w.integer_op("add", n, w.integer(own.bias)), w.integer(own.digits)))


def _log(w: Writer, given: str) -> str:
    """log(2^e m) with m in sqrt(1/2)..sqrt(2); log m = 2 atanh s, s = (m - 1)/(m + 1), as a series in s."""
    own = FORMATS[w.kind]
    lifted = own.digits + 2
    tiny = w.compare("olt", given, w.number(2.0 ** (1 - own.bias)))
    x = w.select(tiny, w.mul(given, w.number(2.0**lifted)), given)
    bits = w.bits(x)
    # Subtracting the bits of sqrt(1/2) makes the exponent change where the mantissa crosses sqrt(2).
    moved = w.integer_op("sub", bits, w.integer(own.root_half_bits))
    exponent = w.integer_op("ashr", moved, w.integer(own.digits))
    m = w.from_bits(w.integer_op("sub", bits, w.integer_op("shl", exponent, w.integer(own.digits))))
    # A small whole number becomes a floating one through the low bits of the rounder.
    e = w.sub(w.from_bits(w.integer_op("add", exponent, w.integer(own.rounder_bits))), w.number(own.rounder))
    e = w.select(tiny, w.sub(e, w.number(float(lifted))), e)
    f = w.sub(m, w.number(1.0))
    s = w.div(f, w.add(m, w.number(1.0)))
    z = w.mul(s, s)
    # log m = f - s (f - z series): the large part f is exact, only the correction is rounded.
    series = _polynomial(w, z, [2.0 / (2 * k + 1) for k in range(1, own.log_terms + 1)])
    correction = w.mul(s, w.multiply_add(w.neg(z), series, f))
    low = w.sub(correction, w.mul(e, w.number(own.ln2_low)))
    value = w.multiply_add(e, w.number(own.ln2_high), w.sub(f, low))
    value = w.select(w.compare("oeq", given, w.number(math.inf)), given, value)
    value = w.select(w.compare("oeq", given, w.number(0.0)), w.number(-math.inf), value)
    return w.select(w.compare("uge", given, w.number(0.0)), _keep_nan(w, given, value), w.number(math.nan))


def _keep_nan(w: Writer, given: str, value: str) -> str:
    return w.select(w.compare("uno", given, given), given, value)


def _softplus(w: Writer, x: str) -> str:
    """max(x, 0) + log1p(y), y = exp(-|x|): log of the rounded 1 + y, and what the rounding lost (W. Kahan's device)."""
    y = _exp(w, w.neg(w.intrinsic("fabs", x)))
    u = w.add(w.number(1.0), y)
    lost = w.div(w.sub(y, w.sub(u, w.number(1.0))), u)
    log1p = w.add(_log(w, u), lost)
    return w.add(w.select(w.compare("ogt", x, w.number(0.0)), x, w.number(0.0)), log1p)


def _pow(w: Writer, x: str, n: str) -> str:
    """exp(n log |x|), with the sign of x if n is whole and odd; x below zero counts as zero if n is not whole."""
    size = w.intrinsic("fabs", x)
    negative = w.compare("olt", x, w.number(0.0))
    whole = w.compare("oeq", _rounded(w, n), n)
    half = w.mul(n, w.number(0.5))
    odd = w.new(f"and {w.truth} {whole}, {w.compare('une', _rounded(w, half), half)}")
    zeroed = w.select(negative, w.number(0.0), size)
    base = w.select(whole, size, w.select(w.compare("uno", x, x), x, zeroed))
    value = _exp(w, w.mul(n, _log(w, base)))
    value = w.select(w.new(f"and {w.truth} {odd}, {negative}"), w.neg(value), value)
    return w.select(w.compare("oeq", n, w.number(0.0)), w.number(1.0), value)


def _rounded(w: Writer, x: str) -> str:
    """The nearest whole number of a small x; larger ones are whole and stay as they are."""
    own = FORMATS[w.kind]
    large = w.compare("ogt", w.intrinsic("fabs", x), w.number(2.0 ** (own.digits - 1)))
    return w.select(large, x, w.sub(w.add(x, w.number(own.rounder)), w.number(own.rounder)))
