"""Where the members of a set live: cells in a population, and any other Mesa agent in a home of its own."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

import numpy as np

from signaling.cells.cell import Cell, UnknownAttribute

if TYPE_CHECKING:
    from mesa import Agent

    from signaling.cells.population import Population


class CellHome:
    """A population, as a set sees it."""

    def __init__(self, population: Population) -> None:
        self.population = population

    @property
    def key(self) -> int:
        """Tells homes apart."""
        return id(self.population)

    @property
    def kind(self) -> type[Cell]:
        """Class of its agents."""
        return self.population.cell_type.agent_class

    def agent(self, slot: int) -> Cell:
        """One of its agents."""
        return self.population[slot]

    def knows(self, name: str) -> bool:
        """Whether its agents have an attribute."""
        return self.population.amounts.knows(name) or hasattr(self.kind, name) or name in ("population", "slot")

    def get(self, name: str, slots: np.ndarray) -> np.ndarray:
        """An attribute of some of its agents, (n,)."""
        if name == "unique_id":
            return self.population.first_id + slots
        if name == "slot":
            return slots.copy()
        if self.population.amounts.knows(name):
            return self.population.get(name)[slots]
        if not self.knows(name):
            raise UnknownAttribute(self.population, name)
        return _objects([getattr(self.agent(int(slot)), name) for slot in slots])

    def set(self, name: str, values: Any, slots: np.ndarray) -> None:
        """Write an attribute of some of its agents."""
        if not self.knows(name):
            raise UnknownAttribute(self.population, name)
        self.population.set(name, values, slots)

    def copied(self, memo: dict) -> CellHome:
        """The home of a copied population."""
        return CellHome(deepcopy(self.population, memo))


class Guest:
    """An agent that is no cell, such as a saboteur or one of a user's own."""

    def __init__(self, agent: Agent) -> None:
        self.guest = agent

    @property
    def key(self) -> int:
        """Tells homes apart."""
        return id(self.guest)

    @property
    def kind(self) -> type[Agent]:
        """Class of the agent."""
        return type(self.guest)

    def agent(self, slot: int) -> Agent:
        """The agent."""
        return self.guest

    def knows(self, name: str) -> bool:
        """Whether it has an attribute."""
        return hasattr(self.guest, name)

    def get(self, name: str, slots: np.ndarray) -> np.ndarray:
        """Its attribute, (1,)."""
        return _objects([getattr(self.guest, name)])

    def set(self, name: str, values: Any, slots: np.ndarray) -> None:
        """Write its attribute."""
        setattr(self.guest, name, values[0].item() if isinstance(values, np.ndarray) else values)

    def copied(self, memo: dict) -> Guest:
        """The home of a copied agent."""
        return Guest(deepcopy(self.guest, memo))


Home = CellHome | Guest


def home_of(agent: Agent) -> tuple[Home, tuple[int]]:
    """Where an agent lives, and its slot there."""
    return (CellHome(agent.population), (agent.slot,)) if isinstance(agent, Cell) else (Guest(agent), (0,))


def _objects(values: list) -> np.ndarray:
    """Numbers and texts as an array of their kind, anything else as objects."""
    if all(isinstance(v, (bool, int, float, str, np.number)) for v in values):
        return np.array(values)
    array = np.empty(len(values), object)
    array[:] = values
    return array
