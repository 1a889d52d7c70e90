"""Cells of a dish in the measured protocols: the cells of the scenario, the doses and minutes of the data."""

import numpy as np
import pytest

from signaling.cells import cell_types
from signaling.cells.population import Population
from signaling.clinic.measured import names, series
from signaling.scenario.dish import Dish
from signaling.scenario.resolve import load, resolve
from signaling.studies.dish_answers import dish_answers
from signaling.studies.dish_readouts import FORMS, blotted, readouts_of

CELLS = 20  # one whole tile and a part of another


def plan_of(kind="muscle", **changes):
    dish = {"cell": kind, "cells": CELLS}
    return load("dish/insulin_steps", overrides={"dish": dish, "record": {"cells": []}, **changes})


@pytest.fixture(scope="module")
def plan():
    return plan_of()


@pytest.fixture(scope="module")
def answers(plan):
    return dish_answers(plan)


def stepped(insulin, minutes, **options):
    """The dish of the scenario under one dose from the start, stepped minute by minute."""
    event = {"at": "0 min", "medium": {"insulin": f"{insulin} nM"}}
    dish = Dish("dish/insulin_steps", cells=CELLS, overrides={"protocol": [event], **options})
    for _ in range(minutes):
        dish.step()
    return dish.muscle


@pytest.mark.parametrize("readout", ["IRS1_pY", "IRS1_pS307", "Akt_pS473", "AS160", "S6K", "ERK"])
def test_a_course_is_that_of_the_dish_stepped_by_hand(answers, readout):
    times, course = answers.time_courses[readout]["normal"]
    insulin = 100 if readout == "IRS1_pY" else 10
    for minute in (10, 30):
        cells = stepped(insulin, minute)
        by_hand = sum(np.mean(cells.get(form)) for form in FORMS[readout])
        assert course[times.tolist().index(minute)] == pytest.approx(by_hand, rel=1e-3)


def test_a_dose_response_is_that_of_the_dish_stepped_by_hand(answers):
    doses, response = answers.dose_responses["Akt_pS473"]["normal"]
    cells = stepped(0.3, 10)
    by_hand = np.mean(cells.get("Akt_pS473") + cells.get("Akt_pp"))
    assert response[doses.tolist().index(0.3)] == pytest.approx(by_hand, rel=1e-3)


def test_glucose_uptake_is_the_mean_rate_while_the_tracer_is_there(answers):
    media = [
        {"at": "0 min", "medium": {"insulin": "1 nM"}},
        {"at": "15 min", "medium": {"glucose": "0.05 mmol/L"}},
    ]
    dish = Dish("dish/insulin_steps", cells=CELLS, overrides={"protocol": media})
    rates = []
    for minute in range(45):
        dish.step()
        if minute >= 15:
            rates.append(np.mean(dish.muscle.get("MuscleGlucose.uptake")))
    taken = np.trapezoid(rates, dx=1.0) / 29  # from minute 16 to 45, when the rate no longer moves much
    doses, response = answers.dose_responses["glucose_uptake"]["normal"]
    assert response[doses.tolist().index(1)] == pytest.approx(taken, rel=0.02)


def test_every_measured_readout_is_read_at_the_measured_minutes_and_doses(answers):
    muscle = set(FORMS) - {"FOXO1"}
    assert set(answers.readouts) == muscle
    for kind, curves in (("time", answers.time_courses), ("dose", answers.dose_responses)):
        measured = {name.split("/")[1] for name in names("adipocyte_dish/") if name.endswith(f"/{kind}/normal")}
        assert set(curves) == measured & muscle
        for readout, curve in curves.items():
            data = series(f"adipocyte_dish/{readout}/{kind}/normal")
            assert curve["normal"][0].tolist() == (data.times if kind == "time" else data.doses).tolist()


def test_all_measured_readouts_have_a_species_behind_them():
    measured = {name.split("/")[1] for name in names("adipocyte_dish/") if name.split("/")[2] in ("time", "dose")}
    assert measured == set(FORMS)


@pytest.mark.parametrize(("kind", "has", "lacks"), [("liver", "FOXO1", "glucose_uptake"), ("muscle", "AS160", "FOXO1")])
def test_a_readout_that_a_cell_type_lacks_is_left_out(kind, has, lacks):
    had = readouts_of(cell_types()[kind])
    assert has in had
    assert lacks not in had


