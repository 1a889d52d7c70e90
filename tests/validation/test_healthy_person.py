"""The healthy person against measured people: 75 g of glucose, and a longer fast. One hundred cells a tissue."""

import numpy as np
import pytest

from signaling.clinic.measured import series
from signaling.scenario.body import Body
from signaling.studies.judges.fatty_acids import INSULIN_FROM, LIPID, infused

DRINK = 30.0  # minute of the drink in the scenario
CELLS = dict.fromkeys(("muscle", "liver", "adipocyte", "beta", "alpha"), 100)


@pytest.fixture(scope="module")
def meal():
    """The shipped OGTT, recorded every minute."""
    body = Body("ogtt", cells=CELLS, overrides={"record": {"every": "1 min"}})
    return body.run().results


@pytest.fixture(scope="module")
def fast():
    """Half an hour and eight more hours without food, recorded every minute."""
    overrides = {"protocol": [], "duration": "510 min", "record": {"every": "1 min", "at": ["0 min"]}, "expect": []}
    return Body("ogtt", cells=CELLS, overrides=overrides).run().results


def deviations(results, name):
    """(model - mean) / SD at the measured times."""
    data = series(f"ogtt_healthy/{name}")
    model = np.interp(data.times + DRINK, results.time.values, results[name].values)
    return (model - data.mean) / data.sd


@pytest.mark.parametrize("name", ["plasma_glucose", "plasma_insulin"])
def test_every_glucose_and_insulin_point_lies_within_two_sd_of_the_measured_mean(meal, name):
    assert np.abs(deviations(meal, name)).max() < 2


def test_glucose_peaks_within_one_sampling_step_of_the_measured_peak(meal):
    data = series("ogtt_healthy/plasma_glucose")
    peak = data.mean.argmax()
    time = meal.time.values[meal.plasma_glucose.values.argmax()] - DRINK
    assert data.times[peak - 1] <= time <= data.times[peak + 1]


def test_fatty_acids_fall_below_0_2_mmol_per_litre_within_ninety_minutes(meal):
    assert float(meal.plasma_ffa.sel(time=DRINK + 90)) < 0.2


def test_glucagon_falls_by_ten_to_thirty_percent(meal):
    fall = 1 - float(meal.plasma_glucagon.min() / meal.plasma_glucagon.sel(time=0))
    assert 0.10 < fall < 0.30


@pytest.mark.parametrize(
    "name",
    ["plasma_glucose", "plasma_insulin", "plasma_c_peptide", "plasma_ffa", "plasma_glucagon", "plasma_triglyceride"],
)
def test_nothing_in_blood_drifts_by_more_than_one_percent_in_the_first_half_hour_of_fasting(fast, name):
    half_hour = fast[name].sel(time=slice(0, 30)).values
    assert np.abs(half_hour / half_hour[0] - 1).max() < 0.01


def test_over_eight_more_hours_glucose_falls_a_little_insulin_more_and_fatty_acids_rise(fast):
    change = {
        n: float(fast[n].sel(time=510) / fast[n].sel(time=30) - 1)
        for n in ("plasma_glucose", "plasma_insulin", "plasma_ffa")
    }
    assert -0.08 <= change["plasma_glucose"] <= 0
    assert -0.30 <= change["plasma_insulin"] <= 0
    assert change["plasma_ffa"] > 0


@pytest.mark.parametrize(("name", "sign"), [("plasma_glucose", -1), ("plasma_insulin", -1), ("plasma_ffa", 1)])
def test_the_fast_goes_one_way_without_wiggles(fast, name, sign):
    hourly = fast[name].sel(time=slice(30, 510)).values[::30]
    assert (sign * np.diff(hourly) > -1e-4 * hourly[0]).all()


@pytest.mark.parametrize(
    ("emulsion", "level"),
    [(0.5, 0.695), (1.0, 1.251), (1.5, 1.688)],
    ids=("30 mL/h", "60 mL/h", "90 mL/h"),
)
def test_fatty_acids_under_an_emulsion_reach_the_measured_levels(emulsion, level):
    """Belfort et al. 2005, Diabetes 54:1640: levels on the clamp, after four hours of the emulsion alone."""
    assert infused(emulsion).mean("plasma_ffa", INSULIN_FROM, LIPID) == pytest.approx(level, rel=0.25)
