"""How unlike the cells of one type are: coefficients of variation of protein contents."""

from __future__ import annotations

from typing import Final

import numpy as np

from signaling.cells import cell_types
from signaling.cells.population import Population

CELLS: Final = 1024


def unlike_cells() -> dict[str, float]:
    """CV of ERK, and of the typical (median) protein pool, over fat cells that were drawn unlike."""
    cells = Population(cell_types()["adipocyte"], CELLS, seed=1)
    variation = {pool: _variation(cells, pool) for pool in cells.pathway.pools if f"content_{pool}" in cells.names()}
    return {"10-001": variation["ERK"], "10-002": float(np.median(list(variation.values())))}


def _variation(cells: Population, pool: str) -> float:
    content = cells.get(f"content_{pool}")
    return float(np.std(content) / np.mean(content))
