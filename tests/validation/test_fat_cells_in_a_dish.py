"""The mean fat cell in the dish against human fat cells, normal and type 2 diabetic, by doses, minutes, scores and bounds fixed beforehand.

Scores are those of ``signaling.studies.dish_scores`` with the floored sigma. Where a test is expected to fail, its reason gives our
number; the bound is the one that was asked for.
"""

import numpy as np
import pytest

from signaling.cells import cell_types
from signaling.cells.population import Population
from signaling.clinic.half_maximal import hill_fit
from signaling.clinic.measured import series
from signaling.studies.dish_answers import NO_INSULIN
from signaling.studies.dish_bench import measured_fat_cell
from signaling.studies.dish_scores import (
    CONDITIONS,
    mean_of_dose_responses,
    relative_to_normal,
    rows_of,
    score,
    scores,
)
from signaling.studies.published_fat_cell import answers as published_answers
from signaling.studies.split import held_out
from tests.known import case

WANTED = {
    "IR_pY/time": 1.7, "IRS1_pY/time": 1.2, "IRS1_pS307/time": 1.1, "Akt_pT308/time": 1.5, "Akt_pS473/time": 2.0, "AS160/time": 1.5,
    "S6K/time": 1.4, "S6/time": 0.9, "ERK/time": 1.6, "Elk1/time": 1.2, "FOXO1/time": 0.6,
    "IRS1_pY/time_3min": 1.0, "IRS1_pY/two_steps": 2.0, "IRS1_pY/time_180min": 3.0,
}  # fmt: skip
DOSES = (
    "IR_pY", "IRS1_pY", "IRS1_pS307", "Akt_pT308", "Akt_pS473", "AS160", "glucose_uptake", "S6", "ERK", "Elk1", "FOXO1"
)  # fmt: skip
WORST_DOSE_RESPONSE, MEAN_DOSE_RESPONSE = 3.2, 1.7
HELD_OVER_FITTED = 1.5
# Four-parameter Hill fits of the data, nM, made by another program; those without a plateau left out.
HILL = {
    ("IR_pY", "normal"): 1.275, ("IR_pY", "t2d"): 0.9244, ("IRS1_pY", "normal"): 0.2922, ("IRS1_pY", "t2d"): 1.919,
    ("IRS1_pS307", "normal"): 0.2179, ("Akt_pT308", "normal"): 0.2434, ("Akt_pT308", "t2d"): 0.3916,
    ("Akt_pS473", "normal"): 0.1062, ("Akt_pS473", "t2d"): 0.184, ("AS160", "normal"): 0.01148, ("AS160", "t2d"): 0.02971,
    ("glucose_uptake", "normal"): 0.02449, ("glucose_uptake", "t2d"): 0.0648, ("ERK", "normal"): 0.2945, ("ERK", "t2d"): 1.935,
    ("FOXO1", "normal"): 0.0174, ("FOXO1", "t2d"): 0.01917,
}  # fmt: skip
WITHIN = {"AS160": 3.0, "FOXO1": 3.0, "glucose_uptake": 3.0}  # factor; 2 for the others
LADDER = ("IR_pY", "IRS1_pY", "Akt_pS473", "glucose_uptake")  # less and less insulin in normal cells
RATIO = {"IR_pY": (25, 15), "IRS1_pY": (39, 19), "Akt_pS473": (111, 27), "glucose_uptake": (49, 10)}  # percent, SEM

MISSED = {
    ("wanted", "Akt_pT308/time"): "chi2/n 1.55 against 1.5: half of it is there without insulin",
    ("wanted", "S6/time"): "chi2/n 1.20 against 0.9",
    ("wanted", "ERK/time"): "chi2/n 1.63 against 1.6",
    ("wanted", "Elk1/time"): "chi2/n 1.54 against 1.2: 2.1 in t2d, held out, where it does not answer to insulin",
    ("wanted", "FOXO1/time"): "chi2/n 0.93 against 0.6",
    ("wanted", "IRS1_pY/time_3min"): "chi2/n 1.02 against 1.0",
    ("published", "IRS1_pY/time_3min"): "chi2/n 1.02 against 0.79",
    ("published", "FOXO1/time"): "chi2/n 0.93 against 0.50",
    ("published", "IR_pY/dose"): "chi2/n 1.67 against 1.44",
    ("published", "IRS1_pY/dose"): "chi2/n 2.07 against 1.16",
    ("published", "Akt_pS473/dose"): "chi2/n 1.19 against 0.91",
}


@pytest.fixture(scope="module")
def ours():
    return measured_fat_cell()


@pytest.fixture(scope="module")
def published():
    return published_answers()


def among(test, cases):
    """The cases, those that we miss marked with the reason; one that begins to pass has to be taken off the list."""
    for each in cases:
        yield case(*(each if isinstance(each, tuple) else (each,)), short=MISSED.get((test, each)))


def ec50(answers, readout, condition):
    name = f"adipocyte_dish/{readout}/dose/{condition}"
    doses = series(name).doses
    return hill_fit(np.where(doses > NO_INSULIN, doses, 0.0), answers[name] - answers[name][0])


@pytest.mark.parametrize("name", list(among("wanted", WANTED)))
def test_a_set_is_as_near_to_the_data_as_was_asked_for(ours, name):
    assert scores(ours)[name].chi2 <= WANTED[name]


@pytest.mark.parametrize("name", list(among("published", [*WANTED, *(f"{r}/dose" for r in DOSES)])))
def test_a_set_is_nearer_to_the_data_than_the_published_model(ours, published, name):
    assert scores(ours)[name].chi2 <= scores(published)[name].chi2


def test_t308_explains_half_of_the_variance_of_both_conditions(ours):
    assert scores(ours)["Akt_pT308/time"].r2 >= 0.5


