"""What judges read off curves, on curves whose answer is known by arithmetic."""

from importlib import import_module

import numpy as np
import pytest

from signaling.body.persons import person_called
from signaling.clinic.protocols import Clamp
from signaling.studies.judges.clamp_doses import half, insulin_at, nearly_all
from signaling.studies.judges.day_of_meals import rise
from signaling.studies.judges.fat_cell_doses import ec50
from signaling.studies.judges.fatty_acids import first_below, uptake
from signaling.studies.judges.first_phase import answer, slope
from signaling.studies.judges.glucose_drink import SAMPLED
from signaling.studies.judges.mixed_meal import TO_SI, area_ratio, meal_by_weight
from signaling.studies.judges.people import Course


def test_the_half_maximal_dose_is_read_log_linearly_between_doses():
    doses = np.array([0.001, 0.1, 1.0, 10.0])
    assert ec50(doses, np.array([5.0, 5.0, 10.0, 15.0])) == pytest.approx(1.0)
    assert ec50(doses, np.array([0.0, 0.0, 25.0, 100.0])) == pytest.approx(10 ** (1 / 3))


def test_the_reading_without_insulin_and_the_unit_do_not_matter():
    doses, answer = np.array([0.001, 0.1, 1.0, 10.0]), np.array([0.0, 1.0, 7.0, 9.0])
    assert ec50(doses, 3.0 + 40.0 * answer) == pytest.approx(ec50(doses, answer))


@pytest.mark.parametrize("answer", [[2.0, 2.0, 2.0, 2.0], [0.0, 6.0, 8.0, 10.0]])
def test_no_dose_is_named_where_nothing_changes_or_half_is_there_at_the_first(answer):
    assert np.isnan(ec50(np.array([0.001, 0.1, 1.0, 10.0]), np.array(answer)))


def test_insulin_that_silences_the_liver_is_read_log_linearly_and_is_the_highest_where_it_does_not():
    insulin, production = np.array([5.0, 10.0, 40.0]), np.array([2.0, 1.0, 0.0])
    assert insulin_at(insulin, production, 0.5) == pytest.approx(20.0)
    assert insulin_at(insulin, production, 1.0) == pytest.approx(10.0)
    assert insulin_at(insulin, production, 2.0) == pytest.approx(5.0)
    assert insulin_at(insulin, production, -0.1) == pytest.approx(40.0)


def test_half_of_an_effect_is_counted_from_the_fast_whether_it_rises_or_falls():
    insulin = np.array([5.0, 10.0, 40.0, 80.0])
    assert half(insulin, np.array([2.0, 4.0, 8.0, 10.0])) == pytest.approx(20.0)  # 6 of 2 to 10
    assert half(insulin, np.array([2.0, 1.5, 0.5, 0.0])) == pytest.approx(20.0)
    assert np.isnan(half(insulin, np.full(4, 2.0)))


def test_windows_of_a_course_are_means_over_time():
    minutes = np.arange(61.0)
    seen = {"glucose_infusion_rate": minutes, "endogenous_glucose_production": 2.0 - minutes / 60.0}
    lived = Course(person_called("lean"), minutes, seen)
    assert lived.mean("glucose_infusion_rate", 0, 10) == pytest.approx(5.0)
    assert lived.last("glucose_infusion_rate") == pytest.approx(45.0)
    assert lived.disposal == pytest.approx(45.0 + 1.25)
    assert lived.fasting("endogenous_glucose_production") == 2.0
    assert lived.lowest("endogenous_glucose_production") == pytest.approx(0.5)


def test_an_index_of_a_person_is_that_of_what_was_done():
    minutes = np.arange(121.0)
    quotient = np.where(minutes < 60, 0.80, 0.95)
    clamp = ((0.0, Clamp(until=120.0)),)
    lived = Course(person_called("lean"), minutes, {"respiratory_quotient": quotient}, clamp)
    assert lived.index("rq_rise") == pytest.approx(0.15)
    assert np.isnan(lived.index("matsuda"))


