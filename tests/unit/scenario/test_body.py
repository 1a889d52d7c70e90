"""The body that a scenario describes."""

import numpy as np
import pytest

from signaling.core.errors import SignalingError, UnitError
from signaling.scenario.body import Body

CELLS = dict.fromkeys(("muscle", "liver", "adipocyte", "beta", "alpha"), 2)
BRIEF = {"duration": "20 min", "protocol": [], "expect": [], "record": {"at": ["0 min", "10 min"]}}


@pytest.fixture(scope="module")
def rested():
    """A small body at rest; fork it before use."""
    return Body("ogtt", cells=CELLS, overrides=BRIEF)


@pytest.fixture
def body(rested):
    return rested.fork()


def test_one_step_is_one_coupling_step(body):
    body.step()
    assert body.minutes == 1.0


def test_a_run_without_a_duration_goes_to_the_end_of_the_scenario(body):
    assert body.run().minutes == 20.0
    assert body.run().minutes == 20.0


@pytest.mark.parametrize(("duration", "minutes"), [("15 min", 15.0), ("0.5 h", 30.0), (7, 7.0)])
def test_a_duration_is_a_text_with_its_unit_or_minutes(body, duration, minutes):
    assert body.run(duration).minutes == minutes


def test_a_duration_without_a_unit_is_refused(body):
    with pytest.raises(UnitError, match=r"'3' has no unit|not a duration|Write a number and a unit"):
        body.run("3")


def test_time_does_not_run_backwards(body):
    with pytest.raises(SignalingError, match="time does not run backwards"):
        body.run(-5)


def test_results_carry_units_and_the_times_asked_for(body):
    results = body.run().results
    assert results.time.values.tolist() == [0, 5, 10, 15, 20]
    assert results.plasma_glucose.attrs["units"] == "mmol/L"
    assert results.muscle_IRS1_pY.attrs["units"] == "%"


def test_a_run_beyond_the_scenario_goes_on_being_recorded(body):
    assert body.run("40 min").results.time.values[-1] == 40


def test_the_data_collector_holds_what_the_results_hold(body):
    body.run()
    frame = body.datacollector.get_model_vars_dataframe()
    assert np.array_equal(frame["plasma_glucose"].to_numpy(), body.results.plasma_glucose.values)


def test_blood_is_read_by_observable_name(body):
    assert body.blood["plasma_glucose"] == pytest.approx(float(body.results.plasma_glucose[0]))


def test_indices_are_those_that_the_run_allows_and_say_what_the_others_lack(body):
    body.run("10 min")
    glucose, insulin = (float(body.results[name][0]) for name in ("plasma_glucose", "plasma_insulin"))
    assert body.indices["homa_ir"].value == pytest.approx(glucose * insulin / 6.0 / 22.5)
    assert body.indices["m_value"].reason == "no insulin clamp in this run"


def test_single_cells_are_kept_at_the_times_asked_for(body):
    cells = body.run().cell_results["muscle"]
    assert cells.time.values.tolist() == [0, 10]
    assert cells.sizes["cell"] == 2


def test_cells_are_reached_by_the_name_of_their_tissue(body):
    assert len(body.muscle) == 2
    assert body.muscle[0].graph.nodes["IRS1_pY"]["amount"] > 0


def test_an_attribute_that_a_body_lacks_is_named_with_the_nearest_one(body):
    with pytest.raises(AttributeError, match=r"a body has no 'musle'. Did you mean 'muscle'"):
        body.musle  # noqa: B018


def test_a_dish_is_not_a_body():
    with pytest.raises(SignalingError, match=r"describes a dish, not a body. Use signaling.Dish"):
        Body("dish/insulin_steps")


def test_mesa_can_make_it_again_from_plain_parameters(rested):
    again = type(rested)(**{"scenario": "ogtt", "cells": CELLS, "seed": "1", "overrides": BRIEF})
    assert again.blood == rested.blood


def test_a_scenario_object_of_newer_mesas_leads_back_to_the_same_file(rested):
    """Mesa 3.5 makes ``type(model.scenario)()`` on Reset and passes it as `scenario`; Mesa 3.3 knows no such object."""
    made_anew = type(rested.scenario)() if getattr(rested, "scenario", None) else "ogtt"
    again = Body(made_anew, cells=CELLS, overrides=BRIEF)
    assert again.plan == rested.plan


def test_every_agent_is_in_the_agent_set(body):
    names = {type(agent).__name__ for agent in body.agents}
    assert names == {"MuscleCell", "LiverCell", "AdipocyteCell", "BetaCell", "AlphaCell", "SaboteurAgent"}
    assert len(body.agents) == 10 + sum(len(group) for group in body.saboteurs.values())


def test_verbs_of_the_file_reach_the_saboteurs():
    saboteurs = {"JNK": {"muscle": {"dose": 0.5}, "liver": {"knocked_out": True}}}
    body = Body("ogtt", cells=CELLS, overrides=BRIEF | {"saboteurs": saboteurs})
    assert body.saboteurs["JNK"].activity("muscle") > 0.3
    assert body.saboteurs["JNK"].activity("liver") == 0.0
    assert body.saboteurs["JNK"].activity("adipocyte") < 0.1
