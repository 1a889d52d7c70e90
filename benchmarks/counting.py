"""How much arithmetic a step is, and how many steps a cell takes: both counted, none estimated from times."""

from __future__ import annotations

import numpy as np

from benchmarks.cells import LANES, Cells
from signaling.engine import Network

COUNTED_CELLS = 64 * LANES


def flops_per_step(cells: Cells) -> int:
    """Floating-point operations of one step of one cell, from the operation list; add, multiply and divide count one, a fused multiply-add two."""
    return cells.engine.programs.flops


def steps_per_minute(
    network: Network, settings: np.ndarray, course: np.ndarray, rtol: float, precision: str = "single"
) -> float:
    """Steps that a tile tries in a minute, rejected ones included, counted by the kernel."""
    cells = Cells(network, settings[:, :COUNTED_CELLS], precision=precision, rtol=rtol)
    before = cells.engine.attempts
    for inputs in course:
        cells.advance(inputs)
    return (cells.engine.attempts - before) / (cells.tiles * len(course))
