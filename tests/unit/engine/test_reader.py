"""Compiled readers against NumPy on the same expressions."""

import pickle

import numpy as np
import pytest

from signaling.core.errors import UnknownName
from signaling.engine.evaluate import evaluator
from signaling.engine.reader import Reader
from tests.unit.engine.networks import FUNCTIONS, cells, cycle, network

NAMES = ("IR", "IR_p", "activity", "Cycle.phosphorylate", "insulin", "taken_Cycle.phosphorylate")


@pytest.mark.parametrize("lanes", [1, 3, 16])
@pytest.mark.parametrize("precision", ["double", "single"])
def test_a_reader_gives_what_numpy_gives(lanes, precision):
    net = cycle()
    state, kept, settings, _ = cells(net, 5, lanes, precision=precision)
    state += np.random.default_rng(1).random(state.shape).astype(state.dtype)
    found = Reader(net, NAMES, lanes, precision)(state, kept, settings, np.array([0.3]))
    wanted = evaluator(net, NAMES)(state, kept, settings, np.array([0.3])).transpose(1, 0, 2)
    assert found.shape == (5, len(NAMES), lanes)
    assert np.allclose(found, wanted, rtol=1e-13, atol=0)


def test_every_function_is_read():
    net = network(
        "functions",
        dict(zip(FUNCTIONS.states, ("0*x", "0*x", "0*x", "0*x"), strict=True)),
        FUNCTIONS.start,
        inputs=["I"],
        settings=["s"],
        algebraic={
            "a": "hill(x, I, 1.3) + sqrt(y)", "b": "soft(x - y, 0.05)", "c": "log(1 + z) * exp(-s)", "d": "z^-1 + x^2.5"
        },
    )  # fmt: skip
    state, kept, settings, _ = cells(net, 2, 16)
    names = ("a", "b", "c", "d", "s", "x")
    found = Reader(net, names)(state, kept, settings, [0.7])
    assert np.allclose(
        found.transpose(1, 0, 2), evaluator(net, names)(state, kept, settings, np.array([0.7])), rtol=1e-13
    )


def test_an_unknown_quantity_is_refused():
    with pytest.raises(UnknownName, match=r"has no quantity 'activty'\. Did you mean 'activity'"):
        Reader(cycle(), ["activty"])


def test_a_pickled_reader_reads_alike():
    net = cycle()
    arrays = cells(net, 2, 16)[:3]
    reader = Reader(net, NAMES)
    twin = pickle.loads(pickle.dumps(reader))
    assert np.array_equal(twin(*arrays, [1.0]), reader(*arrays, [1.0]))
