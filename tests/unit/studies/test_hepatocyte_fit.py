import numpy as np
import pytest

from signaling.clinic.measured import series
from signaling.studies.hepatocyte_fit import assay_of, observed, r_squared, readings

BOUND = "hepatocyte_dish/bound_insulin/time_10000nM_many/mouse"
MEDIUM = "hepatocyte_dish/medium_insulin/time_10nM_2/mouse"


def test_every_sample_of_the_medium_was_read_twice_and_cells_once():
    assert len(readings(series(MEDIUM))) == 2 * len(series(MEDIUM))
    assert len(readings(series(BOUND))) == len(series(BOUND))


def test_each_experiment_has_an_assay_of_its_own():
    assert assay_of(MEDIUM) == "medium_2"
    assert assay_of("hepatocyte_dish/medium_insulin/blank_2/mouse") == "medium_2"
    assert assay_of(BOUND) == "bound"


def test_a_signal_that_is_the_data_up_to_scale_and_background_is_met():
    # data = 0.5 + 3 * signal
    signal = (series(BOUND).mean - 0.5) / 3
    predicted = observed({BOUND: signal})
    np.testing.assert_allclose(predicted[BOUND], np.log10(series(BOUND).mean), atol=1e-4)
    assert r_squared(predicted, (BOUND,)) == pytest.approx(1.0, abs=1e-6)


def test_the_mean_of_the_data_explains_nothing():
    data = readings(series(BOUND))
    assert r_squared({BOUND: np.full(len(data), data.mean())}, (BOUND,)) == pytest.approx(0.0, abs=1e-12)
