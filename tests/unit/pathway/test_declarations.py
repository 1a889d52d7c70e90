import dataclasses

import pytest

from signaling.core import known
from signaling.pathway.declarations import Pool

POOL = Pool(
    "FOXO1", ("FOXO1", "FOXO1_p", "FOXO1_ac", "FOXO1_locked"), 100.0, "%", locked=("FOXO1_locked",), activity=(("FOXO1", 1.0), ("FOXO1_p", 0.0))
)  # fmt: skip


def test_a_rank_is_zero_at_rest_one_elsewhere_and_below_zero_when_locked_unless_it_is_declared():
    plain = dataclasses.replace(POOL, activity=())
    assert [plain.rank(m) for m in plain.members] == [0.0, 1.0, 1.0, -1.0]
    assert [POOL.rank(m) for m in POOL.members] == [1.0, 0.0, 1.0, -1.0]


def test_what_is_not_locked_is_free():
    assert POOL.free == ("FOXO1", "FOXO1_p", "FOXO1_ac")


def test_a_pool_is_closed_unless_it_is_made():
    assert POOL.closed
    made = dataclasses.replace(POOL, made=known(0.1, "%/min", "a test"), lost=known(0.001, "1/min", "a test"))
    assert not made.closed


def test_a_declaration_is_never_changed():
    with pytest.raises(dataclasses.FrozenInstanceError, match=r"cannot assign to field 'total'"):
        POOL.total = 50.0
