"""Indices of a fast, an injection and a clamp, against arithmetic; and what an index says that lacks its test or its samples."""

import numpy as np
import pytest

from signaling.clinic.indices import INDICES, Samples, readings
from signaling.clinic.indices.production_suppression import suppression
from signaling.clinic.indices.samples import TESTS, NotAvailable, window_mean
from signaling.core.errors import UnknownName

TIMES = np.array([0.0, 60, 90, 105, 120])
STEADY = np.ones_like(TIMES)
OTHERS = {
    "glucose_infusion_rate": np.array([0.0, 5, 6, 8, 10]),  # trapezoids of the last 30 min: (7 x 15 + 9 x 15) / 30 = 8
    "endogenous_glucose_production": np.array([2.0, 1, 0.5, 0.5, 0.5]),
    "plasma_ffa": np.array([0.5, 0.2, 0.1, 0.1, 0.1]),
    "respiratory_quotient": np.array([0.8, 0.85, 0.9, 0.9, 0.9]),
}


def clamp(glucose=5.0 * STEADY, insulin=600.0 * STEADY, **others):
    return Samples(TIMES, glucose, insulin, OTHERS | others, test="clamp")


def value(name, samples):
    reading = INDICES[name].read(samples)
    assert reading.available, reading.reason
    return reading.value


def test_m_is_the_mean_infusion_less_what_raised_glucose():
    assert value("m_value", clamp()) == pytest.approx(8)
    raised = np.array([5.0, 5, 5, 5, 5.5])  # 0.5 mmol/L = 9.008 mg/dL; x 10 x 0.19 / 30 = 0.5705
    assert value("m_value", clamp(raised)) == pytest.approx(8 - 0.5705, abs=1e-4)
    assert value("m_over_insulin", clamp()) == pytest.approx(8 / 100)
    assert value("glucose_disposal", clamp()) == pytest.approx(8.5)


def test_what_a_clamp_suppresses_and_raises():
    assert value("production_suppression", clamp()) == pytest.approx(75)
    assert value("ffa_suppression", clamp()) == pytest.approx(80)
    assert value("rq_rise", clamp()) == pytest.approx(0.1)
    with pytest.raises(NotAvailable, match="sample before the clamp begins"):
        suppression(0, 1)


def test_fasting_indices_can_be_had_from_any_test():
    fasting = clamp(insulin=np.array([60.0, 600, 600, 600, 600]))
    assert value("hepatic_resistance", fasting) == pytest.approx(2 * 10)
    assert value("adipose_resistance", fasting) == pytest.approx(0.5 * 60)
    assert value("homa_ir", fasting) == pytest.approx(5 * 10 / 22.5)


def test_a_window_cuts_between_samples():
    assert window_mean(np.array([0.0, 10]), np.array([0.0, 10]), 4, 6) == pytest.approx(5)


def test_an_index_of_another_test_says_what_it_needs():
    found = readings(clamp())
    assert found["matsuda"].reason == (
        "needs a drink of glucose (the ogtt protocol); these samples are of another test, a clamp"
    )
    assert "an injection of glucose (the ivgtt protocol)" in found["insulin_sensitivity"].reason
    assert set(found) == set(INDICES)
    assert all(INDICES[name].needs == TESTS[INDICES[name].test] for name in INDICES)


def test_missing_samples_are_named():
    bare = Samples(TIMES, 5.0 * STEADY, 600.0 * STEADY, test="clamp")
    assert INDICES["m_value"].read(bare).reason == "no glucose_infusion_rate among the samples; record it"
    gap = clamp(glucose_infusion_rate=np.array([0, 1, 1, np.nan, 1.0]))
    assert "from 90 to 120 min was not taken" in INDICES["m_value"].read(gap).reason
    short = Samples(TIMES[:2], STEADY[:2], STEADY[:2], {"glucose_infusion_rate": STEADY[:2]}, test="clamp")
    assert INDICES["m_value"].read(short).available
    nothing = INDICES["m_over_insulin"].read(clamp(insulin=0.0 * STEADY))
    assert "insulin above 0" in nothing.reason
    with pytest.raises(UnknownName, match="clamp"):
        Samples(TIMES, STEADY, test="clmp")


def test_an_injection_gives_back_the_minimal_model_that_made_it():
    from signaling.clinic.minimal_model import course

    minutes = np.array([-5.0, 2, 3, 4, 5, 6, 8, 10, 14, 19, 22, 25, 30, 40, 50, 70, 100, 140, 180])
    insulin = 60.0 + 600.0 * np.exp(-np.maximum(minutes, 0) / 30.0) * (minutes > 0)
    after = minutes[minutes >= 0]
    glucose = course(after, after, insulin[minutes >= 0] / 6.0, (5.0, 10.0), 0.02, 0.03, 5e-4, 15.0)
    samples = Samples(minutes, np.concatenate([[5.0], glucose]), insulin, test="injection")
    assert value("insulin_sensitivity", samples) == pytest.approx(5.0, rel=0.02)
    assert value("glucose_effectiveness", samples) == pytest.approx(0.02, rel=0.05)
    product = value("insulin_sensitivity", samples) * value("acute_insulin_response", samples)
    assert value("iv_disposition_index", samples) == pytest.approx(product)
