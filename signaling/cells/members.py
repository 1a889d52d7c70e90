"""Members of a set: who is in it, in which order, and what two sets have in common; arrays of homes and slots, no agents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import deepcopy
from random import Random
from typing import TYPE_CHECKING, NoReturn, Self

import numpy as np

from signaling.cells.homes import CellHome, Home, home_of
from signaling.cells.mesa_versions import AgentSet
from signaling.cells.population import Population
from signaling.core.errors import SignalingError

if TYPE_CHECKING:
    from mesa import Agent

LARGEST = 1 << 40  # slots of one home


class Members(AgentSet):
    """The part of :class:`~signaling.cells.cell_set.CellSet` that makes it an ordered set.

    Dropping a member changes the set, never the cell.
    """

    def __init__(self, agents: Iterable[Agent | Population] = (), random: Random | None = None) -> None:
        places: dict[int, int] = {}
        homes: list[Home] = []
        which: list[int] = []
        slots: list[int] = []
        for agent in agents:
            home, found = (CellHome(agent), range(len(agent))) if isinstance(agent, Population) else home_of(agent)
            place = places.setdefault(home.key, len(homes))
            if place == len(homes):
                homes.append(home)
            which.extend([place] * len(found))
            slots.extend(found)
        self._take(homes, np.array(which, np.int64), np.array(slots, np.int64), random)
        self._keep(np.sort(np.unique(self._codes(), return_index=True)[1]))

    @classmethod
    def of(cls, population: Population, slots: np.ndarray, random: Random | None = None) -> Self:
        """Cells of one population, by distinct slots, in this order."""
        made = object.__new__(cls)
        made._take([CellHome(population)], np.zeros(len(slots), np.int64), np.asarray(slots, np.int64), random)
        return made

    def _take(self, homes: list[Home], which: np.ndarray, slots: np.ndarray, random: Random | None) -> None:
        self._homes, self._which, self._slots = homes, which, slots
        self.random = random if random is not None else self._own_random()

    def _own_random(self) -> Random:
        for home in self._homes:
            model = home.population.model if isinstance(home, CellHome) else home.guest.model
            if model is not None:
                return model.random
        return Random(0)  # a dish of its own has no model; the same order every time

    def _subset(self, order: np.ndarray) -> Self:
        made = object.__new__(type(self))
        made._take(self._homes, self._which[order], self._slots[order], self.random)
        return made

    def _keep(self, order: np.ndarray) -> Self:
        self._which, self._slots = self._which[order], self._slots[order]
        return self

    def _update(self, agents: Iterable[Agent]) -> Self:
        return self._become(type(self)(agents, self.random))

    # Members ----------------------------------------------------------------------------------------------------------

    def __len__(self) -> int:
        return len(self._slots)

    def __iter__(self) -> Iterator[Agent]:
        return (self._homes[h].agent(s) for h, s in zip(self._which.tolist(), self._slots.tolist(), strict=True))

    def __reversed__(self) -> Iterator[Agent]:
        return iter(self._subset(np.arange(len(self))[::-1]))

    def __contains__(self, agent: object) -> bool:
        return bool(len(self._where(agent)))

    def _where(self, agent: object) -> np.ndarray:
        """Places of an agent in this set: one or none."""
        if not hasattr(agent, "unique_id"):
            return np.zeros(0, np.int64)
        home, (slot,) = home_of(agent)
        place = next((k for k, h in enumerate(self._homes) if h.key == home.key), None)
        return (
            np.flatnonzero((self._which == place) & (self._slots == slot))
            if place is not None
            else np.zeros(0, np.int64)
        )

    def __getitem__(self, item: int | slice) -> Agent | list[Agent]:
        if isinstance(item, slice):
            return self._subset(np.arange(len(self))[item]).to_list()
        if not -len(self) <= item < len(self):
            raise IndexError(f"this set has {len(self)} agents, numbered from 0; there is no {item}.")
        return self._homes[self._which[item]].agent(int(self._slots[item]))

    def index(self, value: Agent, start: int = 0, stop: int | None = None) -> int:
        """Place of an agent.

        Raises:
            ValueError: it is not here.
        """
        found = [k for k in self._where(value).tolist() if k in range(*slice(start, stop).indices(len(self)))]
        if not found:
            raise ValueError(f"{value!r} is not in this set")
        return found[0]

    def count(self, value: Agent) -> int:
        """1 if an agent is here, else 0."""
        return len(self._where(value))

    def to_list(self) -> list[Agent]:
        """The agents."""
        return list(self)

    def by_type(self) -> dict[type[Agent], Self]:
        """Class -> its agents, as ``model.agents_by_type``."""
        kinds = dict.fromkeys(self._homes[h].kind for h in dict.fromkeys(self._which.tolist()))
        return {kind: self._subset(self._of_type(kind, exact=True)) for kind in kinds}

    def slots_in(self, population: Population) -> np.ndarray:
        """Slots of the members that live in a population, in the order of the set."""
        places = [k for k, h in enumerate(self._homes) if h.key == id(population)]
        return self._slots[np.isin(self._which, places)]

    def _by_home(self) -> Iterator[tuple[Home, np.ndarray]]:
        """Each home that has members, and their places in this set."""
        if len(self._homes) == 1:
            yield self._homes[0], np.arange(len(self))
            return
        for place in np.unique(self._which).tolist():
            yield self._homes[place], np.flatnonzero(self._which == place)

    def _of_type(self, kind: type, exact: bool = False) -> np.ndarray:
        good = [k for k, h in enumerate(self._homes) if (h.kind is kind if exact else issubclass(h.kind, kind))]
        return np.flatnonzero(np.isin(self._which, good))

    # Changing -------------------------------------------------------------------------------------------------------

    def add(self, agent: Agent) -> None:
        """Take an agent into this set; nothing else changes."""
        self._become(self | [agent])

    def discard(self, agent: Agent) -> None:
        """Drop an agent from this set if it is here; the cell itself lives on."""
        self._keep(np.setdiff1d(np.arange(len(self)), self._where(agent)))

    def remove(self, agent: Agent) -> None:
        """Drop an agent from this set; the cell itself lives on.

        Raises:
            KeyError: it is not here.
        """
        if agent not in self:
            raise KeyError(agent)
        self.discard(agent)

    def pop(self) -> Agent:
        """Drop the first agent and return it.

        Raises:
            KeyError: the set is empty.
        """
        if not len(self):
            raise KeyError("pop from an empty set")
        agent = self[0]
        self._keep(np.arange(1, len(self)))
        return agent

    def clear(self) -> None:
        """Drop all agents from this set; the cells live on."""
        self._keep(np.zeros(0, np.int64))

    def _become(self, other: Self) -> Self:
        self._homes, self._which, self._slots = other._homes, other._which, other._slots
        return self

    def _codes(self, homes: list[Home] | None = None) -> np.ndarray:
        """One number per member, the same for the same agent in every set over these homes."""
        places = {home.key: k for k, home in enumerate(homes if homes is not None else self._homes)}
        renumbered = np.array([places[home.key] for home in self._homes], np.int64)
        return (renumbered[self._which] if len(self) else self._which) * LARGEST + self._slots

    # Copies -----------------------------------------------------------------------------------------------------------

    def copy(self) -> Self:
        """The same agents in a set of its own."""
        return self._subset(np.arange(len(self)))

    __copy__ = copy

    def __deepcopy__(self, memo: dict) -> Self:
        made = object.__new__(type(self))
        memo[id(self)] = made
        made._take(
            [home.copied(memo) for home in self._homes],
            self._which.copy(),
            self._slots.copy(),
            deepcopy(self.random, memo),
        )
        return made

    def __getstate__(self) -> NoReturn:
        raise SignalingError("a set of cells is not pickled. Store snapshot() of its population, and the slots.")

    def __setstate__(self, state: object) -> NoReturn:
        self.__getstate__()

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        self.__getstate__()

    def __repr__(self) -> str:
        counts = ", ".join(f"{len(found)} {home.kind.__name__}" for home, found in self._by_home() if len(found))
        return f"<CellSet: {counts or 'empty'}>"
