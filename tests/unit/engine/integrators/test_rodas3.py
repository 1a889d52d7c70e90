"""RODAS3 meets the conditions that its paper claims, and has its stability. Conditions: Hairer & Wanner 1996, table 7.1 of section IV.7."""

import numpy as np
import pytest

from signaling.engine.integrators import RODAS3

ONE = np.ones(4)
ALPHA, GAMMA, B, B_HAT = RODAS3.alpha, RODAS3.gamma, RODAS3.b, RODAS3.b_hat
BETA = ALPHA + GAMMA


def test_the_solution_is_of_order_three_and_the_embedded_one_of_order_two():
    conditions = {"order one": lambda b: (b @ ONE, 1), "order two": lambda b: (b @ BETA @ ONE, 1 / 2)}
    for condition in conditions.values():
        for b in (B, B_HAT):
            found, wanted = condition(b)
            assert found == pytest.approx(wanted, abs=1e-15)
    assert pytest.approx(1 / 3, abs=1e-15) == B @ (ALPHA @ ONE) ** 2
    assert pytest.approx(1 / 6, abs=1e-15) == B @ BETA @ BETA @ ONE
    assert abs(B_HAT @ (ALPHA @ ONE) ** 2 - 1 / 3) > 0.1


def test_the_last_u_is_the_error_and_closes_the_step():
    assert RODAS3.stiffly_accurate
    assert RODAS3.m - RODAS3.m_hat == pytest.approx([0, 0, 0, 1], abs=1e-14)


def test_two_stages_stand_at_the_beginning_of_the_step():
    assert RODAS3.alpha_sum == pytest.approx([0, 0, 1, 1], abs=1e-15)
    assert not RODAS3.A[1].any()


@pytest.mark.parametrize("b", [B, B_HAT], ids=["solution", "embedded"])
def test_what_decays_at_once_is_gone_after_a_step(b):
    # The solution and the embedded one multiply a mode of rate z by R(z) = 1 + z b (1 - z beta)^-1 1.
    def growth(z):
        return abs(1 + z * b @ np.linalg.solve(np.eye(4) - z * BETA, ONE))

    assert growth(-1e9) < 1e-8
    assert all(growth(-z) <= 1 for z in np.logspace(-3, 6, 100))


def test_in_the_form_with_u_it_has_the_numbers_of_the_kinetic_preprocessor():
    # As printed in the Rosenbrock solvers of KPP and FATODE (A. Sandu and others), rows of A and C, then the weights.
    assert pytest.approx(np.array([[0, 0, 0, 0], [0, 0, 0, 0], [2, 0, 0, 0], [2, 0, 1, 0]]), abs=1e-14) == RODAS3.A
    assert (
        pytest.approx(np.array([[0, 0, 0, 0], [4, 0, 0, 0], [1, -1, 0, 0], [1, -1, -8 / 3, 0]]), abs=1e-14) == RODAS3.C
    )
    assert RODAS3.m == pytest.approx([2, 0, 1, 1], abs=1e-14)
    assert RODAS3.gamma_sum == pytest.approx([1 / 2, 3 / 2, 0, 0], abs=1e-14)
