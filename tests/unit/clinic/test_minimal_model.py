"""The minimal model gives back what made the samples, and AIRg is the mean that arithmetic says."""

import numpy as np
import pytest
from scipy.integrate import solve_ivp

from signaling.clinic.indices.minimal_model import acute_response, fit
from signaling.clinic.indices.samples import NotAvailable, Samples

MINUTES = np.array([-5, 0, 2, 3, 4, 5, 6, 8, 10, 12, 14, 16, 19, 22, 25, 30, 40, 50, 60, 70, 90, 120, 150, 180], float)


def insulin_at(minute):
    """An early peak and a second, late phase, in uU/mL."""
    late = 25 * (minute / 30) * np.exp(1 - minute / 30)
    return np.where(minute <= 0, 8.0, 8.0 + 70 * np.exp(-((minute - 3) ** 2) / 8) + late)


@pytest.mark.parametrize(("sg", "p2", "si"), [(0.02, 0.03, 5e-4), (0.015, 0.05, 1e-4), (0.03, 0.02, 8e-4)])
def test_parameters_come_back(sg, p2, si):
    insulin = insulin_at(MINUTES)

    def rates(minute, state):
        excess = np.interp(minute, MINUTES, insulin) - 8.0
        return [-(sg + state[1]) * state[0] + sg * 5.0, p2 * (si * excess - state[1])]

    after = MINUTES[MINUTES >= 0]
    exact = solve_ivp(
        rates, (0, 180), [16.0, 0.0], t_eval=after, method="Radau", rtol=1e-9, atol=1e-12, max_step=1.0
    ).y[0]
    found = fit(Samples(MINUTES, np.concatenate(([5.0], exact)), insulin * 6))
    assert (found.sg, found.p2, found.si, found.g0) == pytest.approx((sg, p2, si, 16.0), rel=0.01)
    assert found.residual < 1e-4


def test_glucose_that_ends_in_nothing_sends_no_search_astray():
    """Samples that no person gives: glucose gone at once under hardly any insulin. The search ends within its bounds."""
    falling = np.concatenate(([5.0], 16.0 * np.exp(-0.3 * MINUTES[MINUTES >= 0]) + 1e-9))
    found = fit(Samples(MINUTES, falling, np.where(MINUTES < 0, 48.0, 48.0 + 1e-6)))
    assert 1e-5 <= found.sg <= 1.0
    assert 1e-4 <= found.p2 <= 1.0
    assert 1e-8 <= found.si <= 0.1


def test_acute_response_is_a_mean_over_time():
    samples = Samples(np.array([-5.0, 0, 2, 4, 10]), np.full(5, 5.0), np.array([60.0, 60, 300, 420, 120]))
    # Above 10 uU/mL: 40, 60, 10; trapezoids 2 min x 50 + 6 min x 35 = 310; over 8 min.
    assert acute_response(samples) == pytest.approx(310 / 8)


def test_a_drink_has_no_minimal_model():
    drink = Samples(np.array([0.0, 30, 60, 90, 120]), np.full(5, 6.0), np.full(5, 60.0))
    with pytest.raises(NotAvailable, match="no fasting glucose and insulin before the injection"):
        fit(drink)
    fasted = Samples(np.array([-5.0, 30, 60, 90, 120]), np.full(5, 6.0), np.full(5, 60.0))
    with pytest.raises(NotAvailable, match="fewer than 6 samples from 8 min after an injection of glucose"):
        fit(fasted)
    with pytest.raises(NotAvailable, match="no insulin samples from 2 to 10 min"):
        acute_response(fasted)
