"""The operations of rate expressions on plain numbers, by the rules that the engines follow.

What is not defined is no error but infinite or not a number; a base or radicand below zero counts as zero unless the exponent is whole, since a
state may be -1e-18 by round-off. A condition is 1 or 0, and not a number if what it compares is none, so that nothing missing goes unnoticed;
of the two branches of a selection, the one that is not taken may be anything.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Final


def divide(a: float, b: float) -> float:
    """a / b, infinite or not a number where b is 0."""
    if b == 0.0:
        return math.nan if a == 0.0 or math.isnan(a) else math.copysign(math.inf, a) * math.copysign(1.0, b)
    return a / b


def power(base: float, exponent: float) -> float:
    """base^exponent."""
    if not exponent.is_integer():
        base = max(base, 0.0)
    try:
        return base**exponent
    except ZeroDivisionError:
        return math.inf
    except OverflowError:
        return -math.inf if base < 0.0 and exponent % 2.0 == 1.0 else math.inf


def exponential(a: float) -> float:
    """e^a, infinite where it does not fit."""
    try:
        return math.exp(a)
    except OverflowError:
        return math.inf


def logarithm(a: float) -> float:
    """log a, -infinite at 0 and not a number below."""
    if a == 0.0:
        return -math.inf
    return math.log(a) if a > 0.0 else math.nan


def softplus(a: float) -> float:
    """log(1 + e^a), written so that it cannot overflow."""
    return a + math.log1p(exponential(-a)) if a > 0.0 else math.log1p(exponential(a))


def truth(holds: Callable[[float, float], bool]) -> Callable[[float, float], float]:
    """A comparison as a number: 1 where it holds, 0 where not, not a number if one side is none."""
    return lambda a, b: math.nan if math.isnan(a) or math.isnan(b) else float(holds(a, b))


def select(when: float, then: float, otherwise: float) -> float:
    """`then` at 1, `otherwise` at 0."""
    return when if math.isnan(when) else then if when else otherwise


OPERATIONS: Final[dict[str, Callable[..., float]]] = {
    "add": lambda a, b: a + b,
    "sub": lambda a, b: a - b,
    "mul": lambda a, b: a * b,
    "div": divide,
    "neg": lambda a: -a,
    "pow": power,
    "exp": exponential,
    "log": logarithm,
    "sqrt": lambda a: math.sqrt(max(a, 0.0)),
    "softplus": softplus,
    "lt": truth(lambda a, b: a < b),
    "le": truth(lambda a, b: a <= b),
    "eq": truth(lambda a, b: a == b),
    "and": lambda a, b: a * b,
    "or": lambda a, b: a + b - a * b,
    "not": lambda a: 1.0 - a,
    "select": select,
}
