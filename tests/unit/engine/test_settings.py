"""Settings that all cells share are stored once, and every engine and reader sees the same numbers as in a full array."""

import copy
import pickle

import numpy as np
import pytest

from signaling.engine import Settings, Stuck, engine_for, evaluator
from signaling.engine.loop import Group, Loop, Run
from signaling.engine.reader import Reader
from signaling.engine.settings import as_settings
from tests.unit.engine.networks import cells, cycle

NET = cycle()
TILES, LANES = 5, 16
OWN = 1  # one of two settings differs from cell to cell


def both(precision="double"):
    """The arrays of some cells, and their settings as an array and stored by row."""
    state, kept, whole, step = cells(NET, TILES, LANES, precision=precision)
    whole[:, 0] = 0.8
    whole[:, OWN] = np.random.default_rng(3).uniform(0.5, 2.0, (TILES, LANES))
    rows = Settings(np.array([0.8, 1.0]), TILES, LANES, whole.dtype)
    rows.each(OWN)[:] = whole[:, OWN]
    return state, kept, whole, rows, step


def test_only_rows_in_which_cells_differ_take_memory_for_each_of_them():
    _, _, whole, rows, _ = both()
    assert rows.own == (OWN,)
    assert rows.nbytes == 8 * (2 * LANES + TILES * LANES)
    assert np.array_equal(np.asarray(rows), whole)
    assert rows.shape == whole.shape


@pytest.mark.parametrize("backend", ["compiled", "oracle"])
@pytest.mark.parametrize("precision", ["double", "single"])
def test_an_engine_gives_the_same_bits(backend, precision):
    state, kept, whole, rows, step = both(precision)
    engine = engine_for(NET, backend=backend, precision=precision, threads=2)
    ends = []
    for settings in (whole, rows):
        own = state.copy(), kept.copy()
        engine.advance(*own, settings, np.array([0.3]), np.array([0.1]), 3.0, step.copy())
        ends.append(own[0].tobytes() + own[1].tobytes())
    assert ends[0] == ends[1]
    assert ends[0] != state.tobytes() + kept.tobytes()


@pytest.mark.parametrize("precision", ["double", "single"])
def test_readers_give_the_same(precision):
    state, kept, whole, rows, _ = both(precision)
    names, inputs = (*NET.settings, "activity", "IR"), np.array([0.3])
    read = Reader(NET, names, LANES, precision)
    assert np.array_equal(read(state, kept, rows, inputs), read(state, kept, whole, inputs))
    told = evaluator(NET, names)(state, kept, rows, inputs)
    assert np.array_equal(told, evaluator(NET, names)(state, kept, whole, inputs))
    assert np.array_equal(told[OWN], whole[:, OWN])


def test_the_loop_gives_the_same_bits_and_follows_a_row_that_all_cells_were_given():
    ends = []
    for way in range(2):
        state, kept, whole, rows, step = both()
        settings = (whole, rows)[way]
        run = Run(engine_for(NET), state, kept, settings, step, 0)
        loop = Loop([Group("cells", [run], TILES * LANES, np.zeros(0, np.int64), np.array([0.3]))])
        table = np.full((2, 1), 0.3)
        loop.advance(2, 1.0, table=table, table_slopes=0 * table)
        as_settings(settings).fill(0, 1.5)
        loop.advance(2, 1.0, table=table, table_slopes=0 * table)
        ends.append(state.tobytes())
    assert ends[0] == ends[1]


@pytest.mark.parametrize("backend", ["compiled", "oracle"])
def test_a_shared_setting_that_is_no_number_is_named(backend):
    state, kept, _, rows, step = both()
    rows.fill(0, np.nan)
    with pytest.raises(Stuck, match=rf"tile 0, lane 0 .*'{NET.settings[0]}' is nan"):
        engine_for(NET, backend=backend).advance(state, kept, rows, np.ones(1), np.zeros(1), 1.0, step)


def test_some_tiles_are_settings_too_and_follow_what_is_written():
    _, _, whole, rows, _ = both()
    part, few = rows[1:3], rows[np.array([4, 0])]
    assert np.array_equal(np.asarray(part), whole[1:3])
    assert np.array_equal(np.asarray(few), whole[[4, 0]])
    assert np.array_equal(rows[2], whole[2])
    assert np.array_equal(rows[1:3, OWN], whole[1:3, OWN])
    rows.each(OWN)[1] = 7.0
    rows.fill(0, 9.0)
    assert (part[:, OWN][0] == 7.0).all()
    assert (part[:, 0] == 9.0).all()
    assert rows[:] is rows


def test_more_rows_can_follow():
    _, _, whole, rows, _ = both()
    weights = np.random.default_rng(0).random((TILES, 3, LANES))
    longer = rows.followed_by(weights)
    assert np.array_equal(np.asarray(longer), np.concatenate([whole, weights], axis=1))
    assert longer.own == (OWN, 2, 3, 4)


def test_cells_are_given_numbers_and_those_of_others():
    rows = Settings(np.array([1.0, 2.0]), 2, 4)
    rows.fill(0, 3.0)
    layout = rows.layout
    rows.write(np.array([1]), np.array([2]), np.array([1.0, 2.0]))
    assert rows.own == (0,), "row 1 already is what the cell is given"
    assert rows.layout is not layout
    assert rows[:, 0].tolist() == [[3.0] * 4, [3.0, 3.0, 1.0, 3.0]]
    rows.copy_cells((np.array([1]), np.array([2])), (np.array([0]), np.array([0])))
    assert rows[0, 0].tolist() == [1.0, 3.0, 3.0, 3.0]


def test_tiles_come_and_go():
    rows = Settings(np.array([1.0, 2.0]), 1, 4)
    rows.each(0)[:] = 5.0
    rows.resize(3, np.array([1.0, 2.0]))
    assert rows[:, 0].tolist() == [[5.0] * 4, [1.0] * 4, [1.0] * 4]
    assert rows.row(1).shape == (3, 4)
    rows.resize(1, np.array([1.0, 2.0]))
    assert np.asarray(rows).tolist() == [[[5.0] * 4, [2.0] * 4]]


@pytest.mark.parametrize("again", [copy.deepcopy, lambda rows: pickle.loads(pickle.dumps(rows)), Settings.copy])
def test_a_copy_has_memory_of_its_own(again):
    _, _, whole, rows, _ = both()
    assert len(rows.table)  # its addresses must not be copied
    other = again(rows)
    rows.fill(0, 4.0)
    rows.each(OWN)[:] = 4.0
    assert np.array_equal(np.asarray(other), whole)
    assert not np.intersect1d(other.table[:, 0], rows.table[:, 0]).size


def test_a_snapshot_is_restored_whatever_was_stored_once_since_then_or_before():
    _, _, whole, rows, _ = both()
    held = rows.snapshot()
    assert {name: array.shape for name, array in held.items()} == {
        "settings": (2,),
        "own_settings": (1,),
        "settings_of_cells": (1, TILES, LANES),
    }
    rows.each(0)[2, 3] = 6.0
    fresh = Settings(np.array([1.0, 1.0]), TILES, LANES)
    for changed in (rows, fresh):
        changed.restore(held)
        assert np.array_equal(np.asarray(changed), whole)


def test_what_all_share_is_not_written_by_accident():
    rows = Settings(np.array([1.0]), 2, 4)
    with pytest.raises(ValueError, match="read-only"):
        rows.row(0)[0, 0] = 2.0