def test_every_curve_begins_at_the_rest_without_insulin(answers):
    cells = Population(cell_types()["muscle"], CELLS, seed=1, saboteurs=Dish(cells=1).population.saboteurs)
    cells.hear(insulin=0.0, glucose=5.0, ffa=0.0, **({"tnf": 0.0} if "tnf" in cells.inputs else {}))
    cells.hold_stores(True)
    cells.settle(within=1e-5)
    for readout, curve in answers.time_courses.items():
        rest = sum(cells.mean(form) for form in FORMS[readout])
        assert curve["normal"][1][0] == pytest.approx(rest, rel=1e-6)
    for readout, curve in answers.dose_responses.items():
        if readout != "glucose_uptake":
            assert curve["normal"][1][0] == pytest.approx(sum(cells.mean(form) for form in FORMS[readout]), rel=1e-4)


def test_more_insulin_never_gives_less(answers):
    """Ten minutes are too short for the brakes that follow Akt: no branch has turned down yet."""
    for readout, curve in answers.dose_responses.items():
        assert (np.diff(curve["normal"][1]) >= -1e-6 * curve["normal"][1].max()).all(), readout


def test_what_the_protocol_of_the_scenario_does_later_has_no_part_in_it(answers):
    still = dish_answers(plan_of(protocol=[]))
    wet = plan_of()
    wet = wet.model_copy(
        update={
            "dish": wet.dish.model_copy(update={"medium": wet.dish.medium.model_copy(update={"insulin": "100 nM"})})
        }
    )
    assert wet.dish.medium.numbers["insulin"] == 100
    for other in (still, dish_answers(wet)):
        np.testing.assert_array_equal(
            other.time_courses["AS160"]["normal"][1], answers.time_courses["AS160"]["normal"][1]
        )


def test_a_receptor_without_kinase_answers_nothing():
    """All doses give the same answer, and courses are those of cells that no insulin reaches (whose fat runs down meanwhile)."""
    mutant = {"mutants": {"receptor": {"muscle": "Tyr->Phe"}}}
    dead = dish_answers(plan_of(**mutant))
    for readout, curve in dead.dose_responses.items():
        answer = curve["normal"][1]
        assert np.ptp(answer) <= 1e-6 * max(1.0, abs(answer[0])), readout
    silent = stepped(0, 60, **mutant)
    for readout, curve in dead.time_courses.items():
        minutes, answer = curve["normal"]
        if minutes[-1] == 60:
            assert answer[-1] == pytest.approx(blotted(silent, readout), rel=1e-6, abs=1e-6), readout
    assert sum(curve["normal"][0][-1] == 60 for curve in dead.time_courses.values()) >= 5


def test_saboteurs_of_the_scenario_are_in_the_cells(answers):
    locked = dish_answers(plan_of(saboteurs={"JNK": {"dose": 2.0}}))
    cells = stepped(10, 10, saboteurs={"JNK": {"dose": 2.0}})
    doses, response = locked.dose_responses["IRS1_pY"]["normal"]
    by_hand = np.mean(cells.get("IRS1_pY") + cells.get("IRS1_pY_pS307"))
    assert response[doses.tolist().index(10)] == pytest.approx(by_hand, rel=1e-3)
    assert response[-1] < 0.9 * answers.dose_responses["IRS1_pY"]["normal"][1][-1]


def test_reading_in_between_adds_points_and_leaves_those_that_were_measured(plan, answers):
    finer = dish_answers(plan, minutes=[2.5, 90], doses=[0.05, 3, 1000])
    times, course = finer.time_courses["ERK"]["normal"]
    assert sorted(set(times) - set(answers.time_courses["ERK"]["normal"][0])) == [2.5]
    doses, response = finer.dose_responses["ERK"]["normal"]
    assert sorted(set(doses) - set(answers.dose_responses["ERK"]["normal"][0])) == [0.05, 3]
    np.testing.assert_allclose(course[times != 2.5], answers.time_courses["ERK"]["normal"][1], rtol=1e-4)
    at = np.isin(doses, answers.dose_responses["ERK"]["normal"][0])
    np.testing.assert_allclose(response[at], answers.dose_responses["ERK"]["normal"][1], rtol=1e-4)


def test_the_first_cells_of_a_dish_are_the_same_in_a_smaller_one(plan):
    few = Dish(resolve(plan, overrides={"dish": {"cells": 5}}))
    np.testing.assert_allclose(few.muscle.get("IR"), Dish(plan).muscle.get("IR")[:5], rtol=1e-9)
