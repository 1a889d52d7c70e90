"""From the start of a process to the first step, with an empty and with a filled folder of kernels."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.options import Options
from benchmarks.rows import Row, judged

ONE_TYPE = """
from signaling.cells import cell_types
from signaling.cells.population import Population
cells = Population(cell_types()["muscle"], 16)
cells.hear(**{name: 0.5 for name, value in zip(cells.network.inputs, cells.network.default_inputs) if value != value})
cells.advance(1.0)
"""
WHOLE_BODY = """
from signaling.body.model import BodyModel
from signaling.cells import cell_types
BodyModel(dict.fromkeys(cell_types(), 16)).step()
"""
KERNEL = """
import time
from signaling.cells import cell_types
from signaling.engine import engine_for, lower
import llvmlite.binding
network = lower(cell_types()["muscle"].pathway())
started = time.perf_counter()
engine_for(network)
print(time.perf_counter() - started)
"""
GOALS = {"one cell type": (ONE_TYPE, 2.5, 1.5), "whole body": (WHOLE_BODY, 4.0, 2.0)}
BUILD = (0.6, 0.05)


def rows(options: Options) -> Iterator[Row]:
    """Start of the process to the first step, and the build of one kernel."""
    runs = options.pick(5, 1)
    for what, (code, cold, cached) in GOALS.items():
        for words, asked, times in zip(("cold", "cached"), (cold, cached), _both(code, runs, False), strict=True):
            found = statistics.median(times)
            yield judged(
                f"process start to first step, {what}, {words}",
                f"{asked:g} s",
                f"{found:.2f} s (median of {len(times)})",
                found <= asked,
                seconds=times,
            )
    for words, asked, times in zip(("cold", "cached"), BUILD, _both(KERNEL, runs, True), strict=True):
        found = statistics.median(times)
        yield judged(
            f"kernel build, muscle cell, {words}",
            f"{asked:g} s",
            f"{found:.3f} s (median of {len(times)})",
            found <= asked,
            notes="A fresh process each time; the packages that the kernel needs are imported before the clock starts.",
            seconds=times,
        )


def _both(code: str, runs: int, printed: bool) -> tuple[list[float], list[float]]:
    """Seconds with an empty folder, and with the folder that this left."""
    cold, cached = [], []
    for _ in range(runs):
        with TemporaryDirectory() as folder:
            cold.append(_seconds(code, folder, printed))
            cached.append(_seconds(code, folder, printed))
    return cold, cached


def _seconds(code: str, folder: str, printed: bool) -> float:
    """Of a fresh process; or what it prints."""
    root = str(Path(__file__).parents[2])
    path = os.pathsep.join(filter(None, [os.environ.get("PYTHONPATH"), root]))
    surroundings = {**os.environ, "XDG_CACHE_HOME": folder, "PYTHONPATH": path}
    started = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", code], env=surroundings, capture_output=True, text=True, check=True)
    return float(done.stdout) if printed else time.perf_counter() - started
