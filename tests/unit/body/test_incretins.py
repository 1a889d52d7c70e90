"""GIP and GLP-1 of a body without cells, against what people release after a glucose drink and after meals."""

import numpy as np
import pytest

from signaling.body.circulation import Circulation
from signaling.body.organism import organism

SEEN = ("gip", "glp_1", "total_glp_1")
# total GLP-1 of people with normal tolerance, pmol/L, fasting and at the peak of 75 g; and at two hours where that was sampled, Huber et al.
# 2024, Am J Clin Nutr 119:599, table 1
THEODORAKIS, MUSCELLI, VOLLMER, GREENFIELD = (6, 22, 11), (11, 28, 23), (14, 32, None), (14, 32, 24)
STUDIES = (THEODORAKIS, MUSCELLI, VOLLMER, GREENFIELD)


def drink(grams, minutes=300):
    """What blood holds every minute from a drink of glucose, drunk within five minutes."""
    return meal(grams, minutes=minutes)


def meal(carbohydrate=0.0, fat=0.0, protein=0.0, minutes=300):
    """What blood holds every minute from a meal, in grams, eaten within five minutes."""
    blood = Circulation(organism(), SEEN)
    eaten = {"drinking": carbohydrate / 0.18016, "eating_fat": 3.0 * fat / 0.86135, "eating_protein": protein}
    blood.feed({name: amount / 5.0 for name, amount in eaten.items()})
    rows = [blood.values()]
    for minute in range(minutes):
        if minute == 5:
            blood.feed(dict.fromkeys(eaten, 0.0))
        blood.advance(1.0)
        rows.append(blood.values())
    return {name: np.array([row[name] for row in rows]) for name in SEEN}


@pytest.fixture(scope="module")
def of_75_grams():
    return drink(75.0)


def test_in_a_fast_there_is_no_more_than_the_fasting_level(of_75_grams):
    assert {name: values[0] for name, values in of_75_grams.items()} == {"gip": 2.5, "glp_1": 1.0, "total_glp_1": 11.0}


def test_total_glp_1_rises_as_in_four_studies_of_75_grams(of_75_grams):
    total = of_75_grams["total_glp_1"]
    rises = [peak - fasting for fasting, peak, _ in STUDIES]
    assert min(rises) <= total.max() - total[0] <= max(rises)


def test_total_glp_1_peaks_between_15_and_45_minutes(of_75_grams):
    assert 15 <= of_75_grams["total_glp_1"].argmax() <= 45


def test_at_two_hours_as_much_of_the_rise_is_left_as_in_the_studies(of_75_grams):
    total = of_75_grams["total_glp_1"]
    left = [(late - fasting) / (peak - fasting) for fasting, peak, late in STUDIES if late]
    assert min(left) <= (total[120] - total[0]) / (total.max() - total[0]) <= max(left)


@pytest.mark.parametrize(("grams", "peak", "sem"), [(50.0, 3.2, 0.6), (100.0, 7.2, 1.6)])
def test_intact_glp_1_peaks_within_two_standard_errors_of_the_published_peak(grams, peak, sem):
    """Schirra et al. 1996, J Clin Invest 97:92, GLP-1(7-36) amide in pmol/L, at 20 min."""
    intact = drink(grams)["glp_1"]
    assert abs(intact.max() - peak) <= 2.0 * sem
    assert 10 <= intact.argmax() <= 30


def test_glp_1_follows_the_load_more_steeply_than_gip_does():
    """GIP is released as long as glucose is absorbed, GLP-1 only while much is delivered, Schirra et al. 1996."""
    small, large = drink(25.0), drink(125.0)
    ratio = {name: np.ptp(large[name]) / np.ptp(small[name]) for name in SEEN}
    assert ratio["glp_1"] > 1.5 * ratio["gip"]


@pytest.mark.parametrize(("fat", "protein"), [(20.0, 0.0), (0.0, 45.0)])
def test_a_hundred_and_eighty_kilocalories_of_fat_or_protein_call_as_much_gip_as_of_glucose_in_the_duodenum(
    fat, protein
):
    gain = organism().parameters["Incretin.release.gain"].value
    gip = meal(fat=fat, protein=protein, minutes=2880)["gip"]
    assert np.trapezoid(gip - gip[0]) == pytest.approx(gain * 180.0 / 4.0 / 0.18016, rel=0.01)


def test_fat_adds_to_the_gip_of_carbohydrate():
    """Butter raises it greatly over that of potato, Collier & O'Dea 1983, Am J Clin Nutr 37:941."""
    with_it, without, alone = (meal(*eaten)["gip"] for eaten in ((50.0, 50.0), (50.0,), (0.0, 50.0)))
    np.testing.assert_allclose(with_it - without, alone - alone[0], rtol=1e-4, atol=1e-3)
    assert np.ptp(with_it) > 2.0 * np.ptp(without)


def test_total_glp_1_rises_as_in_two_studies_of_a_breakfast():
    """13 pmol/L after 537 kcal, Toft-Nielsen 2001; 17 after 520 kcal, Vilsboll 2003: table 2 of Huber et al. 2024."""
    total = meal(62.0, 19.0, 25.0)["total_glp_1"]
    assert 13.0 <= np.ptp(total) <= 17.0
    assert np.ptp(total) > np.ptp(drink(62.0)["total_glp_1"]) + 2.0


def test_what_is_released_is_cleaved_with_a_half_life_of_two_minutes_and_then_lost():
    blood = Circulation(organism(), SEEN)
    blood.set_amount("GLP1", 10.0)
    cleavage, loss = (organism().parameters[f"Incretin.{name}.k"].value for name in ("GLP1_cleavage", "GLP1_loss"))
    assert np.log(2.0) / cleavage == pytest.approx(2.0, rel=0.02)
    assert np.log(2.0) / loss == pytest.approx(5.3, rel=0.02)
    blood.advance(4.0)
    intact = 10.0 * np.exp(-4.0 * cleavage)
    cleaved = 10.0 * cleavage / (cleavage - loss) * (np.exp(-4.0 * loss) - np.exp(-4.0 * cleavage))
    assert blood.values()["glp_1"] - 1.0 == pytest.approx(intact, rel=1e-5)
    assert blood.values()["total_glp_1"] - 11.0 == pytest.approx(intact + cleaved, rel=1e-5)


def test_glucose_into_a_vein_calls_neither():
    blood = Circulation(organism(), SEEN)
    blood.feed({"glucose_infusion": 5.0})
    blood.advance(60.0)
    assert blood.values() == {"gip": 2.5, "glp_1": 1.0, "total_glp_1": 11.0}
