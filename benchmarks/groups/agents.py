"""A million Mesa agents over arrays, and cells whose graph was edited."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from benchmarks.measure import GIB, peak_memory, timed
from benchmarks.options import Options
from benchmarks.rows import Row, judged, shown
from signaling.cells import cell_types
from signaling.cells.population import Population

MADE, GET, SELECT, CLUSTERED = 0.05, 0.005, 0.010, 1.3
HEARD = {"insulin": 0.4, "glucose": 8.0, "ffa": 0.4}


def rows(options: Options) -> Iterator[Row]:
    """Agents first, then edits."""
    yield from _made(options)
    yield from _edited(options)


def _made(options: Options) -> Iterator[Row]:
    """Making a million agents, reading and choosing them."""
    count = options.pick(1_000_000, 100_000)
    muscle = cell_types()["muscle"]
    muscle.pathway()  # the biology is joined once, for any number of cells
    made = timed(lambda: Population(muscle, count), options.runs)
    cells = Population(muscle, count)
    filled = timed(lambda: _fill(cells), options.runs)
    beyond = made.median - filled.median
    yield judged(
        f"{count:,} agents: made",
        f"{1e3 * MADE:g} ms beyond filling arrays",
        f"{1e3 * beyond:.0f} ms beyond ({made.median:.2f} s in all, {filled.median:.2f} s for the same arrays alone)",
        beyond <= MADE,
        notes="Filling: the same arrays made and written, and the contents drawn by the cell type's own spread.",
        seconds=made.wall,
        filling=filled.wall,
    )
    agents = cells.agents
    get = timed(lambda: cells.get("GLUT4_membrane"), 9)
    yield judged(
        f"{count:,} agents: get('GLUT4_membrane')", f"{1e3 * GET:g} ms", f"{1e3 * get.median:.1f} ms", get.median <= GET,
        seconds=get.wall,
    )  # fmt: skip
    mask = np.arange(count) % 3 == 0
    select = timed(lambda: agents.select(mask), 9)
    yield judged(
        f"{count:,} agents: select(mask)", f"{1e3 * SELECT:g} ms", f"{1e3 * select.median:.1f} ms", select.median <= SELECT,
        seconds=select.wall,
    )  # fmt: skip
    yield shown(f"{count:,} agents: memory", f"{peak_memory() / GIB:.2f} GiB at most", peak_gib=peak_memory() / GIB)


def _fill(like: Population) -> list[np.ndarray]:
    """Make the arrays of a population once more, and nothing else."""
    amounts, spread, count = like.amounts, like.cell_type.spread, len(like)
    arrays = [state, kept] = [np.empty_like(amounts.state), np.empty_like(amounts.kept)]
    state[:], kept[:] = amounts.state[:1], amounts.kept[:1]
    for pool in spread.cv:
        contents = spread.contents(pool, like.seed, like.name, like.ids)
        row = np.ones((len(state), state.shape[2]), state.dtype)
        row.reshape(-1)[:count] = contents
        arrays.append(row)
        for member in like.pathway.pools[pool].members:
            if member in like.network.states[: like.network.fast]:
                place, start = like.network.states.index(member), like.pathway.species[member].start
                state[: count // state.shape[2], place] = (start * contents).reshape(-1, state.shape[2])
    return arrays


def _edited(options: Options) -> Iterator[Row]:
    """One per cent of the cells lose a wire: neighbours, and cells here and there."""
    count = options.pick(1_000_000, 50_000)
    few = count // 100
    places = {
        "plain": np.arange(0),
        "clustered": np.arange(few),
        "scattered": np.sort(np.random.default_rng(0).choice(count, few, replace=False)),
    }
    muscle = cell_types()["muscle"]
    cells = Population(muscle, count)
    cells.hear(**HEARD)
    cells.advance(5.0)
    source, reaction = _wire(cells)
    untouched = cells.snapshot()
    timings = {}
    for words, slots in places.items():
        cells.restore(untouched)
        if len(slots):
            cells.set_weight(source, reaction, 0.0, slots)
        cells.advance(1.0)  # builds what is needed
        timings[words] = timed(lambda: cells.advance(5.0), options.runs)
    clustered, scattered = (timings[w].median_cpu / timings["plain"].median_cpu for w in ("clustered", "scattered"))
    tiles = len(np.unique(places["scattered"] // 16)) / (count / 16)
    yield judged(
        f"1 % of {count:,} cells edited, clustered",
        f"at most {CLUSTERED:g}x the time",
        f"{clustered:.2f}x",
        clustered <= CLUSTERED,
        ratio=clustered,
    )
    yield shown(
        f"1 % of {count:,} cells edited, scattered",
        f"{scattered:.2f}x; {100 * tiles:.0f} % of the tiles hold an edited cell",
        ratio=scattered,
    )


def _wire(cells: Population) -> tuple[str, str]:
    """A wire that every muscle cell has."""
    for name, sources in cells.pathway.sources.items():
        if name.startswith("IRS1.") and "IR_ip" in sources:
            return "IR_ip", name
    raise LookupError("no reaction of IRS1 reads the signalling receptor")
