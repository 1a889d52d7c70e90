"""The same bits for any number of threads, in any process, from a fresh or a kept kernel, at any vector width."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.cells import Cells
from benchmarks.networks import insulin_v0
from benchmarks.options import Options
from benchmarks.rows import Row, judged

THREADS = (1, 2, 3)
CODE = "from benchmarks.groups.determinism import bits; print(bits({threads}, '{precision}', {cells}, {minutes}))"


def bits(threads: int, precision: str, cells: int, minutes: int) -> str:
    """Hash of all states and sums after some minutes of the frozen day."""
    population = Cells(insulin_v0.network(), insulin_v0.contents(cells), precision=precision, threads=threads)
    course = insulin_v0.course(480 + minutes)[480:]  # breakfast
    taken = population.live(course)
    digest = sha256()
    for array in (population.state, population.kept, taken):
        digest.update(array.tobytes())
    return digest.hexdigest()


def rows(options: Options) -> Iterator[Row]:
    """One row for each precision."""
    cells, minutes = options.pick(20_000, 2_000), options.pick(120, 20)
    for precision in ("single", "double"):
        found = {}
        with TemporaryDirectory() as folder:
            for threads in THREADS:  # the first builds the kernel, the others find it
                found[f"{threads} threads"] = _elsewhere(threads, precision, cells, minutes, folder)
            found["cached, again"] = _elsewhere(1, precision, cells, minutes, folder)
        with TemporaryDirectory() as folder:
            found["fresh, again"] = _elsewhere(1, precision, cells, minutes, folder)
        same = len(set(found.values())) == 1
        yield judged(
            f"determinism: {precision} precision, {cells:,} cells, {minutes} min",
            "equal bits for 1, 2, 3 threads, processes, fresh and cached kernels",
            f"equal: {sha256_start(found)}" if same else f"different: {found}",
            same,
            hashes=found,
        )


def sha256_start(found: dict[str, str]) -> str:
    """The beginning of the common hash."""
    return next(iter(found.values()))[:12]


def _elsewhere(threads: int, precision: str, cells: int, minutes: int, folder: str) -> str:
    """The bits of another process with its own folder of kernels."""
    root = str(Path(__file__).parents[2])
    path = os.pathsep.join(filter(None, [os.environ.get("PYTHONPATH"), root]))
    surroundings = {**os.environ, "XDG_CACHE_HOME": folder, "PYTHONPATH": path}
    code = CODE.format(threads=threads, precision=precision, cells=cells, minutes=minutes)
    done = subprocess.run([sys.executable, "-c", code], env=surroundings, capture_output=True, text=True, check=True)
    return done.stdout.strip()
