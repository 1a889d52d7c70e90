"""Judge: SciPy's normal quantile and the math library, written by others from other formulas."""

import math

import numpy as np
import pytest
from scipy.special import ndtri

from signaling.core.inverse_normal import inverse_normal, natural_exp, natural_log

POWERS = 2.0 ** -np.arange(2, 54)
SHARES = np.concatenate([POWERS, 1 - POWERS[:-1], np.linspace(0.001, 0.999, 4001), [0.075, 0.925, 1e-11, 1.3e-11]])


def test_the_quantiles_agree_with_scipy_from_the_middle_to_the_far_tails():
    away = SHARES[np.abs(SHARES - 0.5) > 1e-6]
    assert inverse_normal(away) == pytest.approx(ndtri(away), rel=3e-15, abs=0)


def test_the_median_is_zero():
    assert inverse_normal(np.array([0.5])).tolist() == [0.0]


def test_the_two_tails_mirror_each_other_bit_for_bit():
    shares = np.concatenate([np.arange(1, 2000) / 4096, 2.0 ** -np.arange(2, 53)])
    assert (inverse_normal(shares) == -inverse_normal(1 - shares)).all()


def test_a_larger_share_never_gives_a_smaller_quantile():
    seams = np.concatenate([at + np.arange(-500, 500) * 1e-15 for at in (0.075, 0.925)])
    for shares in (np.sort(SHARES), np.sort(seams)):
        assert (np.diff(inverse_normal(shares)) >= -2e-15).all()


def test_the_logarithm_agrees_with_the_math_library():
    numbers = np.concatenate([SHARES, 1 + np.linspace(-1e-3, 1e-3, 401), 2.0 ** np.arange(-300, 301)])
    numbers = numbers[numbers != 1]
    assert natural_log(numbers) == pytest.approx([math.log(number) for number in numbers], rel=1e-15, abs=0)
    assert natural_log(np.array([1.0])).tolist() == [0.0]


def test_the_exponential_agrees_with_the_math_library():
    numbers = np.concatenate([np.linspace(-700, 700, 20_001), np.linspace(-1, 1, 2001), 2.0 ** -np.arange(1, 80)])
    assert natural_exp(numbers) == pytest.approx([math.exp(number) for number in numbers], rel=1e-15, abs=0)
    assert natural_exp(np.array([0.0])).tolist() == [1.0]


def test_the_exponential_stays_finite_and_above_zero():
    ends = natural_exp(np.array([-np.inf, -1e9, 1e9, np.inf]))
    assert ends == pytest.approx([math.exp(-700)] * 2 + [math.exp(700)] * 2, rel=1e-15, abs=0)
