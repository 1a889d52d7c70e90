"""The set over arrays against Mesa's own set of ordinary agents that hold the same numbers."""

import copy
import gc
import operator
import pickle
from random import Random

import mesa
import numpy as np
import pytest

from signaling.cells.cell import Cell, UnknownAttribute
from signaling.cells.cell_set import CellSet
from signaling.cells.mesa_versions import AgentSet
from signaling.cells.population import Population
from signaling.core import SignalingError
from tests.unit.cells.toy import KINASE, OTHER, dish, toy_type


class Plain(mesa.Agent):
    """An ordinary agent with the numbers of a cell."""

    def __init__(self, model, IRS, group):
        super().__init__(model)
        self.IRS, self.group = IRS, group
        self.visits = 0

    def visit(self, by=1):
        self.visits += by
        return self.unique_id


class Visited(Cell):
    """A cell with the methods of that agent."""

    def visit(self, by=1):
        self.visits = self.visits + by
        return self.unique_id


VISITED = toy_type(agent=Visited)


@pytest.fixture
def cells():
    cells = Population(VISITED, 20, saboteurs=[KINASE])
    cells.model = mesa.Model(rng=1)
    cells.add_column("group", np.arange(20) % 3)
    cells.add_column("visits", 0)
    return cells


@pytest.fixture
def ours(cells):
    return CellSet([cells], random=Random(5))


@pytest.fixture
def stock(cells):
    model = mesa.Model(rng=1)
    agents = [Plain(model, float(irs), int(g)) for irs, g in zip(cells.get("IRS"), cells.get("group"), strict=True)]
    chosen = AgentSet(agents, random=Random(5))
    chosen.hold = agents  # Mesa's set does not keep them alive
    return chosen


def ids(agents):
    return [agent.unique_id for agent in agents]


def visit(cell, by=1):
    cell.visits = cell.visits + by
    return cell.unique_id


def test_it_is_mesas_agent_set(ours, cells):
    assert isinstance(ours, AgentSet)
    assert repr(ours) == "<CellSet: 20 Visited>"
    assert repr(cells.agents) == "<CellSet: 20 Visited>"


