"""Members of a set: who is in it, in which order; arrays of homes and numbers, no agents.

Cells that die leave every set at once, as agents of Mesa do that nobody holds. A set of everybody follows births too, until it is changed in
place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from copy import deepcopy
from random import Random
from typing import TYPE_CHECKING, Any, Self

import numpy as np

from signaling.cells.cell import Cell
from signaling.cells.homes import GUESTS, CellHome, Guests, Home
from signaling.cells.mesa_versions import AgentSet
from signaling.cells.population import Population

if TYPE_CHECKING:
    from mesa import Agent

LARGEST = np.int64(1) << 40  # numbers of one home
BLOCK = 4096  # members that are looked at in one go while iterating


class Members(AgentSet):
    """The part of :class:`~signaling.cells.cell_set.CellSet` that makes it an ordered set.

    Dropping a member changes the set, never the cell.
    """

    _homes: tuple[Home, ...]
    _which: np.ndarray | None  # place of each member's home; None for everybody in every home
    _slots: np.ndarray  # number of each member in its home
    _seen: tuple[int, ...]  # events of each home when the members were last known to live

    def __init__(self, agents: Iterable[Agent | Population] = (), random: Random | None = None) -> None:
        if isinstance(agents, Members):
            self._take(agents._homes, *agents._members(), random)
            return
        parts = list(agents)
        lived_in = [_population(part) for part in parts]
        homes: list[Home] = list({id(p): CellHome(p) for p in lived_in if p is not None}.values())
        places = {home.key: k for k, home in enumerate([*homes, GUESTS])}
        which, slots = [], []
        for part, population in zip(parts, lived_in, strict=True):
            found = part.census.slots.tolist() if part is population else [_number(part, population)]
            which += [places[GUESTS.key if population is None else id(population)]] * len(found)
            slots += found
        homes += [GUESTS] if None in lived_in else []
        self._take(homes, np.array(which, np.int16), np.array(slots, np.int64), random)
        if len(parts) > 1:
            self._keep(np.sort(np.unique(self._which * LARGEST + self._slots, return_index=True)[1]))

    @classmethod
    def of(cls, population: Population, slots: np.ndarray, random: Random | None = None) -> Self:
        """Cells of one population, by distinct slots, in this order."""
        made = object.__new__(cls)
        made._take([CellHome(population)], np.zeros(len(slots), np.int16), np.asarray(slots, np.int64), random)
        return made

    @classmethod
    def everybody(
        cls,
        populations: Iterable[Population],
        guests: Callable[[], Iterable[Agent]] | None = None,
        random: Random | None = None,
    ) -> Self:
        """All cells of populations, and other agents; those that are born or join later come in by themselves."""
        made = object.__new__(cls)
        homes: list[Home] = [CellHome(population) for population in populations]
        made._take([*homes, Guests(guests)] if guests is not None else homes, None, np.zeros(0, np.int64), random)
        return made

    def _take(self, homes: Iterable[Home], which: np.ndarray | None, slots: np.ndarray, random: Random | None) -> None:
        self._homes, self._which, self._slots = tuple(homes), which, slots
        self._seen = tuple(home.events for home in self._homes)
        self.random = random if random is not None else self._own_random()

    def _own_random(self) -> Random:
        for home in self._homes:
            model = home.model
            if model is None and isinstance(home, Guests) and self._which is not None:
                model = next(
                    (home.agent(n).model for n in self._slots[self._which == self._homes.index(home)].tolist()), None
                )
            if model is not None:
                return model.random
        return Random(0)  # a dish of its own has no model; the same order every time

    def _members(self) -> tuple[np.ndarray, np.ndarray]:
        """Place of home, and number there, of every living member, (n,) each, in the order of the set."""
        if self._which is None:
            found = [home.everybody() for home in self._homes]
            which = np.repeat(np.arange(len(found), dtype=np.int16), [len(f) for f in found])
            return which, found[0] if len(found) == 1 else np.concatenate([np.zeros(0, np.int64), *found])
        now = tuple(home.events for home in self._homes)
        if now != self._seen or Guests in map(type, self._homes):
            here = np.ones(len(self._slots), bool)
            for place, home in enumerate(self._homes):
                mine = self._which == place
                here[mine] = home.stayed(self._slots[mine], self._seen[place])
            self._which, self._slots, self._seen = self._which[here], self._slots[here], now
        return self._which, self._slots

    def _subset(self, order: np.ndarray | slice) -> Self:
        which, slots = self._members()
        made = object.__new__(type(self))
        homes = [GUESTS if isinstance(home, Guests) else home for home in self._homes]
        made._take(homes, which[order], slots[order], self.random)
        return made

    def _keep(self, order: np.ndarray | slice) -> Self:
        return self._become(self._subset(order))

    def _update(self, agents: Iterable[Agent]) -> Self:
        return self._become(type(self)(agents, self.random))

    def _become(self, other: Self) -> Self:
        self._homes, self._which, self._slots, self._seen = other._homes, other._which, other._slots, other._seen
        return self

    # Members ----------------------------------------------------------------------------------------------------------

    def __len__(self) -> int:
        return sum(map(len, self._homes)) if self._which is None else len(self._members()[1])

    def __iter__(self) -> Iterator[Agent]:
        return (agent for _, agent in self._walk())

    def _walk(self, order: np.ndarray | None = None) -> Iterator[tuple[int, Agent]]:
        """Place and agent of each member, made when its turn comes; those that died meanwhile are passed over."""
        which, slots = self._members()
        order = np.arange(len(slots)) if order is None else order
        finders = [home.finder(slots[which == k]) for k, home in enumerate(self._homes)]
        for start in range(0, len(order), BLOCK):
            places = order[start : start + BLOCK]
            for place, home, slot in zip(places.tolist(), which[places].tolist(), slots[places].tolist(), strict=True):
                agent = finders[home](slot)
                if agent is not None:
                    yield place, agent

    def __reversed__(self) -> Iterator[Agent]:
        return iter(self._subset(slice(None, None, -1)))

    def __contains__(self, agent: object) -> bool:
        home, slot = self._address(agent)
        if home is None:
            return False
        if self._which is None:
            return isinstance(self._homes[home], CellHome) or slot in self._homes[home].everybody()
        return bool(len(self._where(agent)))

    def _address(self, agent: object) -> tuple[int | None, int]:
        """Place of an agent's home in this set, and its number there."""
        for k, home in enumerate(self._homes):
            if (slot := home.place(agent)) is not None:
                return k, slot
        return None, -1

    def _where(self, agent: object) -> np.ndarray:
        """Places of an agent in this set: one or none."""
        home, slot = self._address(agent)
        which, slots = self._members()
        return np.flatnonzero((slots == slot) & (which == home)) if home is not None else np.zeros(0, np.int64)

    def __getitem__(self, item: int | slice) -> Agent | list[Agent]:
        if isinstance(item, slice):
            return self._subset(item).to_list()
        which, slots = self._members()
        if not -len(slots) <= item < len(slots):
            raise IndexError(f"this set has {len(slots)} agents, numbered from 0; there is no {item}.")
        return self._homes[which[item]].agent(int(slots[item]))

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
        return int(value in self)

    def to_list(self) -> list[Agent]:
        """The agents."""
        return list(self)

    def by_type(self) -> dict[type[Agent], Self]:
        """Class -> its agents, as ``model.agents_by_type``."""
        which, slots = self._members()
        kinds = [kind for k, home in enumerate(self._homes) for kind in home.kinds(slots[which == k])]
        return {kind: self._subset(self._of_type(kind, exact=True)) for kind in dict.fromkeys(kinds)}

    def slots_in(self, population: Population) -> np.ndarray:
        """Slots of the members that live in a population, in the order of the set."""
        which, slots = self._members()
        places = [k for k, home in enumerate(self._homes) if home.key == id(population)]
        return slots[np.isin(which, places)]

    def _by_home(self) -> Iterator[tuple[Home, slice | np.ndarray, np.ndarray]]:
        """Each home that has members, their places in this set, and their numbers."""
        if self._which is None:
            start = 0
            for home in self._homes:
                if len(home):
                    slots = home.everybody()
                    yield home, slice(start, start + len(slots)), slots
                    start += len(slots)
            return
        which, slots = self._members()
        for place, home in enumerate(self._homes):
            found = np.flatnonzero(which == place) if len(self._homes) > 1 else slice(None)
            if len(mine := slots[found]):
                yield home, found, mine

    def _of_type(self, kind: type, exact: bool = False) -> np.ndarray:
        good = np.zeros(len(self), bool)
        for home, places, slots in self._by_home():
            good[places] = home.of_kind(kind, slots, exact)
        return np.flatnonzero(good)

    # Changing -------------------------------------------------------------------------------------------------------

    def add(self, agent: Agent) -> None:
        """Take an agent into this set; nothing else changes."""
        self._become(self | [agent])

    def discard(self, agent: Agent) -> None:
        """Drop an agent from this set if it is here; the cell itself lives on."""
        found = self._where(agent)
        if len(found):
            self._keep(np.delete(np.arange(len(self)), found))

    def remove(self, agent: Agent) -> None:
        """Drop an agent from this set; the cell itself lives on. For its death, call its own ``remove()``.

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
        self._keep(slice(1, None))
        return agent

    def clear(self) -> None:
        """Drop all agents from this set; the cells live on."""
        self._keep(slice(0))

    # Copies -----------------------------------------------------------------------------------------------------------

    def copy(self) -> Self:
        """The same agents in a set of its own."""
        return self._subset(slice(None))

    __copy__ = copy

    def __deepcopy__(self, memo: dict) -> Self:
        made = object.__new__(type(self))
        memo[id(self)] = made
        made.__setstate__({name: deepcopy(value, memo) for name, value in self.__getstate__().items()})
        return made

    def __getstate__(self) -> dict[str, Any]:
        whole = self._which is None
        which, slots = (None, self._slots) if whole else self._members()
        return {
            "parts": [
                home.population if isinstance(home, CellHome) else home.written(None if whole else slots[which == k])
                for k, home in enumerate(self._homes)
            ],
            "which": which,
            "slots": slots,
            "seen": tuple(home.events for home in self._homes),
            "random": self.random,
        }

    def __setstate__(self, state: dict[str, Any]) -> None:
        # Populations may not be read yet, so nothing is asked of them here.
        which, slots, homes = state["which"], state["slots"].copy(), []
        for k, part in enumerate(state["parts"]):
            if isinstance(part, list):
                slots[which == k] = GUESTS.numbers(part)
            homes.append(
                CellHome(part) if isinstance(part, Population) else GUESTS if isinstance(part, list) else Guests(part)
            )
        self._homes, self._which, self._slots = tuple(homes), which, slots
        self._seen, self.random = state["seen"], state["random"]

    def __reduce_ex__(self, protocol: object) -> tuple:
        return _empty, (type(self),), self.__getstate__()

    def __repr__(self) -> str:
        which, slots = self._members()
        counts: list[str] = []
        for k, home in enumerate(self._homes):
            mine = slots[which == k]
            counts += [f"{home.of_kind(kind, mine, True).sum()} {kind.__name__}" for kind in home.kinds(mine)]
        return f"<CellSet: {', '.join(counts) or 'empty'}>"


def _population(part: object) -> Population | None:
    """The population that a part of a set is, or lives in."""
    return part if isinstance(part, Population) else part.population if isinstance(part, Cell) else None


def _number(agent: Agent, population: Population | None) -> int:
    return GUESTS.number(agent) if population is None else agent.slot


def _empty(kind: type[Members]) -> Members:
    return object.__new__(kind)
