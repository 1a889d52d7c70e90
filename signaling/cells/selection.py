"""Which cells are meant: slots, a mask, one cell, several, or a set of cells."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import numpy as np

from signaling.cells.census import NOBODY, DeadCell
from signaling.core.errors import SignalingError

if TYPE_CHECKING:
    from signaling.cells.population import Population


def slot_of(population: Population, item: Any) -> int:
    """Slot of one cell by number; negative ones count from the end.

    Raises:
        SignalingError: not a whole number. IndexError: no such slot. DeadCell: nobody lives there any more.
    """
    reach = population.census.reach
    if not hasattr(item, "__index__") or isinstance(item, bool):
        raise SignalingError(f"{population.name}: cells are numbered from 0; {item!r} is not a whole number.")
    slot = item.__index__()
    if not -reach <= slot < reach:
        raise IndexError(f"{population.name}: there is no cell {slot}; there are {reach}, numbered 0 to {reach - 1}.")
    slot %= reach
    if population.census.id_at[slot] == NOBODY:
        raise DeadCell(f"{population.name}: the cell in slot {slot} died. population.slots says where cells live.")
    return slot


def slots_of(population: Population, cells: Any) -> np.ndarray:
    """Slots of the cells that somebody means.

    Args:
        population: where they live.
        cells: None for all; a slot or slots; a boolean mask over the living in the order of their ids; a cell or cells; a
            :class:`~signaling.cells.cell_set.CellSet`.

    Returns:
        Whole numbers from 0, (n,).

    Raises:
        SignalingError: cells of another population, a mask of another length, or something else.
        IndexError: no such slot.
        DeadCell: one of them died.
    """
    count, census = len(population), population.census
    if cells is None:
        return census.slots
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
        return np.flatnonzero(slots) if census.plain else census.slots[slots]
    if slots.size == 0:
        return np.zeros(0, np.int64)
    if slots.dtype.kind not in "iu" or slots.ndim != 1:
        raise SignalingError(
            f"{population.name}: cells are named by slots, a mask, or the cells themselves, not by {cells!r}."
        )
    reach = census.reach
    if slots.min() < -reach or slots.max() >= reach:
        raise IndexError(
            f"{population.name}: there is no cell {slots[slots >= reach].max(initial=slots.min())}; there are {reach}, from 0."
        )
    slots = slots % reach
    if not census.plain and (dead := slots[census.id_at[slots] == NOBODY]).size:
        raise DeadCell(f"{population.name}: the cell in slot {dead[0]} died. population.slots says where cells live.")
    return slots


def _slot(population: Population, cell: Any) -> Any:
    if not hasattr(cell, "slot"):
        return cell
    if cell.population is not population:
        raise SignalingError(f"{population.name}: {cell!r} lives in another population.")
    return cell.slot
