"""A Mesa model whose agents are the cells of populations, and any others that a user makes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import mesa

from signaling.cells.cell import Cell
from signaling.cells.cell_set import CellSet
from signaling.cells.mesa_versions import register

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mesa import Agent

    from signaling.cells.population import Population


class CellModel(mesa.Model):
    """The agents of a model that has populations.

    All agents of a model share one count of ids, which goes on through births, deaths, copies and pickling, so that no id is used twice.
    ``model.agents`` is a set of everybody; unlike Mesa's own it is not changed by what is done to it in place, only by births, deaths and
    registration. Cells are listed population by population, then the other agents.

    Attributes:
        populations: name -> cells.
        next_id: the first id that was never given.
    """

    populations: Mapping[str, Population]
    next_id: int = 1

    def house(self, populations: Mapping[str, Population]) -> None:
        """Let the cells of populations be agents of this model; their ids are theirs alone."""
        self.populations = populations
        for population in populations.values():
            population.model = self
            self.next_id = max(self.next_id, population.census.next_id)

    def take_ids(self, count: int) -> int:
        """The first of `count` ids in a row that nobody had."""
        first = self.next_id
        self.next_id += count
        return first

    # What Mesa expects of a model -------------------------------------------------------------------------------------

    @property
    def agents(self) -> CellSet:
        """Every agent, as a Mesa AgentSet over arrays that follows births and deaths."""
        homes = self.__dict__.get("populations", {}).values()
        return CellSet.everybody(homes, self._own_agents, self.random)

    @property
    def agents_by_type(self) -> dict[type[Agent], CellSet | mesa.agent.AgentSet]:
        """Class -> its agents."""
        sets: dict[type[Agent], Any] = {}
        for population in self.__dict__.get("populations", {}).values():
            kind = population.cell_type.agent_class
            sets[kind] = population.agents if kind not in sets else sets[kind] | population.agents
        return sets | dict(mesa.Model.agents_by_type.fget(self))

    @property
    def agent_types(self) -> list[type[Agent]]:
        """Classes of the agents."""
        return list(self.agents_by_type)

    def register_agent(self, agent: Agent) -> None:
        """Take in an agent that is no cell; called by Mesa when one is made."""
        register(self, agent, self.take_ids(1))

    def deregister_agent(self, agent: Agent) -> None:
        """Let an agent go; a cell dies.

        Raises:
            KeyError: it is not of this model.
        """
        if not isinstance(agent, Cell):
            super().deregister_agent(agent)
        elif agent.model is not self or not agent.alive:
            raise KeyError(agent)
        else:
            agent.population.remove([agent.slot])

    def remove_all_agents(self) -> None:
        """Let all cells die and all other agents go, except those that belong to the pathway of the cells (saboteurs)."""
        for population in self.populations.values():
            population.remove(None)
        for agent in list(self._own_agents()):
            if not getattr(agent, "permanent", False):
                agent.remove()

    def _own_agents(self) -> Iterable[Agent]:
        """Agents that are no cells: those that Mesa itself keeps."""
        return mesa.Model.agents.fget(self)