CALLS = {
    "iteration": ids,
    "length": len,
    "indexing": lambda s: (s[0].unique_id, s[-1].unique_id, ids(s[3:9:2])),
    "list": lambda s: ids(list(s)),
    "get": lambda s: list(s.get("IRS")),
    "get several": lambda s: [list(row) for row in s.get(["IRS", "group"])],
    "get missing": lambda s: list(s.get("nothing", handle_missing="default", default_value=-1)),
    "get missing of several": lambda s: [
        list(r) for r in s.get(["IRS", "nothing"], handle_missing="default", default_value=-1)
    ],
    "agg": lambda s: s.agg("IRS", max),
    "agg of several": lambda s: s.agg("IRS", [min, max, len]),
    "select": lambda s: ids(s.select(lambda a: a.IRS > 100)),
    "select at most": lambda s: ids(s.select(at_most=4)),
    "select a share": lambda s: ids(s.select(at_most=0.33)),
    "select at most of those that pass": lambda s: ids(s.select(lambda a: a.group == 1, at_most=3)),
    "select none": lambda s: ids(s.select(lambda a: False)),
    "select in place": lambda s: (s.select(lambda a: a.group == 1, inplace=True) is s, ids(s)),
    "select all": lambda s: ids(s.select()),
    "shuffle": lambda s: ids(s.shuffle()),
    "shuffle twice": lambda s: ids(s.shuffle().shuffle()),
    "shuffle in place": lambda s: (s.shuffle(inplace=True) is s, ids(s)),
    "sort by name": lambda s: ids(s.sort("IRS")),
    "sort ascending": lambda s: ids(s.sort("IRS", ascending=True)),
    "sort keeps equals in order": lambda s: (ids(s.sort("group")), ids(s.sort("group", ascending=True))),
    "sort by function": lambda s: ids(s.sort(lambda a: -a.IRS, ascending=True)),
    "sort by text": lambda s: ids(s.sort(lambda a: str(a.unique_id))),
    "sort in place": lambda s: (s.sort("IRS", inplace=True) is s, ids(s)),
    "groupby name": lambda s: {k: ids(g) for k, g in s.groupby("group")},
    "groupby order": lambda s: list(s.shuffle().groupby("group").groups),
    "groupby function": lambda s: {k: ids(g) for k, g in s.groupby(lambda a: a.unique_id % 4)},
    "groupby list": lambda s: {k: ids(g) for k, g in s.groupby("group", result_type="list")},
    "groupby count": lambda s: s.groupby("group").count(),
    "groupby agg": lambda s: s.groupby("group").agg("IRS", max),
    "groupby map": lambda s: s.groupby("group").map(len),
    "groupby map by name": lambda s: {k: list(v) for k, v in s.groupby("group").map("get", "IRS").items()},
    "map function": lambda s: s.map(lambda a, f: a.unique_id * f, 2),
    "map idle name": lambda s: s.map("step"),
    "map name": lambda s: s.map("visit", by=2),
    "do name": lambda s: (s.do("visit", 2) is s, list(s.get("visits"))),
    "shuffle do name": lambda s: (s.shuffle_do("visit", 2) is s, list(s.get("visits")), ids(s.shuffle())),
    "shuffle do idle name": lambda s: (s.shuffle_do("step") is s, ids(s.shuffle())),
    "do of groups": lambda s: (s.groupby("group").do("do", "visit") is not None, list(s.get("visits"))),
    "set and get": lambda s: (s.set("visits", 4) is s, list(s.get("visits"))),
    "set of some": lambda s: (s.select(lambda a: a.group == 1).set("IRS", 2.5) is not s, list(s.get("IRS"))),
    "length of groups": lambda s: (len(s.groupby("group")), [k for k, _ in s.groupby("group")]),
    "groupby agg of lists": lambda s: s.groupby("group", result_type="list").agg("IRS", min),
    "groupby truth": lambda s: s.groupby(lambda a: a.IRS > 100).count(),
    "get none": lambda s: list(s.get("nothing", "default")),
    "select one": lambda s: ids(s.select(at_most=1)),
    "select a half of those of a kind": lambda s: ids(
        s.select(lambda a: a.group != 1, at_most=0.5, agent_type=mesa.Agent)
    ),
    "select of another kind": lambda s: ids(s.select(agent_type=mesa.Model)),
    "select nothing at most": lambda s: ids(s.select(at_most=0)),
    "select too many": lambda s: len(s.select(at_most=1000)),
    "iterating twice": lambda s: (ids(s), ids(s)),
    "union with a list": lambda s: ids(s.select(at_most=2) | [s[5], s[1]]),
    "intersection with a list": lambda s: ids(s & [s[5], s[1]]),
    "difference with a list": lambda s: ids(s - [s[5], s[1]]),
    "list before": lambda s: (ids([s[5], s[1]] | s.select(at_most=2)), ids([s[5], s[1]] & s), ids([s[5], s[1]] ^ s)),
    "list less a set": lambda s: ids([s[5], s[1], s[2]] - s.select(at_most=2)),
    "chain": lambda s: ids(s.select(lambda a: a.group < 2).sort("IRS").select(at_most=0.5).shuffle()),
    "a copy is its own": lambda s: [(t.discard(s[3]), len(t), len(s)) for t in [copy.copy(s)]],
    "contains": lambda s: (s[3] in s, s[3] in s.select(at_most=2), "cell" in s),
    "copy": lambda s: (copy.copy(s) is s, ids(copy.copy(s))),
    "union": lambda s: ids(s.select(at_most=3) | s.select(lambda a: a.unique_id in (2, 9))),
    "intersection": lambda s: ids(s.select(at_most=8) & s.shuffle().select(lambda a: a.group == 1)),
    "difference": lambda s: ids(s - s.select(at_most=8)),
    "symmetric difference": lambda s: ids(s.select(at_most=5) ^ s.select(lambda a: a.group == 1)),
    "union in place": lambda s: ids(operator.ior(s.select(at_most=2), s.select(lambda a: a.group == 1))),
    "intersection in place": lambda s: ids(operator.iand(s.shuffle(), s.select(lambda a: a.group == 1))),
    "difference in place": lambda s: ids(operator.isub(s.select(at_most=8), s.select(lambda a: a.group == 1))),
    "symmetric difference in place": lambda s: sorted(
        ids(operator.ixor(s.select(at_most=5), s.select(lambda a: a.group == 1)))
    ),
    "comparison": lambda s: (
        s == s.shuffle(),
        s.select(at_most=2) < s,
        s > s.select(at_most=2),
        s <= s,
        s >= s,
        s != s.select(at_most=2),
    ),
    "no comparison": lambda s: s == 3,
    "disjoint": lambda s: (s.isdisjoint(s), s.select(at_most=2).isdisjoint(s - s.select(at_most=2))),
    "reversed": lambda s: ids(reversed(s)),
    "index and count": lambda s: (s.index(s[4]), s.count(s[4]), s.select(at_most=2).count(s[4])),
    "discard": lambda s: (s.discard(s[4]), s.discard(s[4]), ids(s)),
    "remove": lambda s: (s.remove(s[4]), ids(s)),
    "add": lambda s: [(t.add(s[9]), t.add(s[9]), ids(t)) for t in [s.select(at_most=2)]],
    "pop": lambda s: (s.pop().unique_id, len(s)),
    "clear": lambda s: (s.clear(), len(s), ids(s)),
    "truth": lambda s: (bool(s), bool(s.select(at_most=0))),
}


