"""Births and deaths: cells come and go, and no other cell is moved.

A lane that a death leaves free becomes a copy of a living mate of its tile, so that the tile takes the steps it would take without it; tile
mates therefore move within the tolerance of the integrator, and other tiles keep their bits. A newborn takes the lowest free slot, or a new one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import numpy as np

from signaling.core.errors import SignalingError

if TYPE_CHECKING:
    from signaling.cells.population import Population

Contents = Literal["inherited", "fresh"]


def bear(population: Population, count: int) -> np.ndarray:
    """Newborn cells without a mother: the mean cell as it starts, with contents drawn for their ids.

    Returns:
        Their slots, (count,), in the order of their ids.
    """
    slots = _arrive(population, count, None)
    population.amounts.start(slots)
    population.wiring.mend(slots)
    population.draw_contents(slots)
    _pad_new_tiles(population, slots)
    return slots


def divide(population: Population, mothers: np.ndarray, contents: Contents) -> np.ndarray:
    """One daughter for each mother.

    Returns:
        Their slots, (n,), in the order of their mothers.

    Raises:
        SignalingError: contents are neither inherited nor fresh.
    """
    if contents not in ("inherited", "fresh"):
        raise SignalingError(
            f"{population.name}: a daughter's contents are 'inherited' or 'fresh' (drawn for her id), not {contents!r}."
        )
    slots = _arrive(population, len(mothers), mothers)
    population.amounts.copy_lanes(mothers, slots)
    population.amounts.forget_taken(slots)
    population.wiring.copy_lanes(mothers, slots)
    for mother, slot in zip(mothers.tolist(), slots.tolist(), strict=True) if population.hidden else ():
        if mother in population.hidden:
            population.hidden[slot] = population.hidden[mother]
    if contents == "fresh" and population.cell_type.spread is not None:
        _redraw(population, slots)
    _pad_new_tiles(population, slots)
    return slots


def bury(population: Population, slots: np.ndarray) -> None:
    """Let the cells in some slots, all of them alive, be gone."""
    if not len(slots):
        return
    population.census.leave(slots)
    population.forget_views(slots)
    for slot in slots.tolist() if population.hidden else ():
        population.hidden.pop(slot, None)
    sources, lanes = _mates(population, slots)
    population.amounts.copy_lanes(sources, lanes)
    population.wiring.copy_lanes(sources, lanes)
    if not len(population):
        population.amounts.start(slots)
        population.wiring.mend(slots)


def _arrive(population: Population, count: int, mothers: np.ndarray | None) -> np.ndarray:
    population.demand_room(count)
    before = population.tiles.number
    slots = population.census.arrive(population.new_ids(count))
    population.amounts.columns.born(slots, mothers)
    if population.tiles.number > before:
        population.grow()
    return slots


def _redraw(population: Population, slots: np.ndarray) -> None:
    """Contents of their own for newborn daughters; members of a closed pool keep their shares."""
    spread, amounts = population.cell_type.spread, population.amounts
    for pool in spread.cv:
        drawn = spread.contents(pool, population.seed, population.name, population.census.id_at[slots])
        amounts.set(f"content_{pool}", drawn, slots)


def _pad_new_tiles(population: Population, slots: np.ndarray) -> None:
    """Lanes after the last cell of a new tile become copies of that cell, which costs the tile no step."""
    tiles, last = population.tiles, int(slots.max(initial=-1))
    spare = np.arange(last + 1, tiles.number * tiles.lanes)
    if last + 1 == population.census.reach and len(spare):
        population.amounts.copy_lanes(np.full(len(spare), last), spare)
        population.wiring.copy_lanes(np.full(len(spare), last), spare)


def _mates(population: Population, slots: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """For every free lane of the tiles of some slots: the first living mate, or any living cell where a whole tile died."""
    if not len(population):
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    id_at, lanes = population.census.id_at, population.tiles.lanes
    around = np.unique(slots // lanes)[:, None] * lanes + np.arange(lanes)
    alive = (around < len(id_at)) & (id_at[around.clip(max=len(id_at) - 1)] > 0)
    first = np.take_along_axis(around, alive.argmax(axis=1)[:, None], axis=1)
    bereft = ~alive.any(axis=1)
    if bereft.any():
        first[bereft] = (id_at > 0).argmax()
    return np.broadcast_to(first, around.shape)[~alive], around[~alive]
