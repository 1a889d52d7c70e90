"""Differences between Mesa 3.3 and later; nowhere else is a version of Mesa asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import mesa

if TYPE_CHECKING:
    from mesa import Agent, Model

try:  # a module of its own from 3.4 on
    from mesa.agentset import AgentSet, GroupBy
except ImportError:
    from mesa.agent import AgentSet, GroupBy

try:  # 3.5 passes a scenario object of its own to a model that is made again
    from mesa.experimental.scenarios import Scenario
except ImportError:
    Scenario = None

__all__ = ["AgentSet", "GroupBy", "enrol", "forget", "others_scheduled", "register", "remember_file", "remembered_file"]


def enrol(agent: Agent, model: Model, unique_id: int) -> None:
    """Make a real Mesa agent with an id of our choice.

    Mesa 3.3 counts ids in a dictionary on the class that keeps every model alive for ever, so its own constructor is not called.

    Args:
        agent: not yet known to the model.
        model: may be None, then the agent belongs to nobody.
        unique_id: unique in the model.
    """
    agent.model, agent.unique_id, agent.pos = model, unique_id, None
    if model is not None:
        register(model, agent, unique_id)


def register(model: Model, agent: Agent, unique_id: int) -> None:
    """Let a model know an agent, by an id of our choice.

    Mesa 3.5 numbers agents on registration. Mesa 3.3 numbers them before, in a dictionary on the class that keeps the model alive for ever; what
    it wrote there is dropped.
    """
    mesa.Model.register_agent(model, agent)
    agent.unique_id = unique_id
    forget(model)


def forget(model: Model) -> None:
    """Release a model that Mesa 3.3 would keep alive for ever; does nothing on later versions."""
    getattr(mesa.Agent, "_ids", {}).pop(model, None)


def others_scheduled(model: Model) -> bool:
    """Whether Mesa's calendar (from 3.5 on) holds events besides the model's own step."""
    calendar = getattr(model, "_event_list", None)
    return calendar is not None and not calendar.is_empty() and len(calendar.peek_ahead(2)) > 1


def remember_file(model: Model, file: str) -> None:
    """Let the scenario object that Mesa 3.5 keeps, and makes anew on Reset, know the scenario file. Does nothing on earlier versions.

    Args:
        model: made from a scenario file.
        file: its name or path.
    """
    if Scenario is not None:
        model.scenario = scenario_of(file)


def scenario_of(file: str) -> object:
    """A scenario object of Mesa 3.5 that knows its file, as do those that Mesa makes of its class on Reset; it can be pickled and copied."""

    def reduce(scenario: object) -> tuple:
        return scenario_of, (file,), (dict(scenario.__dict__), {"model": scenario.model})  # type: ignore[attr-defined]

    return type("FileScenario", (Scenario,), {"_file": file, "__reduce__": reduce})()


def remembered_file(scenario: object) -> object:
    """The scenario file behind a scenario object of Mesa; anything else is given back as it is."""
    return getattr(scenario, "_file", scenario)
