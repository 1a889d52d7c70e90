import gc
import weakref

import mesa

from signaling.cells.mesa_versions import AgentSet, GroupBy, enrol, forget, register


class Bare(mesa.Agent):
    def __init__(self):
        pass


def test_the_set_and_its_groups_are_those_of_the_installed_mesa():
    model = mesa.Model(rng=1)
    agent = mesa.Agent(model)
    chosen = AgentSet([agent], random=model.random)
    assert isinstance(chosen.groupby("unique_id"), GroupBy)
    forget(model)


def test_an_enrolled_agent_has_the_id_of_our_choice():
    model, agent = mesa.Model(rng=1), Bare()
    enrol(agent, model, -5)
    assert agent.unique_id == -5
    assert agent.model is model
    assert list(model.agents) == [agent]


def test_a_model_may_number_its_agents_itself():
    class Numbering(mesa.Model):
        def register_agent(self, agent):
            register(self, agent, 501 + len(mesa.Model.agents.fget(self)))

    model = Numbering(rng=1)
    assert [mesa.Agent(model).unique_id for _ in range(2)] == [501, 502]
    watch = weakref.ref(model)
    del model
    gc.collect()
    assert watch() is None, "and Mesa 3.3 does not keep it alive"


def test_a_forgotten_model_is_freed():
    model = mesa.Model(rng=1)
    mesa.Agent(model)
    forget(model)
    watch = weakref.ref(model)
    del model
    gc.collect()
    assert watch() is None