@pytest.mark.parametrize("call", CALLS)
def test_it_answers_as_mesas_own_set(ours, stock, call):
    assert CALLS[call](ours) == CALLS[call](stock)


@pytest.mark.parametrize("call", ["do", "shuffle_do"])
def test_methods_and_functions_are_called_on_every_member_in_the_same_order(ours, stock, cells, call):
    for members in (ours, stock):
        order = []
        assert getattr(members, call)(lambda a, by, to=order: (visit(a, by), to.append(a.unique_id)), 2) is members
        members.order = order
    assert ours.order == stock.order
    assert cells.get("visits").tolist() == stock.get("visits") == [2] * 20


def test_a_method_is_called_by_its_name(ours, stock):
    assert ours.do("step") is ours
    assert ours.do("visit", 3) is ours
    assert stock.do("visit", 3) is stock
    assert ours.get("visits").tolist() == stock.get("visits") == [3] * 20
    assert ours.map("visit") == stock.map("visit")


def test_setting_writes_every_member(ours, stock, cells):
    assert ours.set("IRS", 7.0) is ours
    stock.set("IRS", 7.0)
    assert ours.get("IRS").tolist() == stock.get("IRS") == [7.0] * 20
    ours.select(at_most=3).set("IRS", [1.0, 2.0, 3.0])
    assert cells.get("IRS").tolist() == [1.0, 2.0, 3.0] + [7.0] * 17


def test_a_missing_attribute_is_an_attribute_error_and_changes_nothing(ours, stock):
    for members in (ours, stock):
        with pytest.raises(AttributeError):
            members.get("nothing")
        with pytest.raises(ValueError, match=r"Unknown handle_missing option: maybe"):
            members.get("IRS", handle_missing="maybe")
    with pytest.raises(UnknownAttribute, match=r"toy cells have no 'nothing'."):
        ours.set("nothing", 1.0)


def test_what_is_not_there_is_not_removed_nor_found(ours, stock):
    for members in (ours, stock):
        outsider = members[0]
        rest = members.select(lambda a, out=outsider: a is not out)
        with pytest.raises(KeyError):
            rest.remove(outsider)
        with pytest.raises(ValueError):
            rest.index(outsider)
        with pytest.raises(IndexError):
            rest[19]
        with pytest.raises(KeyError):
            members.select(at_most=0).pop()


def test_dropping_a_member_leaves_the_cell_alive(ours, cells):
    ours.clear()
    assert len(cells) == 20
    assert len(cells.agents) == 20


def test_numbers_come_as_arrays(ours, cells):
    assert isinstance(ours.get("IRS"), np.ndarray)
    assert ours.get(["IRS", "Akt_p"]).shape == (20, 2)
    assert ours.agg("Akt_share", np.mean) == pytest.approx(cells.mean("Akt_share"))
    assert ours.get("unique_id").tolist() == list(range(1, 21))
    assert ours.get("slot").tolist() == list(range(20))


def test_a_mask_selects(ours, cells):
    mask = cells.get("group") == 2
    assert ours.select(mask).get("slot").tolist() == np.flatnonzero(mask).tolist()
    assert ours.select(mask, at_most=2).get("slot").tolist() == np.flatnonzero(mask)[:2].tolist()
    with pytest.raises(
        SignalingError, match=r"a mask needs one truth for each of 20 agents; this one is bool of shape \(3,\)."
    ):
        ours.select(np.array([True, False, True]))


def test_its_random_numbers_are_those_of_the_model(cells):
    assert cells.agents.random is cells.model.random
    assert ids(dish(9).agents.shuffle()) == ids(dish(9).agents.shuffle()), (
        "a dish of its own has the same order every time"
    )


