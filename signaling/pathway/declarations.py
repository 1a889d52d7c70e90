"""What a mechanism declares: species, pools, factors, reactions, inputs, settings and locks, each a small frozen description."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from signaling.core.parameters import Parameter
from signaling.pathway.expressions import Expr

MADE: Final = "made"
LOST: Final = "lost"
TIME: Final = "time"  # minutes since the start of the run; every formula may read it, and nobody declares it


@dataclass(frozen=True, slots=True)
class Species:
    """A molecule in one state and one place.

    Attributes:
        name: as printed in papers, ``IRS1_pY``. unit: of its amount.
        protein: which it is a state of. state: which, empty for the plain form.
        compartment: where it is. ontology: ``uniprot:P35568``, ``CHEBI:17489``, ``GO:0030073``, or empty.
        start: amount at the beginning, in `unit`. scale: size against which errors are measured, in `unit`.
        slow: part of who the person is, not of the moment.
    """

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
    """States of one protein.

    Attributes:
        name: that of the first member. members: species, the resting form first, locked ones last.
        total: of all members when the content of the cell is 1, in `unit`.
        made: synthesis of the first member, in `unit` per minute; None for a closed pool.
        lost: share of each member lost per minute; None for a closed pool.
        locked: members that a saboteur holds. activity: declared ranks of members, see :meth:`rank`.
    """

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
    def free(self) -> tuple[str, ...]:
        """Members that no saboteur holds."""
        return tuple(m for m in self.members if m not in self.locked)

    @property
    def closed(self) -> bool:
        """Whether the total is conserved."""
        return self.made is None


@dataclass(frozen=True, slots=True)
class Factor:
    """An algebraic quantity in `unit`, read by reactions, or a flux read by a port."""

    name: str
    formula: str
    expression: Expr
    meaning: str
    unit: str
    parameters: dict[str, Parameter]


@dataclass(frozen=True, slots=True)
class Reaction:
    """`source -> target` at `rate`, in `unit` of its species per minute; `None` stands for an open end."""

    name: str
    source: str | None
    target: str | None
    formula: str
    rate: Expr
    parameters: dict[str, Parameter]
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Input:
    """Something in `unit` from outside this mechanism: blood, another mechanism, or a dose. `otherwise` serves when nobody provides it."""

    name: str
    unit: str
    otherwise: float | None
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """One number per cell, in `unit`, that is not a state: a dose, a mutation, a content."""

    name: str
    unit: str
    default: float
    meaning: str


@dataclass(frozen=True, slots=True)
class Lock:
    """A saboteur's phosphate: `by` moves `victims`, members of a pool, into `member`, where insulin cannot use them.

    Attributes:
        pool: whose members are taken. member: what they become.
        by: the species that does it. victims: which members it takes.
        formula, rate: share of each victim locked per minute, as written and as read. parameters: of the formula.
        released: share of `member` set free per minute. lost: share of it lost per minute.
        upon: another lock that it is laid upon, and that stays when it goes; "" where it takes free members.
    """

    pool: str
    member: str
    by: str
    victims: tuple[str, ...]
    formula: str
    rate: Expr
    parameters: dict[str, Parameter]
    released: Parameter
    lost: Parameter
    upon: str = ""
