"""The muscle cell as it is shipped, every mechanism and saboteur on, beside the frozen network."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from benchmarks.cells import Cells
from benchmarks.counting import flops_per_step, steps_per_minute
from benchmarks.groups.million import MEMORY, REQUIRED, WHOLE
from benchmarks.measure import GIB, peak_memory, side_by_side, timed
from benchmarks.networks import insulin_v0
from benchmarks.options import PRODUCTION_RTOL, Options
from benchmarks.rows import SHOWN, Row, judged, shown
from signaling.cells import cell_types
from signaling.engine import ACCUMULATED, Network, lower
from signaling.saboteurs import SABOTEURS


def shipped() -> tuple[Network, tuple[str, ...], dict[str, str]]:
    """The network of the muscle cell with what it takes and gives, its species, and the pools in which its cells differ (by setting)."""
    muscle, saboteurs = cell_types()["muscle"], [SABOTEURS[name] for name in SABOTEURS]
    pathway = muscle.pathway(saboteurs)
    taken = dict.fromkeys(port.quantity for port in muscle.ports(saboteurs) if port.accumulated)
    pools = {f"content_{pool}": pool for pool in muscle.spread.cv}
    return lower(pathway, accumulate=taken), tuple(pathway.species), pools


def contents(network: Network, pools: dict[str, str], count: int) -> np.ndarray:
    """Settings of some cells, (settings, cells); they differ as the cell type says."""
    muscle = cell_types()["muscle"]
    settings = np.repeat(network.default_settings[:, None], count, axis=1).astype(np.float32)
    for name, pool in pools.items():
        settings[network.settings.index(name)] = muscle.spread.contents(pool, 0, "muscle", np.arange(count))
    return settings


def course(network: Network, minutes: int) -> np.ndarray:
    """The blood of the frozen day, as far as a muscle cell hears it; all else as when nobody provides it."""
    values = np.repeat(network.default_inputs[None, :], minutes, axis=0)
    names = list(insulin_v0.data()["blood"]["inputs"])
    for k, name in enumerate(network.inputs):
        if name in names:
            values[:, k] = insulin_v0.course(minutes)[:, names.index(name)]
    return values


def rows(options: Options) -> Iterator[Row]:
    """Species, operations, and the time of a day, judged by the operations of a step."""
    network, species, pools = shipped()
    few, minutes = 4096, options.pick(1440, 240)
    mine = Cells(network, contents(network, pools, few), rtol=PRODUCTION_RTOL)
    frozen = Cells(insulin_v0.network(), insulin_v0.contents(few), rtol=PRODUCTION_RTOL)
    more = flops_per_step(mine) / flops_per_step(frozen)
    listed = ", ".join(s for s in network.states if not s.startswith(ACCUMULATED))
    yield shown(
        "muscle cell: what is integrated",
        f"{len(species)} species, {len(network.states)} states with {network.accumulators} accumulators; "
        f"{flops_per_step(mine)} operations a step, {more:.2f} times those of insulin_v0",
        notes=f"States of the muscle cell: {listed}.",
        species=list(species),
        flops_per_step=flops_per_step(mine),
        ratio_of_flops=more,
    )
    settings, heard = contents(network, pools, few), course(network, minutes)
    steps = {
        "muscle": steps_per_minute(network, settings, heard[:240], PRODUCTION_RTOL),
        "frozen": steps_per_minute(frozen.network, insulin_v0.contents(few), insulin_v0.course(240), PRODUCTION_RTOL),
    }
    timings = side_by_side(
        {
            "muscle": lambda: _live(mine, heard),
            "frozen": lambda: _live(frozen, insulin_v0.course(minutes)),
        },
        options.runs,
    )
    ratio = timings["muscle"].median_cpu / timings["frozen"].median_cpu
    yield judged(
        f"muscle cell against insulin_v0, {few:,} cells, {minutes} min",
        f"at most {more:.2f}x, the ratio of operations of a step",
        f"{ratio:.2f}x ({steps['muscle']:.2f} steps a minute against {steps['frozen']:.2f} in the first four hours)",
        ratio <= more,
        ratio=ratio,
        steps=steps,
    )
    yield _day(options, more)


def _day(options: Options, more: float) -> Row:
    network, _, pools = shipped()
    count = options.pick(1_000_000, 10_000)
    cells = Cells(network, contents(network, pools, count), rtol=PRODUCTION_RTOL, threads=options.threads)
    whole = course(network, 1440)
    day = timed(lambda: cells.live(whole), runs=options.pick(2, 1), prepare=cells.begin)
    memory = peak_memory() / GIB
    what = f"muscle cell: {count:,} cells, one day, coupled every minute, {options.threads} threads"
    asked = f"{REQUIRED * more:.0f} s ({REQUIRED:g} s x operations), {MEMORY:g} GiB"
    measured = f"{day}, {memory:.2f} GiB at most"
    numbers = {"seconds": day.wall, "cpu_seconds": day.cpu, "peak_gib": memory, "cells": count}
    if options.quick:
        return Row(what, asked, measured, SHOWN, numbers, WHOLE)
    return judged(what, asked, measured, day.median <= REQUIRED * more and memory <= MEMORY, **numbers)


def _live(cells: Cells, blood: np.ndarray) -> None:
    cells.begin()
    cells.live(blood)
