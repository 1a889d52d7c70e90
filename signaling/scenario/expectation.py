"""What a scenario claims about its own result: ``plasma_glucose at 150 min is below 11 mmol/L``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from signaling.scenario.kinds import TIME, WORDS, Misread
from signaling.scenario.node import shown

FORM = "Write it as 'plasma_glucose at 150 min is below 11 mmol/L'"
RELATIVE = re.compile(r"(\d+(?:\.\d+)?(?:e-?\d+)?) times that at (.+)")
RELATIONS = ("below", "above", "at most", "at least", "between")


@dataclass(frozen=True, slots=True)
class Expectation:
    """One claim.

    Attributes:
        observable: Name of the observable.
        at: Time, in the stored form.
        relation: One of ``RELATIONS``.
        values: The bound as written, two of them for ``between``; number and unit, a number alone where the observable has no
            unit, or ``2 times that at 30 min``.
    """

    observable: str
    at: str
    relation: str
    values: tuple[str, ...]

    @property
    def at_minutes(self) -> float:
        """When the claim is judged, min after the start of the run."""
        return TIME.number(self.at)

    def __str__(self) -> str:
        return f"{self.observable} at {self.at} is {self.relation} {' and '.join(self.values)}"

    def holds(self, value: float, bounds: tuple[float, ...]) -> bool:
        """Whether a value satisfies the claim.

        Args:
            value: The observable at that time.
            bounds: ``values`` as numbers in the unit of ``value``.
        """
        if self.relation == "between":
            return bounds[0] <= value <= bounds[1]
        bound = bounds[0]
        return {
            "below": value < bound,
            "above": value > bound,
            "at most": value <= bound,
            "at least": value >= bound,
        }[self.relation]


def parse_expectation(given: object) -> Expectation:
    """Read one claim.

    Raises:
        Misread: The text is not of the form; the sentence says which part is not.
    """
    text = WORDS.read(given)
    observable, at, rest = text.partition(" at ")
    when, verb, claim = rest.partition(" is ")
    if not at or not verb or " " in observable:
        raise Misread(f"{shown(text)} is not an expectation. {FORM}.")
    relation = next((word for word in RELATIONS if claim.startswith(f"{word} ")), None)
    if relation is None:
        raise Misread(f"{shown(text)} does not compare. {FORM}; known: {', '.join(RELATIONS)}.")
    bound = claim.removeprefix(f"{relation} ")
    values = tuple(bound.split(" and ")) if relation == "between" else (bound,)
    if len(values) != (2 if relation == "between" else 1):
        raise Misread(f"{shown(text)} needs two values after 'between', as in 'between 4 mmol/L and 6 mmol/L'.")
    return Expectation(observable, TIME.read(when), relation, tuple(map(_stored, values)))


def _stored(value: str) -> str:
    """A bound with the time that it names in the stored form."""
    relative = RELATIVE.fullmatch(value)
    return f"{relative[1]} times that at {TIME.read(relative[2])}" if relative else value


def relative_to(value: str) -> tuple[float, float] | None:
    """Factor and minute of a bound that leans on the observable itself at another time; None for one that does not."""
    relative = RELATIVE.fullmatch(value)
    return (float(relative[1]), TIME.number(relative[2])) if relative else None


class Claim:
    """The kind of an entry of ``expect``, for a field of the plan."""

    expected = "sentence such as 'plasma_glucose at 150 min is below 11 mmol/L'"

    def read(self, given: object) -> str:
        """The claim with its time in the stored form."""
        return str(parse_expectation(given))


CLAIM = Claim()
