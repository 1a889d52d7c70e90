"""RODAS4 and RODASP meet the conditions of order four and of stiff accuracy: Hairer & Wanner 1996, table 7.1 of section IV.7."""

import numpy as np
import pytest

from signaling.engine.integrators import RODAS4, RODASP

ONE = np.ones(6)
each = pytest.mark.parametrize("method", [RODAS4, RODASP], ids=lambda m: m.name)


def conditions(method, b):
    """Order -> (found, wanted) of every condition."""
    alpha, beta = method.alpha, method.alpha + method.gamma
    times = alpha @ ONE
    return {
        1: [(b @ ONE, 1)],
        2: [(b @ beta @ ONE, 1 / 2)],
        3: [(b @ times**2, 1 / 3), (b @ beta @ beta @ ONE, 1 / 6)],
        4: [
            (b @ times**3, 1 / 4),
            (b @ (times * (alpha @ beta @ ONE)), 1 / 8),
            (b @ beta @ times**2, 1 / 12),
            (b @ beta @ beta @ beta @ ONE, 1 / 24),
        ],
    }


@each
def test_the_solution_is_of_fourth_and_the_embedded_one_of_third_order(method):
    for b, order in ((method.b, 4), (method.b_hat, 3)):
        for k in range(1, order + 1):
            for found, wanted in conditions(method, b)[k]:
                assert found == pytest.approx(wanted, abs=1e-14), k


@each
def test_the_embedded_solution_is_not_of_fourth_order(method):
    assert max(abs(found - wanted) for found, wanted in conditions(method, method.b_hat)[4]) > 1e-2


@pytest.mark.parametrize(
    ("method", "times", "weights"),
    [
        (RODAS4, [0, 0.386, 0.21, 0.63, 1, 1], [0.25, -0.1043, 0.1035, -0.0362, 0, 0]),
        (RODASP, [0, 0.75, 0.21, 0.63, 1, 1], [0.25, -0.5, -0.023504, -0.0362, 0, 0]),
    ],
)
def test_time_is_taken_where_the_book_says(method, times, weights):
    # c2 to c4 and d1 to d4 of the code RODAS of Hairer & Wanner.
    assert method.alpha_sum == pytest.approx(times, abs=1e-14)
    assert method.gamma_sum == pytest.approx(weights, abs=1e-14)


@each
def test_the_solution_is_the_last_stage_and_the_last_u_the_error(method):
    assert (method.alpha + method.gamma)[-1] == pytest.approx(method.b, abs=1e-14)
    assert method.stiffly_accurate
    assert method.m - method.m_hat == pytest.approx([0, 0, 0, 0, 0, 1], abs=1e-13)


def stability(method, b, z):
    """Growth over one step of y' = (z / h) y."""
    return 1 + z * b @ np.linalg.solve(np.eye(6) - z * (method.alpha + method.gamma), ONE)


@each
def test_no_decay_grows_and_an_infinitely_fast_one_dies_in_one_step(method):
    left_half_plane = -np.logspace(-6, 6, 50)[:, None] * np.exp(1j * np.linspace(-np.pi / 2, np.pi / 2, 41))
    for b in (method.b, method.b_hat):
        assert max(abs(stability(method, b, z)) for z in left_half_plane.ravel()) <= 1 + 1e-12
        assert abs(stability(method, b, -1e12)) < 1e-10


@each
def test_the_form_with_u_gives_the_same_step(method):
    z = -0.7
    k = np.linalg.solve(np.eye(6) - z * (method.alpha + method.gamma), z * ONE)  # h = 1
    u = method.gamma @ k
    assert 1 + method.m @ u == pytest.approx(1 + method.b @ k, rel=1e-13)
    right = z * (1 + method.A @ u) + method.C @ u
    assert u * (1 / method.diagonal - z) == pytest.approx(right, rel=1e-12)
