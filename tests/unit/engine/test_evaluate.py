import numpy as np
import pytest

from signaling.core import UnknownName
from signaling.engine import evaluator
from signaling.pathway.expressions import evaluate
from tests.unit.engine.networks import FUNCTIONS, cycle, network


def test_every_quantity_equals_the_expression_evaluated_cell_by_cell():
    net = cycle(weighted=True)
    names = [*net.states, *net.inputs, *net.settings, *net.algebraic]
    rng = np.random.default_rng(1)
    state, settings = rng.uniform(0.1, 30, (2, len(net.states), 3)), rng.uniform(0.5, 2, (2, len(net.settings), 3))
    found = evaluator(net, names)(state[:, : net.fast], state[:, net.fast :], settings, np.array([1.5]))
    assert found.shape == (len(names), 2, 3)
    for tile, lane in np.ndindex(2, 3):
        values = dict(zip(net.states, state[tile, :, lane], strict=True)) | dict(
            zip(net.settings, settings[tile, :, lane], strict=True)
        )
        wanted = [evaluate(net.quantity(n), values | {"insulin": 1.5}) for n in names]
        assert found[:, tile, lane] == pytest.approx(wanted, rel=1e-13)


def test_the_members_of_a_closed_pool_add_up_to_its_content():
    net = cycle()
    state, settings = (
        np.random.default_rng(2).uniform(0, 20, (1, len(net.states), 4)),
        np.full((1, len(net.settings), 4), 0.9),
    )
    first, second, third = evaluator(net, ["IRS", "IRS_p", "IRS_pp"])(
        state[:, : net.fast], state[:, net.fast :], settings, np.ones(1)
    )
    assert first + second + third == pytest.approx(np.full((1, 4), 90.0), rel=1e-14)


def test_a_state_below_zero_by_round_off_counts_as_zero_in_broken_powers_and_roots():
    net = network("roots", {"x": "x"}, [1.0], algebraic={"power": "x^1.5", "root": "sqrt(x)", "cube": "x^3"})
    power, root, cube = evaluator(net, ["power", "root", "cube"])(
        np.full((1, 1, 1), -1e-9), np.ones((1, 0, 1)), np.ones((1, 0, 1)), np.ones(0)
    )
    assert (power.item(), root.item()) == (0.0, 0.0)
    assert cube.item() == pytest.approx(-1e-27, rel=1e-12)


def test_softplus_neither_overflows_nor_loses_its_tail():
    net = network("soft", {"x": "x"}, [1.0], algebraic={"soft": "soft(x, 1)"})
    x = np.array([[[-700.0, -40.0, 0.0, 800.0]]])
    found = evaluator(net, ["soft"])(x, np.ones((1, 0, 4)), np.ones((1, 0, 4)), np.ones(0))
    assert found[0, 0] == pytest.approx([np.exp(-700.0), np.exp(-40.0), np.log(2), 800.0], rel=1e-14)


def test_an_unknown_quantity_is_named_with_its_neighbours():
    with pytest.raises(UnknownName) as caught:
        evaluator(FUNCTIONS, ["takken"])
    assert str(caught.value).startswith(
        "Functions has no quantity 'takken'. Did you mean 'taken'?  Known: x, y, z, taken"
    )
