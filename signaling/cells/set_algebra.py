"""Two sets of agents: union, intersection, difference, comparison; on arrays of homes and numbers.

The order is that of Python's own sets of sets: first the members of the left, then those of the right; of an intersection, that of the right.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Self

import numpy as np

from signaling.cells.members import Members
from signaling.cells.mesa_versions import AgentSet

if TYPE_CHECKING:
    from mesa import Agent


class SetAlgebra(Members):
    """What the operators of Python's sets do with :class:`~signaling.cells.cell_set.CellSet`."""

    def _as_set(self, other: Iterable[Agent]) -> Members:
        return other if isinstance(other, Members) else type(self)(other, self.random)

    def _held_by(self, other: Members) -> np.ndarray:
        """Which members are in another set too, (n,)."""
        held = np.zeros(len(self), bool)
        theirs = {home.key: slots for home, _, slots in other._by_home()}
        for home, places, slots in self._by_home():
            if home.key in theirs:
                held[places] = np.isin(slots, theirs[home.key])
        return held

    def _followed_by(self, other: Members) -> Self:
        """These members, then those of a set that shares none of them."""
        homes = list({home.key: home for home in (*self._homes, *other._homes)}.values())
        renumbered = {home.key: k for k, home in enumerate(homes)}
        which, slots = self._members()
        their_which, their_slots = other._members()
        theirs = np.array([renumbered[home.key] for home in other._homes], np.int16)
        made = object.__new__(type(self))
        both = np.concatenate([which, theirs[their_which]]) if len(their_which) else which
        made._take(homes, both, np.concatenate([slots, their_slots]), self.random)
        return made

    def __or__(self, other: Iterable[Agent]) -> Self:
        theirs = self._as_set(other)
        return self._followed_by(theirs._subset(~SetAlgebra._held_by(theirs, self)))

    def __and__(self, other: Iterable[Agent]) -> Self:
        theirs = self._as_set(other)
        made = theirs._subset(SetAlgebra._held_by(theirs, self))
        made.random = self.random
        return made

    def __sub__(self, other: Iterable[Agent]) -> Self:
        return self._subset(~self._held_by(self._as_set(other)))

    def __xor__(self, other: Iterable[Agent]) -> Self:
        theirs = self._as_set(other)
        mine = self._subset(~self._held_by(theirs))
        return mine._followed_by(theirs._subset(~SetAlgebra._held_by(theirs, self)))

    __ror__ = __or__  # as collections.abc does it, and so Mesa
    __rand__ = __and__
    __rxor__ = __xor__

    def __rsub__(self, other: Iterable[Agent]) -> Self:
        return type(self)(other, self.random) - self

    def __ior__(self, other: Iterable[Agent]) -> Self:
        return self._become(self | other)

    def __iand__(self, other: Iterable[Agent]) -> Self:
        return self._keep(self._held_by(self._as_set(other)))

    def __isub__(self, other: Iterable[Agent]) -> Self:
        return self._become(self - other)

    def __ixor__(self, other: Iterable[Agent]) -> Self:
        return self._become(self ^ other)

    @classmethod
    def _from_iterable(cls, agents: Iterable[Agent]) -> Self:
        return cls(agents)

    def __eq__(self, other: object) -> bool:
        if not _agents(other):
            return NotImplemented
        theirs = self._as_set(other)
        return len(self) == len(theirs) and bool(self._held_by(theirs).all())

    __hash__ = None  # it changes

    def __le__(self, other: Iterable[Agent]) -> bool:
        if not _agents(other):
            return NotImplemented
        return bool(self._held_by(self._as_set(other)).all())

    def __ge__(self, other: Iterable[Agent]) -> bool:
        if not _agents(other):
            return NotImplemented
        return bool(SetAlgebra._held_by(self._as_set(other), self).all())

    def __lt__(self, other: Iterable[Agent]) -> bool:
        return len(self) < len(other) and self <= other

    def __gt__(self, other: Iterable[Agent]) -> bool:
        return len(self) > len(other) and self >= other

    def isdisjoint(self, other: Iterable[Agent]) -> bool:
        """Whether no agent is in both."""
        return not self._held_by(self._as_set(other)).any()


def _agents(other: object) -> bool:
    return isinstance(other, (AgentSet, set, frozenset)) or hasattr(other, "to_list")
