"""Influences: what each reaction makes of its sources, with signs from the derivatives and jumps of the rate laws.

Substrate -> product is a conversion. A modifier works on the product, with the sign of its effect on the rate, and on the substrate, with the
opposite sign.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import isfinite
from typing import TYPE_CHECKING

from signaling.pathway.declarations import LOST, MADE, Reaction
from signaling.pathway.expressions import CONDITIONS, Expr, constant, derivative, evaluate, symbols, walk
from signaling.pathway.probes import probes

if TYPE_CHECKING:
    from signaling.pathway.pathway import Pathway


@dataclass(frozen=True, slots=True)
class Influence:
    """One reaction's edge from `source` to `target`.

    Attributes:
        source, target: species, inputs, or `made` and `lost`.
        reaction: its name.
        sign: of the effect on the amount of the target: 1, -1, or 0 where it depends on the state.
        toward: the change of the target protein's activity that it brings, in ranks of its pool per unit that reacts.
        conversion: whether the source becomes the target.
    """

    source: str
    target: str
    reaction: str
    sign: int
    toward: float
    conversion: bool


@dataclass(frozen=True, slots=True)
class Edge:
    """All influences of one source on one target; `sign` is 0 where they differ."""

    source: str
    target: str
    reactions: tuple[str, ...]
    sign: int
    conversion: bool


@lru_cache(maxsize=64)
def influences(pathway: Pathway) -> tuple[Influence, ...]:
    """Every influence of every reaction, in the order of the reactions."""
    points = probes(pathway)
    found: list[Influence] = []
    for name, reaction in pathway.reactions.items():
        start, end = reaction.source, reaction.target
        to_start, to_end = _gains(pathway, reaction)
        found.append(Influence(start or MADE, end or LOST, name, 1, to_end, True))
        for source in pathway.sources[name]:
            if source == start:
                continue
            sign = _sign(reaction.rate, source, points)
            if sign is None:
                continue
            if end is not None and source != end:
                found.append(Influence(source, end, name, sign, sign * to_end, False))
            if start is not None:
                found.append(Influence(source, start, name, -sign, sign * to_start, False))
    return tuple(found)


@lru_cache(maxsize=64)
def edges(pathway: Pathway) -> tuple[Edge, ...]:
    """One edge per (source, target), influences merged."""
    merged: dict[tuple[str, str], list[Influence]] = {}
    for influence in influences(pathway):
        merged.setdefault((influence.source, influence.target), []).append(influence)
    result = []
    for (source, target), parts in merged.items():
        signs = {p.sign for p in parts}
        reactions = tuple(dict.fromkeys(p.reaction for p in parts))
        sign = signs.pop() if len(signs) == 1 else 0
        result.append(Edge(source, target, reactions, sign, any(p.conversion for p in parts)))
    return tuple(result)


def _gains(pathway: Pathway, reaction: Reaction) -> tuple[float, float]:
    """What one unit that reacts does to the activity of the protein it leaves and of the one it comes to."""
    if reaction.source is None or reaction.target is None:
        return -1.0, 1.0
    start, end = pathway.species[reaction.source], pathway.species[reaction.target]
    if start.protein != end.protein:
        return -1.0, 1.0
    for pool in pathway.pools.values():
        if start.name in pool.members and end.name in pool.members:
            gain = pool.rank(end.name) - pool.rank(start.name)
            return gain, gain
    gain = float(bool(end.state)) - float(bool(start.state))  # stores have no rank: the plain form rests
    return gain, gain


def _sign(rate: Expr, name: str, points: Sequence[Mapping[str, float]]) -> int | None:
    """1, -1, 0 where it depends on the state, None where the rate never changes with it, as under a rate constant of zero."""
    slope = derivative(rate, name)
    if slope.op == "number" and not _decides(rate, name):
        return int(constant(slope) > 0) - int(constant(slope) < 0) or None
    slopes = [evaluate(slope, {n: p[n] for n in symbols(slope)}) for p in points]
    signs = _signs(slopes)
    if _decides(rate, name):
        signs |= _jumps(rate, name, points)
    elif not any(slopes):
        return None
    return signs.pop() if len(signs) == 1 else 0


def _signs(values: Iterable[float]) -> set[int]:
    """Signs of what is not round-off."""
    finite = [v for v in values if isfinite(v)]
    top = max(map(abs, finite), default=0.0)
    return {int(v > 0) - int(v < 0) for v in finite if abs(v) > 1e-12 * top}


def _decides(rate: Expr, name: str) -> bool:
    """Whether a condition reads the name, so that the rate may jump where no derivative shows it."""
    return any(node.op in CONDITIONS and name in symbols(node) for node in walk(rate))


def _jumps(rate: Expr, name: str, points: Sequence[Mapping[str, float]]) -> set[int]:
    """Signs of the changes of a rate from one value of a quantity to the next larger one, a tenth to ten times what the points hold."""
    low, high = 0.1 * min(p[name] for p in points), 10.0 * max(p[name] for p in points)
    ladder = [low * (high / low) ** (k / 40) for k in range(41)]
    read = symbols(rate)
    changes: list[float] = []
    for point in points:
        values = [evaluate(rate, {n: point[n] for n in read} | {name: step}) for step in ladder]
        changes += [after - before for before, after in pairwise(values)]
    return _signs(changes)
