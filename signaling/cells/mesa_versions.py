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

__all__ = ["AgentSet", "GroupBy", "enrol", "forget", "reserve_ids"]


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
        model.register_agent(agent)
        agent.unique_id = unique_id  # 3.5 numbers agents on registration


def reserve_ids(model: Model, first_free: int) -> None:
    """Let ids that Mesa gives to agents made by users start above those of the cells."""
    if hasattr(model, "agent_id_counter"):
        model.agent_id_counter = max(model.agent_id_counter, first_free)
    else:
        from itertools import count

        mesa.Agent._ids[model] = count(first_free)


def forget(model: Model) -> None:
    """Release a model that Mesa 3.3 would keep alive for ever; does nothing on later versions."""
    getattr(mesa.Agent, "_ids", {}).pop(model, None)
