import numpy as np
import pytest

from signaling.engine import WrongLayout, engine_for
from signaling.engine.arrays import empty
from tests.unit.engine.networks import cells, cycle

NET = cycle()
S = NET.fast


def arguments(**changed):
    state, kept, settings, step = cells(NET, 2, 3)
    return {
        "state": state,
        "kept": kept,
        "settings": settings,
        "inputs": np.ones(1),
        "slopes": np.zeros(1),
        "minutes": 1.0,
        "step": step,
    } | changed


FAULTS = {
    "state in single precision": (
        {"state": np.zeros((2, S, 3), "f4")},
        "cycle: state is float32, needed is a float64 array of shape (2, 3, 3)",
    ),
    "kept in single precision": (
        {"kept": np.zeros((2, 1, 3), "f4")},
        "cycle: kept is float32, needed is a float64 array of shape (2, 1, 3)",
    ),
    "a list": ({"step": [0.0, 0.0]}, "cycle: step is list, needed is a float64 array of shape (2,)"),
    "other lanes": ({"state": np.zeros((2, S, 4))}, "cycle: state has shape (2, 3, 4), needed is (2, 3, 3)"),
    "a missing setting": (
        {"settings": np.zeros((2, 1, 3))},
        "cycle: settings has shape (2, 1, 3), needed is (2, 2, 3)",
    ),
    "a view with gaps": (
        {"state": np.zeros((2, S, 6))[:, :, ::2]},
        "cycle: state is not contiguous; pass numpy.ascontiguousarray",
    ),
    "too few steps": ({"step": np.zeros(1)}, "cycle: step has shape (1,), needed is (2,)"),
    "too many inputs": (
        {"inputs": np.ones(2)},
        "cycle: inputs has shape (2,), needed is (1,), one number each for: insulin",
    ),
    "no slopes": ({"slopes": np.ones(0)}, "cycle: slopes has shape (0,), needed is (1,), one number each for: insulin"),
    "time backwards": ({"minutes": -1.0}, "cycle: time runs forward by a finite number of minutes, not by -1.0"),
    "no time": ({"minutes": float("nan")}, "cycle: time runs forward by a finite number of minutes, not by nan"),
}


@pytest.mark.parametrize("backend", ["compiled", "oracle"])
@pytest.mark.parametrize(("changed", "message"), FAULTS.values(), ids=FAULTS.keys())
def test_a_wrong_array_is_named_with_what_it_should_be(backend, changed, message):
    with pytest.raises(WrongLayout) as caught:
        engine_for(NET, lanes=3, backend=backend).advance(**arguments(**changed))
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize("backend", ["compiled", "oracle"])
def test_in_single_precision_states_and_settings_are_so_and_the_rest_is_not(backend):
    engine = engine_for(NET, lanes=3, backend=backend, precision="single")
    with pytest.raises(WrongLayout, match="cycle: state is float64, needed is a float32 array"):
        engine.advance(**arguments())
    single = {"state": arguments()["state"].astype("f4"), "settings": arguments()["settings"].astype("f4")}
    engine.advance(**arguments(**single))
    with pytest.raises(WrongLayout, match="cycle: kept is float32, needed is a float64 array"):
        engine.advance(**arguments(**single, kept=np.zeros((2, 1, 3), "f4")))


@pytest.mark.parametrize("backend", ["compiled", "oracle"])
def test_a_state_that_cannot_be_written_is_refused(backend):
    frozen = arguments()
    frozen["state"].flags.writeable = False
    with pytest.raises(WrongLayout, match="cycle: state is read-only, but it is advanced in place; pass a copy"):
        engine_for(NET, lanes=3, backend=backend).advance(**frozen)


@pytest.mark.parametrize("shape", [(3, 5, 16), (1, 2, 16), (7,)])
def test_an_empty_array_begins_at_the_edge_of_a_cache_line(shape):
    for dtype in ("f4", "f8"):
        array = empty(shape, dtype)
        assert (array.shape, array.dtype) == (shape, np.dtype(dtype))
        assert array.ctypes.data % 64 == 0
        assert array.flags.c_contiguous
        assert array.flags.writeable
