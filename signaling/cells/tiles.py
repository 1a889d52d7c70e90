"""Tiles: how the cells of a population lie in memory.

Cells stand side by side in tiles of `lanes` cells; an array over cells is ``[tile][row][lane]``, so that one row of one tile is a vector
register. The last tile is filled up with copies of the mean cell, which no sum and no reader ever sees.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
class Tiles:
    """Geometry of `count` cells in tiles of `lanes`."""

    count: int
    lanes: int

    @property
    def number(self) -> int:
        """How many tiles."""
        return -(-self.count // self.lanes)

    def array(self, rows: np.ndarray) -> np.ndarray:
        """An array (tiles, len(rows), lanes) that holds the same number of each row in every lane."""
        return np.array(
            np.broadcast_to(rows[None, :, None], (self.number, len(rows), self.lanes)), np.float64, order="C"
        )

    def place(self, slot: int) -> tuple[int, int]:
        """Tile and lane of a cell."""
        return divmod(slot, self.lanes)

    def flat(self, row: np.ndarray) -> np.ndarray:
        """Copy of one row (tiles, lanes) over the real cells, (count,)."""
        return row.reshape(-1)[: self.count].copy()

    def read(self, row: np.ndarray, slots: np.ndarray) -> np.ndarray:
        """Copy of one row (tiles, lanes) at some cells, (len(slots),)."""
        return row[slots // self.lanes, slots % self.lanes]

    def write(self, row: np.ndarray, values: np.ndarray | float, slots: np.ndarray | None = None) -> None:
        """Write values into one row (tiles, lanes): of all real cells, or of those in `slots`."""
        slots = np.arange(self.count) if slots is None else slots
        row[slots // self.lanes, slots % self.lanes] = values

    def sum(self, row: np.ndarray) -> float:
        """Sum of one row (tiles, lanes) over the real cells.

        A fixed pairwise tree in double precision: the bits depend on the number of cells alone, not on threads or vector width.
        """
        return float(self.sums(row[:, None, :])[0])

    def sums(self, rows: np.ndarray) -> np.ndarray:
        """The same for several rows (tiles, rows, lanes) at once, (rows,); to the bit what :meth:`sum` gives for each."""
        terms = np.array(rows.transpose(2, 0, 1), np.float64, order="C")  # lane, tile, row
        spare = self.number * self.lanes - self.count
        if spare:
            terms[self.lanes - spare :, -1] = 0.0
        return tree_sum(tree_sum(terms))


def tree_sum(terms: np.ndarray):
    """Sum along the first axis by folding the upper half onto the lower until one entry is left."""
    terms = np.asarray(terms, np.float64)
    while (count := len(terms)) > 1:
        half = (count + 1) // 2
        folded = terms[:half].copy()
        folded[: count - half] += terms[half:]
        terms = folded
    return terms[0] if terms.ndim > 1 else float(terms[0])
