"""A mechanism: one page of a cell's biology, written as the table of a paper is.

A mechanism declares species, pools, factors, reactions and what it hears from elsewhere. It computes nothing: a
:class:`~signaling.pathway.pathway.Pathway` joins mechanisms into one network.

Words with one meaning: a `pool` is closed, its total conserved; a `turnover_pool` is made and lost; a `store` is a species of its own; a
`lock` adds a member to the pool of its target; a `factor` is an algebraic quantity; an `input` comes from outside the cell.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from signaling.core.errors import FormulaError, SourceMissing
from signaling.core.parameters import Parameter
from signaling.pathway.expressions import Expr
from signaling.pathway.formula import parse

MADE: Final = "made"
LOST: Final = "lost"


@dataclass(frozen=True, slots=True)
class Species:
    """A molecule in one state and one place."""

    name: str
    unit: str
    protein: str
    state: str = ""
    compartment: str = "cytosol"
    ontology: str = ""
    start: float = 0.0
    scale: float = 1.0
    slow: bool = False


@dataclass(frozen=True, slots=True)
class Pool:
    """States of one protein. Closed unless `made` is given; `lost` is the fractional loss of each member."""

    name: str
    members: tuple[str, ...]
    total: float
    unit: str
    made: Parameter | None = None
    lost: Parameter | None = None
    locked: tuple[str, ...] = ()
    activity: tuple[tuple[str, float], ...] = ()

    def rank(self, member: str) -> float:
        """How far a member is from rest: 0 the first, 1 the others, -1 a locked one, unless declared. Gives signs to protein edges."""
        declared = dict(self.activity).get(member)
        if declared is not None:
            return declared
        return -1.0 if member in self.locked else float(member != self.name)

    @property
    def closed(self) -> bool:
        """Whether the total is conserved."""
        return self.made is None


@dataclass(frozen=True, slots=True)
class Factor:
    """An algebraic quantity read by reactions, or a flux read by a port."""

    name: str
    formula: str
    expression: Expr
    meaning: str
    unit: str
    parameters: dict[str, Parameter]


@dataclass(frozen=True, slots=True)
class Reaction:
    """`source -> target` at `rate` (amount per minute); `None` stands for an open end."""

    name: str
    source: str | None
    target: str | None
    formula: str
    rate: Expr
    parameters: dict[str, Parameter]
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Input:
    """Something from outside this mechanism: blood, another mechanism, or a dose. `otherwise` serves when nobody provides it."""

    name: str
    unit: str
    otherwise: float | None
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """One number per cell that is not a state: a dose, a mutation, a content."""

    name: str
    unit: str
    default: float
    meaning: str


@dataclass(frozen=True, slots=True)
class Lock:
    """A saboteur's phosphate: `by` moves members of a pool into `member`, where insulin cannot use them."""

    pool: str
    member: str
    by: str
    victims: tuple[str, ...]
    formula: str
    parameters: dict[str, Parameter]
    released: Parameter
    lost: Parameter


