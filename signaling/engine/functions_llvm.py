"""exp, log, softplus and powers of vectors, out of additions, multiplications, divisions and bits.

They replace the mathematics library so that results are the same on every machine with fused multiply-adds and at every vector width. Each is
good to two units in the last place over its range: reduction of the argument as in W. J. Cody, W. Waite, Software Manual for the Elementary
Functions (1980), then plain series, long enough for double precision. Results below the smallest normal number are zero.
"""

from __future__ import annotations

import math

from signaling.engine.ir_text import Writer

LN2_HIGH = float.fromhex("0x1.62e42fee00000p-1")  # ln 2 to 32 bits, so that its product with an exponent is exact
LN2_LOW = 1.9082149292705877e-10  # ln 2 - LN2_HIGH
LARGEST, SMALLEST = 709.782712893384, -708.3964185322641  # log of the largest and of the smallest normal number
ROUNDER = 6755399441055744.0  # 1.5 x 2^52: adding it rounds to a whole number, which then stands in the low bits
ROUNDER_BITS = 0x4338000000000000
SQRT_HALF_BITS = 0x3FE6A09E667F3BCD
NAMES = ("exp", "log", "softplus", "pow")


def write_functions(w: Writer, prefix: str) -> None:
    """Write the functions, as ``@<prefix><name>``."""
    one = [f"{w.vector} %x"]
    for name, body, parameters in (
        ("exp", _exp, one),
        ("log", _log, one),
        ("softplus", lambda writer: _softplus(writer, prefix), one),
        ("pow", lambda writer: _pow(writer, prefix), [f"{w.vector} %x", f"{w.vector} %n"]),
    ):
        with w.function(w.vector, prefix + name, parameters):
            w.lines.append(f"  ret {w.vector} {body(w)}")


def call(w: Writer, prefix: str, name: str, *arguments: str) -> str:
    """Call one of the functions."""
    return w.new(f"call {w.vector} @{prefix}{name}({', '.join(f'{w.vector} {a}' for a in arguments)})")


def _polynomial(w: Writer, x: str, coefficients: list[float]) -> str:
    """c0 + x (c1 + x (c2 + ...))."""
    value = w.number(coefficients[-1])
    for c in reversed(coefficients[:-1]):
        value = w.multiply_add(value, x, w.number(c))
    return value


def _exp(w: Writer) -> str:
    """2^n exp(r) with |r| <= ln(2) / 2 and the series of exp to r^13 (the next term is below 5e-18)."""
    high = w.compare("ogt", "%x", w.number(LARGEST))
    low = w.compare("olt", "%x", w.number(SMALLEST))
    x = w.select(high, w.number(LARGEST), w.select(low, w.number(SMALLEST), "%x"))
    shifted = w.multiply_add(x, w.number(1.0 / math.log(2.0)), w.number(ROUNDER))
    n = w.sub(shifted, w.number(ROUNDER))
    r = w.multiply_add(n, w.number(-LN2_LOW), w.multiply_add(n, w.number(-LN2_HIGH), x))
    series = _polynomial(w, r, [1.0 / math.factorial(k) for k in range(14)])
    # n may be 1024, for which 2^n does not exist; half of it at a time does.
    whole = w.integer_op("shl", w.bits(shifted), w.integer(32))
    whole = w.integer_op("ashr", whole, w.integer(32))
    half = w.integer_op("ashr", whole, w.integer(1))
    value = w.mul(w.mul(series, _two_to(w, half)), _two_to(w, w.integer_op("sub", whole, half)))
    return w.select(high, w.number(math.inf), w.select(low, w.number(0.0), value))


def _two_to(w: Writer, n: str) -> str:
    return w.from_bits(w.integer_op("shl", w.integer_op("add", n, w.integer(1023)), w.integer(52)))


