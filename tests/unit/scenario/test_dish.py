"""Cells in a dish, in the medium that the scenario says."""

import numpy as np
import pytest

from signaling.core.errors import SignalingError
from signaling.scenario.dish import Dish


@pytest.fixture(scope="module")
def stairs():
    return Dish("dish/insulin_steps", cells=16).run()


def test_the_medium_changes_when_the_scenario_says(stairs):
    bound = stairs.results.muscle_IR_ip
    steps = [float(bound.sel(time=t)) for t in (30, 60, 90, 120, 150)]
    assert (np.diff(steps) > 0).all()


def test_before_insulin_nothing_moves(stairs):
    before = stairs.results.muscle_GLUT4_membrane.sel(time=slice(0, 30)).values
    assert np.abs(before / before[0] - 1).max() < 1e-3


def test_the_cells_take_up_more_glucose_on_every_step_until_the_signal_saturates(stairs):
    uptake = stairs.results.muscle_glucose_uptake
    assert uptake.attrs["units"] == "mmol/kg/min"
    steps = [float(uptake.sel(time=t)) for t in (30, 60, 90, 120, 150)]
    assert (np.diff(steps[:4]) > 0).all()
    assert steps[4] == pytest.approx(steps[3], rel=0.05)


def test_a_body_is_not_a_dish():
    with pytest.raises(SignalingError, match=r"describes a body, not a dish. Use signaling.Body"):
        Dish("ogtt")


def test_a_plan_gives_the_dish_that_its_scenario_gives():
    overrides = {"saboteurs": {"JNK": {"dose": 2.0}}, "dish": {"cells": 4}}
    read = Dish("dish/insulin_steps", overrides=overrides)
    again = Dish(read.plan)
    assert again.plan == read.plan
    for name in again.muscle.pathway.species:
        np.testing.assert_array_equal(again.muscle.get(name), read.muscle.get(name))


def test_what_is_asked_for_beside_a_plan_goes_over_it():
    plan = Dish("dish/insulin_steps", cells=4).plan
    other = Dish(plan, cells=3, seed=9, overrides={"protocol": []}).plan
    assert (other.dish.cells, other.seed, other.protocol) == (3, 9, [])
    assert other.dish.medium == plan.dish.medium


def test_saboteurs_act_in_the_dish_too():
    overrides = {"saboteurs": {"JNK": {"dose": 2.0}}}
    deaf = Dish("dish/insulin_steps", cells=4, overrides=overrides)
    assert deaf.muscle.mean("IRS1_locked") > 20
    assert deaf.saboteurs["JNK"].activity() > 0.5


def test_peroxide_is_part_of_the_medium():
    medium = {"peroxide": "60 umol/L"}
    burnt = Dish("dish/insulin_steps", cells=4, overrides={"dish": {"medium": medium}, "protocol": []})
    assert burnt.muscle.inputs["peroxide"] == 60.0
    assert burnt.muscle.mean("ROS") > 10
