"""Figures read off the dish curves: of the measured curves themselves they are those of the table."""

import numpy as np
import pytest

from signaling.clinic.measured import series
from signaling.clinic.targets import targets
from signaling.studies.dish_bench import dish_names
from signaling.studies.dish_figures import AFTER_THE_PEAK, LADDER, OF_NORMAL, after_the_peak, ec50, figures

TABLE = {target.id: target for target in targets("cell")}


@pytest.fixture(scope="module")
def read():
    return figures({name: series(name).mean for name in dish_names()})


@pytest.mark.parametrize("target", [*LADDER, *OF_NORMAL, AFTER_THE_PEAK])
def test_of_the_measured_curves_they_are_those_of_the_table(read, target):
    assert read[target] == pytest.approx(float(TABLE[target].value), rel=0.1)


def test_half_is_read_between_doses_on_their_logarithm():
    assert ec50(np.array([1e-3, 0.1, 10.0]), np.array([5.0, 25.0, 65.0])) == pytest.approx(10 ** (-1 + 2 * 10 / 40))


def test_an_answer_that_does_not_change_has_no_half():
    assert np.isnan(ec50(np.array([1e-3, 0.1, 10.0]), np.full(3, 7.0)))


def test_a_peak_is_that_over_the_reading_without_insulin():
    assert after_the_peak(np.array([0.0, 1.0, 3.3]), np.array([20.0, 100.0, 60.0])) == 0.5
