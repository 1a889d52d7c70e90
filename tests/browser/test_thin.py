import numpy as np
import pytest

from signaling.app.browser.thin import thinned


def test_a_short_curve_is_left_as_it_is():
    times, values = np.arange(10.0), np.arange(10.0) ** 2
    kept = thinned(times, values, most=10)
    assert np.array_equal(kept, (times, values))


@pytest.mark.parametrize("most", [4, 50, 399])
def test_a_long_curve_keeps_its_ends_and_its_extremes_in_few_points(most):
    times = np.arange(10_000.0)
    values = np.sin(times / 700)
    values[4321], values[8765] = 9.0, -9.0
    kept_times, kept = thinned(times, values, most)
    assert len(kept) <= most
    assert kept_times[0] == 0
    assert kept_times[-1] == 9999
    assert kept.max() == 9
    assert kept.min() == -9
    assert np.all(np.diff(kept_times) > 0)
    assert np.array_equal(values[kept_times.astype(int)], kept)
