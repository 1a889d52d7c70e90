"""Pools must stay at or above zero: a reaction that takes from a member comes to rest as the member is used up.

A store may be drawn below zero, since what draws on it (cells, an infusion) may be outside the pathway and is not ours to judge.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from signaling.core.errors import FormulaError
from signaling.pathway.expressions import ZERO, Expr, evaluate, is_zero, substitute
from signaling.pathway.probes import probes

if TYPE_CHECKING:
    from signaling.pathway.pathway import Pathway

ROUND_OFF: Final = 1e-12


def check_positive_pools(pathway: Pathway) -> None:
    """Raise FormulaError at the first reaction that goes on taking from a member of a pool when nothing of it is left."""
    members = {member: pool.name for pool in pathway.pools.values() for member in pool.members}
    points: list[dict[str, float]] = []
    for name, reaction in pathway.reactions.items():
        for end, direction in ((reaction.source, 1.0), (reaction.target, -1.0)):
            if end not in members or _rests(reaction.rate, end):
                continue
            points = points or probes(pathway)
            taken = max(direction * evaluate(reaction.rate, point | {end: 0.0}) for point in points)
            if taken > ROUND_OFF:
                raise FormulaError(
                    f"{name}: '{reaction.formula}' still takes {taken:.3g} {reaction.unit}/min from '{end}' when nothing of it is left, so that the "
                    f"pool {members[end]} falls below zero. Let the rate go to zero with it, as in 'k * {end}'."
                )


def _rests(rate: Expr, end: str) -> bool:
    """Whether it can be seen without numbers that a rate goes to zero with one of its ends."""
    try:
        return is_zero(substitute(rate, {end: ZERO}))
    except FormulaError:  # a divisor goes to zero too
        return False
