"""Nothing that Mesa's agent set offers is inherited half-working: what is not ours is known to stand on what is ours."""

import inspect
from collections.abc import MutableSet, Sequence

import pytest

from signaling.cells.cell_set import CellSet
from signaling.cells.members import Members
from signaling.cells.mesa_versions import AgentSet
from signaling.cells.set_algebra import SetAlgebra

LANGUAGE = {
    *vars(object),
    "__module__",
    "__dict__",
    "__weakref__",
    "__slots__",
    "__abstractmethods__",
    "__class_getitem__",
    "_abc_impl",
}
TYPING = {
    "__orig_bases__",
    "__parameters__",
    "__type_params__",
    "__annotations__",
    "__static_attributes__",
    "__firstlineno__",
    "__match_args__",
}
# How collections.abc builds the hash of a frozen set; it reads only what is ours and nobody calls it.
STANDING_ON_OURS = {"_hash"}


def offered() -> list[str]:
    names = {name for kind in AgentSet.__mro__ if kind.__module__ != "typing" for name in vars(kind)}
    return sorted(names - LANGUAGE - TYPING - STANDING_ON_OURS)


@pytest.mark.parametrize("name", offered())
def test_it_is_written_for_arrays(name):
    assert any(name in vars(kind) for kind in (CellSet, SetAlgebra, Members)), (
        f"CellSet inherits {name} from Mesa, which reads what CellSet does not keep"
    )


def test_mesas_set_is_still_what_we_think_it_is():
    assert issubclass(AgentSet, MutableSet)
    assert {"get", "set", "agg", "select", "shuffle", "do", "shuffle_do", "map", "sort", "groupby"} <= set(offered())
    assert not inspect.isabstract(CellSet)
    assert issubclass(AgentSet, Sequence)
