"""What is given is what the protocol says."""

from types import SimpleNamespace

import numpy as np
import pytest

from signaling.body.build import Build
from signaling.body.schedule import Schedule
from signaling.clinic.protocols import (
    IVGTT,
    OGTT,
    PROTOCOLS,
    Bedside,
    Clamp,
    Exercise,
    Fast,
    GradedGlucose,
    HormoneInfusion,
    LipidInfusion,
    Meal,
    Meals,
)
from signaling.clinic.protocols.priming import falling, in_all
from signaling.core.body_doses import BodyDose

MAN = Build(weight=70.0, height=175.0)


def bedside(takes=()):
    return Bedside(Schedule(), MAN, takes)


def given(bed, into, start=0.0, end=1e4):
    """Amount of all doses of an input between two minutes."""
    return bed.schedule.rates(start, end).get(into, 0.0) * (end - start)


def rate(bed, into, minute):
    return bed.schedule.rates(minute, minute + 1e-3).get(into, 0.0)


def test_75_grams_are_416_mmol_drunk_in_five_minutes():
    bed = bedside()
    OGTT().on(bed, at=30.0)
    drunk = [bed.schedule.rates(t, t + 1.0)["drinking"] for t in range(60)]
    assert sum(drunk) == pytest.approx(75000 / 180.16)
    assert [t for t, rate in enumerate(drunk) if rate > 0] == [30, 31, 32, 33, 34]


def test_a_fast_gives_nothing():
    bed = bedside()
    Fast(until=600.0).on(bed, at=0.0)
    assert bed.schedule.rates(0.0, 600.0) == {}


def test_the_bedside_of_a_body_gives_whatever_the_body_takes():
    body = SimpleNamespace(
        schedule=Schedule(),
        person=SimpleNamespace(build=MAN),
        circulation=SimpleNamespace(network=SimpleNamespace(inputs=("drinking", "eating_fat", "eating_protein"))),
    )
    bed = Bedside.of(body)
    Meal(fat=20.0, protein=25.0).on(bed, 0.0)
    assert given(bed, "eating_protein") == pytest.approx(25.0)
    assert given(bed, "eating_fat") > 0.0
    assert bed.build is MAN


def test_a_meal_gives_its_carbohydrate_and_what_the_gut_of_the_body_takes():
    meal = Meal(carbohydrate=50.0, fat=20.0, protein=25.0)
    plain, whole = bedside(), bedside(takes=("eating_fat", "eating_protein"))
    for bed in (plain, whole):
        meal.on(bed, at=0.0)
        assert given(bed, "drinking") == pytest.approx(50000 / 180.16)
    assert set(plain.schedule.rates(0.0, 20.0)) == {"drinking"}
    assert given(whole, "eating_fat") == pytest.approx(3 * 20000 / 861.43, rel=1e-5)
    assert given(whole, "eating_protein") == pytest.approx(25.0)


def test_2000_kcal_a_day_are_three_meals_of_83_grams_of_carbohydrate():
    meals = Meals(per_day=3, energy=2000.0, fat=0.35, protein=0.15, apart=300.0, until=2 * 1440.0)
    assert meals.meal.carbohydrate == pytest.approx(2000 / 3 * 0.5 / 4)
    assert meals.meal.fat == pytest.approx(2000 / 3 * 0.35 / 9)
    assert meals.meal.protein == pytest.approx(2000 / 3 * 0.15 / 4)
    assert list(meals.times(60.0)) == [60, 360, 660, 1500, 1800, 2100]


def test_nothing_is_eaten_from_the_end_on():
    assert list(Meals(until=700.0).times(60.0)) == [60, 360, 660]
    assert list(Meals(until=660.0).times(60.0)) == [60, 360]


def test_an_ivgtt_pushes_21_grams_into_70_kg_within_a_minute():
    bed = bedside()
    IVGTT().on(bed, at=30.0)
    assert given(bed, "glucose_infusion", 30.0, 31.0) == pytest.approx(21000 / 180.16)
    assert given(bed, "glucose_infusion", 31.0, 99.0) == 0
    assert given(bed, "insulin_infusion") == 0


def test_the_insulin_modified_form_gives_2_units_after_twenty_minutes():
    bed = bedside()
    IVGTT(insulin=BodyDose(180.0, "pmol", "kg")).on(bed, at=30.0)
    assert given(bed, "insulin_infusion", 50.0, 51.0) == pytest.approx(0.03 * 70 * 6000)


