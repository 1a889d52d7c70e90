"""Expected values are worked out by hand in round numbers: 5 mmol/L is 90.08 mg/dL, 54 pmol/L is 9 uU/mL."""

import math

import numpy as np
import pytest

from signaling.clinic import measured
from signaling.clinic.indices import (
    INDICES,
    Chart,
    all_indices,
    disposition_index,
    glucose_peak,
    glucose_peak_time,
    homa_b,
    homa_ir,
    insulinogenic_index,
    matsuda,
    quicki,
)
from signaling.clinic.indices.need import NEEDS
from signaling.clinic.indices.stage import EXAMINATION
from signaling.clinic.protocols import OGTT
from signaling.core import SignalingError, UnitError, UnknownName

TIMES = np.array([0.0, 30.0, 60.0, 90.0, 120.0])
GLUCOSE = np.array([5.0, 8.0, 8.0, 7.0, 6.0])
INSULIN = np.array([54.0, 354.0, 300.0, 240.0, 180.0])
# Interquartile range of 50 people with normal tolerance: Ohashi et al. 2018, doi:10.1038/s41540-018-0051-6.
NORMAL = {
    "homa_ir": (0.881, 1.749),
    "homa_b": (62.1, 143.3),
    "quicki": (0.351, 0.392),
    "matsuda": (5.763, 9.167),
    "insulinogenic_index": (0.508, 1.224),
    "disposition_index": (3.426, 8.647),
    "glucose_peak_time": (30, 60),
}


def without(values: np.ndarray, minute: float) -> np.ndarray:
    return np.where(minute == TIMES, np.nan, values)


def test_homa_ir_of_5_mmol_and_9_units_is_2():
    assert homa_ir(TIMES, GLUCOSE, INSULIN).value == pytest.approx(5 * 9 / 22.5)


def test_homa_ir_of_the_healthy_person_it_was_made_for_is_1():
    assert homa_ir([0], [4.5], [30]).value == pytest.approx(1.0)


def test_homa_b_of_5_mmol_and_9_units_is_120_percent():
    assert homa_b(TIMES, GLUCOSE, INSULIN).value == pytest.approx(20 * 9 / 1.5)


def test_quicki_of_90_mg_and_9_units_is_0_344():
    assert quicki([0], [90 / 18.016], [54]).value == pytest.approx(1 / (math.log10(90) + math.log10(9)))
    assert quicki([0], [90 / 18.016], [54]).value == pytest.approx(0.344, abs=5e-4)


def test_matsuda_is_worked_out_in_mg_and_units():
    # means: (5+8+8+7+6)/5 = 6.8 mmol/L = 122.5088 mg/dL; (9+59+50+40+30)/5 = 37.6 uU/mL
    assert matsuda(TIMES, GLUCOSE, INSULIN).value == pytest.approx(10_000 / math.sqrt(90.08 * 9 * 122.5088 * 37.6))


def test_matsuda_takes_no_notice_of_samples_between_its_own():
    fine = np.arange(-10, 125, 5.0)
    glucose, insulin = np.interp(fine, TIMES, GLUCOSE), np.interp(fine, TIMES, INSULIN)
    spoilt = ~np.isin(fine, TIMES)
    glucose[spoilt], insulin[spoilt] = 20, 900
    assert matsuda(fine, glucose, insulin).value == matsuda(TIMES, GLUCOSE, INSULIN).value


def test_matsuda_can_be_asked_to_do_without_a_sample():
    reading = matsuda(TIMES, without(GLUCOSE, 90), INSULIN, sampled_at=(0, 30, 60, 120))
    # means: (5+8+8+6)/4 = 6.75 mmol/L; (9+59+50+30)/4 = 37 uU/mL
    assert reading.value == pytest.approx(10_000 / math.sqrt(90.08 * 9 * 6.75 * 18.016 * 37))


def test_insulinogenic_index_is_the_rise_of_insulin_over_the_rise_of_glucose():
    assert insulinogenic_index(TIMES, GLUCOSE, INSULIN).value == pytest.approx((59 - 9) / (3 * 18.016))


def test_disposition_index_is_secretion_times_sensitivity():
    expected = (59 - 9) / (3 * 18.016) * 10_000 / math.sqrt(90.08 * 9 * 122.5088 * 37.6)
    assert disposition_index(TIMES, GLUCOSE, INSULIN).value == pytest.approx(expected)


def test_the_earliest_of_equal_peaks_counts():
    assert glucose_peak(TIMES, GLUCOSE).value == 8.0
    assert glucose_peak_time(TIMES, GLUCOSE).value == 30.0


def test_what_was_eaten_before_the_drink_is_no_peak():
    assert glucose_peak([-60, 0, 30, 60], [12, 5, 7, 6]).value == 7.0


@pytest.mark.parametrize(("name", "quartiles"), NORMAL.items())
def test_the_mean_person_with_normal_tolerance_reads_inside_the_quartiles_of_her_group(name, quartiles):
    glucose, insulin = (measured.series(f"ogtt_ngt/{what}") for what in ("plasma_glucose", "plasma_insulin"))
    reading = INDICES[name](glucose.times, glucose.mean, insulin.mean)
    assert quartiles[0] <= reading.value <= quartiles[1]


