"""A mechanism: one page of a cell's biology, written as the table of a paper is.

A mechanism declares species, pools, factors, reactions and what it hears from elsewhere. It computes nothing: a
:class:`~signaling.pathway.pathway.Pathway` joins mechanisms into one network.

Words with one meaning: a `pool` is closed, its total conserved; a `turnover_pool` is made and lost; a `store` is a species of its own; a
`lock` adds a member to the pool of its target; a `factor` is an algebraic quantity; an `input` comes from outside the mechanism.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from math import inf, isclose, isfinite
from typing import TYPE_CHECKING, Final

from signaling.core.errors import FormulaError, SourceMissing, UnknownName, did_you_mean
from signaling.core.fuels import FUELS
from signaling.core.parameters import Parameter
from signaling.pathway.declarations import LOST, MADE, TIME, Factor, Input, Lock, Pool, Reaction, Setting, Species
from signaling.pathway.expressions import Expr, symbols
from signaling.pathway.formula import WORDS, parse

if TYPE_CHECKING:
    from signaling.pathway.graph import SignalingGraph

_WORD: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_TAKEN: Final = (MADE, LOST, TIME, *WORDS)
_ARROW: Final = re.compile(r"\s*([A-Za-z_][A-Za-z0-9_]*)?\s*->\s*([A-Za-z_][A-Za-z0-9_]*)?\s*")


@dataclass
class Mechanism:
    """A named set of species, factors and reactions of one piece of biology.

    Args:
        name: as printed in papers; reactions are called ``name.reaction``.
        uniprot: accession of the protein that gives the mechanism its name, if it is one.
        doc: what it is, biologically.

    Raises:
        FormulaError: (from every method that declares something) a name is not a word or is taken, or a formula cannot be read; the message
            names the mechanism and the entry.
        SourceMissing: (likewise) a number has no parent.
    """

    name: str
    uniprot: str = ""
    doc: str = ""
    species: dict[str, Species] = field(default_factory=dict)
    pools: dict[str, Pool] = field(default_factory=dict)
    factors: dict[str, Factor] = field(default_factory=dict)
    reactions: dict[str, Reaction] = field(default_factory=dict)
    inputs: dict[str, Input] = field(default_factory=dict)
    settings: dict[str, Setting] = field(default_factory=dict)
    locks: list[Lock] = field(default_factory=list)
    ontology: dict[str, str] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)
    fuels: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        _check_word(self.name, "a mechanism", "IRS1")
        if self.uniprot:
            self.ontology[self.name] = f"uniprot:{self.uniprot}"

    # Species ----------------------------------------------------------------------------------------------------------

    def identify(self, **records: str) -> None:
        """Give the records of further proteins and substances: ``identify(PTPN1="P18031", cAMP="CHEBI:17489")``.

        Without a prefix it is an accession of UniProt; a substance has a number of ChEBI, a process one of the Gene Ontology.
        """
        self.ontology.update({name: r if ":" in r else f"uniprot:{r}" for name, r in records.items()})

    def place(self, compartment: str, *species: str) -> None:
        """Say where species are; the cytosol if nothing is said.

        Raises:
            UnknownName: a species is not declared yet.
        """
        self._demand_species(species)
        self.places.update(dict.fromkeys(species, compartment))

    def holds(self, fuel: str, *species: str) -> None:
        """Say that a mole of each of these stores is a mole of a fuel, whose carbon and need of oxygen the ledgers count.

        Raises:
            UnknownName: there is no such fuel, or a species is not declared yet.
        """
        self._demand_species(species)
        FUELS[fuel]
        self.fuels.update(dict.fromkeys(species, fuel))

    def belongs(self, protein: str, *species: str) -> None:
        """Name the protein of species whose own name does not begin with it.

        Raises:
            UnknownName: a species is not declared yet.
        """
        self._demand_species(species)
        for name in species:
            self.species[name] = replace(self.species[name], protein=protein)

    def pool(
        self,
        *members: str,
        total: float = 100.0,
        unit: str = "%",
        start: Mapping[str, float] | None = None,
        activity: Mapping[str, float] | None = None,
    ) -> None:
        """A closed pool.

        Args:
            members: species, the resting form first; it takes what the others leave.
            total: of all members, in `unit`.
            unit: of the members.
            start: amounts of the other members, in `unit`; 0 if nothing is said.
            activity: how far a member is from rest where it is not simply 0 for the first and 1 for the others (see :meth:`Pool.rank`).
        """
        self._new_pool(members, total, unit, start or {}, activity or {}, None, None)

    def turnover_pool(
        self,
        *members: str,
        made: Parameter,
        lost: Parameter,
        total: float = 100.0,
        unit: str = "%",
        start: Mapping[str, float] | None = None,
        activity: Mapping[str, float] | None = None,
    ) -> None:
        """A pool that is made (first member) and lost (every member alike, unless a lock says otherwise).

        Args:
            members: species, the resting form first; it takes what the others leave.
            made: synthesis, in `unit` per minute.
            lost: share lost per minute, 1/min.
            total: of all members at the start, in `unit`.
            unit: of the members.
            start: amounts of the other members, in `unit`; 0 if nothing is said.
            activity: as in :meth:`pool`.
        """
        self._need(members[0] if members else "turnover_pool", made=made, lost=lost)
        self._new_pool(members, total, unit, start or {}, activity or {}, made, lost)

    def _new_pool(
        self,
        members: tuple[str, ...],
        total: float,
        unit: str,
        start: Mapping[str, float],
        activity: Mapping[str, float],
        made: Parameter | None,
        lost: Parameter | None,
    ) -> None:
        if not members:
            raise FormulaError(f"{self.name}: a pool needs at least one member")
        name = members[0]
        for member in (*start, *activity):
            if member not in members:
                raise UnknownName(f"{self.name}: pool {name} has no member '{member}'.{did_you_mean(member, members)}")
        rest = total - sum(amount for member, amount in start.items() if member != name)
        fits = total > 0 and rest >= 0 and all(amount >= 0 for amount in start.values())  # none of them holds for NaN
        if not (fits and isfinite(total) and isclose(start.get(name, rest), rest)):
            raise FormulaError(
                f"{self.name}: the members of pool {name} cannot start with {dict(start)} of {total:g} {unit}"
            )
        for member in members:
            self._new_species(member, unit, start.get(member, rest if member == name else 0.0), total)
        self.pools[name] = Pool(name, members, total, unit, made, lost, activity=tuple(activity.items()))

    def store(
        self,
        name: str,
        unit: str,
        start: float,
        scale: float | None = None,
        protein: str | None = None,
        slow: bool = False,
    ) -> None:
        """A species of its own, made and lost by reactions.

        A `slow` store (glycogen, triglyceride, the insulin of a beta cell) is part of who the person is, not of the moment: it can be held
        (setting ``stores_held`` 1) while a fasting state is looked for.

        Args:
            name: of the species.
            unit: of its amount.
            start: amount at the beginning, in `unit`.
            scale: size against which errors are measured, in `unit`; its start if nothing is said.
            protein: which it belongs to; the part of its name before the first ``_`` if nothing is said.
            slow: whether it can be held.
        """
        size = scale if scale is not None else (start or 1.0)
        if not (0 <= start < inf and 0 < size < inf):
            raise FormulaError(
                f"{self.name}: store {name} starts at {start:g} with scale {size:g}; "
                "the start is a finite number from 0, the scale one above 0"
            )
        self._new_species(name, unit, start, size, protein, slow)

    def _new_species(
        self, name: str, unit: str, start: float, scale: float, protein: str | None = None, slow: bool = False
    ) -> None:
        self._claim(name, "a species", "IRS1_pY")
        head, _, state = name.partition("_")
        self.species[name] = Species(name, unit, protein or head, state, start=start, scale=scale, slow=slow)

    # What is read -----------------------------------------------------------------------------------------------------

    def input(self, name: str, unit: str, otherwise: float | None = None, meaning: str = "") -> None:
        """Something that comes from elsewhere.

        Args:
            name: of the quantity; a species, factor or setting of another mechanism, or a port of the cell, provides it.
            unit: that this mechanism counts it in.
            otherwise: value when nobody provides it; None where somebody must.
            meaning: in words.
        """
        self._claim(name, "an input", "insulin")
        self._demand_finite(name, otherwise)
        self.inputs[name] = Input(name, unit, otherwise, meaning)

    def setting(self, name: str, unit: str, default: float, meaning: str) -> None:
        """One number per cell, in `unit`, such as a dose or the working share of a mutant protein."""
        self._claim(name, "a setting", "receptor_kinase")
        self._demand_finite(name, default)
        self.settings[name] = Setting(name, unit, default, meaning)

    def factor(self, name: str, formula: str, meaning: str, unit: str = "1", **parameters: Parameter) -> None:
        """An algebraic quantity, in `unit`, that reactions may read; every parameter stands in the formula."""
        self._need(name, **parameters)
        self._claim(name, "a factor", "docking")
        self.factors[name] = Factor(name, formula, self._read(formula, name, parameters), meaning, unit, parameters)

    # What happens -----------------------------------------------------------------------------------------------------

    def reaction(self, name: str, arrow: str, formula: str, **parameters: Parameter) -> None:
        """A reaction.

        Args:
            name: a word; the pathway calls it ``mechanism.name``.
            arrow: ``"A -> B"``, ``"-> B"`` (made) or ``"A ->"`` (lost).
            formula: its rate, in the unit of its species per minute; it may read ``time``, in minutes since the start of the run.
            parameters: numbers of the formula.
        """
        self._need(name, **parameters)
        _check_word(name, f"{self.name}: a reaction", "dephosphorylation")
        if name in self.reactions:
            raise FormulaError(f"{self.name}: there are two reactions '{name}'")
        match = _ARROW.fullmatch(arrow)
        source, target = match.groups() if match else (None, None)
        if source == target:  # both missing, or nothing would change
            raise FormulaError(f"{self.name}.{name}: '{arrow}' is not an arrow; write 'A -> B', '-> B' or 'A ->'")
        rate = self._read(formula, name, parameters)
        self.reactions[name] = Reaction(name, source, target, formula, rate, parameters)

    def lock(
        self,
        pool: str,
        member: str,
        by: str,
        rate: str,
        released: Parameter,
        lost: Parameter,
        victims: tuple[str, ...] = (),
        upon: str = "",
        **parameters: Parameter,
    ) -> None:
        """Lock members of a pool; where the pool, or the lock that it is laid upon, does not live, nothing happens.

        Args:
            pool: whose members are taken.
            member: what they become; it joins the pool.
            by: the species that does it; the rate reads it.
            rate: formula of the share of each victim locked per minute, 1/min.
            released: share of the locked member set free per minute, 1/min.
            lost: share of it lost per minute, 1/min.
            victims: members that are taken; the first of the pool if nothing is said.
            upon: a member that another lock holds already and holds on when this one lets go: two sites of one protein.
            parameters: numbers of the formula.
        """
        self._need(f"lock {member}", released=released, lost=lost, **parameters)
        _check_word(member, f"{self.name}: a locked member", "IRS1_pS_JNK")
        expression = self._read(rate, f"lock {member}", parameters)
        taken = (upon,) if upon else victims or (pool,)
        self.locks.append(Lock(pool, member, by, taken, rate, expression, parameters, released, lost, upon))

    # Checks -----------------------------------------------------------------------------------------------------------

    def _claim(self, name: str, what: str, example: str) -> None:
        _check_word(name, f"{self.name}: {what}", example)
        for kind, taken in (
            ("a species", self.species), ("an input", self.inputs), ("a setting", self.settings), ("a factor", self.factors),
        ):  # fmt: skip
            if name in taken:
                raise FormulaError(f"{self.name}: '{name}' cannot be {what}; it is {kind} already")

    def _demand_finite(self, name: str, value: float | None) -> None:
        if value is not None and not isfinite(value):
            raise FormulaError(f"{self.name}.{name}: {value:g} is not a finite number")

    def _demand_species(self, names: Iterable[str]) -> None:
        for name in names:
            if name not in self.species:
                raise UnknownName(f"{self.name}: there is no species '{name}' yet.{did_you_mean(name, self.species)}")

    def _read(self, formula: str, where: str, parameters: Mapping[str, Parameter]) -> Expr:
        try:
            expression = parse(formula)
        except FormulaError as fault:
            raise FormulaError(f"{self.name}.{where}: {fault}") from None
        for name in parameters:
            if name == TIME:
                raise FormulaError(f"{self.name}.{where}: '{TIME}' is the clock and cannot be a parameter")
            if name not in symbols(expression):
                raise FormulaError(f"{self.name}.{where}: the parameter '{name}' is not in the formula '{formula}'")
        return expression

    def _need(self, where: str, **parameters: Parameter) -> None:
        for name, parameter in parameters.items():
            if not isinstance(parameter, Parameter):
                raise SourceMissing(
                    f"{self.name}.{where}: parameter '{name}' is a bare {type(parameter).__name__}; give it a parent: "
                    "known(value, unit, source), fitted(value, unit, how) or assumed(value, unit, why)"
                )

    # Views ------------------------------------------------------------------------------------------------------------

    def __str__(self) -> str:
        from signaling.pathway.table import mechanism_table

        return mechanism_table(self)

    def graph(self) -> SignalingGraph:
        """The signalling graph of just this mechanism, a :class:`networkx.DiGraph`; what it does not declare stands there as well."""
        from signaling.pathway.pathway import Pathway

        return Pathway(self.name, [self], alone=True).graph()


def _check_word(name: str, what: str, example: str) -> None:
    if not isinstance(name, str) or not _WORD.fullmatch(name) or name in _TAKEN:
        why = "that word has a meaning of its own" if name in _TAKEN else "use letters, digits and _"
        raise FormulaError(f"{what} cannot be called {name!r}; {why}, for example {example}")