def test_a_lag_is_the_half_hours_before_uptake_has_fallen():
    minutes = np.arange(91.0)
    seen = {"glucose_infusion_rate": np.where(minutes > 60, 4.0, 9.0), "endogenous_glucose_production": np.ones(91)}
    halves = uptake(Course(person_called("lean"), minutes, seen))
    assert halves == pytest.approx([10.0, 10.0, 5.0])
    assert first_below(halves / 10.0, 0.9) == 2.0
    assert first_below(halves / 10.0, 0.4) == 3.0


def lean(**seen) -> Course:
    return Course(person_called("lean"), np.arange(len(next(iter(seen.values()))), dtype=float), seen)


def test_all_of_a_rise_but_a_twentieth_counts_as_all():
    assert nearly_all(np.array([2.0, 6.0, 12.0, 11.0])) == pytest.approx(11.5)


def test_an_excursion_is_counted_from_the_minute_of_the_meal():
    seen = lean(plasma_glucose=np.array([9.0, 5.0, 6.0, 8.0, 5.0]))
    assert rise(seen, 1, 4) == 3.0


def test_an_answer_to_glucose_is_rise_over_rise():
    minutes = np.arange(11.0)
    seen = lean(plasma_insulin=60.0 + 10 * minutes, plasma_glucose=np.where(minutes > 0, 8.0, 5.0))
    # Mean insulin above the fast from 1 to 5 min is 30 pmol/L, glucose is up by 3 mmol/L.
    assert answer(seen, 1, 5) == pytest.approx(10.0)


def test_the_slope_of_secretion_over_glucose_is_per_body_surface():
    minutes = np.arange(SAMPLED[-1] + 1)
    glucose = 5.0 + minutes / 30.0
    seen = lean(plasma_glucose=glucose, insulin_secretion_rate=100.0 + 40.0 * glucose)
    assert slope(seen) == pytest.approx(40.0 / person_called("lean").build.surface)


def test_the_index_of_a_meal_is_that_of_mmol_and_pmol():
    # 10000 / sqrt(G0 I0 G I) in mmol/L and pmol/L over the same in mg/dL and uU/mL: 18.016 / 6.
    assert pytest.approx(18.016 / 6.0) == TO_SI
    assert area_ratio(np.array([5.0, 7.0, 5.0]), np.array([60.0, 180.0, 60.0])) == pytest.approx(240.0 / 12.0)


def test_a_meal_by_weight_is_ten_kilocalories_for_every_kilogram():
    meal = meal_by_weight()
    assert 4 * meal.carbohydrate + 9 * meal.fat + 4 * meal.protein == pytest.approx(700.0)
    assert meal.carbohydrate == pytest.approx(0.45 * 700 / 4)


def test_biopsies_are_read_as_folds_and_akt_through_the_background_that_lean_people_set(monkeypatch):
    """Akt of the lean rises from 1 to 4: 1.85-fold means a background of 43/17; that of the diabetic from 1 to 2 is then 77/60, the farthest."""
    seen = {
        "lean": {"muscle_PI3K_IRS": (1.0, 6.0), "muscle_Akt_activity": (1.0, 4.0), "muscle_ERK_p": (2.0, 4.0)},
        "obese": {"muscle_PI3K_IRS": (1.0, 4.0), "muscle_Akt_activity": (1.0, 3.5), "muscle_ERK_p": (2.0, 4.0)},
        "t2d_obese": {"muscle_PI3K_IRS": (2.0, 4.0), "muscle_Akt_activity": (1.0, 2.0), "muscle_ERK_p": (2.0, 3.5)},
    }
    courses = {
        person: Course(
            person_called(person), np.arange(61.0), {n: np.repeat(pair, (1, 60)) for n, pair in found.items()}
        )
        for person, found in seen.items()
    }
    judge = import_module("signaling.studies.judges.muscle_biopsies")
    monkeypatch.setattr(judge, "customary", courses.__getitem__)
    found = judge.muscle_biopsies()
    assert [found[row] for row in ("04-007", "04-008", "04-009")] == pytest.approx([6.0, 4.0, 2.0])
    background = (4.0 - 1.85) / 0.85
    assert found["04-011"] == pytest.approx((background + 2.0) / (background + 1.0))
    assert found["04-012/spared"] == pytest.approx((1.5 / 2.0) / (2.0 / 5.0))
