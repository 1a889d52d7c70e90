"""Kernels that several threads ask for at once."""

from __future__ import annotations

import sys
import time
from concurrent.futures import ThreadPoolExecutor
from weakref import WeakValueDictionary

import pytest

from signaling.engine import compiled, engine_for
from signaling.pathway import expressions
from tests.unit.engine.networks import network

MANY = 6


@pytest.fixture
def hasty():
    """Let Python change threads as often as it can."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(usual)


def net(k: int):
    return network("n", {"x": f"-k*x + {k + 1}*y/(1 + y)", "y": f"x - {k + 2}*y"}, [1.0, 0.5], settings=("k",))


def kernels(folder, monkeypatch, threads: int) -> dict[str, bytes]:
    """The entries that an empty folder holds after the engines of several networks were made."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    monkeypatch.setattr(compiled, "_LOADED", {})
    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(engine_for, map(net, range(MANY))))
    return {path.name: path.read_bytes() for path in (folder / "signaling" / "kernels").iterdir()}


def test_kernels_made_side_by_side_are_those_made_one_after_the_other(tmp_path, monkeypatch, hasty):
    alone, together = (kernels(tmp_path / str(threads), monkeypatch, threads) for threads in (1, MANY))
    assert len(alone) == MANY
    assert together == alone


def test_a_kernel_that_many_ask_for_is_made_once(tmp_path, monkeypatch, hasty):
    made = []
    build = compiled.compiled_object
    monkeypatch.setattr(compiled, "compiled_object", lambda text: made.append(text) or build(text))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(compiled, "_LOADED", {})
    with ThreadPoolExecutor(MANY) as pool:
        list(pool.map(engine_for, [net(0)] * MANY))
    assert len(made) == 1


class Slow(WeakValueDictionary):
    """Takes so long to answer that another thread asks meanwhile."""

    def get(self, key, default=None):
        found = super().get(key, default)
        time.sleep(0.01)
        return found


def test_equal_expressions_of_several_threads_are_one_object(monkeypatch):
    monkeypatch.setattr(expressions, "_interned", Slow())
    with ThreadPoolExecutor(MANY) as pool:
        found = list(pool.map(lambda _: expressions.Expr("symbol", (), "of several threads"), range(MANY)))
    assert all(one is found[0] for one in found)
