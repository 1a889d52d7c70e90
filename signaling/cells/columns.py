"""Columns: what a user keeps of every cell beside its biology, such as a label, a generation or a place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np

from signaling.cells.tiles import Tiles
from signaling.core.errors import SignalingError
from signaling.engine.arrays import lengthened


class Columns:
    """Name -> a value for each cell, of any NumPy kind; anything else is kept as objects.

    A column takes what is written to it: whole numbers become fractions, and short texts long ones, when that is what is written.

    Args:
        owner: name of the cell type, for messages.
        tiles: who lives where.
    """

    def __init__(self, owner: str, tiles: Tiles) -> None:
        self.owner, self.tiles = owner, tiles
        self._values: dict[str, np.ndarray] = {}  # by slot
        self._fresh: dict[str, Any] = {}  # what a newborn without a mother has

    def __contains__(self, name: object) -> bool:
        return name in self._values

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def add(self, name: str, values: Any, fresh: Any = None) -> None:
        """A new column.

        Args:
            name: not in use.
            values: one for all cells, or one for each in the order of their ids.
            fresh: what newborn cells have; where None, the one value, or else nothing (0, False, an empty text, None).

        Raises:
            SignalingError: the wrong number of values.
        """
        column, census = np.array(values), self.tiles.census
        if column.shape not in ((), (census.count,)):
            raise SignalingError(
                f"{self.owner}: the column '{name}' needs one value, or one for each of {census.count} cells, not {column.shape}."
            )
        by_slot = np.zeros(census.reach, column.dtype)
        if column.dtype == object:
            by_slot[:] = None
        by_slot[census.slots] = column
        self._values[name] = by_slot
        if fresh is None:
            fresh = column[()] if column.shape == () else (None if column.dtype == object else column.dtype.type())
        self._fresh[name] = fresh

    def get(self, name: str) -> np.ndarray:
        """Copy over the living cells in the order of their ids, (count,)."""
        census = self.tiles.census
        return self._values[name].copy() if census.plain else self._values[name][census.slots]

    def read(self, name: str, slots: np.ndarray) -> np.ndarray:
        """Copy at some slots."""
        return self._values[name][slots]

    def value(self, name: str, slot: int) -> Any:
        """Of one cell, as an ordinary Python value."""
        value = self._values[name][slot]
        return value.item() if isinstance(value, np.generic) else value

    def set(self, name: str, values: Any, slots: np.ndarray) -> None:
        """Write some cells."""
        given = np.asarray(values)
        if given.shape not in ((), slots.shape):
            given = _one_object(values)
        column = self._values[name]
        kind = _common(column.dtype, given.dtype)
        if kind != column.dtype:
            column = self._values[name] = column.astype(kind)
        column[slots] = given

    def born(self, slots: np.ndarray, mothers: np.ndarray | None) -> None:
        """Give newborn cells the values of their mothers, or fresh ones."""
        for name, column in self._values.items():
            fresh = _one_object(self._fresh[name]) if column.dtype == object else self._fresh[name]
            column = self._values[name] = lengthened(column, self.tiles.census.reach, fresh)
            if mothers is None:
                self.set(name, self._fresh[name], slots)
            else:
                column[slots] = column[mothers]

    # Memory -----------------------------------------------------------------------------------------------------------

    def copy(self, tiles: Tiles) -> Columns:
        """The same columns of copied cells."""
        other = Columns(self.owner, tiles)
        other._values = {name: values.copy() for name, values in self._values.items()}
        other._fresh = dict(self._fresh)
        return other

    def snapshot(self) -> dict[str, np.ndarray]:
        """Name -> values by slot, with what a newborn has at the end."""
        return {name: np.append(values, _one_object(self._fresh[name]) if values.dtype == object else self._fresh[name])
                for name, values in self._values.items()}  # fmt: skip

    def restore(self, held: dict[str, np.ndarray]) -> None:
        """Go back to a :meth:`snapshot`."""
        self._values = {name: np.array(values[:-1]) for name, values in held.items()}
        self._fresh = {name: values[-1] for name, values in held.items()}


def _common(mine: np.dtype, given: np.dtype) -> np.dtype:
    """A kind that holds both without loss; objects where numbers meet texts."""
    if "O" in (mine.kind, given.kind) or (mine.kind in "US") != (given.kind in "US"):
        return np.dtype(object)
    if mine.kind == "f" and given.kind in "biuf":
        return mine  # as any array of that precision
    return np.result_type(mine, given)


def _one_object(value: Any) -> np.ndarray:
    held = np.empty((), object)
    held[()] = value
    return held