@pytest.mark.parametrize("condition", CONDITIONS)
def test_s473_has_the_shape_of_its_course(ours, condition):
    assert score(ours, (f"adipocyte_dish/Akt_pS473/time/{condition}",)).chi2 <= 3.5


@pytest.mark.parametrize("readout", list(among("dose", DOSES)))
def test_a_dose_response_is_near_the_data(ours, readout):
    assert scores(ours)[f"{readout}/dose"].chi2 <= WORST_DOSE_RESPONSE


@pytest.mark.parametrize("what", list(among("doses", ["mean"])))
def test_the_dose_responses_are_near_the_data_on_the_mean(ours, what):
    assert mean_of_dose_responses(scores(ours)) <= MEAN_DOSE_RESPONSE


def test_one_to_four_percent_of_receptors_are_inside_after_ten_minutes(ours):
    assert 1 <= ours["adipocyte_dish/IR_internal/two_point/normal"][0] <= 4


@pytest.mark.parametrize(("readout", "condition"), list(among("ec50", HILL)))
def test_half_of_the_answer_comes_at_the_measured_dose(ours, readout, condition):
    factor = WITHIN.get(readout, 2.0)
    assert 1 / factor <= ec50(ours, readout, condition) / HILL[readout, condition] <= factor


def test_less_insulin_is_needed_the_further_down_the_signal_one_reads(ours):
    """Spare receptors: the receptor needs most, uptake least."""
    found = [ec50(ours, readout, "normal") for readout in LADDER]
    assert found == sorted(found, reverse=True)


@pytest.mark.parametrize(
    "readout", list(among("shift", ["IRS1_pY", "Akt_pT308", "Akt_pS473", "AS160", "glucose_uptake", "ERK"]))
)
def test_t2d_cells_need_more_insulin_below_the_receptor(ours, readout):
    assert ec50(ours, readout, "t2d") > ec50(ours, readout, "normal")


@pytest.mark.parametrize("readout", list(among("ratio", RATIO)))
def test_t2d_over_normal_is_as_measured_at_two_points(ours, readout):
    mean, sem = RATIO[readout]
    assert abs(relative_to_normal(ours, readout) - mean) <= sem


@pytest.mark.parametrize("what", list(among("held out", ["ratio"])))
def test_held_out_curves_are_predicted_nearly_as_well_as_fitted_ones_are_fitted(ours, what):
    by_curve = {name: chi2 for found in scores(ours).values() for name, chi2 in found.by_curve.items()}
    mean = {word: np.mean([c for n, c in by_curve.items() if held_out(n) == word]) for word in (True, False)}
    assert mean[True] / mean[False] <= HELD_OVER_FITTED


def test_receptors_peak_within_the_first_minutes(ours):
    """Brannmark 2010, 100 nM: peak at 0.9 min (0.6-1.2)."""
    rows = rows_of(ours, "adipocyte_dish/IR_pY/time/normal")
    assert 0.6 <= series(rows.name).times[1:][rows.model.argmax()] <= 1.2


@pytest.mark.xfail(reason="0.46 of the peak against at most 0.43", strict=True, raises=AssertionError)
def test_a_third_of_the_receptors_is_left_at_half_an_hour(ours):
    """Brannmark 2010, 100 nM: 0.35 of the peak (0.27-0.43) at 30 min."""
    rows = rows_of(ours, "adipocyte_dish/IR_pY/time/normal")
    assert 0.27 <= rows.model[-1] / rows.model.max() <= 0.43


FASTING = 0.036  # nM in plasma


@pytest.fixture
def resting():
    cells = Population(cell_types()["adipocyte"], 1, spread=False)
    cells.hear(insulin=FASTING, glucose=5.0)
    cells.hold_stores(True)
    cells.settle(within=1e-5)
    return cells


def receptors(cells):
    return sum(cells.mean(member) for member in cells.pathway.pools["IR"].members)


def test_six_hours_of_100_nm_leave_40_to_50_percent_of_receptors_and_a_day_without_brings_most_back(resting):
    """Heaton & Gelehrter 1981."""
    before = receptors(resting)
    resting.hear(insulin=100.0)
    resting.advance(360.0)
    assert 40 <= 100 * receptors(resting) / before <= 50
    resting.hear(insulin=FASTING)
    resting.advance(1440.0)
    assert receptors(resting) / before > 0.85


def test_half_of_the_loss_of_receptors_comes_at_1_to_5_nm(resting):
    rest, loss = resting.snapshot(), {}
    before = receptors(resting)
    for insulin in (1.0, 5.0, 100.0):
        resting.restore(rest)
        resting.hear(insulin=insulin)
        resting.advance(360.0)
        loss[insulin] = before - receptors(resting)
    assert loss[1.0] < 0.5 * loss[100.0] < loss[5.0]


@pytest.mark.xfail(
    strict=True, raises=AssertionError, reason="0.77 of T308 is left: what is left of it answers, more than before"
)
def test_ceramide_takes_t308_off_and_spares_s473(resting):
    """PP2A half as strong again leaves two thirds of T308, if nothing answers; S473 of T2D was measured at 111 +- 27 % of normal."""
    read = {}
    for ceramide in (0.0, 1.0):
        resting.set("ceramide", ceramide)
        resting.hear(insulin=0.0)
        resting.settle(within=1e-5)
        resting.hear(insulin=10.0)
        resting.advance(10.0)
        both = resting.mean("Akt_pp")
        read[ceramide] = np.array([resting.mean("Akt_pT308") + both, resting.mean("Akt_pS473") + both])
    left_of_t308, left_of_s473 = read[1.0] / read[0.0]
    assert left_of_t308 < 0.75
    assert left_of_s473 > 0.9
