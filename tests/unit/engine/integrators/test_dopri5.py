"""DOPRI5 has the coefficients that SciPy has, and meets the conditions of order five (Butcher's trees, with bushy sub-trees by c)."""

import numpy as np
import pytest
from scipy.integrate import RK45

from signaling.engine.integrators import DOPRI5

A, B, B_HAT, C = DOPRI5.a, DOPRI5.b, DOPRI5.b_hat, DOPRI5.alpha_sum


def test_the_coefficients_are_those_of_scipy():
    assert pytest.approx(A[:6, :5], abs=1e-15) == RK45.A
    assert pytest.approx(B[:6], abs=1e-15) == RK45.B
    assert pytest.approx(C[:6], abs=1e-15) == RK45.C
    assert pytest.approx(B_HAT - B, abs=1e-15) == RK45.E


def conditions(b):
    """Order -> (found, wanted) of every tree."""
    return {
        1: [(b.sum(), 1)],
        2: [(b @ C, 1 / 2)],
        3: [(b @ C**2, 1 / 3), (b @ A @ C, 1 / 6)],
        4: [(b @ C**3, 1 / 4), (b @ (C * (A @ C)), 1 / 8), (b @ A @ C**2, 1 / 12), (b @ A @ A @ C, 1 / 24)],
        5: [
            (b @ C**4, 1 / 5),
            (b @ (C**2 * (A @ C)), 1 / 10),
            (b @ (A @ C) ** 2, 1 / 20),
            (b @ (C * (A @ C**2)), 1 / 15),
            (b @ (C * (A @ A @ C)), 1 / 30),
            (b @ A @ C**3, 1 / 20),
            (b @ A @ (C * (A @ C)), 1 / 40),
            (b @ A @ A @ C**2, 1 / 60),
            (b @ A @ A @ A @ C, 1 / 120),
        ],
    }


@pytest.mark.parametrize(("b", "order"), [(B, 5), (B_HAT, 4)], ids=["solution", "embedded"])
def test_every_condition_up_to_the_order_holds(b, order):
    for k in range(1, order + 1):
        for found, wanted in conditions(b)[k]:
            assert found == pytest.approx(wanted, abs=1e-15), k


def test_the_embedded_solution_is_not_of_fifth_order():
    assert max(abs(found - wanted) for found, wanted in conditions(B_HAT)[5]) > 1e-4


def test_beyond_its_reach_a_decay_grows():
    def growth(z):
        return abs(1 + z * B @ np.linalg.solve(np.eye(7) - z * A, np.ones(7)))

    assert all(growth(-z) < 1 for z in np.linspace(0.01, DOPRI5.reach - 1e-3, 200))
    assert growth(-DOPRI5.reach - 1e-3) > 1
