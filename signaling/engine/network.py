"""A network: a pathway lowered to numbers, the one thing an engine is given.

One member of every closed pool is eliminated, so that totals hold by construction; constants are numbers; what remains are the states, the
inputs that all cells share (blood, and parameters left free for a calibration), the settings of each cell (contents, doses), and, in the
weighted form, one weight per (source, reaction) of the graph.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

import numpy as np

from signaling.core.errors import UnknownName, did_you_mean
from signaling.pathway.expressions import ONE, ZERO, Expr, number, rebuild, substitute, symbol, text
from signaling.pathway.pathway import STORES_HELD, Pathway

ACCUMULATED = "taken_"  # prefix of the accumulator states


@dataclass(frozen=True, eq=False)
class Network:
    """What an engine advances.

    Attributes:
        name: of the pathway.
        states: names of the n integrated states; accumulators last.
        inputs: names shared by all cells, constant or linear in time within one call.
        settings: names of the m numbers of each cell; in the weighted form the weights follow the pathway's own settings.
        derivatives: n expressions over states, inputs and settings, amounts per minute.
        algebraic: every other quantity by name: eliminated species, factors, reaction rates.
        start, scale: n numbers: starting amounts (default contents), and sizes against which errors are measured.
        default_settings: m numbers. default_inputs: one number per input (NaN where somebody must provide it).
        accumulators: how many of the last states are accumulators; nothing depends on them.
        weights: the (source, reaction) of each weight, in the order of the settings; empty in the plain form.
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

    def quantity(self, name: str) -> Expr:
        """A state, input, setting or algebraic quantity as an expression.

        Raises:
            UnknownName: with the nearest names.
        """
        if name in self.states or name in self.inputs or name in self.settings:
            return symbol(name)
        if name not in self.algebraic:
            raise UnknownName(f"{self.name} has no quantity '{name}'.{did_you_mean(name, [*self.states, *self.algebraic])}")
        return self.algebraic[name]

    @property
    def fingerprint(self) -> str:
        """Hash of everything a kernel depends on."""
        parts = [*self.states, "|", *self.inputs, "|", *self.settings, "|", *map(text, self.derivatives)]
        parts += [repr(float(x)) for x in self.scale]
        return sha256("\n".join(parts).encode()).hexdigest()


def lower(pathway: Pathway, *, accumulate: Iterable[str] = (), weighted: bool = False, free: Iterable[str] = ()) -> Network:
    """Lower a pathway.

    Args:
        pathway: the joined mechanisms.
        accumulate: reactions or factors whose time integral is wanted, as states ``taken_<name>``.
        weighted: give every (source, reaction) a weight per cell.
        free: qualified parameters that stay inputs, for a calibration.
    """
    constants = {n: number(p.value) for n, p in pathway.parameters.items() if n not in set(free)}
    unknown = set(free) - set(pathway.parameters)
    if unknown:
        name = sorted(unknown)[0]
        raise UnknownName(f"{pathway.name}: there is no parameter '{name}'.{did_you_mean(name, pathway.parameters)}")
    weights = _weights(pathway) if weighted else ()
    eliminated = _eliminated(pathway)
    memo: dict[Expr, Expr] = {}
    replace = constants | eliminated

    def lowered(e: Expr) -> Expr:
        plain = rebuild(e, lambda n: number(n.value) if n.op == "number" else n, {})
        return substitute(plain, replace, memo)

    rates = {n: lowered(_weighted(r.rate, n, weights)) for n, r in pathway.reactions.items()}
    factors = {n: lowered(e) for n, e in pathway.factor_expressions.items()}
    accumulate = tuple(accumulate)
    quantities = rates | factors
    for name in accumulate:
        if name not in quantities:
            raise UnknownName(f"{pathway.name}: there is no reaction or factor '{name}'.{did_you_mean(name, quantities)}")
    species = [s for s in pathway.species.values() if s.name not in eliminated]
    slopes = {s.name: ZERO for s in species}
    for name, reaction in pathway.reactions.items():
        if reaction.source in slopes:
            slopes[reaction.source] = slopes[reaction.source] - rates[name]
        if reaction.target in slopes:
            slopes[reaction.target] = slopes[reaction.target] + rates[name]
    moving = ONE - symbol(STORES_HELD)
    slopes = {s.name: moving * slopes[s.name] if s.slow else slopes[s.name] for s in species}
    own = list(pathway.settings.values())
    inputs = list(pathway.inputs.values())
    return Network(
        name=pathway.name,
        states=(*(s.name for s in species), *(ACCUMULATED + n for n in accumulate)),
        inputs=(*(i.name for i in inputs), *free),
        settings=(*(s.name for s in own), *(_weight_name(w) for w in weights)),
        derivatives=(*slopes.values(), *(quantities[n] for n in accumulate)),
        algebraic={**eliminated, **factors, **rates},
        start=np.array([s.start for s in species] + [0.0] * len(accumulate)),
        scale=np.array([s.scale for s in species] + [1.0] * len(accumulate)),
        default_settings=np.array([s.default for s in own] + [1.0] * len(weights)),
        default_inputs=np.array(
            [np.nan if i.otherwise is None else i.otherwise for i in inputs] + [pathway.parameters[n].value for n in free]
        ),
        accumulators=len(accumulate),
        weights=weights,
    )


def _weights(pathway: Pathway) -> tuple[tuple[str, str], ...]:
    return tuple((source, name) for name, sources in pathway.sources.items() for source in sources)


def _weight_name(weight: tuple[str, str]) -> str:
    return f"weight of {weight[0]} in {weight[1]}"


def _weighted(rate: Expr, reaction: str, weights: tuple[tuple[str, str], ...]) -> Expr:
    mine = {s: symbol(_weight_name((s, r))) * symbol(s) for s, r in weights if r == reaction}
    return substitute(rate, mine) if mine else rate


def _eliminated(pathway: Pathway) -> dict[str, Expr]:
    """First member of every closed pool = content x total - the others."""
    result = {}
    for pool in pathway.pools.values():
        if pool.closed:
            rest = number(pool.total) * symbol(f"content_{pool.name}")
            for member in pool.members[1:]:
                rest = rest - symbol(member)
            result[pool.members[0]] = rest
    return result
