"""Clocks and memory: the median of several runs, processor time apart from time on the wall, and how far the runs lie apart."""

from __future__ import annotations

import gc
import resource
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

GIB = 2.0**30


@dataclass(frozen=True)
class Timing:
    """Seconds of several runs of the same thing.

    Attributes:
        wall, cpu: of each run; the processor's time is the sum over all threads of this process.
    """

    wall: tuple[float, ...]
    cpu: tuple[float, ...]

    @property
    def median(self) -> float:
        """Of the wall clock, s."""
        return statistics.median(self.wall)

    @property
    def median_cpu(self) -> float:
        """Of the processor's time, s."""
        return statistics.median(self.cpu)

    @property
    def noise(self) -> float:
        """How far the runs lie apart on the wall clock: (largest - smallest) / median."""
        return (max(self.wall) - min(self.wall)) / self.median

    def __str__(self) -> str:
        spread = f", spread {100 * self.noise:.0f} %" if len(self.wall) > 1 else ""
        return f"{self.median:.3g} s ({self.median_cpu:.3g} s of processor time; {len(self.wall)} runs{spread})"


def timed(work: Callable[[], object], runs: int = 3, prepare: Callable[[], object] | None = None) -> Timing:
    """Time something several times.

    Args:
        work: what is timed.
        runs: how often.
        prepare: called before each run, not timed.
    """
    wall, cpu = [], []
    for _ in range(runs):
        if prepare is not None:
            prepare()
        gc.collect()
        started, used = time.perf_counter(), time.process_time()
        work()
        wall.append(time.perf_counter() - started)
        cpu.append(time.process_time() - used)
    return Timing(tuple(wall), tuple(cpu))


def side_by_side(works: dict[str, Callable[[], object]], runs: int = 3) -> dict[str, Timing]:
    """Time several things in turn, round after round, so that a noisy minute hits all of them."""
    rounds = [{name: timed(work, 1) for name, work in works.items()} for _ in range(runs)]
    return {
        name: Timing(tuple(r[name].wall[0] for r in rounds), tuple(r[name].cpu[0] for r in rounds)) for name in works
    }


def peak_memory() -> float:
    """Largest resident memory of this process so far, in bytes."""
    status = Path("/proc/self/status")
    if status.exists():  # the peak of this program, not of the one that started it
        for line in status.read_text(encoding="ascii").splitlines():
            if line.startswith("VmHWM:"):
                return 1024.0 * float(line.split()[1])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return float(peak if sys.platform == "darwin" else 1024 * peak)
