"""Binary logarithms that are read off the bits, against the true ones."""

import numpy as np
import pytest

from signaling.engine.step_control import FARTHEST, HOPELESS, level, level_of_ratio, power_of_two

NUMBERS = np.concatenate([np.geomspace(1e-30, 1e30, 997), np.linspace(1.0, 2.0, 101)])
CHORD = 1.0 - (1.0 + np.log(np.log(2.0))) / np.log(2.0)  # how far log2 rises above its chord, at 1/ln 2: 0.0861


def test_a_level_is_the_logarithm_at_powers_of_two():
    assert [level(2.0**k) for k in (-40, -1, 0, 1, 23)] == [-40.0, -1.0, 0.0, 1.0, 23.0]


def test_between_powers_of_two_a_level_is_below_the_logarithm_by_no_more_than_the_chord():
    below = np.log2(NUMBERS) - [level(x) for x in NUMBERS]
    assert below.min() >= -1e-12
    assert below.max() <= CHORD + 1e-12
    assert below.max() > 0.99 * CHORD


def test_the_level_of_a_ratio_is_its_logarithm_within_the_chord_and_rises_with_it():
    found = level_of_ratio(NUMBERS, np.full_like(NUMBERS, 3.0))
    assert np.abs(found - np.log2(NUMBERS / 3.0)).max() <= CHORD + 1e-12
    assert (np.diff(found[:997]) > 0.0).all()


@pytest.mark.parametrize("odd", [np.nan, -np.nan, np.inf])
def test_what_is_not_finite_is_hopeless(odd):
    odd, one = np.abs(np.array([odd])), np.array([1.0])
    assert level_of_ratio(odd, one) == level_of_ratio(one, odd) == level_of_ratio(odd, odd) == HOPELESS


def test_powers_of_two_undo_levels():
    levels = np.linspace(-FARTHEST, FARTHEST, 321)
    assert [level(x) for x in power_of_two(levels)] == pytest.approx(levels, abs=1e-12)
