"""What ``signaling doctor`` looks at: is everything here that a run needs, and is what it computes right?"""

from __future__ import annotations

import math
import os
import platform
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path
from typing import Final

WELL, ABSENT, ILL = "well", "absent", "ill"
PYTHONS: Final = ((3, 11), (3, 13))
NEEDED: Final = (
    "mesa",
    "numpy",
    "scipy",
    "networkx",
    "pint",
    "pydantic",
    "xarray",
    "zarr",
    "llvmlite",
    "matplotlib",
    "typer",
    "rich",
)
EXTRAS: Final = {
    "solara": ("viz", "solara", "the page in the browser"),
    "libsbml": ("sbml", "python-libsbml", "SBML in and out"),
    "roadrunner": ("verify", "libroadrunner", "comparison with another solver"),
}
BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "firefox")
GIB, MIB = 2**30, 2**20


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        name: What.
        state: ``well``; ``absent`` for something that not everybody needs; ``ill`` for something that must be mended.
        found: What was found.
        verdict: What that means, and what to do.
    """

    name: str
    state: str
    found: str
    verdict: str


def examine() -> Iterator[Finding]:
    """Look at everything, one by one. Nothing raises: what goes wrong is a finding."""
    for name, look in LOOKS.items():
        try:
            yield look(name)
        except Exception as fault:
            yield Finding(name, ILL, f"{type(fault).__name__}: {fault}", "this must work; install the package again")
    for module, (extra, distribution, use) in EXTRAS.items():
        yield _extra(module, extra, distribution, use)


def _python(name: str) -> Finding:
    fits = PYTHONS[0] <= sys.version_info[:2] <= PYTHONS[1]
    low, high = (".".join(map(str, version)) for version in PYTHONS)
    found = f"{platform.python_version()} ({platform.python_implementation()}), {sys.executable}"
    return Finding(name, WELL if fits else ILL, found, "fits" if fits else f"use Python {low} to {high}")


def _package(name: str) -> Finding:
    from signaling import __version__

    return Finding(name, WELL, f"{__version__}, {Path(__file__).parents[1]}", "found")


def _libraries(name: str) -> Finding:
    found, missing = [], []
    for library in NEEDED:
        try:
            found.append(f"{library} {metadata.version(library)}")
        except metadata.PackageNotFoundError:
            missing.append(library)
    if missing:
        return Finding(name, ILL, f"missing: {', '.join(missing)}", f"pip install {' '.join(missing)}")
    return Finding(name, WELL, ", ".join(found), "all there")


def _processor(name: str) -> Finding:
    from signaling.engine.machine import this_machine

    machine = this_machine()
    fma = "fused multiply-add" if machine.fma else "no fused multiply-add"
    found = f"{machine.cpu}, {machine.bytes // 8} numbers at once, {fma}; {machine.compiler}"
    return Finding(name, WELL, found, "fast" if machine.bytes >= 32 else "works; a newer processor is faster")


def _cores(name: str) -> Finding:
    there = os.cpu_count() or 1
    ours = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else there
    return Finding(name, WELL, f"{ours} of {there}", "enough")


def _memory(name: str) -> Finding:
    total, free = memory()
    if total is None:
        return Finding(name, WELL, "unknown on this system", "not judged")
    left = free if free is not None else total
    few = left < GIB
    found = f"{left / GIB:.1f} GiB free of {total / GIB:.1f} GiB"
    return Finding(name, ILL if few else WELL, found, "close other programs, or run fewer cells" if few else "enough")


def memory() -> tuple[int | None, int | None]:
    """Memory of this machine and how much of it is free, in bytes; None where the system does not say."""
    try:
        total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):
        return None, None
    try:
        lines = dict(line.split(":", 1) for line in Path("/proc/meminfo").read_text().splitlines())
        return total, int(lines["MemAvailable"].split()[0]) * 1024
    except (OSError, KeyError, ValueError):
        return total, None


def _kernels(name: str) -> Finding:
    from signaling.engine.kernel_cache import cache_folder

    folder = cache_folder()
    # The nearest folder that is there already decides whether the rest can be made.
    place = next(path for path in (folder, *folder.parents) if path.exists())
    if not os.access(place, os.W_OK):
        verdict = "kernels are compiled anew in every run; set XDG_CACHE_HOME to a folder of your own"
        return Finding(name, ILL, f"{folder}, cannot be written", verdict)
    kept = list(folder.glob("*.o")) if folder.is_dir() else []
    size = sum(entry.stat().st_size for entry in kept) / MIB
    found = f"{folder}, {len(kept)} kept, {size:.1f} MiB"
    return Finding(
        name, WELL, found, "can be written" if kept else "can be written; the first run compiles, the next are quick"
    )


def _compiler(name: str) -> Finding:
    """Compile the smallest network, one substance that decays, and compare with the exponential function."""
    import numpy as np

    from signaling.core import known
    from signaling.engine import engine_for, lower
    from signaling.pathway import Mechanism, Pathway

    decay = Mechanism("Decay")
    decay.store("A", "nM", start=1.0)
    decay.reaction("loss", "A ->", "k * A", k=known(1.0, "1/min", "one lifetime a minute"))
    network = lower(Pathway("decay", [decay]))
    engine = engine_for(network, lanes=1, rtol=1e-8)
    state, kept = np.ones((1, 1, 1)), np.empty((1, 0, 1))
    settings = np.ascontiguousarray(network.default_settings.reshape(1, -1, 1))
    none = np.zeros(len(network.inputs))
    engine.advance(state, kept, settings, none, none, 1.0, np.zeros(1))
    error = abs(float(state[0, 0, 0]) - math.exp(-1.0))
    right = error < 1e-7
    found = f"a decay of one minute misses exp(-1) by {error:.0e}"
    return Finding(
        name,
        WELL if right else ILL,
        found,
        "computes right" if right else "computes wrong; report this with the lines above",
    )


def _scenarios(name: str) -> Finding:
    from signaling.scenario.layers import shipped_names
    from signaling.scenario.shipped import shipped_folder

    names = shipped_names()
    if not names:
        return Finding(name, ILL, f"{shipped_folder()} is empty", "install the package again")
    return Finding(name, WELL, f"{len(names)} in {shipped_folder()}", "found")


def _here(name: str) -> Finding:
    here = Path.cwd()
    if os.access(here, os.W_OK):
        return Finding(name, WELL, str(here), "results can be written here")
    return Finding(name, ILL, f"{here}, cannot be written", "go to a folder of your own, or use --out DIR")


def _browser(name: str) -> Finding:
    found = next((path for browser in BROWSERS if (path := shutil.which(browser))), None)
    if found:
        return Finding(name, WELL, found, "'signaling view' can open it")
    return Finding(name, ABSENT, "none of the usual names", "only 'signaling view' needs one; any browser will do")


def _extra(module: str, extra: str, distribution: str, use: str) -> Finding:
    if find_spec(module) is None:
        return Finding(module, ABSENT, "not installed", f"only for {use}: pip install 'insulin-signaling[{extra}]'")
    try:
        version = metadata.version(distribution)
    except metadata.PackageNotFoundError:
        version = "unknown version"
    return Finding(module, WELL, version, f"for {use}")


LOOKS: Final[dict[str, Callable[[str], Finding]]] = {
    "Python": _python,
    "signaling": _package,
    "libraries": _libraries,
    "processor": _processor,
    "compiler": _compiler,
    "cores": _cores,
    "memory": _memory,
    "kernel cache": _kernels,
    "scenarios": _scenarios,
    "this folder": _here,
    "browser": _browser,
}
