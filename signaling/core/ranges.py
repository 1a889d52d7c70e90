"""The range of a parameter: between which bounds it may lie, and what these bounds are.

Bounds that a parameter carries come first. Where it carries none there is one rule for each kind: an assumed number may be
``ASSUMED_FACTOR`` times smaller or larger, a known number whose paper gives no spread has no range, nor has a fitted one whose
fit is not at hand.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from signaling.core.parameters import Parameter

ASSUMED_FACTOR: Final = 3.0
WORDS: Final = {"known": "published", "fitted": "bounds of the fit", "assumed": "from its reason"}
BY_RULE: Final = "assumed range"


@dataclass(frozen=True, slots=True)
class Range:
    """Bounds of a parameter, in its unit.

    Attributes:
        low, high: The bounds, ``low <= high``.
        words: What they are: ``published``, ``bounds of the fit``, ``from its reason``, or ``assumed range`` where the rule stands in.
    """

    low: float
    high: float
    words: str

    def __str__(self) -> str:
        return f"{float(f'{self.low:.3g}'):g} to {float(f'{self.high:.3g}'):g} ({self.words})"


def range_of(parameter: Parameter, bounds: tuple[float, float] | None = None) -> Range | None:
    """Between which bounds a parameter lies; None where nothing is known.

    Args:
        parameter: The number.
        bounds: Between which a fit searched, in the unit of the parameter, where a study knows that and the parameter does not carry it.
    """
    if parameter.low is not None and parameter.high is not None:
        return Range(parameter.low, parameter.high, WORDS[parameter.kind])
    if parameter.kind == "fitted" and bounds is not None:
        return Range(*bounds, WORDS["fitted"])
    if parameter.kind == "assumed" and parameter.value != 0.0:
        ends = parameter.value / ASSUMED_FACTOR, parameter.value * ASSUMED_FACTOR
        return Range(min(ends), max(ends), BY_RULE)
    return None


def ranges(
    parameters: Mapping[str, Parameter], bounds: Mapping[str, tuple[float, float]] | None = None
) -> dict[str, Range | None]:
    """The range of each of several parameters; `bounds` by the same names."""
    known = bounds or {}
    return {name: range_of(parameter, known.get(name)) for name, parameter in parameters.items()}
