"""A million cells of the frozen network through a day with three meals, the whole run; and what part of the machine's peak that is."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.cells import Cells
from benchmarks.counting import flops_per_step, steps_per_minute
from benchmarks.limits import fma_peak
from benchmarks.measure import GIB, peak_memory, side_by_side, timed
from benchmarks.networks import insulin_v0
from benchmarks.options import PRODUCTION_RTOL, Options
from benchmarks.rows import SHOWN, Row, judged, shown

REQUIRED, AIM, MEMORY, SHARE = 50.0, 45.0, 1.5, 0.35
WHOLE = "Not judged: the goal asks for the whole run of a million cells."


def rows(options: Options) -> Iterator[Row]:
    """The day, and the share of the peak on one core."""
    yield _day(options)
    yield from _share(options)


def _day(options: Options) -> Row:
    network, course = insulin_v0.network(), insulin_v0.course()
    count = options.pick(1_000_000, 20_000)
    cells = Cells(network, insulin_v0.contents(count), rtol=PRODUCTION_RTOL, threads=options.threads)
    day = timed(lambda: cells.live(course), runs=options.pick(3, 1), prepare=cells.begin)
    memory = peak_memory() / GIB
    rate = count * len(course) / day.median_cpu / 1e6
    what = f"insulin_v0: {count:,} cells, one day, three meals, coupled every minute, {options.threads} threads"
    measured = f"{day}, {memory:.2f} GiB at most, {rate:.1f} million cell-minutes per second of processor time"
    numbers = {
        "seconds": day.wall,
        "cpu_seconds": day.cpu,
        "peak_gib": memory,
        "cells": count,
        "million_cell_minutes_per_cpu_s": rate,
    }
    asked = f"{REQUIRED:g} s (aim {AIM:g} s), {MEMORY:g} GiB"
    if options.quick:
        return Row(what, asked, measured, SHOWN, numbers, WHOLE)
    return judged(what, asked, measured, day.median <= REQUIRED and memory <= MEMORY, **numbers)


def _share(options: Options) -> Iterator[Row]:
    network, course = insulin_v0.network(), insulin_v0.course(options.pick(1440, 240))
    settings = insulin_v0.contents(4096)
    cells = Cells(network, settings, rtol=PRODUCTION_RTOL)
    flops = flops_per_step(cells)
    steps = steps_per_minute(network, settings, course, PRODUCTION_RTOL)

    def work() -> None:
        cells.begin()
        cells.live(course)

    peaks: list[float] = []
    timings = side_by_side({"cells": work, "peak": lambda: peaks.append(fma_peak("float", runs=3))}, options.runs)
    used = flops * steps * cells.count * len(course) / timings["cells"].median_cpu
    peak = max(peaks)
    yield shown(
        "insulin_v0: operations of a step, steps of a minute",
        f"{flops} operations; {steps:.2f} steps",
        notes="Add, multiply and divide count one, a fused multiply-add two. Steps are counted by the kernel, rejected ones included.",
        flops_per_step=flops,
        steps_per_minute=steps,
        species=len(insulin_v0.species()),
        reactions=len(insulin_v0.pathway().reactions),
    )
    yield judged(
        "insulin_v0: share of one core's float32 peak",
        f"{100 * SHARE:.0f} %",
        f"{100 * used / peak:.0f} % ({used / 1e9:.0f} of {peak / 1e9:.0f} GFLOP/s)",
        used / peak >= SHARE,
        gflops=used / 1e9,
        peak_gflops=peak / 1e9,
        share=used / peak,
    )