@dataclass
class Mechanism:
    """A named set of species, factors and reactions of one piece of biology.

    Args:
        name: as printed in papers; reactions are called ``name.reaction``.
        uniprot: accession of the protein that gives the mechanism its name, if it is one.
        doc: what it is, biologically.
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

    def __post_init__(self) -> None:
        if self.uniprot:
            self.ontology[self.name] = f"uniprot:{self.uniprot}"

    def identify(self, **uniprot: str) -> None:
        """Give accessions of further proteins: ``identify(PTPN1="P18031")``."""
        self.ontology.update({protein: f"uniprot:{accession}" for protein, accession in uniprot.items()})

    def place(self, compartment: str, *species: str) -> None:
        """Say where species are; the cytosol if nothing is said."""
        self.places.update(dict.fromkeys(species, compartment))

    def belongs(self, protein: str, *species: str) -> None:
        """Name the protein of species whose own name does not begin with it."""
        for name in species:
            self.species[name] = replace(self.species[name], protein=protein)

    def pool(
        self,
        *members: str,
        total: float = 100.0,
        unit: str = "%",
        start: dict[str, float] | None = None,
        activity: dict[str, float] | None = None,
    ) -> None:
        """A closed pool. The first member takes what the others leave; `start` gives amounts of the others.

        `activity` says how far a member is from rest where it is not simply 0 for the first and 1 for the others (see :meth:`Pool.rank`).
        """
        self._new_pool(members, total, unit, start or {}, activity or {}, None, None)

    def turnover_pool(
        self,
        *members: str,
        made: Parameter,
        lost: Parameter,
        total: float = 100.0,
        unit: str = "%",
        start: dict[str, float] | None = None,
        activity: dict[str, float] | None = None,
    ) -> None:
        """A pool that is made (first member) and lost (every member alike, unless a lock says otherwise)."""
        self._need(made=made, lost=lost)
        self._new_pool(members, total, unit, start or {}, activity or {}, made, lost)

    def _new_pool(self, members, total, unit, start, activity, made, lost) -> None:
        name = members[0]
        if name in self.pools:
            raise FormulaError(f"{self.name}: there are two pools '{name}'")
        rest = total - sum(start.values())
        for member in members:
            self._new_species(member, unit, start.get(member, rest if member == name else 0.0), total)
        self.pools[name] = Pool(name, tuple(members), total, unit, made, lost, activity=tuple(activity.items()))

    def store(
        self, name: str, unit: str, start: float, scale: float | None = None, protein: str | None = None, slow: bool = False
    ) -> None:
        """A species of its own, made and lost by reactions. `scale` is the size against which errors are measured.

        A `slow` store (glycogen, triglyceride, the insulin of a beta cell) is part of who the person is, not of the moment: it can be held
        (setting ``stores_held`` 1) while a fasting state is looked for.
        """
        self._new_species(name, unit, start, scale if scale is not None else (abs(start) or 1.0), protein, slow)

    def _new_species(self, name: str, unit: str, start: float, scale: float, protein: str | None = None, slow: bool = False) -> None:
        if name in self.species:
            raise FormulaError(f"{self.name}: there are two species '{name}'")
        head, _, state = name.partition("_")
        self.species[name] = Species(name, unit, protein or head, state, start=start, scale=scale, slow=slow)

    def input(self, name: str, unit: str, otherwise: float | None = None, meaning: str = "") -> None:
        """Something that comes from elsewhere; without `otherwise` somebody must provide it."""
        self.inputs[name] = Input(name, unit, otherwise, meaning)

    def setting(self, name: str, unit: str, default: float, meaning: str) -> None:
        """One number per cell, such as a dose or the working share of a mutant protein."""
        self.settings[name] = Setting(name, unit, default, meaning)

    def factor(self, name: str, formula: str, meaning: str, unit: str = "1", **parameters: Parameter) -> None:
        """An algebraic quantity that reactions may read."""
        self._need(**parameters)
        if name in self.factors or name in self.species:
            raise FormulaError(f"{self.name}: there are two quantities '{name}'")
        self.factors[name] = Factor(name, formula, self._read(formula, name), meaning, unit, parameters)

    def reaction(self, name: str, arrow: str, formula: str, **parameters: Parameter) -> None:
        """A reaction ``"A -> B"`` (``"-> B"`` is made, ``"A ->"`` is lost) at a rate in unit of its species per minute."""
        self._need(**parameters)
        if name in self.reactions:
            raise FormulaError(f"{self.name}: there are two reactions '{name}'")
        source, sign, target = (part.strip() for part in arrow.partition("->"))
        if not sign or not (source or target):
            raise FormulaError(f"{self.name}.{name}: '{arrow}' is not an arrow; write 'A -> B', '-> B' or 'A ->'")
        rate = self._read(formula, name)
        self.reactions[name] = Reaction(name, source or None, target or None, formula, rate, parameters)

    def lock(
        self,
        pool: str,
        member: str,
        by: str,
        rate: str,
        released: Parameter,
        lost: Parameter,
        victims: tuple[str, ...] = (),
        **parameters: Parameter,
    ) -> None:
        """Lock members of a pool: `rate` is the fraction of each victim locked per minute, `by` the species that does it.

        The locked member is released at `released` (1/min) and lost at `lost` (1/min). Victims default to the first member of the pool.
        """
        self._need(released=released, lost=lost, **parameters)
        self.locks.append(Lock(pool, member, by, victims or (pool,), rate, parameters, released, lost))

    def _read(self, formula: str, where: str) -> Expr:
        try:
            return parse(formula)
        except FormulaError as fault:
            raise FormulaError(f"{self.name}.{where}: {fault}") from None

    def _need(self, **parameters: Parameter) -> None:
        for name, parameter in parameters.items():
            if not isinstance(parameter, Parameter):
                raise SourceMissing(
                    f"{self.name}: parameter '{name}' is a bare {type(parameter).__name__}; give it a parent: "
                    "known(value, unit, source), fitted(value, unit, how) or assumed(value, unit, why)"
                )

    def __str__(self) -> str:
        from signaling.pathway.table import mechanism_table

        return mechanism_table(self)

    def graph(self):
        """The signalling graph of just this mechanism (a :class:`networkx.DiGraph`)."""
        from signaling.pathway.pathway import Pathway

        return Pathway(self.name, [self], alone=True).graph()
