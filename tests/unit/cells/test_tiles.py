import math

import numpy as np
import pytest

from signaling.cells.census import Census
from signaling.cells.tiles import Tiles, tree_sum


def tiles_of(count, lanes):
    return Tiles(Census(count), lanes)


@pytest.mark.parametrize(("count", "tiles"), [(1, 1), (15, 1), (16, 1), (17, 2), (160, 10)])
def test_cells_fill_tiles_of_sixteen(count, tiles):
    assert tiles_of(count, 16).number == tiles


def test_a_cell_keeps_its_place():
    assert tiles_of(40, 16).place(0) == (0, 0)
    assert tiles_of(40, 16).place(35) == (2, 3)


def test_an_array_of_one_cell_is_its_own_memory():
    rows = np.array([1.0, 2.0])
    array = tiles_of(1, 1).array(rows)
    array[:] = 7.0
    assert rows.tolist() == [1.0, 2.0]


def test_readers_never_see_the_padding():
    tiles = tiles_of(5, 4)
    row = np.arange(8.0).reshape(2, 4)
    assert tiles.flat(row).tolist() == [0, 1, 2, 3, 4]
    tiles.write(row, np.array([9.0, 9, 9, 9, 9]))
    assert row.tolist() == [[9, 9, 9, 9], [9, 5, 6, 7]]


def test_some_cells_are_written_by_slot():
    tiles = tiles_of(5, 4)
    row = np.zeros((2, 4))
    tiles.write(row, np.array([1.0, 2.0]), np.array([4, 1]))
    assert tiles.flat(row).tolist() == [0, 2, 0, 0, 1]
    assert tiles.read(row, np.array([1, 4])).tolist() == [2, 1]


@pytest.mark.parametrize("count", [1, 3, 16, 17, 100, 4097])
def test_a_sum_is_that_of_the_real_cells(count):
    tiles = tiles_of(count, 16)
    values = np.random.default_rng(count).lognormal(0, 3, count)
    row = np.full((tiles.number, 16), 1e6)
    tiles.write(row, values)
    assert tiles.sum(row) == pytest.approx(math.fsum(values), rel=1e-14)


def test_not_even_a_nan_in_the_padding_reaches_a_sum():
    row = np.full((1, 16), np.nan)
    tiles_of(3, 16).write(row, 1.0)
    assert tiles_of(3, 16).sum(row) == 3.0


def test_a_sum_leaves_the_row_alone():
    row = np.ones((1, 4))
    tiles_of(2, 4).sum(row)
    assert row.tolist() == [[1, 1, 1, 1]]


def test_the_dead_are_neither_read_nor_summed():
    tiles = tiles_of(40, 16)
    row = np.arange(48.0).reshape(3, 16)
    tiles.census.leave(np.array([3, 20]))
    living = [k for k in range(40) if k not in (3, 20)]
    assert tiles.flat(row).tolist() == living
    row[0, 3] = row[1, 4] = np.nan
    assert tiles.sum(row) == sum(living)
    assert tiles.sums(np.stack([row, row], axis=1)).tolist() == [sum(living)] * 2


def test_readers_and_writers_follow_the_order_of_births():
    tiles = tiles_of(5, 4)
    tiles.census.leave(np.array([1]))
    tiles.census.arrive(np.array([6]))  # takes slot 1, but is the youngest
    row = np.arange(8.0).reshape(2, 4)
    assert tiles.flat(row).tolist() == [0, 2, 3, 4, 1]
    tiles.write(row, np.array([10.0, 20, 30, 40, 50]))
    assert row.reshape(-1)[:5].tolist() == [10, 50, 20, 30, 40]


@pytest.mark.parametrize(("first", "last"), [(0, 40), (3, 40), (3, 33), (5, 9), (16, 32), (15, 33), (39, 40)])
def test_neighbours_are_written_as_one_by_one(first, last):
    tiles, values = tiles_of(40, 16), np.arange(float(first), float(last))
    row = np.full((3, 16), -1.0)
    tiles.write(row, values, np.arange(first, last))
    expected = np.full(48, -1.0)
    expected[first:last] = values
    assert row.reshape(-1).tolist() == expected.tolist()


def test_the_tree_adds_neighbours_of_the_two_halves():
    big = 2.0**53  # one more than it is lost, two more are kept
    assert tree_sum(np.array([big, 1.0, 0.0, 1.0])) == big + 2.0
    assert tree_sum(np.array([big, 1.0, 1.0])) == big  # (big + 1) + 1
