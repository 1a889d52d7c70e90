"""The oracle against SciPy and against solutions on paper."""

import numpy as np
import pytest

from signaling.core import CannotAdvance
from signaling.engine.integrators import ROS34PW2
from signaling.engine.oracle import Oracle
from signaling.engine.step_control import StepControl
from tests.unit.engine.networks import FUNCTIONS, ROBERTSON, cells, cycle, joined, network, scipy_end

NONE = np.zeros(0)


def test_robertsons_reaction_ends_where_scipy_says():
    state, kept, settings, step = cells(ROBERTSON, 1, 1)
    Oracle(ROBERTSON, lanes=1, rtol=1e-7).advance(state, kept, settings, NONE, NONE, 40.0, step)
    for method in ("Radau", "LSODA"):
        wanted = scipy_end(ROBERTSON, ROBERTSON.start, [], [], [], 40.0, method)
        assert state[0, :, 0] == pytest.approx(wanted, rel=1e-6)
    # A. C. Hindmarsh prints this to five digits in the examples of LSODE (1983): 7.158e-1, 9.185e-6, 2.842e-1.
    assert state[0, :, 0] == pytest.approx([7.1583e-1, 9.1855e-6, 2.8416e-1], rel=2e-5)


def test_a_fast_cycle_under_rising_insulin_ends_where_scipy_says():
    net = cycle()
    state, kept, settings, step = cells(net, 1, 2)
    start, inputs, slopes = joined(state, kept)[0, :, 1].copy(), np.array([0.5]), np.array([0.2])
    Oracle(net, lanes=2, rtol=1e-7).advance(state, kept, settings, inputs, slopes, 3.0, step)
    assert joined(state, kept)[0, :, 1] == pytest.approx(
        scipy_end(net, start, settings[0, :, 1], inputs, slopes, 3.0), rel=1e-6
    )


def test_every_kind_of_rate_law_ends_where_scipy_says():
    state, kept, settings, step = cells(FUNCTIONS, 1, 1)
    Oracle(FUNCTIONS, lanes=1, rtol=1e-7).advance(state, kept, settings, np.array([1.2]), np.array([-0.1]), 5.0, step)
    wanted = scipy_end(FUNCTIONS, FUNCTIONS.start, settings[0, :, 0], [1.2], [-0.1], 5.0, "DOP853")
    assert joined(state, kept)[0, :, 0] == pytest.approx(wanted, rel=1e-6)


def test_an_input_linear_in_time_is_integrated_exactly():
    # The method is of order three, so that a parabola has no error: y = 2 t + 0.3 t^2 / 2.
    net = network("ramp", {"y": "u"}, [0.0], inputs=["u"])
    state, kept, settings, step = cells(net, 1, 1)
    Oracle(net, lanes=1).advance(state, kept, settings, np.array([2.0]), np.array([0.3]), 7.0, step)
    assert state.item() == pytest.approx(14 + 0.15 * 49, rel=1e-13)


def error_with_equal_steps(net, exact, slopes, count):
    """Largest error at one minute after `count` steps of equal size."""
    oracle, (y, _, settings, _) = Oracle(net, lanes=1, method=ROS34PW2), cells(net, 1, 1)
    h = np.array([1.0 / count])
    for k in range(count):
        y, _ = oracle.attempt(y, settings, np.array([1.0]), np.array([slopes]), k * h, h)
    return np.abs(y[0, :, 0] - exact).max()


CURVED = network("curved", {"x": "-x*y*u", "y": "x - 30*(y - 0.4*u^2)"}, [1.0, 0.4], inputs=["u"])


@pytest.mark.parametrize("slope", [0.0, 0.7], ids=["constant input", "rising input"])
def test_halving_the_step_divides_the_error_by_eight(slope):
    exact = scipy_end(CURVED, CURVED.start, [], [1.0], [slope], 1.0)
    errors = [error_with_equal_steps(CURVED, exact, slope, count) for count in (80, 160, 320)]
    orders = np.log2(np.array(errors[:-1]) / errors[1:])
    assert orders == pytest.approx([3, 3], abs=0.2)


def test_the_error_follows_the_tolerance():
    state, kept, settings, _ = cells(CURVED, 1, 1)
    exact = scipy_end(CURVED, CURVED.start, [], [1.0], [0.5], 3.0)
    errors = []
    for rtol in (1e-3, 1e-5, 1e-7):
        end = state.copy()
        Oracle(CURVED, lanes=1, rtol=rtol).advance(
            end, kept, settings, np.array([1.0]), np.array([0.5]), 3.0, np.zeros(1)
        )
        errors.append(np.abs(end[0, :, 0] / exact - 1).max())
        assert errors[-1] < 5 * rtol
    assert errors[0] > 20 * errors[1] > 400 * errors[2]


