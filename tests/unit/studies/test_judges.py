"""What judges read off curves, on curves whose answer is known by arithmetic."""

import numpy as np
import pytest

from signaling.studies.judges.fat_cell_doses import ec50


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
