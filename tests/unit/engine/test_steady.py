import numpy as np
import pytest

from signaling.core import CannotAdvance
from signaling.engine import engine_for, steady_state
from tests.unit.engine.networks import cells, cycle, joined, network


@pytest.mark.parametrize("slow", [0, 1], ids=["as any other", "kept in double"])
@pytest.mark.parametrize("backend", ["compiled", "oracle"])
def test_a_slow_store_settles_where_making_equals_losing(backend, slow):
    # Ten days to lose a third: x = made / lost = 0.02 / 1e-4.
    slopes = {"x": "u*0.02 - 1e-4*x", "taken": "x"}
    net = network("store", slopes, [1.0, 0.0], inputs=["u"], accumulators=1, slow=slow)
    state, kept, settings, _ = cells(net, 1, 2)
    rest = steady_state(engine_for(net, lanes=2, backend=backend), state, kept, settings, np.ones(1))
    assert joined(state, kept)[0, 0] == pytest.approx([200.0, 200.0], rel=1e-5)
    assert (kept[0, -1] == 0).all()
    assert rest.state == "x"
    assert rest.drift <= 1e-6
    assert 5e4 < rest.minutes < 1e6


def test_a_fast_cycle_rests_where_its_fluxes_balance():
    net = cycle()
    state, kept, settings, _ = cells(net, 2, 16)
    rest = steady_state(engine_for(net, lanes=16), state, kept, settings, np.ones(1))
    bound = state[:, net.states.index("IR_p")]
    total = 100 * settings[:, net.settings.index("content_IR")]
    assert bound == pytest.approx(total * 0.63 / (0.63 + 1944), rel=1e-7)
    assert rest.minutes < 1e4


def test_what_never_rests_is_named():
    net = network("clock", {"still": "-still", "s": "0.1*c", "c": "-0.1*s"}, [0.0, 0.0, 1.0])
    state, kept, settings, _ = cells(net, 1, 1)
    with pytest.raises(
        CannotAdvance, match=r"clock: no rest within .* minutes: '[sc]' still changes by .* of its size in a day"
    ) as caught:
        steady_state(engine_for(net, lanes=1, rtol=1e-4), state, kept, settings, np.zeros(0), longest=1e4)
    assert str(caught.value).endswith("It may oscillate or grow without bound at these inputs.")


def test_a_store_that_needs_nearly_all_the_time_given_still_settles():
    net = network("slow", {"x": "1e-5 - 1e-5*x"}, [0.0])
    state, kept, settings, _ = cells(net, 1, 1)
    # The daily change is 1440 x 1e-5 exp(-1e-5 t) = 1e-6 at 958,000 minutes.
    rest = steady_state(engine_for(net, lanes=1), state, kept, settings, np.zeros(0), longest=1.3e6)
    assert rest.minutes <= 1.3e6
    with pytest.raises(
        CannotAdvance, match=r"slow: no rest within 9e\+05 minutes: 'x' still changes by .*\(allowed: 1e-06\)"
    ):
        steady_state(engine_for(net, lanes=1), 0.0 * state, kept, settings, np.zeros(0), longest=9e5)