def _log(w: Writer) -> str:
    """log(2^e m) with m in sqrt(1/2)..sqrt(2); log m = 2 atanh s, s = (m - 1)/(m + 1), series to s^23 (the next term is below 1e-20)."""
    tiny = w.compare("olt", "%x", w.number(2.0**-1022))
    x = w.select(tiny, w.mul("%x", w.number(2.0**54)), "%x")
    bits = w.bits(x)
    # Subtracting the bits of sqrt(1/2) makes the exponent change where the mantissa crosses sqrt(2).
    moved = w.integer_op("sub", bits, w.integer(SQRT_HALF_BITS))
    exponent = w.integer_op("ashr", moved, w.integer(52))
    m = w.from_bits(w.integer_op("sub", bits, w.integer_op("shl", exponent, w.integer(52))))
    # A small whole number becomes a floating one through the low bits of the rounder.
    e = w.sub(w.from_bits(w.integer_op("add", exponent, w.integer(ROUNDER_BITS))), w.number(ROUNDER))
    e = w.select(tiny, w.sub(e, w.number(54.0)), e)
    f = w.sub(m, w.number(1.0))
    s = w.div(f, w.add(m, w.number(1.0)))
    z = w.mul(s, s)
    # log m = f - s (f - z series): the large part f is exact, only the correction is rounded.
    series = _polynomial(w, z, [2.0 / (2 * k + 1) for k in range(1, 12)])
    correction = w.mul(s, w.multiply_add(w.neg(z), series, f))
    low = w.sub(correction, w.mul(e, w.number(LN2_LOW)))
    value = w.multiply_add(e, w.number(LN2_HIGH), w.sub(f, low))
    value = w.select(w.compare("oeq", "%x", w.number(math.inf)), "%x", value)
    value = w.select(w.compare("oeq", "%x", w.number(0.0)), w.number(-math.inf), value)
    return w.select(w.compare("uge", "%x", w.number(0.0)), _keep_nan(w, value), w.number(math.nan))


def _keep_nan(w: Writer, value: str) -> str:
    return w.select(w.compare("uno", "%x", "%x"), "%x", value)


def _softplus(w: Writer, prefix: str) -> str:
    """max(x, 0) + log1p(y), y = exp(-|x|): log of the rounded 1 + y, and what the rounding lost (W. Kahan's device)."""
    y = call(w, prefix, "exp", w.neg(w.intrinsic("fabs", "%x")))
    u = w.add(w.number(1.0), y)
    lost = w.div(w.sub(y, w.sub(u, w.number(1.0))), u)
    log1p = w.add(call(w, prefix, "log", u), lost)
    return w.add(w.select(w.compare("ogt", "%x", w.number(0.0)), "%x", w.number(0.0)), log1p)


def _pow(w: Writer, prefix: str) -> str:
    """exp(n log |x|), with the sign of x if n is whole and odd; x below zero counts as zero if n is not whole."""
    size = w.intrinsic("fabs", "%x")
    negative = w.compare("olt", "%x", w.number(0.0))
    whole = w.compare("oeq", _rounded(w, "%n"), "%n")
    half = w.mul("%n", w.number(0.5))
    odd = w.new(f"and {w.truth} {whole}, {w.compare('une', _rounded(w, half), half)}")
    zeroed = w.select(negative, w.number(0.0), size)
    base = w.select(whole, size, w.select(w.compare("uno", "%x", "%x"), "%x", zeroed))
    value = call(w, prefix, "exp", w.mul("%n", call(w, prefix, "log", base)))
    value = w.select(w.new(f"and {w.truth} {odd}, {negative}"), w.neg(value), value)
    return w.select(w.compare("oeq", "%n", w.number(0.0)), w.number(1.0), value)


def _rounded(w: Writer, x: str) -> str:
    """The nearest whole number of |x| < 2^51; larger ones stay as they are."""
    large = w.compare("ogt", w.intrinsic("fabs", x), w.number(2.0**51))
    return w.select(large, x, w.sub(w.add(x, w.number(ROUNDER)), w.number(ROUNDER)))
