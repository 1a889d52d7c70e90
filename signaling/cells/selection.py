"""Which cells are meant: slots, a mask, one cell, several, or a set of cells."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import numpy as np

from signaling.core.errors import SignalingError

if TYPE_CHECKING:
    from signaling.cells.population import Population


def slot_of(population: Population, item: Any) -> int:
    """Slot of one cell by number; negative ones count from the end.

    Raises:
        SignalingError: not a whole number. IndexError: no such cell.
    """
    count = len(population)
    if not hasattr(item, "__index__") or isinstance(item, bool):
        raise SignalingError(f"{population.name}: cells are numbered from 0; {item!r} is not a whole number.")
    slot = item.__index__()
    if not -count <= slot < count:
        raise IndexError(f"{population.name}: there is no cell {slot}; there are {count}, numbered 0 to {count - 1}.")
    return slot % count


def slots_of(population: Population, cells: Any) -> np.ndarray:
    """Slots of the cells that somebody means.

    Args:
        population: where they live.
        cells: None for all; a slot or slots; a boolean mask over all cells; a cell or cells; a :class:`~signaling.cells.cell_set.CellSet`.

    Returns:
        Whole numbers from 0, (n,).

    Raises:
        SignalingError: cells of another population, a mask of another length, or something else.
        IndexError: no such slot.
    """
    count = len(population)
    if cells is None:
        return np.arange(count)
    if hasattr(cells, "slots_in"):
        return cells.slots_in(population)
    if hasattr(cells, "slot"):
        cells = [cells]
    if isinstance(cells, Iterable) and not isinstance(cells, (np.ndarray, str)):
        cells = [_slot(population, c) for c in cells]
    slots = np.atleast_1d(np.asarray(cells))
    if slots.dtype == bool:
        if slots.shape != (count,):
            raise SignalingError(
                f"{population.name}: a mask needs one truth for each of {count} cells, not {slots.shape}."
            )
        return np.flatnonzero(slots)
    if slots.size == 0:
        return np.zeros(0, np.int64)
    if slots.dtype.kind not in "iu" or slots.ndim != 1:
        raise SignalingError(
            f"{population.name}: cells are named by slots, a mask, or the cells themselves, not by {cells!r}."
        )
    if slots.min() < -count or slots.max() >= count:
        raise IndexError(
            f"{population.name}: there is no cell {slots[slots >= count].max(initial=slots.min())}; there are {count}, from 0."
        )
    return slots % count


def _slot(population: Population, cell: Any) -> Any:
    if not hasattr(cell, "slot"):
        return cell
    if cell.population is not population:
        raise SignalingError(f"{population.name}: {cell!r} lives in another population.")
    return cell.slot
