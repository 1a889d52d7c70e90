"""What a cell-minute costs from a thousand cells to a million, and what a second thread brings."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from benchmarks.cells import Cells
from benchmarks.measure import side_by_side, timed
from benchmarks.networks import insulin_v0
from benchmarks.options import PRODUCTION_RTOL, Options, cores
from benchmarks.rows import Row, judged, shown

WITHIN, SPEED_UP = 1.3, 1.85


def rows(options: Options) -> Iterator[Row]:
    """Cost against the number of cells, and two threads against one."""
    network, course = insulin_v0.network(), insulin_v0.course()
    cost = {}
    for count in (1_000, 10_000, 30_000) if options.quick else (1_000, 10_000, 100_000, 1_000_000):
        cells = Cells(network, insulin_v0.contents(count), rtol=PRODUCTION_RTOL)
        runs = options.runs if count < 1_000_000 else 1
        day = timed(lambda cells=cells: cells.live(course), runs, prepare=cells.begin)
        cost[count] = day.median_cpu / (count * len(course))
        yield shown(
            f"insulin_v0: {count:,} cells, one day, one thread",
            f"{1e9 * cost[count]:.0f} ns of processor time a cell-minute",
            cells=count,
            ns_per_cell_minute=1e9 * cost[count],
            bytes_per_cell=cells.bytes / count,
        )
    above = [c for count, c in cost.items() if count >= 10_000]
    ratio = max(above) / min(above)
    yield judged(
        f"insulin_v0: a cell-minute from 10,000 to {max(cost):,} cells",
        f"within {WITHIN:g}x",
        f"{ratio:.2f}x (1,000 cells: {cost[1000] / min(above):.2f}x)",
        ratio <= WITHIN,
        ratio=ratio,
    )
    if cores() < 2:
        yield shown("insulin_v0: two threads against one", "this machine lends one core only")
        return
    settings, hour = insulin_v0.contents(options.pick(100_000, 20_000)), course[480:540]  # breakfast
    one, two = (Cells(network, settings, rtol=PRODUCTION_RTOL, threads=t) for t in (1, 2))
    timings = side_by_side({"one": lambda: _live(one, hour), "two": lambda: _live(two, hour)}, 5)
    gain = timings["one"].median / timings["two"].median
    yield judged(
        f"insulin_v0: two threads against one, {one.count:,} cells",
        f"{SPEED_UP:g}x",
        f"{gain:.2f}x (one: {timings['one']}; two: {timings['two']})",
        gain >= SPEED_UP,
        notes="Means little while other programs use the second core.",
        speed_up=gain,
    )


def _live(cells: Cells, course: np.ndarray) -> None:
    cells.begin()
    cells.live(course)
