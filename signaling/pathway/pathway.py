"""A pathway: mechanisms joined into one network, every symbol resolved, every unit and every closed pool checked.

The pathway is the single source: the networkx graph is derived from it, the engine compiles it, the docs print it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from signaling.core.errors import FormulaError, SourceMissing, UnknownName, did_you_mean
from signaling.core.parameters import Parameter
from signaling.pathway.closure import check_closed_pools
from signaling.pathway.declarations import TIME, Factor, Input, Lock, Pool, Reaction, Setting, Species
from signaling.pathway.expressions import ZERO, Expr, rebuild, substitute, symbol, symbols
from signaling.pathway.mechanism import Mechanism
from signaling.pathway.positivity import check_positive_pools
from signaling.pathway.spelling import text
from signaling.pathway.unit_check import check_units

if TYPE_CHECKING:
    from signaling.pathway.graph import SignalingGraph


STORES_HELD: Final = "stores_held"


class _Written(NamedTuple):
    """A factor or reaction before its symbols are resolved; parameters are qualified already."""

    where: str
    formula: str
    expression: Expr


class Pathway:
    """Mechanisms joined under one name.

    Args:
        name: of the cell type or dish.
        mechanisms: in reading order; a species may be declared once.
        changes: parameters that differ here, by qualified name (``"PI3K_Akt.Akt_gain.gain"``).
        alone: take every unresolved name as an input and every unknown species as one of its own, and check no units (for the graph of a
            single mechanism).

    Attributes:
        species, pools, factors, reactions, inputs, settings, parameters: dictionaries by name, in declaration order. Rates are fully
            expanded: they read species, inputs, settings and qualified parameters only. ``time`` is an input where a formula reads it.
        factor_expressions: factor -> its expanded expression.

    Raises:
        FormulaError: undefined symbol, algebraic loop, name declared twice, unit clash, closed pool with a leak, pool that falls below zero; the
            message names mechanism and formula.
        UnitError: a unit cannot be read; likewise.
        UnknownName: a change that matches no parameter. SourceMissing: a change that is a bare number.
    """

    def __init__(
        self,
        name: str,
        mechanisms: Iterable[Mechanism],
        changes: Mapping[str, Parameter] | None = None,
        alone: bool = False,
    ) -> None:
        self.name = name
        self.mechanisms = tuple(mechanisms)
        self.species: dict[str, Species] = {}
        self.pools: dict[str, Pool] = {}
        self.settings: dict[str, Setting] = {}
        self.parameters: dict[str, Parameter] = {}
        self.factors: dict[str, Factor] = {}
        self.fuels: dict[str, str] = {}
        self._owner: dict[str, str] = {}
        self._written: dict[str, _Written] = {}
        self._joined: dict[str, Reaction] = {}
        self._alone = alone
        for place, mechanism in enumerate(self.mechanisms):
            self._declare(mechanism)
            if mechanism.name in {m.name for m in self.mechanisms[:place]}:
                raise FormulaError(f"{name}: there are two mechanisms '{mechanism.name}'")
        for mechanism in self.mechanisms:
            self._write(mechanism)
        for mechanism in self.mechanisms:
            for lock in mechanism.locks:
                self._lock(mechanism.name, lock)
        self._turn_over()
        self._change(changes or {})
        self.inputs = self._resolve_inputs()
        self.factor_expressions = self._expand_factors()
        self.reactions = {n: replace(r, rate=self._expand(_of(r))) for n, r in self._joined.items()}
        if not alone:
            check_closed_pools(self)
            check_units(self)
            check_positive_pools(self)

    # Joining ----------------------------------------------------------------------------------------------------------

    def _declare(self, mechanism: Mechanism) -> None:
        for name, species in mechanism.species.items():
            self._claim(name, "species", mechanism)
            self.species[name] = replace(
                species,
                compartment=mechanism.places.get(name, species.compartment),
                ontology=mechanism.ontology.get(species.protein, species.ontology),
            )
        self.pools.update(mechanism.pools)
        self.fuels.update(mechanism.fuels)
        for name, setting in mechanism.settings.items():
            self._claim(name, "setting", mechanism)
            self.settings[name] = setting
        for name, factor in mechanism.factors.items():
            self._claim(name, "factor", mechanism)
            self.factors[name] = factor

    def _claim(self, name: str, kind: str, mechanism: Mechanism) -> None:
        if name in self._owner:
            raise FormulaError(
                f"{mechanism.name}: {kind} '{name}' is already declared by another mechanism of {self.name}, {self._owner[name]}"
            )
        self._owner[name] = mechanism.name

    def _write(self, mechanism: Mechanism) -> None:
        for name, factor in mechanism.factors.items():
            where = f"{mechanism.name}.{name}"
            rate = self._qualify(where, factor.expression, factor.parameters)
            self._written[name] = _Written(where, factor.formula, rate)
        for reaction in mechanism.reactions.values():
            self._add(mechanism.name, reaction)

    def _add(self, owner: str, reaction: Reaction) -> None:
        full = f"{owner}.{reaction.name}"
        if full in self._joined:
            raise FormulaError(f"{self.name}: there are two reactions '{full}'")
        rate = self._qualify(full, reaction.rate, reaction.parameters)
        self._joined[full] = replace(reaction, name=full, rate=rate, unit=self._reaction_unit(reaction, full))

    def _reaction_unit(self, reaction: Reaction, full: str) -> str:
        ends = [self._end(name, full) for name in (reaction.source, reaction.target) if name is not None]
        units = sorted({species.unit for species in ends})
        if len(units) > 1 and not self._alone:
            raise FormulaError(f"{full}: source and target are counted in different units ({', '.join(units)})")
        return units[0]

    def _end(self, name: str, full: str) -> Species:
        if name not in self.species:
            if not self._alone:
                raise FormulaError(
                    f"{full}: '{name}' is not a species of {self.name}.{did_you_mean(name, self.species)}"
                )
            protein, _, state = name.partition("_")
            self.species[name] = Species(name, "1", protein, state)
        return self.species[name]

    def _qualify(self, where: str, rate: Expr, parameters: Mapping[str, Parameter]) -> Expr:
        self.parameters.update({f"{where}.{local}": parameter for local, parameter in parameters.items()})
        return substitute(rate, {local: symbol(f"{where}.{local}") for local in parameters})

    def _lock(self, owner: str, lock: Lock) -> None:
        if lock.pool not in self.pools:
            if not self._alone:
                return  # the target of the lock does not live in this cell type
            members = tuple(dict.fromkeys((lock.pool, *lock.victims)))
            for name in members:
                self._end(name, owner)
            self.pools[lock.pool] = Pool(lock.pool, members, 100.0, "%")
        pool = self.pools[lock.pool]
        if lock.upon and lock.upon not in pool.locked:
            return  # the lock that this one is laid upon does not live in this cell type
        self._check_lock(owner, lock, pool)
        base = self.species[pool.name]
        state = lock.member.removeprefix(base.protein + "_")
        self.species[lock.member] = replace(base, name=lock.member, state=state, start=0.0)
        locked = (*pool.locked, lock.member)
        self.pools[pool.name] = replace(pool, members=(*pool.members, lock.member), locked=locked)
        leaving = symbol("k") * symbol(lock.member)
        left = lock.upon or pool.name
        self._new_reaction(owner, f"release_{lock.member}", lock.member, left, leaving, {"k": lock.released})
        if not pool.closed:
            self._new_reaction(owner, f"loss_{lock.member}", lock.member, None, leaving, {"k": lock.lost})
        for victim in lock.victims:
            rate = lock.rate * symbol(victim)
            self._new_reaction(owner, f"lock_{victim}", victim, lock.member, rate, lock.parameters)

    def _check_lock(self, owner: str, lock: Lock, pool: Pool) -> None:
        if lock.member in self.species:
            raise FormulaError(f"{owner}: the lock '{lock.member}' cannot take the name of a species of {self.name}")
        for victim in lock.victims:
            if victim not in pool.free and victim != lock.upon:
                raise FormulaError(
                    f"{owner}: the lock '{lock.member}' takes '{victim}', which is not a free member of the pool {pool.name}."
                    f"{did_you_mean(victim, pool.free)}"
                )

    def _new_reaction(
        self,
        owner: str,
        name: str,
        source: str | None,
        target: str | None,
        rate: Expr,
        parameters: dict[str, Parameter],
    ) -> None:
        self._add(owner, Reaction(name, source, target, text(rate), rate, parameters))

    def _turn_over(self) -> None:
        """Contents of every pool; synthesis and loss of those that turn over; the switch that holds slow stores."""
        if any(s.slow for s in self.species.values()):
            meaning = "1 while a fasting state is looked for: slow stores stand still"
            self.settings[STORES_HELD] = Setting(STORES_HELD, "1", 0.0, meaning)
        for pool in self.pools.values():
            content = f"content_{pool.name}"
            meaning = f"{pool.name} content of this cell, relative to the mean cell"
            self.settings[content] = Setting(content, "1", 1.0, meaning)
            if pool.made is None or pool.lost is None:
                continue
            self._new_reaction(
                pool.name, "synthesis", None, pool.name, symbol("made") * symbol(content), {"made": pool.made}
            )
            for member in pool.free:
                rate = symbol("lost") * symbol(member)
                self._new_reaction(pool.name, f"loss_{member}", member, None, rate, {"lost": pool.lost})

    def _change(self, changes: Mapping[str, Parameter]) -> None:
        for name, parameter in changes.items():
            if name not in self.parameters:
                raise UnknownName(f"{self.name}: there is no parameter '{name}'.{did_you_mean(name, self.parameters)}")
            if not isinstance(parameter, Parameter):
                raise SourceMissing(
                    f"{self.name}: the change of {name} is a bare {type(parameter).__name__}; give it a parent: "
                    "known(value, unit, source), fitted(value, unit, how) or assumed(value, unit, why)"
                )
            self.parameters[name] = parameter

    # Resolving --------------------------------------------------------------------------------------------------------

    def _resolve_inputs(self) -> dict[str, Input]:
        declared: dict[str, Input] = {}
        for mechanism in self.mechanisms:
            for name, entry in mechanism.inputs.items():
                if name in self.species or name in self.factors or name in self.settings:
                    continue
                known = declared.get(name)
                if known is None or known.otherwise is None:
                    declared[name] = entry
                elif entry.otherwise not in (None, known.otherwise):
                    raise FormulaError(
                        f"{mechanism.name}: input '{name}' is {entry.otherwise:g} {entry.unit} when nobody provides it, "
                        f"but {known.otherwise:g} {known.unit} in another mechanism of {self.name}"
                    )
        read = [symbols(w.expression) for w in (*self._written.values(), *map(_of, self._joined.values()))]
        if any(TIME in names for names in read):
            declared[TIME] = Input(TIME, "min", 0.0, "since the start of the run")
        if self._alone:
            known_names = {*self.species, *self.factors, *self.settings, *self.parameters, *declared}
            for names in read:
                for name in sorted(names - known_names):
                    declared.setdefault(name, Input(name, "1", None))
        return declared

    def _expand_factors(self) -> dict[str, Expr]:
        reads = {
            name: sorted(symbols(written.expression) & set(self._written)) for name, written in self._written.items()
        }
        try:
            order = tuple(TopologicalSorter(reads).static_order())
        except CycleError as fault:
            loop = " -> ".join(reversed(fault.args[1]))
            raise FormulaError(f"{self.name}: factors depend on each other in a loop: {loop}") from None
        done: dict[str, Expr] = {}
        for name in order:
            done[name] = self._expand(self._written[name], done)
        return {name: done[name] for name in self._written}

    def _expand(self, written: _Written, factors: Mapping[str, Expr] | None = None) -> Expr:
        """Replace sums over pools by species and factors by what they read; complain about what is then left unknown."""
        rate = rebuild(written.expression, lambda node: self._sum(node, written), {})
        rate = substitute(rate, self.factor_expressions if factors is None else factors)
        for name in sorted(symbols(rate)):
            if not any(name in known for known in (self.species, self.inputs, self.settings, self.parameters)):
                own = [p.rpartition(".")[2] for p in self.parameters if p.rpartition(".")[0] == written.where]
                known = [*own, *sorted({*self.species, *self.inputs, *self.settings, *self.factors})]
                raise FormulaError(
                    f"{written.where}: '{name}' in '{written.formula}' is not defined in {self.name}.{did_you_mean(name, known)}"
                )
        return rate

    def _sum(self, node: Expr, written: _Written) -> Expr:
        """What becomes of a leaf: total(X), free(X) and locked(X) are sums of species."""
        if node.op != "pool":
            return node
        kind, name = cast(tuple[str, str], node.value)
        pool = self.pools.get(name)
        if pool is None:
            raise FormulaError(
                f"{written.where}: '{name}' in '{written.formula}' is not a pool of {self.name}.{did_you_mean(name, self.pools)}"
            )
        members = {"total": pool.members, "free": pool.free, "locked": pool.locked}[kind]
        return sum(map(symbol, members), ZERO)

    # Views ------------------------------------------------------------------------------------------------------------

    @cached_property
    def sources(self) -> dict[str, tuple[str, ...]]:
        """Reaction name -> what it reads from the network (species, inputs but time), sorted: the places of its edge weights."""
        readable = {*self.species, *self.inputs} - {TIME}
        return {n: tuple(sorted(symbols(r.rate) & readable)) for n, r in self.reactions.items()}

    def graph(self) -> SignalingGraph:
        """The derived signalling graph, a :class:`networkx.DiGraph`; a new one each time."""
        from signaling.pathway.graph import signaling_graph

        return signaling_graph(self)

    def __repr__(self) -> str:
        return f"<Pathway {self.name}: {len(self.species)} species, {len(self.reactions)} reactions, {len(self.parameters)} parameters>"


def _of(reaction: Reaction) -> _Written:
    return _Written(reaction.name, reaction.formula, reaction.rate)
