"""Fat cells in the dish against human fat cells of people without diabetes, by doses, minutes and scores fixed beforehand.

chi2/n is the mean of ((measured - model) / sigma)^2, with sigma the larger of the SEM and half the mean SEM of the set; over time one factor
scales the model, dose-responses are percent of their own maximum, and a row that is zero by subtraction is not counted. Where a test is
expected to fail, its reason gives our number as it was when the test was written.
"""

import numpy as np
import pytest

from signaling.clinic.measured import series
from signaling.scenario.resolve import load
from signaling.studies.dish_answers import dish_answers

# The latest published model of these data (Rajan et al. 2016) by the same score, in the sets that hold normal cells alone.
PUBLISHED = {("IR_pY", "time"): 1.97, ("IRS1_pY", "time"): 2.01, ("S6", "dose"): 1.10, ("Elk1", "dose"): 3.19}
EC50_WITHIN = 2.5  # factor, the band of the table of targets; its measured EC50s are those found here by the same rule
BLOTS = ("IR_pY", "IRS1_pY", "IRS1_pS307", "Akt_pT308", "Akt_pS473", "AS160", "S6", "ERK", "Elk1")
COURSES = [(readout, "time") for readout in (*BLOTS, "S6K")]
RESPONSES = [(readout, "dose") for readout in (*BLOTS, "glucose_uptake")]
WITH_A_HALF = [readout for readout, _ in RESPONSES if readout != "Elk1"]  # whose points scatter by half of their rise


@pytest.fixture(scope="module")
def answers():
    dish = {"cell": "adipocyte", "cells": 48}
    return dish_answers(load("dish/insulin_steps", overrides={"dish": dish, "record": {"cells": []}}))


def curve_of(answers, readout, kind):
    curves = answers.time_courses if kind == "time" else answers.dose_responses
    return curves[readout]["normal"]


def counted(data):
    """Rows that are data and not zero by construction, and their sigma."""
    rows = np.arange(len(data)) >= (data.baseline == "subtracted")
    return rows, np.maximum(data.sem, 0.5 * data.sem.mean())[rows]


def chi2(answers, readout, kind):
    data = series(f"adipocyte_dish/{readout}/{kind}/normal")
    rows, sigma = counted(data)
    y = curve_of(answers, readout, kind)[1]
    y = y - y[0] if data.baseline == "subtracted" else y
    model, measured = (y if kind == "time" else 100 * y / y.max())[rows], data.mean[rows]
    if kind == "time":
        model = model * np.sum(model * measured / sigma**2) / np.sum((model / sigma) ** 2)
    return np.mean(((measured - model) / sigma) ** 2)


def half_maximal(doses, answer):
    """Dose of half the greatest rise, nM, on straight lines over the logarithm of the dose."""
    rise = (answer - answer[0]) / np.max(answer - answer[0])
    above = int(np.argmax(rise >= 0.5))
    return np.exp(np.interp(0.5, rise[above - 1 : above + 1], np.log(doses[above - 1 : above + 1])))


def among(cases, failing):
    """The cases, those that we fail marked with the reason; one that begins to pass has to be taken off the list."""
    return [
        pytest.param(
            *(case if isinstance(case, tuple) else [case]),
            marks=pytest.mark.xfail(reason=failing[case], strict=True, raises=AssertionError),
        )
        if case in failing
        else case
        for case in cases
    ]


WORSE = {
    ("IRS1_pY", "time"): "chi2/n 4.1 against 2.0: falls too fast after the overshoot",
    ("S6", "dose"): "chi2/n 1.5 against 1.1: a little too far right",
}


@pytest.mark.parametrize(("readout", "kind"), among(list(PUBLISHED), WORSE))
def test_the_cells_are_no_further_from_the_data_than_the_published_model(answers, readout, kind):
    assert chi2(answers, readout, kind) <= PUBLISHED[readout, kind]


@pytest.mark.parametrize(
    ("readout", "kind"),
    among(
        [*COURSES, *RESPONSES], {("AS160", "dose"): "chi2/n 26 against 3.4: the answer comes at 20 times the insulin"}
    ),
)
def test_every_curve_explains_the_data_better_than_any_flat_line(answers, readout, kind):
    data = series(f"adipocyte_dish/{readout}/{kind}/normal")
    rows, sigma = counted(data)
    level = np.sum(data.mean[rows] / sigma**2) / np.sum(1 / sigma**2)
    assert chi2(answers, readout, kind) < np.mean(((data.mean[rows] - level) / sigma) ** 2)


TOO_FAR_RIGHT = {
    "Akt_pT308": "0.89 nM, 3.3 times the measured 0.27",
    "Akt_pS473": "0.63 nM, 5.4 times the measured 0.12",
    "AS160": "0.40 nM, 19 times the measured 0.021",
    "glucose_uptake": "0.16 nM, 6 times the measured 0.027",
    "ERK": "0.97 nM, 3.4 times the measured 0.29",
}


@pytest.mark.parametrize("readout", among(WITH_A_HALF, TOO_FAR_RIGHT))
def test_half_of_the_answer_comes_at_the_measured_dose(answers, readout):
    data = series(f"adipocyte_dish/{readout}/dose/normal")
    ratio = half_maximal(*curve_of(answers, readout, "dose")) / half_maximal(data.doses, data.mean)
    assert 1 / EC50_WITHIN <= ratio <= EC50_WITHIN


def test_less_insulin_is_needed_the_further_down_the_signal_one_reads(answers):
    """Spare receptors: the receptor needs most, uptake least."""
    receptor, akt, uptake = (
        half_maximal(*curve_of(answers, r, "dose")) for r in ("IR_pY", "Akt_pS473", "glucose_uptake")
    )
    assert receptor > akt > uptake


def test_receptors_peak_within_the_first_minutes_and_a_third_is_left_at_half_an_hour(answers):
    """Brannmark 2010: peak at 0.9 min (0.3-1.5), 0.35 of it (0.2-0.5) at 30 min."""
    minutes, receptor = curve_of(answers, "IR_pY", "time")
    above = receptor - receptor[0]
    assert 0.3 <= minutes[above.argmax()] <= 1.5
    assert 0.2 <= above[-1] / above.max() <= 0.5


@pytest.mark.xfail(reason="0.39 of the peak: IRS1 pY falls a little too fast", strict=True, raises=AssertionError)
def test_half_of_the_tyrosine_phosphate_of_irs1_is_left_at_three_minutes(answers):
    """Brannmark 2010: 0.54 of the peak at 3.3 min (0.40-0.68)."""
    minutes, docked = curve_of(answers, "IRS1_pY", "time")
    above = docked - docked[0]
    assert 0.40 <= above[minutes.tolist().index(3.3)] / above.max() <= 0.68