# Several populations, and other agents --------------------------------------------------------------------------------


@pytest.fixture
def crowd(cells):
    others = Population(OTHER, 5, first_id=101)
    others.model = cells.model
    guest = Plain(cells.model, 3.0, 9)
    return CellSet([cells, others, guest], random=Random(5)), others, guest


def test_several_populations_and_other_agents_are_one_set(crowd, cells):
    members, others, guest = crowd
    assert repr(members) == "<CellSet: 20 Visited, 5 OtherCell, 1 Plain>"
    assert ids(members) == [*range(1, 21), *range(101, 106), guest.unique_id]
    assert members.get("IRS").tolist() == [*cells.get("IRS"), *others.get("IRS"), 3.0]
    mixed = members.shuffle()
    assert mixed.get("IRS").tolist() == [agent.IRS for agent in mixed]


def test_types_are_told_apart(crowd, cells):
    members, others, _ = crowd
    assert members.select(agent_type=OTHER.agent_class).slots_in(others).tolist() == [0, 1, 2, 3, 4]
    assert len(members.select(agent_type=mesa.Agent)) == 26
    assert {kind.__name__: len(group) for kind, group in members.by_type().items()} == {
        "Visited": 20,
        "OtherCell": 5,
        "Plain": 1,
    }
    assert members.select(lambda a: a.IRS > 0, agent_type=Visited, at_most=2).slots_in(cells).tolist() == [0, 1]


def test_an_attribute_that_only_some_have(crowd):
    members, _, guest = crowd
    with pytest.raises(UnknownAttribute, match=r"other cells have no 'Akt_p'"):
        members.get("Akt_p")
    values = members.get("Akt_p", handle_missing="default", default_value=-1.0)
    assert (values[:20] > 0).all()
    assert values[20:].tolist() == [-1.0] * 6
    with pytest.raises(UnknownAttribute, match=r"other cells have no 'Akt_p'"):
        members.set("Akt_p", 3.0)
    assert (members.select(agent_type=Visited).get("Akt_p") != 3.0).all()
    members.set("IRS", np.arange(26.0))
    assert guest.IRS == 25.0


def test_sets_of_several_populations_combine(crowd, cells):
    members, others, guest = crowd
    assert (cells.agents | others.agents | [guest]) == members
    assert (members - cells.agents) == CellSet([others, guest], random=Random(1))
    assert (members & others.agents) == others.agents
    assert guest in members
    assert guest not in cells.agents
    members.remove(guest)
    assert guest not in members


def test_members_are_not_repeated(cells):
    assert ids(CellSet([cells[3], cells[1], cells[3], cells[1]])) == [4, 2]
    assert len(CellSet([cells, cells[3]])) == 20


def test_cells_select_the_cells_of_a_population(crowd, cells):
    members, _, _ = crowd
    cells.set("IRS", 1.5, cells=members.select(lambda a: a.unique_id in (3, 4, 102)))
    assert np.flatnonzero(cells.get("IRS") == 1.5).tolist() == [2, 3]


# Births and deaths ----------------------------------------------------------------------------------------------------


def test_a_dead_cell_leaves_every_set(cells):
    everybody, some, first = cells.agents, cells.agents.select(at_most=5), cells[2]
    other = cells.agents - some
    first.remove()
    assert ids(some) == [1, 2, 4, 5]
    assert len(everybody) == 19
    assert first not in some
    assert first not in everybody
    assert some.count(first) == 0
    assert (some | other) == everybody
    assert ids(some.shuffle().sort("unique_id", ascending=True)) == [1, 2, 4, 5]


def test_a_newborn_in_a_dead_cells_place_is_not_in_its_sets(cells):
    some = cells.agents.select(at_most=5)
    cells[2].remove()
    newborn = cells.add()[0]
    assert newborn.slot == 2
    assert newborn not in some
    assert ids(some) == [1, 2, 4, 5]
    assert newborn in cells.agents


def test_a_set_of_everybody_follows_births_until_it_is_changed(cells):
    everybody, chosen = cells.agents, cells.agents.select()
    cells.add(2)
    assert (len(everybody), len(chosen)) == (22, 20)
    everybody.remove(cells[0])
    cells.add(1)
    assert len(everybody) == 21
    assert len(cells.agents) == 23


