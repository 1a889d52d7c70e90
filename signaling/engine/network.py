"""A network: a pathway lowered to numbers, the one thing an engine is given.

One member of every closed pool is eliminated, so that totals hold by construction; species that nothing makes are left out
(:mod:`signaling.engine.idle`); constants are numbers; what remains are the states, the
inputs that all cells share (blood, and parameters left free for a calibration), the settings of each cell (contents, doses), and, in the
weighted form, one weight per (source, reaction) of the graph.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

import numpy as np

from signaling.core.errors import FormulaError, UnknownName, did_you_mean
from signaling.engine.idle import idle_species
from signaling.pathway.declarations import TIME, Pool, Species
from signaling.pathway.expressions import (
    ONE,
    ZERO,
    Expr,
    constant,
    derivative,
    evaluate,
    number,
    rebuild,
    substitute,
    symbol,
    symbols,
    walk,
)
from signaling.pathway.pathway import STORES_HELD, Pathway

ACCUMULATED = "taken_"  # prefix of the accumulator states
MINUTES_OF_A_DAY = 1440.0


@dataclass(frozen=True)
class Complement:
    """A member of a closed pool that is not integrated but follows from the others; it is judged like them.

    Were its error not looked at, a pool could be drawn below zero where a rate law saturates in what little is left of that member: the error
    of the others, small against them, may be large against it.

    Attributes:
        name: of the species.
        total: amount of the pool, over settings.
        members: the states that share the pool with it.
        scale: size against which its error is measured.
    """

    name: str
    total: Expr
    members: tuple[str, ...]
    scale: float


@dataclass(frozen=True, eq=False)
class Network:
    """What an engine advances.

    Attributes:
        name: of the pathway.
        states: names of the n integrated states: the fast ones, then the slow ones, then the accumulators.
        inputs: names shared by all cells, constant or linear in time within one call.
        settings: names of the m numbers of each cell; in the weighted form the weights follow the pathway's own settings.
        derivatives: n expressions over states, inputs and settings, amounts per minute.
        algebraic: every other quantity by name: eliminated species, factors, reaction rates.
        start, scale: n numbers: starting amounts (default contents), and sizes against which errors are measured.
        default_settings: m numbers. default_inputs: one number per input (NaN where somebody must provide it).
        accumulators: how many of the last states are accumulators; nothing depends on them.
        weights: the (source, reaction) of each weight, in the order of the settings; empty in the plain form.
        slow: how many states before the accumulators hardly change in a minute. With the accumulators they are kept in double precision,
            and advanced by their changes, so that a change of a few percent a year is not lost in rounding.
        complements: eliminated members of pools, whose errors are judged too.
    """

    name: str
    states: tuple[str, ...]
    inputs: tuple[str, ...]
    settings: tuple[str, ...]
    derivatives: tuple[Expr, ...]
    algebraic: dict[str, Expr]
    start: np.ndarray
    scale: np.ndarray
    default_settings: np.ndarray
    default_inputs: np.ndarray
    accumulators: int
    weights: tuple[tuple[str, str], ...]
    slow: int = 0
    complements: tuple[Complement, ...] = ()

    @property
    def kept(self) -> int:
        """How many of the last states are kept in double precision: the slow ones and the accumulators."""
        return self.slow + self.accumulators

    @property
    def fast(self) -> int:
        """How many states come before them."""
        return len(self.states) - self.kept

    @property
    def drift(self) -> np.ndarray:
        """(k,) change per minute of inputs that nobody changes: 1 of ``time``, 0 of the others."""
        return np.array([float(name == TIME) for name in self.inputs])

    def quantity(self, name: str) -> Expr:
        """A state, input, setting or algebraic quantity as an expression.

        Raises:
            UnknownName: with the nearest names.
        """
        if name in self.states or name in self.inputs or name in self.settings:
            return symbol(name)
        if name not in self.algebraic:
            raise UnknownName(
                f"{self.name} has no quantity '{name}'.{did_you_mean(name, [*self.states, *self.algebraic])}"
            )
        return self.algebraic[name]

    @cached_property
    def fingerprint(self) -> str:
        """Hash of the equations, down to the last bit of every number: the same for equal networks, whatever they are called."""
        digest = sha256(repr((self.states, self.inputs, self.settings, self.accumulators, self.slow)).encode())
        digest.update(repr([(c.members, c.scale) for c in self.complements]).encode())
        numbered: dict[Expr, int] = {}
        for slope in (*self.derivatives, *(c.total for c in self.complements)):
            for node in walk(slope):
                if node not in numbered:
                    operands = [numbered[a] for a in node.args]
                    numbered[node] = len(numbered)
                    digest.update(f"{node.op} {node.value!r} {operands}\n".encode())
            digest.update(f"-> {numbered[slope]}\n".encode())
        digest.update(repr(self.scale.tolist()).encode())
        return digest.hexdigest()


def lower(
    pathway: Pathway, *, accumulate: Iterable[str] = (), weighted: bool = False, free: Iterable[str] = ()
) -> Network:
    """Lower a pathway.

    Args:
        pathway: the joined mechanisms.
        accumulate: reactions or factors whose time integral is wanted, as states ``taken_<name>``.
        weighted: give every (source, reaction) a weight per cell.
        free: qualified parameters that stay inputs, for a calibration.

    Raises:
        UnknownName: no such parameter, reaction or factor.
        FormulaError: a parameter makes a divisor zero or a constant infinite; the message names the reaction or factor.
    """
    free, accumulate = tuple(dict.fromkeys(free)), tuple(dict.fromkeys(accumulate))
    for name in free:
        if name not in pathway.parameters:
            raise UnknownName(
                f"{pathway.name}: there is no parameter '{name}'.{did_you_mean(name, pathway.parameters)}"
            )
    quantities = {**pathway.reactions, **pathway.factor_expressions}
    for name in accumulate:
        if name not in quantities:
            raise UnknownName(
                f"{pathway.name}: there is no reaction or factor '{name}'.{did_you_mean(name, quantities)}"
            )
    weights = _weights(pathway) if weighted else ()
    idle = idle_species(pathway, free)
    eliminated = _eliminated(pathway, idle) | dict.fromkeys(idle, ZERO)
    lowered = _lowering(pathway, free, eliminated)
    rates = {n: lowered(n, _weighted(r.rate, n, weights)) for n, r in pathway.reactions.items()}
    factors = {n: lowered(n, e) for n, e in pathway.factor_expressions.items()}
    algebraic = {**eliminated, **factors, **rates}
    species = [s for s in pathway.species.values() if s.name not in eliminated]
    slopes = {s.name: ZERO for s in species}
    for name, reaction in pathway.reactions.items():
        if reaction.source in slopes:
            slopes[reaction.source] = slopes[reaction.source] - rates[name]
        if reaction.target in slopes:
            slopes[reaction.target] = slopes[reaction.target] + rates[name]
    moving = ONE - symbol(STORES_HELD)
    for s in species:
        if s.slow:
            slopes[s.name] = moving * slopes[s.name]
    own = list(pathway.settings.values())
    inputs = list(pathway.inputs.values())
    slow = _slow(pathway, species, slopes, free)
    species.sort(key=lambda s: s.name in slow)  # stable: else in the order of the pathway
    return Network(
        name=pathway.name,
        states=(*(s.name for s in species), *(ACCUMULATED + n for n in accumulate)),
        inputs=(*(i.name for i in inputs), *free),
        settings=(*(s.name for s in own), *(_weight_name(w) for w in weights)),
        derivatives=(*(slopes[s.name] for s in species), *(algebraic[n] for n in accumulate)),
        algebraic=algebraic,
        start=np.array([s.start for s in species] + [0.0] * len(accumulate)),
        scale=np.array([s.scale for s in species] + [1.0] * len(accumulate)),
        default_settings=np.array([s.default for s in own] + [1.0] * len(weights)),
        default_inputs=np.array(
            [np.nan if i.otherwise is None else i.otherwise for i in inputs]
            + [pathway.parameters[n].value for n in free]
        ),
        accumulators=len(accumulate),
        weights=weights,
        slow=len(slow),
        complements=tuple(_complement(pathway, pool, idle) for pool in pathway.pools.values() if pool.closed),
    )


def _complement(pathway: Pathway, pool: Pool, idle: frozenset[str]) -> Complement:
    first, *others = pool.members
    moving = tuple(m for m in others if m not in idle)
    return Complement(first, _content(pool), moving, pathway.species[first].scale)


def _slow(
    pathway: Pathway, species: Iterable[Species], slopes: Mapping[str, Expr], free: Iterable[str]
) -> frozenset[str]:
    """Slow stores, and what takes more than a day to follow what it depends on, where it starts and at usual inputs."""
    values = {name: p.value for name, p in pathway.parameters.items() if name in free}
    values |= {i.name: 1.0 if i.otherwise is None else i.otherwise for i in pathway.inputs.values()}
    values |= {s.name: s.default for s in pathway.settings.values()}
    values |= {s.name: s.start for s in species}
    found = {s.name for s in species if s.slow}
    for s in species:
        own = derivative(slopes[s.name], s.name)
        weights = {name: 1.0 for name in symbols(own) if name not in values}
        try:
            rate = abs(evaluate(own, values | weights))
        except (ArithmeticError, ValueError):
            continue  # infinite where the species starts, so not slow
        if rate < 1.0 / MINUTES_OF_A_DAY:
            found.add(s.name)
    return frozenset(found)


def _lowering(pathway: Pathway, free: tuple[str, ...], eliminated: dict[str, Expr]) -> Callable[[str, Expr], Expr]:
    """A function that puts numbers for parameters and sums for eliminated species; it remembers what it has done."""
    numbers = {n: number(p.value) for n, p in pathway.parameters.items() if n not in free}
    replace = numbers | eliminated
    memo: dict[Expr, Expr] = {}

    def leaf(node: Expr) -> Expr:
        if node.op == "number":
            return number(constant(node))  # units have done their work
        return replace.get(str(node.value), node)

    def lowered(name: str, e: Expr) -> Expr:
        try:
            return rebuild(e, leaf, memo)
        except FormulaError as fault:
            raise FormulaError(f"{pathway.name}, {name}: {fault}") from None

    return lowered


def _weights(pathway: Pathway) -> tuple[tuple[str, str], ...]:
    return tuple((source, name) for name, sources in pathway.sources.items() for source in sources)


def _weight_name(weight: tuple[str, str]) -> str:
    return f"weight of {weight[0]} in {weight[1]}"


def _weighted(rate: Expr, reaction: str, weights: tuple[tuple[str, str], ...]) -> Expr:
    mine = {s: symbol(_weight_name((s, r))) * symbol(s) for s, r in weights if r == reaction}
    return substitute(rate, mine) if mine else rate


def _content(pool: Pool) -> Expr:
    """What all members of a closed pool are together."""
    return number(pool.total) * symbol(f"content_{pool.name}")


def _eliminated(pathway: Pathway, idle: frozenset[str]) -> dict[str, Expr]:
    """First member of every closed pool = content x total - the others, but for the idle ones."""
    result = {}
    for pool in pathway.pools.values():
        if pool.closed:
            rest = _content(pool)
            for member in pool.members[1:]:
                if member not in idle:
                    rest = rest - symbol(member)
            result[pool.members[0]] = rest
    return result
