"""Where the members of a set live: cells in a population, and all other Mesa agents in one home of their own.

A home numbers its members; a set keeps homes and numbers, no agents.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import count
from typing import TYPE_CHECKING, Any, ClassVar
from weakref import WeakKeyDictionary, WeakValueDictionary

import mesa
import numpy as np

from signaling.cells.cell import Cell, UnknownAttribute

if TYPE_CHECKING:
    from mesa import Agent

    from signaling.cells.population import Population

IDLE = {
    name: vars(mesa.Agent)[name] for name in ("step", "advance") if name in vars(mesa.Agent)
}  # Mesa's own do nothing


class CellHome:
    """A population, as a set sees it; cells are numbered by their slots."""

    def __init__(self, population: Population) -> None:
        self.population = population

    @property
    def key(self) -> int:
        """Tells homes apart."""
        return id(self.population)

    @property
    def events(self) -> int:
        """Births and deaths so far."""
        return self.population.census.events

    @property
    def model(self) -> Any:
        """The Mesa model of its members."""
        return self.population.model

    def __len__(self) -> int:
        return len(self.population)

    def everybody(self) -> np.ndarray:
        """Numbers of all that live there, (n,)."""
        return self.population.census.slots

    def stayed(self, slots: np.ndarray, since: int) -> np.ndarray:
        """Whether members that lived at an event live there still, (n,)."""
        return self.population.census.stayed(slots, since)

    def agent(self, slot: int) -> Cell:
        """A living member."""
        return self.population.cell_in(slot)

    def finder(self, slots: np.ndarray) -> Callable[[int], Cell | None]:
        """Slot -> member; None if it lives no more, though it does now."""
        population, census, events = self.population, self.population.census, self.events
        ids = dict(zip(slots.tolist(), census.id_at[slots].tolist(), strict=True)) if len(slots) < 4096 else None
        before = None if ids is not None else census.id_at.copy()

        def find(slot: int) -> Cell | None:
            if census.events != events:
                known = ids[slot] if ids is not None else before[slot]
                if slot >= len(census.id_at) or census.id_at[slot] != known:
                    return None
            return population.cell_in(slot)

        return find

    def place(self, agent: object) -> int | None:
        """Number of an agent if it is a living member."""
        return agent._slot if isinstance(agent, Cell) and agent.population is self.population and agent.alive else None

    def of_kind(self, kind: type, slots: np.ndarray, exact: bool) -> np.ndarray:
        """Which members are of a class, (n,)."""
        mine = self.population.cell_type.agent_class
        return np.full(len(slots), mine is kind if exact else issubclass(mine, kind))

    def kinds(self, slots: np.ndarray) -> list[type]:
        """Classes of the members, each once."""
        return [self.population.cell_type.agent_class] if len(slots) else []

    def idle(self, method: str) -> bool:
        """Whether a method of its members does nothing."""
        return method in IDLE and getattr(self.population.cell_type.agent_class, method) is IDLE[method]

    @property
    def removes_at_once(self) -> bool:
        """Whether the ``remove`` of its members is that of every cell."""
        return self.population.cell_type.agent_class.remove is Cell.remove

    def knows(self, name: str) -> bool:
        """Whether its members have an attribute."""
        kind = self.population.cell_type.agent_class
        return self.population.amounts.knows(name) or hasattr(kind, name) or name in ("population", "unique_id")

    def get(self, name: str, slots: np.ndarray | None) -> np.ndarray:
        """An attribute of some members, or of everybody if `slots` is None."""
        population = self.population
        if population.amounts.knows(name):
            return population.get(name) if slots is None else population.amounts.read(name, slots)
        if not self.knows(name):
            raise UnknownAttribute(population, name)
        slots = population.census.slots if slots is None else slots
        if name == "unique_id":
            return population.census.id_at[slots]
        if name == "slot":
            return slots.copy()
        return _objects([getattr(self.agent(slot), name) for slot in slots.tolist()])

    def demand(self, name: str) -> None:
        """Complain if an attribute cannot be written because nobody knows it."""
        if not self.knows(name):
            raise UnknownAttribute(self.population, name)

    def set(self, name: str, values: Any, slots: np.ndarray) -> None:
        """Write an attribute of some members."""
        if self.population.amounts.knows(name):
            self.population.set(name, values, slots)
            return
        each = values if isinstance(values, np.ndarray) and values.shape[:1] == slots.shape else [values] * len(slots)
        for slot, value in zip(slots.tolist(), each, strict=True):
            setattr(self.agent(slot), name, value)


class Guests:
    """Agents that are no cells, such as saboteurs or those of a user; numbered as they are met, and not kept alive, as in Mesa's own sets."""

    key = 0
    events = 0
    model = None
    _number: ClassVar[WeakKeyDictionary[Agent, int]] = WeakKeyDictionary()
    _agent: ClassVar[WeakValueDictionary[int, Agent]] = WeakValueDictionary()
    _next = count()

    def __init__(self, everybody: Callable[[], Iterable[Agent]] | None = None) -> None:
        self._everybody = everybody

    def __len__(self) -> int:
        return len(self.everybody())

    def everybody(self) -> np.ndarray:
        """Numbers of all that live there, (n,)."""
        return self.numbers(self._everybody() if self._everybody is not None else ())

    def numbers(self, agents: Iterable[Agent]) -> np.ndarray:
        """Numbers of agents, given to those that have none, (n,)."""
        return np.array([self.number(agent) for agent in agents], np.int64)

    def number(self, agent: Agent) -> int:
        """Number of an agent, given to it if it has none."""
        number = self._number.get(agent)
        if number is None:
            number = self._number[agent] = next(self._next)
            self._agent[number] = agent
        return number

    def written(self, numbers: np.ndarray | None) -> list[Agent] | Callable[[], Iterable[Agent]] | None:
        """What is stored of members, or of everybody."""
        return self._everybody if numbers is None else [self._agent[number] for number in numbers.tolist()]

    def stayed(self, numbers: np.ndarray, since: int) -> np.ndarray:
        """Whether somebody still holds these agents, (n,)."""
        return np.array([number in self._agent for number in numbers.tolist()], bool)

    def agent(self, number: int) -> Agent:
        """A living member."""
        return self._agent[number]

    def finder(self, numbers: np.ndarray) -> Callable[[int], Agent | None]:
        """Number -> agent; None if nobody holds it any more, or if it left the model whose agents these are."""
        if self._everybody is None:
            return self._agent.get

        def find(number: int) -> Agent | None:
            agent = self._agent.get(number)
            return agent if agent in self._everybody() else None

        return find

    def place(self, agent: object) -> int | None:
        """Number of an agent if it is one."""
        return self.number(agent) if isinstance(agent, mesa.Agent) and not isinstance(agent, Cell) else None

    def of_kind(self, kind: type, numbers: np.ndarray, exact: bool) -> np.ndarray:
        """Which members are of a class, (n,)."""
        agents = [self._agent[number] for number in numbers.tolist()]
        return np.array([type(a) is kind if exact else isinstance(a, kind) for a in agents], bool)

    def kinds(self, numbers: np.ndarray) -> list[type]:
        """Classes of the members, each once."""
        return list(dict.fromkeys(type(self._agent[number]) for number in numbers.tolist()))

    def idle(self, method: str) -> bool:
        """Never known beforehand."""
        return False

    def get(self, name: str, numbers: np.ndarray | None, **missing: Any) -> np.ndarray:
        """An attribute of some members, or of everybody; `default` where one lacks it, if given."""
        numbers = self.everybody() if numbers is None else numbers
        agents = [self._agent[number] for number in numbers.tolist()]
        return _objects([getattr(agent, name, *missing.values()) for agent in agents])

    def demand(self, name: str) -> None:
        """Other agents take any attribute."""

    def set(self, name: str, values: Any, numbers: np.ndarray) -> None:
        """Write an attribute of some members."""
        each = isinstance(values, np.ndarray) and values.shape[:1] == numbers.shape
        for k, number in enumerate(numbers.tolist()):
            value = values[k] if each else values
            setattr(self._agent[number], name, value.item() if isinstance(value, np.generic) else value)


GUESTS = Guests()
Home = CellHome | Guests


def _objects(values: list) -> np.ndarray:
    """Numbers and texts as an array of their kind, anything else as objects."""
    kinds = {
        str if isinstance(v, str) else type(v) if isinstance(v, (bool, int, float, np.number)) else None for v in values
    }
    if values and None not in kinds and (len(kinds) == 1 or str not in kinds):
        return np.array(values)
    array = np.empty(len(values), object)
    for k, value in enumerate(values):
        array[k] = value
    return array
