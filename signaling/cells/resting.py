"""Populations come to rest: every cell relaxes at the present inputs, in double precision."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from signaling.core.errors import CannotAdvance

if TYPE_CHECKING:
    from signaling.cells.population import Population

BLOCK: Final = 4096  # tiles that are held in double precision at once


def settle(population: Population, within: float, longest: float) -> float:
    """See :meth:`signaling.cells.population.Population.settle`.

    In single precision, rounding moves cells at rest by up to a thousandth a day, so that rest could not be told from a slow drift.
    """
    from signaling.engine import steady_state

    amounts, took = population.amounts, 0.0
    population.inputs.demand()
    held = amounts.accumulators.copy()
    for start, end, edited in population.wiring.runs():
        whole = amounts.settings_of(start, end, edited)
        engine = population.engine(edited, precision="double")
        for first in range(start, end, BLOCK):
            tiles = slice(first, min(first + BLOCK, end))
            settings = whole[tiles.start - start : tiles.stop - start].astype(np.float64)
            state = amounts.state[tiles].astype(np.float64, copy=False)
            try:
                rest = steady_state(
                    engine,
                    state,
                    amounts.kept[tiles],
                    settings,
                    population.inputs.values,
                    within=within,
                    longest=longest,
                )
            except CannotAdvance as fault:
                raise CannotAdvance(f"{population.who(fault, first)}: {fault}") from fault
            finally:
                amounts.state[tiles] = state
            took = max(took, rest.minutes)
    amounts.accumulators[:] = held
    population.step_sizes[:] = 0.0
    return took
