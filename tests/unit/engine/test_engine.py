"""The front door of the engine."""

import subprocess
import sys

import numpy as np
import pytest

from signaling.core import UnknownName
from signaling.engine import WrongLayout, engine_for
from tests.unit.engine.networks import ROBERTSON, cells


def test_importing_the_engine_loads_no_compiler():
    code = "import signaling.engine, sys; print('llvmlite' in sys.modules, 'scipy' in sys.modules)"
    outcome = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert outcome.stdout == "False False\n"


def test_without_a_compiler_the_oracle_takes_over_and_says_so(monkeypatch):
    monkeypatch.setitem(sys.modules, "signaling.engine.compiled", None)
    with pytest.warns(
        UserWarning, match="compiled kernels need llvmlite, which cannot be loaded .*; the slow oracle is used"
    ):
        engine = engine_for(ROBERTSON, lanes=1)
    assert type(engine).__name__ == "Oracle"


def test_both_backends_are_engines_of_their_network():
    ends = []
    for backend in ("compiled", "oracle"):
        state, kept, settings, step = cells(ROBERTSON, 1, 1)
        engine = engine_for(ROBERTSON, lanes=1, backend=backend)
        assert engine.network is ROBERTSON
        engine.advance(state, kept, settings, np.zeros(0), np.zeros(0), 10.0, step)
        ends.append(state)
    assert ends[0] == pytest.approx(ends[1], rel=1e-9)


def test_an_unknown_backend_is_refused_with_the_known_ones():
    with pytest.raises(UnknownName) as caught:
        engine_for(ROBERTSON, backend="compild")
    assert (
        str(caught.value) == "engine: there is no backend 'compild'. Did you mean 'compiled'?  Known: compiled, oracle."
    )


@pytest.mark.parametrize("options", [{"lanes": 0}, {"threads": 0}, {"rtol": 0.0}, {"rtol": float("nan")}])
def test_impossible_options_are_refused(options):
    with pytest.raises(WrongLayout, match="lanes and threads are at least 1 and rtol is positive, not"):
        engine_for(ROBERTSON, **options)
