"""Tiles: how the cells of a population lie in memory.

Cells stand side by side in tiles of `lanes` cells; an array over cells is ``[tile][row][lane]``, so that one row of one tile is a vector
register. The cell in slot s lies in tile ``s // lanes``, lane ``s % lanes``. Lanes of the last tile that were never lived in, and lanes that a
death left free, hold copies of other cells, which no sum and no reader ever sees.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from signaling.cells.census import Census
from signaling.engine.arrays import empty


@dataclass(frozen=True, slots=True)
class Tiles:
    """Geometry of the cells of a census in tiles of `lanes`."""

    census: Census
    lanes: int

    @property
    def count(self) -> int:
        """How many cells live."""
        return self.census.count

    @property
    def number(self) -> int:
        """How many tiles."""
        return -(-self.census.reach // self.lanes)

    def array(self, rows: np.ndarray, dtype: type = np.float64) -> np.ndarray:
        """An array (tiles, len(rows), lanes) that holds the same number of each row in every lane."""
        whole = empty((self.number, len(rows), self.lanes), dtype)
        whole[:] = rows[:, None]
        return whole

    def place(self, slot: int) -> tuple[int, int]:
        """Tile and lane of a slot."""
        return divmod(slot, self.lanes)

    def flat(self, row: np.ndarray) -> np.ndarray:
        """Copy of one row (tiles, lanes) over the living cells in the order of their ids, (count,)."""
        whole = np.array(row, order="C").reshape(-1)
        return whole[: self.count] if self.census.plain else whole[self.census.slots]

    def read(self, row: np.ndarray, slots: np.ndarray) -> np.ndarray:
        """Copy of one row (tiles, lanes) at some slots, (len(slots),)."""
        return row[slots // self.lanes, slots % self.lanes]

    def write(self, row: np.ndarray, values: np.ndarray | float, slots: np.ndarray | None = None) -> None:
        """Write values into one row (tiles, lanes): of all living cells in the order of their ids, or of those in `slots`."""
        in_a_row = slots is None and self.census.plain
        if slots is None:
            slots = self.census.slots
        if not (in_a_row or _in_a_row(slots)):
            row[slots // self.lanes, slots % self.lanes] = values
            return
        # Neighbours are written tile by tile, which is much faster than one by one.
        values = np.broadcast_to(values, slots.shape)
        first, last = int(slots[0]), int(slots[-1]) + 1
        start, end = -(-first // self.lanes), last // self.lanes
        if start < end:
            whole = slice(start * self.lanes - first, end * self.lanes - first)
            row[start:end] = values[whole].reshape(end - start, self.lanes)
            rest = np.r_[0 : whole.start, whole.stop : len(slots)]
        else:
            rest = np.arange(len(slots))
        row[slots[rest] // self.lanes, slots[rest] % self.lanes] = values[rest]

    def sum(self, row: np.ndarray) -> float:
        """Sum of one row (tiles, lanes) over the living cells.

        A fixed pairwise tree over slots in double precision: the bits depend on who lives where alone, not on threads or vector width.
        """
        return float(self.sums(row[:, None, :])[0])

    def sums(self, rows: np.ndarray) -> np.ndarray:
        """The same for several rows (tiles, rows, lanes) at once, (rows,); to the bit what :meth:`sum` gives for each."""
        terms = np.array(rows.transpose(2, 0, 1), np.float64, order="C")  # lane, tile, row
        spare = self.number * self.lanes - self.census.reach
        if spare:
            terms[self.lanes - spare :, -1] = 0.0
        empty = self.census.empty
        terms[empty % self.lanes, empty // self.lanes] = 0.0
        return tree_sum(tree_sum(terms))


def _in_a_row(slots: np.ndarray) -> bool:
    many = len(slots) > 1 and slots[-1] - slots[0] == len(slots) - 1
    return bool(many and (slots[1:] - slots[:-1] == 1).all())


def tree_sum(terms: np.ndarray):
    """Sum along the first axis by folding the upper half onto the lower until one entry is left."""
    terms = np.asarray(terms, np.float64)
    while (count := len(terms)) > 1:
        half = (count + 1) // 2
        folded = terms[:half].copy()
        folded[: count - half] += terms[half:]
        terms = folded
    return terms[0] if terms.ndim > 1 else float(terms[0])
