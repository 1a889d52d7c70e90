"""A model of cells against a stock model of ordinary agents that go through the same."""

import copy
import gc
import pickle
import weakref

import mesa
import numpy as np
import pytest

from signaling.cells.cell import Cell
from signaling.cells.cell_model import CellModel
from signaling.cells.mesa_versions import AgentSet, enrol, forget
from signaling.cells.population import Population
from signaling.core import SignalingError
from tests.unit.cells.toy import OTHER, dish, toy_type


class Wolf(mesa.Agent):
    """An ordinary agent."""

    mood = 0


class Sheep(mesa.Agent):
    """What a cell is to a stock model."""

    mood = 0

    def divide(self):
        return Sheep(self.model)


class Grazing(Cell):
    """A cell that eats like a sheep."""


SHEEP = toy_type(agent=Grazing)


class Meadow(CellModel):
    """Cells and wolves."""

    def __init__(self, count=12, wolves=3, rng=1):
        super().__init__(rng=rng)
        self.house({"sheep": Population(SHEEP, count)})
        self.populations["sheep"].add_column("mood", 0)
        Wolf.create_agents(self, wolves)


class StockMeadow(mesa.Model):
    """The same with ordinary agents."""

    def __init__(self, count=12, wolves=3, rng=1):
        super().__init__(rng=rng)
        Sheep.create_agents(self, count)
        Wolf.create_agents(self, wolves)


def ids(agents):
    return [agent.unique_id for agent in agents]


def eat(agent, log):
    log.append(agent.unique_id)
    if agent.unique_id % 3 == 0:
        for other in [a for a in agent.model.agents if a.unique_id == agent.unique_id + 1]:
            other.remove()


def hunted(model, how):
    log = []
    getattr(model.agents, how)(eat, log)
    return log, ids(model.agents)


def by_type(model):
    return sorted(ids(group) for group in model.agents_by_type.values())


def newborn(model):
    mother = next(iter(model.agents))
    daughter = mother.divide()
    return daughter.unique_id, daughter in model.agents, len(model.agents), by_type(model)


def new_wolf(model):
    wolf = Wolf(model)
    return wolf.unique_id, wolf in model.agents, ids(model.agents), by_type(model)


def let_go(model):
    first = next(iter(model.agents))
    model.deregister_agent(first)
    with pytest.raises(KeyError):
        model.deregister_agent(first)
    return ids(model.agents), by_type(model), first in model.agents


def twice(model):
    first = next(iter(model.agents))
    first.remove()
    first.remove()
    return ids(model.agents)


def emptied(model):
    model.remove_all_agents()
    return len(model.agents), ids(model.agents), by_type(model)


def recorded(model):
    collector = mesa.DataCollector(
        model_reporters={"n": lambda m: len(m.agents)}, agent_reporters={"mood": "mood", "who": lambda a: a.unique_id}
    )
    collector.collect(model)
    next(iter(model.agents)).remove()
    model.agents.set("mood", 4)
    collector.collect(model)
    table = collector.get_agent_vars_dataframe()
    return table["mood"].tolist(), table["who"].tolist(), collector.model_vars["n"]


def live(model):
    agents = model.agents
    next(iter(agents)).remove()
    Wolf(model)
    return len(agents), ids(agents)


def as_copied(model, copied):
    twin = copied(model)
    next(iter(twin.agents)).remove()
    return ids(twin.agents), by_type(twin), [a.model is twin for a in twin.agents], ids(model.agents)


CALLS = {
    "who is there": lambda m: (ids(m.agents), len(m.agents)),
    "by type": by_type,
    "number of types": lambda m: len(m.agent_types),
    "a live set": live,
    "do while some die": lambda m: hunted(m, "do"),
    "shuffle_do while some die": lambda m: hunted(m, "shuffle_do"),
    "map while some die": lambda m: hunted(m, "map"),
    "shuffle": lambda m: ids(m.agents.shuffle()),
    "select": lambda m: ids(m.agents.select(agent_type=Wolf)),
    "set": lambda m: (m.agents.set("mood", 2) is not None, list(m.agents.get("mood"))),
    "group by type": lambda m: {k.__name__[0]: ids(g) for k, g in m.agents.groupby(type) if k is Wolf},
    "remove all of them": lambda m: (m.agents.do("remove") is not None, len(m.agents), by_type(m)),
    "birth": newborn,
    "a new wolf": new_wolf,
    "a new wolf after deaths": lambda m: (m.agents.select(at_most=0.5).do("remove") is not None, new_wolf(m)),
    "deregistration": let_go,
    "removal twice": twice,
    "remove all agents": emptied,
    "begin again after all died": lambda m: (m.remove_all_agents(), new_wolf(m)),
    "data collector": recorded,
    "random": lambda m: (m.agents.random is m.random, [a.random is m.random for a in m.agents]),
    "model": lambda m: all(a.model is m for a in m.agents),
    "steps": lambda m: (m.step(), m.step(), m.steps),
    "deep copy": lambda m: as_copied(m, copy.deepcopy),
    "pickle": lambda m: as_copied(m, lambda model: pickle.loads(pickle.dumps(model))),
}


