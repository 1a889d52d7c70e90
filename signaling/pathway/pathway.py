"""A pathway: mechanisms joined into one network, every symbol resolved, every unit checked.

The pathway is the single source: the networkx graph is derived from it, the engine compiles it, the docs print it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Final

from signaling.core.errors import FormulaError, UnknownName, did_you_mean
from signaling.core.parameters import Parameter
from signaling.pathway.expressions import ZERO, Expr, rebuild, substitute, symbol, symbols
from signaling.pathway.mechanism import Factor, Input, Mechanism, Pool, Reaction, Setting, Species

if TYPE_CHECKING:
    from signaling.pathway.graph import SignalingGraph


STORES_HELD: Final = "stores_held"


@dataclass(frozen=True, slots=True)
class Lockage:
    """Which species locks which member of which pool, through which reactions."""

    pool: str
    member: str
    by: str


class Pathway:
    """Mechanisms joined under one name.

    Args:
        name: of the cell type or dish.
        mechanisms: in reading order; a species may be declared once.
        changes: parameters that differ here, by qualified name (``"PI3K_Akt.Akt_gain.gain"``).
        alone: take every unresolved name as an input (for the graph of a single mechanism).

    Attributes:
        species, pools, factors, reactions, inputs, settings, parameters: dictionaries by name, in declaration order. Rates are fully
            expanded: they read species, inputs, settings and qualified parameters only.

    Raises:
        FormulaError: undefined symbol, algebraic loop, duplicate species, unit clash; the message names mechanism and formula.
        UnknownName: a change that matches no parameter.
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
        self.lockages: list[Lockage] = []
        self._raw_factors: dict[str, tuple[Factor, Expr]] = {}
        self._raw_reactions: dict[str, Reaction] = {}
        for mechanism in self.mechanisms:
            self._take(mechanism)
        for mechanism in self.mechanisms:
            for lock in mechanism.locks:
                self._lock(mechanism, lock)
        self._turn_over()
        self._change(changes or {})
        self.inputs = self._resolve_inputs(alone)
        self.factors: dict[str, Factor] = {}
        self.factor_expressions = self._expand_factors()
        self.reactions = {n: replace(r, rate=self._expand(r.rate, n)) for n, r in self._raw_reactions.items()}
        if not alone:
            self.check_units()

    # Joining ----------------------------------------------------------------------------------------------------------

    def _take(self, mechanism: Mechanism) -> None:
        for name, species in mechanism.species.items():
            if name in self.species:
                raise FormulaError(f"{mechanism.name}: species '{name}' is already declared by another mechanism of {self.name}")
            self.species[name] = replace(
                species,
                compartment=mechanism.places.get(name, species.compartment),
                ontology=mechanism.ontology.get(species.protein, species.ontology),
            )
        self.pools.update(mechanism.pools)
        self.settings.update(mechanism.settings)
        for name, factor in mechanism.factors.items():
            self._raw_factors[name] = (factor, self._qualify(mechanism.name, name, factor.expression, factor.parameters))
        for name, reaction in mechanism.reactions.items():
            self._add(mechanism.name, reaction)

    def _add(self, owner: str, reaction: Reaction) -> None:
        full = f"{owner}.{reaction.name}"
        unit = self._reaction_unit(reaction, full)
        rate = self._qualify(owner, reaction.name, reaction.rate, reaction.parameters)
        self._raw_reactions[full] = replace(reaction, name=full, rate=rate, unit=unit)

    def _reaction_unit(self, reaction: Reaction, full: str) -> str:
        units = set()
        for name in (reaction.source, reaction.target):
            if name is None:
                continue
            species = self.species.get(name) or self._elsewhere(name)
            if species is None:
                raise FormulaError(f"{full}: '{name}' is not a species of {self.name}.{did_you_mean(name, self.species)}")
            units.add(species.unit)
        if len(units) > 1:
            raise FormulaError(f"{full}: source and target are counted in different units ({', '.join(sorted(units))})")
        return units.pop()

    def _elsewhere(self, name: str) -> Species | None:
        return next((m.species[name] for m in self.mechanisms if name in m.species), None)

    def _qualify(self, owner: str, where: str, rate: Expr, parameters: Mapping[str, Parameter]) -> Expr:
        names = {}
        for local, parameter in parameters.items():
            full = f"{owner}.{where}.{local}"
            self.parameters[full] = parameter
            names[local] = symbol(full)
        return substitute(rate, names)

    def _lock(self, mechanism: Mechanism, lock) -> None:
        pool = self.pools.get(lock.pool)
        if pool is None:
            return  # the target of the lock does not live in this cell type
        base = self.species[pool.name]
        state = lock.member.removeprefix(base.protein + "_")
        if lock.member not in self.species:
            self.species[lock.member] = replace(base, name=lock.member, state=state, start=0.0)
            self.pools[pool.name] = replace(pool, members=(*pool.members, lock.member), locked=(*pool.locked, lock.member))
            self._new_reaction(mechanism.name, f"release_{lock.member}", lock.member, pool.name, f"k * {lock.member}", k=lock.released)
            if pool.made is not None:
                self._new_reaction(mechanism.name, f"loss_{lock.member}", lock.member, None, f"k * {lock.member}", k=lock.lost)
        for victim in lock.victims:
            formula = f"({lock.formula}) * {victim}"
            self._new_reaction(mechanism.name, f"lock_{victim}", victim, lock.member, formula, **lock.parameters)
        self.lockages.append(Lockage(pool.name, lock.member, lock.by))

    def _new_reaction(self, owner: str, name: str, source: str | None, target: str | None, formula: str, **parameters: Parameter) -> None:
        from signaling.pathway.formula import parse

        self._add(owner, Reaction(name, source, target, formula, parse(formula), parameters))

    def _turn_over(self) -> None:
        """Contents of every pool; synthesis and loss of those that turn over; the switch that holds slow stores."""
        if any(s.slow for s in self.species.values()):
            self.settings[STORES_HELD] = Setting(STORES_HELD, "1", 0.0, "1 while a fasting state is looked for: slow stores stand still")
        for pool in self.pools.values():
            content = f"content_{pool.name}"
            self.settings[content] = Setting(content, "1", 1.0, f"{pool.name} content of this cell, relative to the mean cell")
            if pool.made is None or pool.lost is None:
                continue
            self._new_reaction(pool.name, "synthesis", None, pool.name, f"made * {content}", made=pool.made)
            for member in pool.members:
                if member not in pool.locked:
                    self._new_reaction(pool.name, f"loss_{member}", member, None, f"lost * {member}", lost=pool.lost)

    def _change(self, changes: Mapping[str, Parameter]) -> None:
        for name, parameter in changes.items():
            if name not in self.parameters:
                raise UnknownName(f"{self.name}: there is no parameter '{name}'.{did_you_mean(name, self.parameters)}")
            self.parameters[name] = parameter

    # Resolving --------------------------------------------------------------------------------------------------------

    def _resolve_inputs(self, alone: bool) -> dict[str, Input]:
        declared: dict[str, Input] = {}
        for mechanism in self.mechanisms:
            for name, entry in mechanism.inputs.items():
                if name in self.species or name in self._raw_factors or name in self.settings:
                    continue
                known = declared.get(name)
                if known is None or (known.otherwise is None and entry.otherwise is not None):
                    declared[name] = entry
        if alone:
            known_names = {*self.species, *self._raw_factors, *self.settings, *self.parameters, *declared}
            rates = [e for _, e in self._raw_factors.values()] + [r.rate for r in self._raw_reactions.values()]
            for rate in rates:
                for name in symbols(rate) - known_names:
                    declared.setdefault(name, Input(name, "1", None))
        return declared

    def _expand_factors(self) -> dict[str, Expr]:
        done: dict[str, Expr] = {}

        def visit(name: str, path: tuple[str, ...]) -> Expr:
            if name in path:
                raise FormulaError(f"{self.name}: factors depend on each other in a loop: {' -> '.join((*path, name))}")
            if name not in done:
                factor, raw = self._raw_factors[name]
                raw = self._sums(raw, name)
                inner = {n: visit(n, (*path, name)) for n in sorted(symbols(raw)) if n in self._raw_factors}
                done[name] = self._known(substitute(raw, inner), name)
                self.factors[name] = factor
            return done[name]

        for name in self._raw_factors:
            visit(name, ())
        return done

    def _expand(self, rate: Expr, where: str) -> Expr:
        return self._known(substitute(self._sums(rate, where), self.factor_expressions), where)

    def _sums(self, rate: Expr, where: str) -> Expr:
        """Replace total(X), free(X) and locked(X) by sums of species."""

        def leaf(node: Expr) -> Expr:
            if node.op != "pool":
                return node
            kind, name = node.value
            pool = self.pools.get(name)
            if pool is None:
                raise FormulaError(f"{where}: '{name}' is not a pool of {self.name}.{did_you_mean(name, self.pools)}")
            chosen = {"total": pool.members, "locked": pool.locked}.get(kind) if kind != "free" else None
            if chosen is None:
                chosen = tuple(m for m in pool.members if m not in pool.locked)
            total = ZERO
            for member in chosen:
                total = total + symbol(member)
            return total

        return rebuild(rate, leaf, {})

    def _known(self, rate: Expr, where: str) -> Expr:
        for name in sorted(symbols(rate)):
            if not (name in self.species or name in self.inputs or name in self.settings or name in self.parameters):
                known = {*self.species, *self.inputs, *self.settings, *self._raw_factors}
                raise FormulaError(f"{where}: '{name}' is not defined in {self.name}.{did_you_mean(name, sorted(known))}")
        return rate

    # Views ------------------------------------------------------------------------------------------------------------

    def check_units(self) -> None:
        """Check every factor and every rate; raises FormulaError with the first clash."""
        from signaling.pathway.unit_check import check_pathway

        check_pathway(self)

    def factor_value(self, name: str) -> Expr:
        """The expanded expression of a factor."""
        if name not in self.factor_expressions:
            raise UnknownName(f"{self.name}: there is no quantity '{name}'.{did_you_mean(name, self.factor_expressions)}")
        return self.factor_expressions[name]

    @cached_property
    def sources(self) -> dict[str, tuple[str, ...]]:
        """Reaction name -> what it reads from the network (species, inputs), sorted: the places of its edge weights."""
        readable = {*self.species, *self.inputs}
        return {n: tuple(sorted(symbols(r.rate) & readable)) for n, r in self.reactions.items()}

    def graph(self) -> SignalingGraph:
        """The derived signalling graph, a :class:`networkx.DiGraph`."""
        from signaling.pathway.graph import signaling_graph

        return signaling_graph(self)

    def __repr__(self) -> str:
        return f"<Pathway {self.name}: {len(self.species)} species, {len(self.reactions)} reactions, {len(self.parameters)} parameters>"