def test_the_bits_of_a_tile_do_not_depend_on_other_tiles():
    net = cycle()
    state, kept, settings, step = cells(net, 5, 4)
    together, apart = (state.copy(), kept.copy()), (state.copy(), kept.copy())
    oracle = Oracle(net, lanes=4)
    oracle.advance(*together, settings, np.array([1.0]), np.array([0.1]), 1.0, step.copy())
    for tile in range(5):
        one = slice(tile, tile + 1)
        oracle.advance(*(a[one] for a in apart), settings[one], np.array([1.0]), np.array([0.1]), 1.0, np.zeros(1))
    assert joined(*together).tobytes() == joined(*apart).tobytes()


def test_a_step_cut_short_by_the_end_of_the_call_is_not_retained():
    net = network("slow", {"y": "-0.01*y"}, [1.0])
    state, kept, settings, step = cells(net, 1, 1)
    oracle = Oracle(net, lanes=1)
    oracle.advance(state, kept, settings, NONE, NONE, 20.0, step)
    retained = step.item()
    assert retained > 1.0
    oracle.advance(state, kept, settings, NONE, NONE, 0.01, step)
    assert step.item() == retained


def test_a_root_that_starts_at_zero_moves_although_its_derivative_is_infinite():
    net = network("root", {"y": "1 - sqrt(y)"}, [0.0])
    state, kept, settings, step = cells(net, 1, 1)
    Oracle(net, lanes=1, rtol=1e-8).advance(state, kept, settings, NONE, NONE, 2.0, step)
    # -2 (sqrt y + ln(1 - sqrt y)) = t, solved for y at t = 2.
    root = np.sqrt(state.item())
    assert -2 * (root + np.log(1 - root)) == pytest.approx(2.0, rel=1e-7)


def test_a_state_that_becomes_infinite_is_located():
    net = network("bang", {"calm": "-calm", "y": "y^2"}, [1.0, 0.0])
    state, kept, settings, step = cells(net, 3, 2)
    state[1, 1, 1] = 0.5  # infinite after two minutes
    with pytest.raises(CannotAdvance) as caught:
        Oracle(net, lanes=2, control=StepControl(least=1e-6)).advance(state, kept, settings, NONE, NONE, 5.0, step)
    fault = caught.value
    assert (fault.network, fault.tile, fault.lane, fault.state) == ("bang", 1, 1, "y")
    assert fault.minute == pytest.approx(2.0, abs=1e-3)
    assert str(fault).startswith("bang: the cell in tile 1, lane 1 cannot advance beyond minute 2 of this call: 'y' ")


@pytest.mark.parametrize(
    ("spoil", "name"),
    [("inputs", "insulin"), ("settings", "content_IRS"), ("state", "IRS_pp")],
)
def test_a_number_that_is_missing_is_named(spoil, name):
    net = cycle()
    state, kept, settings, step = cells(net, 1, 2)
    inputs = np.ones(1)
    if spoil == "inputs":
        inputs[0] = np.nan
    else:
        array, names = {"settings": (settings, net.settings), "state": (state, net.states)}[spoil]
        array[0, names.index(name), 1] = np.nan
    with pytest.raises(
        CannotAdvance, match=f"'{name}' is nan, not a finite number. Give it a value before advancing."
    ) as caught:
        Oracle(net, lanes=2).advance(state, kept, settings, inputs, np.zeros(1), 1.0, step)
    assert caught.value.state == name


def test_too_many_steps_are_reported_with_the_minute_reached():
    net = network("clock", {"s": "c", "c": "-s"}, [0.0, 1.0])
    state, kept, settings, step = cells(net, 1, 1)
    oracle = Oracle(net, lanes=1, control=StepControl(most=50))
    with pytest.raises(
        CannotAdvance, match=r"took 50 steps. Ask for fewer minutes in one call, or for a larger rtol."
    ) as caught:
        oracle.advance(state, kept, settings, NONE, NONE, 1e6, step)
    assert 0.5 < caught.value.minute < 50


def test_no_minutes_change_nothing():
    state, kept, settings, step = cells(ROBERTSON, 1, 1)
    Oracle(ROBERTSON, lanes=1).advance(state, kept, settings, NONE, NONE, 0.0, step)
    assert (state[0, :, 0] == ROBERTSON.start).all()