@pytest.mark.parametrize("call", CALLS)
def test_it_answers_as_a_stock_model(call):
    stock = StockMeadow()
    assert CALLS[call](Meadow()) == CALLS[call](stock)
    forget(stock)


def test_agents_are_cells_then_others():
    model = Meadow()
    assert isinstance(model.agents, AgentSet)
    assert repr(model.agents) == "<CellSet: 12 Grazing, 3 Wolf>"
    assert set(model.agents_by_type) == {Grazing, Wolf}
    with pytest.raises(AttributeError):
        model.agents = []


def test_ids_are_never_used_twice_whatever_is_copied():
    model = Meadow()
    seen = set(ids(model.agents))
    sheep = model.populations["sheep"]
    for _ in range(4):
        model.agents.select(at_most=0.5).do("remove")
        new = [*ids(sheep.add(2)), Wolf(model).unique_id]
        assert not seen.intersection(new)
        seen.update(new)
        last, model = model, pickle.loads(pickle.dumps(copy.deepcopy(model)))
        sheep = model.populations["sheep"]
        assert ids(model.agents) == ids(last.agents)
        assert model.next_id == max(seen) + 1


def test_only_those_that_have_something_to_do_are_asked(monkeypatch):
    model, asked = Meadow(), []
    monkeypatch.setattr(Wolf, "step", lambda self: asked.append(self.unique_id))
    monkeypatch.setattr(Population, "cell_in", lambda *args: pytest.fail("a view was made in vain"))
    model.agents.do("step")
    assert asked == [13, 14, 15]
    stock = StockMeadow()
    asked.clear()
    stock.agents.shuffle_do("step")
    expected = asked.copy()
    asked.clear()
    model.agents.shuffle_do("step")
    assert asked == expected, "in the order of Mesa's own shuffle"
    assert model.random.random() == stock.random.random()
    forget(stock)
    asked.clear()
    model.agents.select(at_most=14).do("step")
    assert asked == [13, 14]


def test_two_populations_never_share_an_id():
    model = CellModel(rng=1)
    model.house({"toy": dish(5), "other": Population(OTHER, 3, first_id=6)})
    toy, other = model.populations.values()
    assert ids(toy.add(2)) == [9, 10]
    assert ids(other.add(2)) == [11, 12]
    assert Wolf(model).unique_id == 13
    assert ids(toy.divide([0])) == [14]
    assert ids(model.agents) == [1, 2, 3, 4, 5, 9, 10, 14, 6, 7, 8, 11, 12, 13]


def test_two_populations_of_one_type_are_one_kind_of_agent():
    model = CellModel(rng=1)
    model.house({"left": Population(OTHER, 2), "right": Population(OTHER, 2, first_id=3)})
    assert {k: ids(g) for k, g in model.agents_by_type.items()} == {OTHER.agent_class: [1, 2, 3, 4]}


def test_an_agent_that_belongs_to_the_pathway_stays():
    class Resident(mesa.Agent):
        permanent = True

        def __init__(self):
            pass

        def remove(self):
            raise SignalingError("it stays")

    model, resident = Meadow(), Resident()
    enrol(resident, model, -1)
    with pytest.raises(SignalingError, match="it stays"):
        model.agents.do("remove")
    assert len(model.populations["sheep"]) == 12, "nobody died before the refusal"
    model.remove_all_agents()
    assert ids(model.agents) == [-1]


def test_a_model_of_cells_is_freed():
    model = Meadow()
    kept = [model.agents, model.agents_by_type]
    watch = weakref.ref(model)
    del model, kept
    gc.collect()
    assert watch() is None


def test_numbers_of_all_agents_come_as_one_array():
    model = Meadow()
    assert isinstance(model.agents.get("mood"), np.ndarray)
    assert model.agents.get("IRS", handle_missing="default", default_value=-1.0)[-3:].tolist() == [-1.0] * 3
