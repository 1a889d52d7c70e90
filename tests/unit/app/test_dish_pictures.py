"""What is said and drawn of a dish: EC50 in table and picture, lanes of what is done."""

import numpy as np
import pytest

from signaling.app.claims import judge
from signaling.app.doses import figure_doses
from signaling.app.lanes import lanes_of
from signaling.app.tables import tables_of
from signaling.scenario.bench_of import bench_of
from signaling.scenario.resolve import resolve
from tests.unit.app.outcomes import lines, outcome

DOSES = ["0 nM", "0.1 nM", "1 nM", "10 nM", "100 nM"]
RESPONSE = {
    "dish": {"cell": "muscle", "cells": 2},
    "duration": "50 min",
    "record": {"every": "10 min"},
    "protocol": [{"at": "0 min", "dose_response": {"doses": {"insulin": DOSES}, "read_after": "10 min"}}],
}
ANSWERS = [
    10.0,
    10.0,
    12.0,
    16.0,
    18.0,
    18.0,
]  # at 0, 10 ... 50 min: half of the way from 10 to 18 lies between 0.1 and 1 nM


def responded(**more):
    return outcome(RESPONSE | more, np.arange(0, 51, 10), muscle_IRS1_pY=ANSWERS)


def test_the_table_of_a_dose_response_says_the_ec50_in_the_unit_of_the_dose():
    first, _ = tables_of(responded())
    line = lines([first])["muscle_IRS1_pY_EC50"]
    assert first.columns == ("at 0 nM", "at 100 nM", "EC50, nM")
    assert line.values[:2] == (10.0, 18.0)
    assert line.values[2] == pytest.approx(10**-0.5)  # 12 at 0.1 nM, 16 at 1 nM


def test_a_dose_response_that_was_not_run_to_its_end_has_no_table():
    run = outcome(RESPONSE, np.arange(0, 41, 10), muscle_IRS1_pY=ANSWERS[:5])
    assert len(tables_of(run)) == 1


def test_a_claim_about_an_ec50_is_judged_by_the_doses():
    claims = [
        "muscle_IRS1_pY_EC50 at 50 min is between 0.3 nM and 0.4 nM",
        "muscle_IRS1_pY_EC50 at 40 min is below 1 nM",
    ]
    met, early = judge(resolve(RESPONSE | {"expect": claims}), responded().results)
    assert met.met
    assert (met.value, met.unit) == (pytest.approx(10**-0.5), "nM")
    assert (early.met, early.remark) == (False, "no dose-response was over by then")


def test_a_claim_may_lean_on_the_same_observable_at_another_time():
    claims = [
        "muscle_IRS1_pY at 50 min is above 1.5 times that at 10 min",
        "muscle_IRS1_pY at 50 min is below 1.5 times that at 10 min",
    ]
    above, below = judge(resolve(RESPONSE | {"expect": claims}), responded().results)
    assert (above.met, below.met) == (True, False)
    assert above.remark == "1.80 times that at 10 min"


def test_the_picture_of_a_dose_response_has_a_logarithmic_axis_with_unit_and_a_place_for_no_dose():
    (axes,) = [axes for axes in figure_doses(responded()).axes if axes.get_visible()]
    assert axes.get_xscale() == "log"
    assert axes.get_xlabel() == "insulin, nM"
    assert axes.get_xticklabels()[0].get_text() == "0"
    assert " 0.316" in [text.get_text() for text in axes.texts]


def lanes(protocol):
    plan = resolve({"dish": {"cell": "muscle"}, "duration": "60 min", "protocol": protocol})
    return {lane.name: [(p.start, p.end, p.words) for p in lane.pieces] for lane in lanes_of(bench_of(plan), 60.0)}


def test_a_lane_for_everything_that_changes_and_for_every_drug():
    assert lanes(
        [
            {"at": "10 min", "insulin_step": {"dose": "10 nM", "until": "40 min"}},
            {"at": "20 min", "inhibitor": "wortmannin"},
        ]
    ) == {
        "insulin, nM": [(0, 10, "0"), (10, 40, "10"), (40, 60, "0")],
        "PI3K blocked, %": [(0, 20, ""), (20, 60, "100")],
    }


def test_a_ramp_says_where_it_comes_from_and_where_it_goes():
    ramp = {"at": "10 min", "ramp": {"to": {"glucose": "20 mmol/L"}, "until": "50 min"}}
    assert lanes([ramp]) == {"glucose, mmol/L": [(0, 10, "5"), (10, 50, "5 to 20"), (50, 60, "20")]}


def test_a_dish_to_which_nothing_is_done_has_a_lane_of_insulin():
    assert lanes([]) == {"insulin, nM": [(0, 60, "0")]}