@pytest.mark.parametrize(
    ("index", "minutes"),
    [
        (homa_ir, [0]),
        (homa_b, [0]),
        (quicki, [0]),
        (matsuda, [0, 30, 60, 90, 120]),
        (insulinogenic_index, [0, 30]),
        (disposition_index, [0, 30, 60, 90, 120]),
    ],
)
def test_an_index_without_one_of_its_samples_is_not_available_and_says_which(index, minutes):
    for minute in TIMES:
        for name, glucose, insulin in (
            ("glucose", without(GLUCOSE, minute), INSULIN),
            ("insulin", GLUCOSE, without(INSULIN, minute)),
        ):
            reading = index(TIMES, glucose, insulin)
            if minute in minutes:
                assert reading.value is None
                assert reading.reason == f"no {name} sample at {minute:g} min"
            else:
                assert reading.value == pytest.approx(index(TIMES, GLUCOSE, INSULIN).value)


@pytest.mark.parametrize("index", [glucose_peak, glucose_peak_time])
def test_a_peak_needs_a_fasting_sample_and_a_later_one(index):
    assert index(TIMES, without(GLUCOSE, 0)).reason == "no glucose sample at 0 min"
    assert index([0], [5.0]).reason == "no glucose sample after the drink"
    assert index([-10, 0], [5.0, 5.0]).reason == "no glucose sample after the drink"


def test_homa_b_is_not_available_where_the_formula_expects_no_insulin():
    assert homa_b([0], [3.5], [12]).reason == "fasting glucose 3.5 mmol/L is not above 3.5 mmol/L"
    assert homa_b([0], [3.4], [12]).value is None
    assert homa_b([0], [3.51], [12]).value == pytest.approx(20 * 2 / 0.01)


def test_insulinogenic_index_is_not_available_without_a_rise_of_glucose():
    assert insulinogenic_index([0, 30], [5, 5], [54, 60]).reason == "glucose at 30 min is not above fasting"
    assert insulinogenic_index([0, 30], [5, 4.9], [54, 60]).value is None


def test_a_person_without_insulin_has_no_logarithm_and_no_quotient_but_a_homa_ir():
    nothing = np.zeros(5)
    assert quicki(TIMES, GLUCOSE, nothing).reason == "fasting insulin is so low that the logarithm is not above 0"
    assert matsuda(TIMES, GLUCOSE, nothing).reason == "fasting glucose or insulin is 0"
    assert homa_ir(TIMES, GLUCOSE, nothing).value == 0


def test_a_sample_half_a_minute_off_is_still_that_sample():
    assert homa_ir([0.5], [5], [54]).value == pytest.approx(2)
    assert homa_ir([0.6], [5], [54]).reason == "no glucose sample at 0 min"
    assert homa_ir([-0.5, 0.0], [9, 5], [9, 54]).value == pytest.approx(2)


def test_a_reading_prints_as_number_and_unit_or_as_reason():
    assert str(homa_b(TIMES, GLUCOSE, INSULIN)) == "120 %"
    assert str(homa_ir(TIMES, GLUCOSE, INSULIN)) == "2"
    assert str(homa_ir([30], [5], [54])) == "not available (no glucose sample at 0 min)"


def test_all_indices_are_worked_out_at_once_in_the_order_of_the_registry():
    chart = Chart(TIMES, {"plasma_glucose": GLUCOSE, "plasma_insulin": INSULIN}, ((0.0, OGTT()),))
    readings = all_indices(chart)
    assert list(readings) == list(INDICES)
    assert readings["homa_ir"].value == pytest.approx(2)
    assert all(reading.unit == INDICES[name].unit for name, reading in readings.items())


@pytest.mark.parametrize("name", INDICES)
def test_every_index_names_its_paper_and_its_formula(name):
    index = INDICES[name]
    assert index.name == name
    assert "doi:10." in index.source
    assert index.formula
    assert index.drawn
    assert index.need in (*NEEDS, EXAMINATION)


def test_an_unknown_index_is_answered_with_the_nearest_name():
    with pytest.raises(UnknownName, match=r"there is no clinical index 'homa_r'\. Did you mean 'homa_ir'"):
        INDICES["homa_r"]


def test_glucose_in_mg_per_dl_is_noticed():
    with pytest.raises(UnitError, match=r"glucose 90 cannot be mmol/L\. If it is mg/dL, divide it by 18\.016"):
        homa_ir([0], [90], [54])


def test_malformed_samples_are_refused_in_words():
    with pytest.raises(SignalingError, match="2 times but 1 of glucose"):
        homa_ir([0, 30], [5], [54, 60])
    with pytest.raises(SignalingError, match="times must be finite and increase"):
        homa_ir([30, 0], [5, 6], [54, 60])
    with pytest.raises(SignalingError, match="insulin has the negative value -1"):
        homa_ir([0], [5], [-1])
    with pytest.raises(SignalingError, match=r"glucose has shape \(1, 1\); give one row of numbers"):
        homa_ir([0], [[5]], [54])
