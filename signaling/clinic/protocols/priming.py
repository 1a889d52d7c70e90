"""Priming: a first dose that falls step by step, so that blood is where it is wanted when the steady infusion takes over."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """A rate from one minute to another, both counted from the beginning of the protocol.

    Attributes:
        start, end: min. rate: relative to something, or in the unit that is said.
    """

    start: float
    end: float
    rate: float


def falling(over: float, each: float, first: float) -> tuple[Step, ...]:
    """Rates that fall geometrically from `first` to 1, in steps of `each` minutes, over `over` minutes."""
    count = max(1, round(over / each))
    rates = [first ** (1.0 - k / max(1, count - 1)) for k in range(count)]
    return tuple(Step(k * over / count, (k + 1) * over / count, rate) for k, rate in enumerate(rates))


def in_all(amount: float, steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """The same course, scaled so that `amount` is given in all."""
    total = sum(step.rate * (step.end - step.start) for step in steps)
    return tuple(Step(step.start, step.end, step.rate * amount / total) for step in steps)
