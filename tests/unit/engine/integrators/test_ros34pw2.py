"""ROS34PW2 meets the conditions that its paper claims. Numbers of the conditions: Rang & Angermann 2005, table 1."""

import numpy as np
import pytest

from signaling.engine.integrators import ROS34PW2

ONE = np.ones(4)
ALPHA, GAMMA, B, B_HAT = ROS34PW2.alpha, ROS34PW2.gamma, ROS34PW2.b, ROS34PW2.b_hat
BETA = ALPHA + GAMMA

THIRD_ORDER = {
    "sum of b": (B @ ONE, 1),
    "b beta 1": (B @ BETA @ ONE, 1 / 2),
    "b alpha^2": (B @ (ALPHA @ ONE) ** 2, 1 / 3),
    "b beta beta 1": (B @ BETA @ BETA @ ONE, 1 / 6),
}
WITH_ANY_JACOBIAN = {
    "b alpha 1": (B @ ALPHA @ ONE, 1 / 2),
    "b gamma 1": (B @ GAMMA @ ONE, 0),
    "b alpha alpha 1": (B @ ALPHA @ ALPHA @ ONE, 1 / 6),
    "b alpha gamma 1": (B @ ALPHA @ GAMMA @ ONE, 0),
    "b gamma alpha 1": (B @ GAMMA @ ALPHA @ ONE, 0),
    "b gamma gamma 1": (B @ GAMMA @ GAMMA @ ONE, 0),
}
EMBEDDED_SECOND_ORDER = {
    "sum of b_hat": (B_HAT @ ONE, 1),
    "b_hat alpha 1": (B_HAT @ ALPHA @ ONE, 1 / 2),
    "b_hat gamma 1": (B_HAT @ GAMMA @ ONE, 0),
}


@pytest.mark.parametrize(
    "condition", [*THIRD_ORDER.items(), *WITH_ANY_JACOBIAN.items(), *EMBEDDED_SECOND_ORDER.items()], ids=lambda c: c[0]
)
def test_an_order_condition_holds(condition):
    found, wanted = condition[1]
    assert found == pytest.approx(wanted, abs=2e-15)


def test_the_embedded_method_is_not_of_third_order():
    assert abs(B_HAT @ (ALPHA @ ONE) ** 2 - 1 / 3) > 1e-3


def test_the_solution_is_the_last_stage():
    assert np.allclose(BETA[-1], B, rtol=0, atol=1e-15)
    assert (ALPHA @ ONE)[-1] == pytest.approx(1, abs=1e-15)
    assert ROS34PW2.stiffly_accurate


def stability(z):
    """Growth over one step of y' = (z / h) y."""
    return 1 + z * B @ np.linalg.solve(np.eye(4) - z * BETA, ONE)


def test_infinitely_fast_decay_dies_in_one_step():
    assert abs(stability(-1e12)) < 1e-11


def test_no_decay_grows():
    left_half_plane = -np.logspace(-6, 6, 50)[:, None] * np.exp(1j * np.linspace(-np.pi / 2, np.pi / 2, 41))
    assert max(abs(stability(z)) for z in left_half_plane.ravel()) <= 1 + 1e-12


def test_the_form_with_u_gives_the_same_step():
    z = -0.7
    k = np.linalg.solve(np.eye(4) - z * BETA, z * ONE)  # h = 1
    u = GAMMA @ k
    assert 1 + ROS34PW2.m @ u == pytest.approx(1 + B @ k, rel=1e-14)
    assert ROS34PW2.m_hat @ u == pytest.approx(B_HAT @ k, rel=1e-14)
    right = z * (1 + ROS34PW2.A @ u) + ROS34PW2.C @ u
    assert u * (1 / ROS34PW2.diagonal - z) == pytest.approx(right, rel=1e-13)