def test_40_milliunits_a_square_metre_are_444_pmol_a_minute():
    bed = bedside()
    Clamp(until=150.0).on(bed, at=30.0)
    assert rate(bed, "insulin_infusion", 45.0) == pytest.approx(40 * 6 * MAN.surface)
    assert rate(bed, "insulin_infusion", 45.0) == pytest.approx(444, rel=0.01)
    assert rate(bed, "insulin_infusion", 149.0) == pytest.approx(444, rel=0.01)
    assert rate(bed, "insulin_infusion", 151.0) == 0


def test_a_prime_falls_from_twice_the_rate_to_the_rate_itself_in_ten_minutes():
    bed = bedside()
    Clamp((BodyDose(1.0, "pmol/min"),), until=150.0).on(bed, at=30.0)
    rates = [rate(bed, "insulin_infusion", 31.0 + 2 * k) for k in range(6)]
    assert rates[0] == pytest.approx(2.0)
    assert rates[4:] == pytest.approx([1.0, 1.0])
    assert np.diff(np.log(rates[:5])) == pytest.approx([-np.log(2) / 4] * 4)


def test_a_step_up_is_primed_by_its_rise_and_a_step_down_is_not():
    bed = bedside()
    Clamp(tuple(BodyDose(rate, "pmol/min") for rate in (1.0, 3.0, 2.0)), until=90.0).on(bed, at=0.0)
    assert rate(bed, "insulin_infusion", 31.0) == pytest.approx(3.0 + 2.0)
    assert rate(bed, "insulin_infusion", 45.0) == pytest.approx(3.0)
    assert rate(bed, "insulin_infusion", 61.0) == pytest.approx(2.0)


def test_graded_glucose_gives_each_rate_for_forty_minutes():
    bed = bedside()
    GradedGlucose((BodyDose(2.0, "mg/min", "kg"), BodyDose(4.0, "mg/min", "kg"))).on(bed, at=30.0)
    assert given(bed, "glucose_infusion", 30.0, 70.0) == pytest.approx(2 * 70 * 40 / 180.16)
    assert given(bed, "glucose_infusion", 70.0, 110.0) == pytest.approx(4 * 70 * 40 / 180.16)
    assert given(bed, "glucose_infusion", 110.0, 999.0) == 0


def test_one_and_a_half_millilitres_of_emulsion_bring_one_mmol_of_fatty_acids_a_minute():
    bed = bedside()
    LipidInfusion(emulsion=1.5, until=60.0).on(bed, at=0.0)
    assert rate(bed, "ffa_infusion", 30.0) == pytest.approx(1.5 * 0.2 / 861.43 * 3 * 1000, rel=1e-5)


def test_hormones_are_given_by_weight_and_pumps_at_zero_stand_still():
    bed = bedside()
    HormoneInfusion(BodyDose(60.0, "ng/min", "kg"), glucagon=BodyDose(0.65, "ng/min", "kg"), until=60.0).on(bed, at=0.0)
    assert rate(bed, "somatostatin_infusion", 30.0) == pytest.approx(60 * 70 * 1000 / 1637.9)
    assert rate(bed, "glucagon_infusion", 30.0) == pytest.approx(0.65 * 70 * 1000 / 3485)
    assert set(bed.schedule.rates(0.0, 60.0)) == {"somatostatin_infusion", "glucagon_infusion"}


def test_exercise_lasts_from_beginning_to_end():
    bed = bedside()
    Exercise(work=0.5, until=90.0).on(bed, at=30.0)
    assert [rate(bed, "exercise", minute) for minute in (29.0, 31.0, 89.0, 91.0)] == pytest.approx([0, 0.5, 0.5, 0])


def test_the_surface_of_a_man_of_70_kg_and_175_cm_is_that_of_du_bois():
    assert MAN.surface == pytest.approx(1.85, abs=0.005)


def test_a_prime_scaled_to_an_amount_gives_that_amount():
    steps = in_all(12.0, falling(15.0, 2.5, 4.0))
    assert sum(step.rate * (step.end - step.start) for step in steps) == pytest.approx(12.0)
    assert steps[0].rate / steps[-1].rate == pytest.approx(4.0)
    assert (steps[0].start, steps[-1].end, len(steps)) == (0.0, 15.0, 6)


def test_protocols_are_listed_by_the_word_of_scenario_files():
    assert list(PROTOCOLS) == [
        "ogtt", "meal", "meals", "fast", "ivgtt", "clamp", "hyperglycaemic_clamp", "graded_glucose", "lipid_infusion",
        "hormone_infusion", "exercise",
    ]  # fmt: skip
