"""Two sets of agents: union, intersection, difference, comparison; on arrays of homes and slots, in the order of the first set."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Self

import numpy as np

from signaling.cells.homes import Home
from signaling.cells.members import LARGEST, Members
from signaling.cells.mesa_versions import AgentSet

if TYPE_CHECKING:
    from mesa import Agent


class SetAlgebra(Members):
    """What the operators of Python's sets do with :class:`~signaling.cells.cell_set.CellSet`."""

    def _with(self, other: Iterable[Agent]) -> tuple[list[Home], np.ndarray, np.ndarray]:
        """Homes of both, and the codes of both."""
        theirs = other if isinstance(other, Members) else type(self)(other, self.random)
        homes = list({home.key: home for home in (*self._homes, *theirs._homes)}.values())
        return homes, self._codes(homes), theirs._codes(homes)

    def _decoded(self, homes: list[Home], codes: np.ndarray) -> Self:
        made = object.__new__(type(self))
        made._take(homes, codes // LARGEST, codes % LARGEST, self.random)
        return made

    def __or__(self, other: Iterable[Agent]) -> Self:
        homes, mine, theirs = self._with(other)
        return self._decoded(homes, np.concatenate([mine, theirs[~np.isin(theirs, mine)]]))

    def __and__(self, other: Iterable[Agent]) -> Self:
        _, mine, theirs = self._with(other)
        return self._subset(np.flatnonzero(np.isin(mine, theirs)))

    def __sub__(self, other: Iterable[Agent]) -> Self:
        _, mine, theirs = self._with(other)
        return self._subset(np.flatnonzero(~np.isin(mine, theirs)))

    def __xor__(self, other: Iterable[Agent]) -> Self:
        homes, mine, theirs = self._with(other)
        return self._decoded(homes, np.concatenate([mine[~np.isin(mine, theirs)], theirs[~np.isin(theirs, mine)]]))

    def __ror__(self, other: Iterable[Agent]) -> Self:
        return type(self)(other, self.random) | self

    def __rand__(self, other: Iterable[Agent]) -> Self:
        return type(self)(other, self.random) & self

    def __rsub__(self, other: Iterable[Agent]) -> Self:
        return type(self)(other, self.random) - self

    def __rxor__(self, other: Iterable[Agent]) -> Self:
        return type(self)(other, self.random) ^ self

    def __ior__(self, other: Iterable[Agent]) -> Self:
        return self._become(self | other)

    def __iand__(self, other: Iterable[Agent]) -> Self:
        return self._become(self & other)

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
        _, mine, theirs = self._with(other)
        return len(mine) == len(theirs) and bool(np.isin(mine, theirs).all())

    __hash__ = None  # it changes

    def __le__(self, other: Iterable[Agent]) -> bool:
        if not _agents(other):
            return NotImplemented
        _, mine, theirs = self._with(other)
        return bool(np.isin(mine, theirs).all())

    def __ge__(self, other: Iterable[Agent]) -> bool:
        if not _agents(other):
            return NotImplemented
        _, mine, theirs = self._with(other)
        return bool(np.isin(theirs, mine).all())

    def __lt__(self, other: Iterable[Agent]) -> bool:
        return len(self) < len(other) and self <= other

    def __gt__(self, other: Iterable[Agent]) -> bool:
        return len(self) > len(other) and self >= other

    def isdisjoint(self, other: Iterable[Agent]) -> bool:
        """Whether no agent is in both."""
        return len(self & other) == 0


def _agents(other: object) -> bool:
    return isinstance(other, (AgentSet, set, frozenset)) or hasattr(other, "to_list")
