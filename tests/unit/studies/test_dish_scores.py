"""The score of the dish against figures that were worked out elsewhere, and against arithmetic."""

import numpy as np
import pytest

from signaling.clinic.half_maximal import hill_fit
from signaling.clinic.measured import names, series
from signaling.studies.dish_answers import NO_INSULIN
from signaling.studies.dish_scores import SCHEMES, relative_to_normal, rows_of, score, scores, sets
from signaling.studies.published_fat_cell import answers as published_answers
from tests.known import case

# The 25-state model of Rajan 2016 by the same definitions, from another program: chi2/n raw, floored.
PUBLISHED = {
    "IR_pY/time": (2.36, 1.97), "IRS1_pY/time": (2.01, 2.01), "IRS1_pS307/time": (1.38, 1.13), "Akt_pT308/time": (2.67, 1.71),
    "Akt_pS473/time": (5.88, 4.57), "AS160/time": (2.17, 2.17), "S6K/time": (1.87, 1.50), "S6/time": (1.55, 1.55), "ERK/time": (2.27, 1.84),
    "Elk1/time": (1.68, 1.68), "FOXO1/time": (0.50, 0.50),
    "IR_pY/dose": (1.68, 1.44), "IRS1_pY/dose": (1.93, 1.16), "IRS1_pS307/dose": (4.08, 3.11), "Akt_pT308/dose": (1.78, 1.78),
    "Akt_pS473/dose": (1.27, 0.91), "AS160/dose": (3.76, 3.76), "glucose_uptake/dose": (2.77, 2.77), "S6/dose": (1.10, 1.10),
    "ERK/dose": (2.33, 2.33), "Elk1/dose": (3.19, 3.19), "FOXO1/dose": (1.86, 1.86),
    "IRS1_pY/time_3min": (0.79, 0.79), "IRS1_pY/time_180min": (4.44, 4.27), "IRS1_pY/two_steps": (1.92, 1.92),
    "IR_pY/two_point": (0.92, 0.91), "IRS1_pY/two_point": (2.8, 1.8), "glucose_uptake/two_point": (1.9, 1.9), "IR_internal/two_point": (0.01, 0.01),
}  # fmt: skip
R2 = {
    "IR_pY/time": 0.77, "IRS1_pY/time": 0.85, "IRS1_pS307/time": 0.84, "Akt_pT308/time": 0.35, "Akt_pS473/time": 0.50, "AS160/time": 0.76,
    "S6K/time": 0.92, "S6/time": 0.63, "ERK/time": 0.75, "Elk1/time": 0.72, "FOXO1/time": 0.75,
}  # fmt: skip
AUTHORS = {
    "IRS1_pS307/time": 0.52,
    "Akt_pT308/time": 0.41,
    "IR_pY/time": 1.58,
    "S6/time": 1.36,
    "ERK/time": 1.01,
    "FOXO1/time": 0.72,
}
DIGITS = 0.025  # half a unit of the last digit, and what rate constants of three digits leave open
ELSEWHERE = {("IRS1_pY/dose", "raw"): "1.37 here against 1.93 in the other program; floored both give 1.16"}


@pytest.fixture(scope="module")
def published():
    return published_answers()


def figures():
    for name, pair in PUBLISHED.items():
        for scheme, figure in zip(("raw", "floored"), pair, strict=True):
            yield case(name, scheme, figure, short=ELSEWHERE.get((name, scheme)))


@pytest.mark.parametrize(("name", "scheme", "figure"), list(figures()))
def test_the_published_model_gets_the_score_that_another_program_gave_it(published, name, scheme, figure):
    slack = 0.05 if figure * 10 == round(figure * 10) and figure > 1.75 else DIGITS
    assert scores(published, scheme)[name].chi2 == pytest.approx(figure, abs=slack)


@pytest.mark.parametrize("name", R2)
def test_the_published_model_explains_the_share_that_another_program_found(published, name):
    assert scores(published)[name].r2 == pytest.approx(R2[name], abs=0.012)


@pytest.mark.parametrize("name", AUTHORS)
def test_the_published_model_gets_the_score_of_the_authors_weights(published, name):
    assert scores(published, "authors")[name].chi2 == pytest.approx(AUTHORS[name], abs=0.04)


def test_the_published_ratios_of_t2d_to_normal_are_those_found_elsewhere(published):
    found = [relative_to_normal(published, r) for r in ("IR_pY", "IRS1_pY", "Akt_pS473", "glucose_uptake")]
    assert found == pytest.approx([40, 16, 81, 38], abs=0.6)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_data_themselves_score_zero(scheme):
    perfect = {name: series(name).mean for name in names("adipocyte_dish/")}
    for name, found in scores(perfect, scheme).items():
        assert found.chi2 == pytest.approx(0, abs=0.05), (
            name
        )  # the two Akt courses hold the rounded product of two tables


def test_a_model_in_another_unit_scores_the_same_over_time(published):
    doubled = {name: 2 * y for name, y in published.items()}
    for name in ("AS160/time", "Akt_pT308/time", "S6/dose"):
        assert scores(doubled)[name].chi2 == pytest.approx(scores(published)[name].chi2)
    assert scores(doubled)["AS160/time"].factor == pytest.approx(scores(published)["AS160/time"].factor / 2)


def test_one_factor_serves_both_conditions(published):
    lower = {name: y * (0.5 if name.endswith("t2d") else 1) for name, y in published.items()}
    assert scores(lower)["FOXO1/time"].chi2 > 1.5 * scores(published)["FOXO1/time"].chi2


@pytest.mark.parametrize(
    ("name", "rows"),
    [("IR_pY/time", 11), ("IRS1_pS307/time", 28), ("Akt_pT308/time", 8), ("Akt_pS473/time", 30), ("Elk1/time", 16),
     ("IRS1_pY/time_3min", 6), ("IRS1_pY/two_steps", 14), ("IRS1_pY/time_180min", 13), ("IR_pY/two_point", 4)],
)  # fmt: skip
def test_rows_that_are_zero_by_construction_or_a_reference_are_not_counted(published, name, rows):
    assert score(published, sets()[name]).n == rows


def test_the_floor_is_half_the_mean_sem_of_the_curve():
    name = "adipocyte_dish/Akt_pT308/time/t2d"
    data = series(name)
    assert rows_of({name: data.mean}, name).sigma[-1] == pytest.approx(0.5 * np.mean(data.sem))


@pytest.mark.parametrize(
    ("curve", "ec50"),
    [("IR_pY/dose/t2d", 0.9244), ("IRS1_pY/dose/normal", 0.2922), ("IRS1_pY/dose/t2d", 1.919), ("Akt_pT308/dose/normal", 0.2434),
     ("Akt_pS473/dose/normal", 0.1062), ("Akt_pS473/dose/t2d", 0.184), ("ERK/dose/normal", 0.2945)],
)  # fmt: skip
def test_half_maximal_doses_are_those_of_another_fit_of_the_same_data(curve, ec50):
    data = series(f"adipocyte_dish/{curve}")
    assert hill_fit(np.where(data.doses > NO_INSULIN, data.doses, 0.0), data.mean) == pytest.approx(ec50, rel=0.02)
