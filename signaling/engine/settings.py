"""The settings of cells: one row of numbers each, over tiles and lanes; a number that is the same in every cell is stored once.

Kernels find a row by where it begins and by how far it is from one tile to the next: nothing, if all tiles share it.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from signaling.engine.arrays import address, empty, lengthened


class Settings:
    """Settings of neighbouring tiles. Reads like an array (tiles, m, lanes): ``[tiles]`` are settings again, ``[:, k]`` is a row.

    Args:
        numbers: (m,), what every cell begins with.
        tiles, lanes: of them.
        dtype: of the numbers.

    Attributes:
        layout: another object after every change of where numbers lie.
    """

    def __init__(self, numbers: np.ndarray, tiles: int, lanes: int, dtype: np.dtype | type = np.float64) -> None:
        self._shared = empty((len(numbers), lanes), dtype)
        self._shared[:] = np.asarray(numbers)[:, None]
        self._own: dict[int, np.ndarray] = {}
        self.shape = tiles, len(numbers), lanes
        self._moved()

    @classmethod
    def over(cls, array: np.ndarray) -> Settings:
        """An array (tiles, m, lanes) as settings, without copying: every row is a view of it."""
        tiles, m, lanes = array.shape
        made = cls(np.zeros(m), tiles, lanes, array.dtype)
        made._own = {k: array[:, k] for k in range(m)}
        return made

    def _moved(self) -> None:
        self._table: np.ndarray | None = None
        self.layout = object()

    # Reading ------------------------------------------------------------------------------------------------------------

    @property
    def dtype(self) -> np.dtype:
        """Of the numbers."""
        return self._shared.dtype

    @property
    def nbytes(self) -> int:
        """Memory of the numbers."""
        return self._shared.nbytes + sum(row.nbytes for row in self._own.values())

    @property
    def own(self) -> tuple[int, ...]:
        """Which rows may differ from cell to cell, ascending."""
        return tuple(sorted(self._own))

    def row(self, k: int) -> np.ndarray:
        """One setting, (tiles, lanes): a view, read-only where all cells share it."""
        if k in self._own:
            return self._own[k]
        return np.broadcast_to(self._shared[k], (self.shape[0], self.shape[2]))

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, tuple):
            tiles, k, *lane = index
            return self.row(k)[(tiles, *lane)]
        if isinstance(index, slice):
            first, last, _ = index.indices(self.shape[0])
            if (first, last) == (0, self.shape[0]):
                return self
            return self._with({k: row[first:last] for k, row in self._own.items()}, last - first)
        if np.ndim(index) == 0:
            return np.array([self.row(k)[index] for k in range(self.shape[1])]).reshape(self.shape[1:])
        return self._with({k: row[index] for k, row in self._own.items()}, len(np.arange(self.shape[0])[index]))

    def __len__(self) -> int:
        return self.shape[0]

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> np.ndarray:
        whole = np.empty(self.shape, self.dtype if dtype is None else dtype)
        for k in range(self.shape[1]):
            whole[:, k] = self.row(k)
        return whole

    def astype(self, dtype: np.dtype | type) -> Settings:
        """The same numbers in another precision; itself if that is its own."""
        if np.dtype(dtype) == self.dtype:
            return self
        made = self._with({k: np.ascontiguousarray(row, dtype) for k, row in self._own.items()}, self.shape[0])
        made._shared = self._shared.astype(dtype)
        return made

    def followed_by(self, rows: np.ndarray) -> Settings:
        """These settings, and behind them rows (tiles, w, lanes) of their own precision, viewed and not copied."""
        tiles, m, lanes = self.shape
        made = Settings(np.zeros(m + rows.shape[1]), tiles, lanes, self.dtype)
        made._shared[:m] = self._shared
        made._own = self._own | {m + k: rows[:, k] for k in range(rows.shape[1])}
        return made

    def _with(self, own: dict[int, np.ndarray], tiles: int) -> Settings:
        made = object.__new__(Settings)
        made._shared, made._own, made.shape = self._shared, own, (tiles, *self.shape[1:])
        made._moved()
        return made

    # Writing ------------------------------------------------------------------------------------------------------------

    def each(self, k: int) -> np.ndarray:
        """One setting of each cell, (tiles, lanes), to write into; from now on cells may differ in it."""
        if k not in self._own:
            row = empty((self.shape[0], self.shape[2]), self.dtype)
            row[:] = self._shared[k]
            self._own[k] = row
            self._moved()
        return self._own[k]

    def fill(self, k: int, number: float) -> None:
        """Give all cells the same; the row stays as it is stored."""
        self._own.get(k, self._shared[k])[...] = number

    def resize(self, tiles: int, numbers: np.ndarray) -> None:
        """Have fewer tiles, or more: cells of new ones have `numbers` (m,), or what all cells share."""
        old = self.shape[0]
        for k, row in self._own.items():
            self._own[k] = row[:tiles] if tiles < old else lengthened(row, tiles, numbers[k])
        self.shape = tiles, *self.shape[1:]
        self._moved()

    def write(self, tiles: np.ndarray, lanes: np.ndarray, numbers: np.ndarray) -> None:
        """Give some cells `numbers` (m,)."""
        for k in np.flatnonzero(self._shared[:, 0] != numbers.astype(self.dtype)).tolist():
            self.each(k)
        for k, row in self._own.items():
            row[tiles, lanes] = numbers[k]

    def copy_cells(self, source: tuple[np.ndarray, np.ndarray], target: tuple[np.ndarray, np.ndarray]) -> None:
        """Let cells, by (tiles, lanes), have what other cells have."""
        for row in self._own.values():
            row[target] = row[source]

    # Memory -------------------------------------------------------------------------------------------------------------

    def copy(self) -> Settings:
        """The same numbers in memory of their own."""
        made = self._with({k: row.copy() for k, row in self._own.items()}, self.shape[0])
        made._shared = self._shared.copy()
        return made

    def __deepcopy__(self, memo: dict) -> Settings:
        return self.copy()

    def __getstate__(self) -> dict[str, Any]:
        return {"_shared": self._shared, "_own": self._own, "shape": self.shape}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        self._moved()

    def snapshot(self) -> dict[str, np.ndarray]:
        """Arrays that :meth:`restore` takes: what all share (m,), which rows are own (o,), and those (o, tiles, lanes)."""
        rows = np.array([self._own[k] for k in self.own], self.dtype)
        return {
            "settings": self._shared[:, 0].copy(),
            "own_settings": np.array(self.own, np.int64),
            "settings_of_cells": rows.reshape(len(self._own), self.shape[0], self.shape[2]),
        }

    def restore(self, held: dict[str, np.ndarray] | Any) -> None:
        """Go back to a snapshot of as many tiles."""
        for k, number in enumerate(held["settings"].tolist()):
            self.fill(k, number)
        for k, row in zip(held["own_settings"].tolist(), held["settings_of_cells"], strict=True):
            self.each(k)[...] = row

    # For compiled code --------------------------------------------------------------------------------------------------

    @property
    def table(self) -> np.ndarray:
        """(m, 2) int64: the address of each row, and how many bytes it is from one tile to the next."""
        if self._table is None:
            table = np.zeros((self.shape[1], 2), np.int64)
            table[:, 0] = address(self._shared) + self._shared.strides[0] * np.arange(self.shape[1])
            for k, row in self._own.items():
                table[k] = address(row), row.strides[0]
            self._table = table
        return self._table


def as_settings(settings: Settings | np.ndarray) -> Settings:
    """Settings, or an array (tiles, m, lanes) seen as such."""
    return settings if isinstance(settings, Settings) else Settings.over(settings)
