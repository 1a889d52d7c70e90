"""Clamp indices against arithmetic and against the printed table of mean glucose and HbA1c."""

import numpy as np
import pytest

from signaling.clinic.clamp_indices import (
    adipose_resistance,
    hba1c,
    hepatic_resistance,
    m_over_i,
    m_value,
    suppression,
    window_mean,
)
from signaling.clinic.indices.samples import NotAvailable

TIMES = np.array([0.0, 60, 90, 105, 120])


def test_m_is_the_mean_infusion_less_what_raised_glucose():
    infused = np.array([0.0, 5, 6, 8, 10])  # trapezoids of the last 30 min: (7 x 15 + 9 x 15) / 30 = 8
    assert m_value(TIMES, infused, 120) == pytest.approx(8)
    glucose = np.array([5.0, 5, 5, 5, 5.5])  # 0.5 mmol/L = 9.008 mg/dL; x 10 x 0.19 / 30 = 0.5705
    assert m_value(TIMES, infused, 120, glucose=glucose) == pytest.approx(8 - 0.5705, abs=1e-4)
    assert m_over_i(8, 100) == 0.08


def test_a_window_cuts_between_samples():
    assert window_mean(np.array([0.0, 10]), np.array([0.0, 10]), 4, 6) == pytest.approx(5)


def test_what_is_missing_is_said():
    with pytest.raises(NotAvailable, match="no samples from 150 to 180 min; run the clamp that far"):
        m_value(TIMES, TIMES, 180)
    with pytest.raises(NotAvailable, match="from 90 to 120 min was not taken"):
        m_value(TIMES, np.array([0, 1, 1, np.nan, 1.0]), 120)
    with pytest.raises(NotAvailable, match="insulin above 0"):
        m_over_i(8, 0)
    with pytest.raises(NotAvailable, match="sample before the clamp begins"):
        suppression(0, 1)


def test_products_and_suppression():
    assert suppression(2.0, 0.5) == 75
    assert hepatic_resistance(2.0, 8.0) == 16
    assert adipose_resistance(0.5, 60.0) == 30


@pytest.mark.parametrize(("percent", "printed"), [(5, 97), (6, 126), (7, 154), (8, 183), (9, 212), (10, 240)])
def test_hba1c_is_that_of_the_printed_table(percent, printed):
    # Nathan 2008, table 2: mean glucose in mg/dL, printed without decimals.
    assert hba1c(printed / 18.016) == pytest.approx(percent, abs=0.5 / 28.7 + 1e-9)
