import numpy as np
import pytest

from signaling.clinic.measured import series
from signaling.studies.lipolysis_fit import CURVES, chi2, sigma

GLYCEROL = "lipolysis_dish/glycerol/isoprenaline/normal"


def test_an_error_is_at_least_half_of_the_mean_error_of_its_curve():
    curve = series(GLYCEROL)
    mean = sum(curve.sem) / len(curve)
    assert sigma(curve)[0] == pytest.approx(mean / 2)  # the reference row has none of its own
    assert sigma(curve)[1] == curve.sem[1]


def test_one_error_off_everywhere_is_a_chi2_of_one():
    curve = series(GLYCEROL)
    assert chi2({GLYCEROL: curve.mean + sigma(curve)}, GLYCEROL) == pytest.approx(1.0)
    assert chi2({GLYCEROL: np.array(curve.mean)}, GLYCEROL) == 0.0


def test_every_curve_of_lipolysis_is_scored():
    assert len(CURVES) == 24
