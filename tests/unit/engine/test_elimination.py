import numpy as np
import pytest

from signaling.engine.elimination import plan_elimination


def eliminate(matrix, plan):
    """Follow the plan with numbers; touches no place outside it."""
    order = list(plan.order)
    M = {(i, j): matrix[order[i], order[j]] for i, j in plan.places}
    for k in range(len(order)):
        for i in range(k + 1, len(order)):
            if k in plan.lower[i]:
                M[i, k] /= M[k, k]
                for j in plan.upper[k]:
                    M[i, j] -= M[i, k] * M[k, j]
    L, U = np.eye(len(order)), np.zeros_like(matrix)
    for (i, j), value in M.items():
        (L if i > j else U)[i, j] = value
    return L, U


@pytest.mark.parametrize("seed", range(5))
def test_the_plan_factorises_a_sparse_matrix(seed):
    rng = np.random.default_rng(seed)
    matrix = np.where(rng.random((12, 12)) < 0.2, rng.standard_normal((12, 12)), 0.0) + 10 * np.eye(12)
    plan = plan_elimination(12, [(int(i), int(j)) for i, j in np.argwhere(matrix)])
    L, U = eliminate(matrix, plan)
    assert pytest.approx(matrix[np.ix_(plan.order, plan.order)], abs=1e-12) == L @ U


def test_an_arrow_needs_no_new_numbers_if_its_tip_comes_last():
    arrow = [(0, k) for k in range(1, 9)] + [(k, 0) for k in range(1, 9)]
    plan = plan_elimination(9, arrow)
    assert plan.order[-2:] == (0, 8)  # the last two are equally good
    assert len(plan.places) == 9 + 16


def test_the_diagonal_is_always_kept():
    assert plan_elimination(3, []).places == {(0, 0): 0, (1, 1): 1, (2, 2): 2}