def test_those_who_die_before_their_turn_are_passed_over(cells):
    seen = []

    def kill_the_next(cell):
        seen.append(cell.unique_id)
        if cell.unique_id < 20 and (cell.unique_id + 1) in cells.ids:
            cells.by_id(cell.unique_id + 1).remove()

    cells.agents.do(kill_the_next)
    assert seen == list(range(1, 20, 2))
    assert [cell.unique_id for cell in cells.agents if cell.unique_id > 3 or cells[4].alive] == seen


def test_newborn_wait_for_the_next_round(cells):
    turns = cells.agents.map(lambda cell: cell.divide().unique_id)
    assert turns == list(range(21, 41))
    assert len(cells) == 40


@pytest.mark.parametrize("call", ["do", "shuffle_do"])
def test_a_whole_set_is_removed_at_once(cells, call):
    some = cells.agents.select(cells.get("group") == 1)
    assert getattr(some, call)("remove") is some
    assert len(some) == 0
    assert cells.ids.tolist() == [k + 1 for k in range(20) if k % 3 != 1]


def test_a_remove_of_their_own_is_called_on_every_cell():
    left = []

    class Leaving(Cell):
        def remove(self):
            left.append(self.unique_id)
            super().remove()

    cells = Population(toy_type(agent=Leaving), 4)
    cells.agents.select(at_most=2).do("remove")
    assert left == [1, 2]
    assert cells.ids.tolist() == [3, 4]


def test_other_agents_are_not_kept_alive_as_in_mesa(cells):
    model = mesa.Model(rng=1)
    agents = [Plain(model, 1.0, 0) for _ in range(3)]
    mixed, mesas = CellSet([cells[0], *agents]), AgentSet(agents, random=Random(1))
    agents[1].remove()
    assert len(mixed) == 4, "somebody holds it still"
    assert len(mesas) == 3
    del agents[1]
    gc.collect()
    assert len(mixed) == 3
    assert len(mesas) == 2


# Copies ---------------------------------------------------------------------------------------------------------------


def test_a_deep_copy_is_of_other_cells(ours, cells):
    twin = copy.deepcopy(ours)
    twin.set("IRS", 1.0)
    assert ids(twin) == ids(ours)
    assert cells.get("IRS").min() > 1.0
    assert ids(twin.shuffle()) == ids(ours.shuffle())


def test_a_pickled_set_is_of_other_cells(cells):
    ours = cells.agents.select(cells.get("group") == 1).shuffle()
    cells.remove([1])
    twin = pickle.loads(pickle.dumps(ours))
    assert isinstance(twin, CellSet)
    assert ids(twin) == ids(ours)
    assert twin.get("IRS").tolist() == ours.get("IRS").tolist()
    twin.set("IRS", 1.0)
    assert cells.get("IRS").min() > 1.0
    assert ids(twin.shuffle()) == ids(ours.shuffle())
    twin[0].remove()
    assert len(twin) == len(ours) - 1


def test_set_and_population_are_pickled_together(cells):
    some, population, cell = pickle.loads(pickle.dumps((cells.agents.select(at_most=3), cells, cells[1])))
    assert cell in some
    assert some[1] is cell
    assert population[1] is cell


def test_a_copied_set_of_everybody_still_follows_births(cells):
    for copied in (copy.deepcopy, lambda s: pickle.loads(pickle.dumps(s))):
        twin = copied(cells.agents)
        twin[0].divide()
        assert len(twin) == 21
    assert len(cells) == 20


def test_a_model_with_cells_copies_as_a_whole(cells):
    model = cells.model
    model.cells = cells
    twin = copy.deepcopy(model)
    assert twin.cells.model is twin
    assert twin.cells[0].model is twin


def test_a_wrong_result_type_is_refused(ours):
    with pytest.raises(SignalingError, match=r"groupby: result_type is 'agentset' or 'list', not 'set'."):
        ours.groupby("group", result_type="set")


def test_mesas_data_collector_reads_cells(cells):
    class Dish(mesa.Model):
        @property
        def agents(self):
            return cells.agents

        @agents.setter
        def agents(self, agents):
            raise AttributeError

    model = Dish(rng=1)
    cells.model = model
    collector = mesa.DataCollector(
        model_reporters={"mean": lambda m: m.agents.agg("IRS", np.mean)}, agent_reporters={"IRS": "IRS"}
    )
    collector.collect(model)
    table = collector.get_agent_vars_dataframe()
    assert table["IRS"].tolist() == cells.get("IRS").tolist()
    assert collector.get_model_vars_dataframe()["mean"].tolist() == [cells.get("IRS").mean()]
