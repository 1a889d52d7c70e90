import gc
import weakref

import mesa
import numpy as np
import pytest

from signaling.cells.cell_set import CellSet
from signaling.cells.population import Population
from signaling.core import SignalingError, UnknownName
from signaling.saboteurs.agent import SaboteurAgent
from signaling.saboteurs.group import saboteur_groups
from tests.unit.cells.toy import KINASE, OTHER, TOY, receptor, toy_type


@pytest.fixture
def populations():
    made = {
        "toy": Population(TOY, 5, saboteurs=[KINASE]),
        "other": Population(OTHER, 3, saboteurs=[KINASE], first_id=101),
    }
    made["brain"] = Population(toy_type(mechanisms=[receptor()], needs=[], gives=[], spread=None), 2, first_id=201)
    return made


@pytest.fixture
def group(populations):
    return saboteur_groups(None, populations)["JNK"]


def doses(populations):
    return {t: populations[t].get("dose_JNK").tolist() for t in ("toy", "other")}


def test_there_is_one_agent_for_each_tissue_it_lives_in(group):
    assert group.tissues == ("toy", "other")
    assert [(agent.kind, agent.tissue) for agent in group] == [("JNK", "toy"), ("JNK", "other")]
    assert repr(group) == "<JNK in toy, other: Locks IRS on serine.>"


def test_agents_are_real_mesa_agents_whose_ids_never_meet_those_of_cells(populations):
    model = mesa.Model(rng=1)
    group = saboteur_groups(model, populations)["JNK"]
    assert set(model.agents) == set(group)
    assert all(isinstance(agent, mesa.Agent) and agent.model is model for agent in group)
    assert [agent.unique_id for agent in group] == [-1, -2]
    assert mesa.Agent(model).unique_id > 0  # 1 on Mesa 3.3; 3.5 counts the saboteurs too


def test_saboteurs_do_not_keep_a_model_alive(populations):
    model = mesa.Model(rng=1)
    saboteur_groups(model, populations)
    watch = weakref.ref(model)
    del model
    gc.collect()
    assert watch() is None


def test_verbs_reach_all_tissues_or_one(group, populations):
    group.dose(0.5)
    assert doses(populations) == {"toy": [0.5] * 5, "other": [0.5] * 3}
    group.dose(0.0, tissue="toy")
    assert doses(populations) == {"toy": [0.0] * 5, "other": [0.5] * 3}
    group.disarm(tissue="other")
    assert populations["toy"].get("armed_JNK").tolist() == [1.0] * 5
    assert populations["other"].get("armed_JNK").tolist() == [0.0] * 3
    group.knock_out()
    group.boost(2.0)
    assert group["toy"].present.tolist() == [0.0] * 5
    assert group["toy"].boosts.tolist() == [2.0] * 5
    group.restore()
    assert group["other"].armed.tolist() == [1.0] * 3
    assert group["other"].doses.tolist() == [0.0] * 3


def test_verbs_reach_some_cells_of_a_tissue(group, populations):
    group.dose(0.5, tissue="toy", cells=[1, 2])
    group.dose(0.25, tissue="toy", cells=populations["toy"].get("dose_JNK") == 0)
    assert doses(populations)["toy"] == [0.25, 0.5, 0.5, 0.25, 0.25]


def test_cells_name_their_own_tissue(group, populations):
    toy, other = populations["toy"], populations["other"]
    group.dose(0.5, cells=[toy[1], other[2]])
    assert doses(populations) == {"toy": [0, 0.5, 0, 0, 0], "other": [0, 0, 0.5]}
    group.dose(0.7, cells=toy[4])
    group.dose(0.1, cells=CellSet([other]))
    assert doses(populations) == {"toy": [0, 0.5, 0, 0, 0.7], "other": [0.1, 0.1, 0.1]}


def test_activity_is_the_mean_over_cells(group, populations):
    populations["toy"].set("JNK_active", [0.1, 0.2, 0.3, 0.4, 0.5])
    populations["other"].set("JNK_active", 0.9)
    assert group.activity("toy") == pytest.approx(0.3)
    assert group.activity() == pytest.approx((1.5 + 2.7) / 8)
    assert group.activity("toy", cells=[0, 1]) == pytest.approx(0.15)
    assert group["toy"].activities() == pytest.approx([0.1, 0.2, 0.3, 0.4, 0.5])
    assert group["toy"].activity([4]) == pytest.approx(0.5)


@pytest.mark.parametrize("verb", ["activity", "disarm", "knock_out", "restore"])
def test_an_unknown_tissue_is_refused(group, verb):
    with pytest.raises(UnknownName) as caught:
        getattr(group, verb)(tissue="toi")
    assert str(caught.value) == "JNK does not live in 'toi'. Did you mean 'toy'?  Known: toy, other."


def test_numbers_of_cells_need_a_tissue(group):
    with pytest.raises(SignalingError) as caught:
        group.dose(0.5, cells=[1, 2])
    assert str(caught.value) == "JNK: cells by number need their tissue. Add tissue='toy', for example."


def test_cells_in_which_it_does_not_live_are_refused(group, populations):
    with pytest.raises(SignalingError) as caught:
        group.dose(0.5, cells=[populations["toy"][0], populations["brain"][0]])
    assert (
        str(caught.value) == "JNK: some of these cells are of a type that it does not live in. It lives in toy, other."
    )
    assert doses(populations)["toy"] == [0.0] * 5


def test_a_negative_dose_changes_nothing_anywhere(group, populations):
    with pytest.raises(SignalingError, match=r"JNK.dose\(-1\): give a finite number from 0 upwards"):
        group.dose(-1)
    assert doses(populations) == {"toy": [0.0] * 5, "other": [0.0] * 3}


def test_an_unknown_saboteur_is_refused(populations):
    with pytest.raises(UnknownName, match=r"there is no saboteur 'JNQ'. Did you mean 'JNK'"):
        saboteur_groups(None, populations)["JNQ"]


def test_an_agent_stays(group):
    with pytest.raises(SignalingError) as caught:
        group["toy"].remove()
    assert str(caught.value) == (
        "<JNK in toy: Locks IRS on serine.> is part of the cells' pathway and cannot be removed. Use knock_out() or disarm()."
    )


def test_an_agent_is_not_made_where_it_does_not_live(populations):
    with pytest.raises(
        SignalingError, match=r"JNK was left out of these toy cells when they were made; present: none."
    ):
        SaboteurAgent(None, KINASE, populations["brain"])


def test_group_agent_and_cell_speak_of_the_same_numbers(group, populations):
    cell = populations["toy"][2]
    group["toy"].dose(0.5, cells=[2])
    assert cell.dose_JNK == 0.5
    assert cell.saboteurs["JNK"].setting("dose").tolist() == [0.5]
    cell.saboteurs["JNK"].dose(0.75)
    assert group["toy"].doses[2] == 0.75
    assert np.count_nonzero(group["toy"].doses) == 1
