"""What judges read off curves, on curves whose answer is known by arithmetic."""

from importlib import import_module

import numpy as np
import pytest

from signaling.body.model import BodyModel
from signaling.body.persons import person_called
from signaling.cells import cell_types
from signaling.clinic.protocols import Clamp
from signaling.studies.judges.clamp_doses import half, insulin_at, nearly_all
from signaling.studies.judges.day_and_a_half import hepatic_action
from signaling.studies.judges.day_of_meals import rise
from signaling.studies.judges.fat_cell_doses import ec50
from signaling.studies.judges.fatty_acids import first_below, glucose_burnt, glycogen_made, uptake
from signaling.studies.judges.first_phase import answer, slope
from signaling.studies.judges.glucose_drink import SAMPLED
from signaling.studies.judges.glucose_injection import samples
from signaling.studies.judges.insulin_and_exercise import above_fast, on_one_scale
from signaling.studies.judges.knock_outs import no_jnk_in_muscle, no_receptor_in_liver, no_receptor_in_muscle
from signaling.studies.judges.mixed_meal import TO_SI, area_ratio, meal_by_weight
from signaling.studies.judges.people import Course, change, course
from signaling.studies.judges.serine_mutants import many_sites_in_muscle, ser312_everywhere
from signaling.studies.judges.serine_sites import IRS1, least_rise, on_ser312
from signaling.studies.judges.tnf_infusions import rise_of_uptake


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
    assert lived.silenced == pytest.approx(37.5)  # 1.25 of 2 are left


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


def test_a_change_is_in_percent_of_what_was_before():
    assert change(3.0, 2.0) == pytest.approx(50.0)
    assert change(0.5, 2.0) == pytest.approx(-75.0)


def test_a_serine_is_read_as_a_share_of_all_irs1():
    forms = {f"muscle_{form}": 10.0 for form in IRS1} | {"muscle_IRS1_pS312": 0.0}
    assert on_ser312(forms.__getitem__) == pytest.approx(3 / 9)
    assert on_ser312({name: 0.5 * amount for name, amount in forms.items()}.__getitem__) == pytest.approx(3 / 9)
    # S6K marks half of all IRS1, that of stress kinases or not: 1 - 2/3 x 1/2.
    assert on_ser312((forms | {"muscle_IRS1_pS312": 50.0}).__getitem__) == pytest.approx(2 / 3)


def test_of_several_rises_the_smallest_answers():
    assert least_rise([3.0, 2.5, 4.0], 2.0) == pytest.approx(25.0)
    assert least_rise([3.0, 1.5], 2.0) == pytest.approx(-25.0)


def test_a_rise_is_that_of_all_forms_of_a_protein_up_to_the_biopsy():
    seen = lean(a=np.array([1.0, 2.0, 4.0]), b=np.array([5.0, 5.5, 7.0]))
    assert above_fast(seen, ("a", "b"), 1.0) == pytest.approx(1.5)
    assert above_fast(seen, ("a", "b"), 2.0) == pytest.approx(5.0)


def test_one_scale_brings_three_rises_to_the_published_ones_and_keeps_their_ratios():
    assert on_one_scale([1.0, 2.0, 3.0], [10.0, 20.0, 30.0]) == pytest.approx([10.0, 20.0, 30.0])
    assert on_one_scale([1.0, 0.0, 1.0], [640.0, 280.0, 1000.0]) == pytest.approx([820.0, 0.0, 820.0])
    assert on_one_scale([0.0, 0.0, 0.0], [640.0, 280.0, 1000.0]) == [0.0, 0.0, 0.0]


def test_uptake_of_an_arm_is_that_of_the_last_minute_over_the_fast():
    assert rise_of_uptake(lean(muscle_glucose_uptake=np.array([0.5, 0.4, 1.6]))) == pytest.approx(220.0)


def test_glycogen_of_all_muscle_is_counted_a_kilogram_of_the_body():
    seen = lean(**{"muscle_MuscleGlucose.glycogen_synthesis": np.array([0.0, 0.01, 0.03])})
    assert glycogen_made(seen, 1, 2) == pytest.approx(0.02 * 1000 * 28 / 70)  # 28 kg of muscle in 70 kg


@pytest.mark.parametrize(("quotient", "grams"), [(1.0, 180.16 / 134.4), (3.21 / 4.55, 0.0)])
def test_glucose_burnt_is_that_of_the_gas_exchanged(quotient, grams):
    """A litre of oxygen at RQ 1 burns a sixth of a mole of glucose for every 22.4 L; at 0.705 all is fat."""
    seen = lean(oxygen_consumption=np.full(3, 1000.0), carbon_dioxide_production=np.full(3, 1000.0 * quotient))
    assert glucose_burnt(seen, 0, 2) == pytest.approx(grams, abs=2e-3)  # his factors have three digits


def test_what_the_liver_makes_of_insulin_doubles_where_half_as_much_insulin_holds_the_same_production():
    seen = lean(endogenous_glucose_production=np.array([2.0, 2.0]), plasma_insulin=np.array([60.0, 30.0]))
    assert hepatic_action(seen, 0.0) == pytest.approx(1 / 120)
    assert hepatic_action(seen, 1.0) == pytest.approx(2 * hepatic_action(seen, 0.0))


def test_samples_count_from_the_minute_of_the_injection():
    minutes = np.arange(1621.0)
    seen = lean(plasma_glucose=minutes / 100, plasma_insulin=2 * minutes)
    taken = samples(seen, 1440.0)
    assert taken.times[0] < 0
    assert (taken.glucose[0], taken.insulin[0]) == (14.4, 2880.0)
    assert taken.insulin[1:] == pytest.approx(2 * (1440.0 + taken.times[1:]))


@pytest.fixture(scope="module")
def body() -> BodyModel:
    return BodyModel(dict.fromkeys(cell_types(), 1), spread=False)


def test_a_knock_out_takes_the_gene_from_one_tissue_only(body):
    no_receptor_in_muscle(body)
    no_jnk_in_muscle(body)
    muscle, liver, fat = (body.populations[tissue] for tissue in ("muscle", "liver", "adipocyte"))
    assert (muscle.mean("content_IR"), muscle.mean("present_JNK")) == (0.0, 0.0)
    assert (liver.mean("content_IR"), liver.mean("present_JNK")) == (1.0, 1.0)
    no_receptor_in_liver(body)
    assert (liver.mean("content_IR"), fat.mean("content_IR")) == (0.0, 1.0)


def test_a_serine_that_is_replaced_takes_no_phosphate_there_and_takes_it_elsewhere(body):
    ser312_everywhere(body)
    liver, muscle = body.populations["liver"], body.populations["muscle"]
    assert liver.weights("IRS1", "JNK.lock_IRS1").max() == 0.0
    assert muscle.weights("IRS1", "IRS1.basal_S307").min() == 1.0
    many_sites_in_muscle(body)
    assert muscle.weights("IRS1", "IRS1.basal_S307").max() == 0.0
    assert liver.weights("IRS1", "IRS1.basal_S307").min() == 1.0
    assert muscle.weights("IRS1", "PKC.lock_IRS1").min() == 1.0


def test_what_is_infused_is_held_in_blood():
    seen = course("lean", (), 10, held=(("TNF", 18.0),))
    assert seen.fasting("plasma_tnf_alpha") < 2.0
    assert seen.seen["plasma_tnf_alpha"][1:] == pytest.approx(18.0, rel=0.05)
