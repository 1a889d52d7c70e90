"""How much arithmetic a step is, and how many steps a cell takes: both counted, none estimated from times."""

from __future__ import annotations

import numpy as np

from benchmarks.cells import LANES, Cells
from signaling.engine import Network

ORACLE_CELLS = 2 * LANES


def flops_per_step(cells: Cells) -> int:
    """Floating-point operations of one step of one cell, from the operation list; add, multiply and divide count one, a fused multiply-add two."""
    return cells.engine.programs.flops


def steps_per_minute(network: Network, settings: np.ndarray, course: np.ndarray, rtol: float) -> float:
    """Steps that a tile tries in a minute, rejected ones included: those of the oracle, which takes the steps of the kernels."""
    cells = Cells(network, settings[:, :ORACLE_CELLS], precision="double", rtol=rtol, backend="oracle")
    oracle = cells.engine
    attempt, tried = oracle.attempt, [0]

    def counted(state: np.ndarray, *rest: object) -> object:
        tried[0] += len(state)
        return attempt(state, *rest)

    oracle.attempt = counted
    cells.live(course)
    return tried[0] / (cells.tiles * len(course))
