"""Curves over the clock of a run: a dish step by step, or a body left alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from matplotlib.figure import Figure

from signaling.app.lanes import draw_lanes, lanes_of, room_for
from signaling.app.outcome import NOTHING
from signaling.app.wording import readout as readout_name
from signaling.plot import style
from signaling.scenario.bench_of import bench_of
from signaling.scenario.schema import DishPlan

if TYPE_CHECKING:
    import xarray as xr
    from matplotlib.axes import Axes

    from signaling.app.outcome import Outcome

COLUMNS = 4
IN_THE_BODY = (
    "plasma_glucose",
    "plasma_insulin",
    "plasma_glucagon",
    "plasma_ffa",
    "endogenous_glucose_production",
    "muscle_glucose_uptake",
    "liver_glycogen",
    "plasma_tnf_alpha",
)
DOT = 2.2
TICKS = (
    1,
    2,
    5,
    10,
    15,
    30,
    60,
    120,
    180,
    240,
    360,
    480,
    720,
    1440,
    2880,
    10080,
    40320,
)  # min: round on a clock or a calendar
UNITS = ((5760.0, 1440.0, "days"), (600.0, 60.0, "hours"), (0.0, 1.0, "minutes"))
"""From which length of a run on, minutes of one unit, its name."""
LANE = 0.3  # inches
MOST_MARKS = 12  # thin lines at what is done; more would be a curtain
FEW, MANY = 5, 12  # ticks of a small frame and of one as wide as the page


def figure_dish_run(outcome: Outcome, subtitle: str = "") -> Figure:
    """A dish: what is done to it on top, then the mean of every readout, with each recorded cell as a dot.

    Args:
        outcome: The run of a dish.
        subtitle: A line below the title.
    """
    plan, readouts = outcome.plan, outcome.readouts
    rows = max(-(-len(readouts) // COLUMNS), 1)
    bench = bench_of(plan)
    lanes = lanes_of(bench, plan.duration_minutes)
    with style.styled():
        figure = Figure(figsize=(10.4, 1.75 + LANE * len(lanes) + 1.72 * rows))
        style.frame(figure, plan.title, subtitle, left=max(0.62, room_for(lanes)))
        grid = figure.add_gridspec(
            1 + rows, COLUMNS, height_ratios=[LANE * len(lanes) / 1.1, *[1.0] * rows], wspace=0.36, hspace=0.62
        )
        top = figure.add_subplot(grid[0, :])
        draw_lanes(top, lanes)
        clock(top, plan.duration_minutes, MANY)
        say_unit(top, plan.duration_minutes)
        snapshots = outcome.cells.get(plan.dish.cell)
        for place, name in enumerate(readouts):
            axes = figure.add_subplot(grid[1 + place // COLUMNS, place % COLUMNS])
            _readout(axes, name, outcome, snapshots, bench.stops(), [at for _, at in bench.fresh])
            if place >= len(readouts) - COLUMNS:
                axes.set_xlabel(clock_unit(plan.duration_minutes)[1])
    return figure


def figure_blood(outcome: Outcome, subtitle: str = "") -> Figure:
    """A body without a drink: what there is in blood, over the clock of the run.

    Args:
        outcome: The run of a body.
        subtitle: A line below the title.
    """
    names = [name for name in IN_THE_BODY if name in outcome.results and np.any(outcome.results[name].values)]
    rows = max(1, -(-len(names) // COLUMNS))
    with style.styled():
        figure = Figure(figsize=(10.4, 1.2 + 2.0 * rows))
        style.frame(figure, outcome.plan.title, subtitle)
        grid = figure.subplots(rows, COLUMNS, squeeze=False, gridspec_kw={"wspace": 0.36, "hspace": 0.5}).ravel()
        for place, (axes, name) in enumerate(zip(grid, names, strict=False)):
            _readout(axes, name, outcome, None, ())
            if place >= len(names) - COLUMNS:
                axes.set_xlabel(clock_unit(outcome.plan.duration_minutes)[1])
        for axes in grid[len(names) :]:
            axes.set_visible(False)
    return figure


def _readout(
    axes: Axes,
    name: str,
    outcome: Outcome,
    snapshots: xr.Dataset | None,
    changes: Sequence[float],
    afresh: Sequence[float] = (),
) -> None:
    readout = outcome.results[name]
    tissue = outcome.plan.dish.cell if isinstance(outcome.plan, DishPlan) else ""
    node = name.removeprefix(f"{tissue}_")
    title = readout_name(name, tissue, str(readout.attrs.get("long_name", name)))
    axes.set_title(title[:1].upper() + title[1:] if node == node.lower() else title)
    axes.set_ylabel(str(readout.attrs.get("units", "")).removeprefix("1"))
    for change in changes if len(changes) <= MOST_MARKS else ():
        axes.axvline(change, color=style.FAINT, lw=0.6, zorder=0)
    if snapshots is not None and node in snapshots:
        cells = snapshots[node].values
        minutes = np.broadcast_to(snapshots["time"].values[:, None], cells.shape)
        axes.plot(minutes.ravel(), cells.ravel(), "o", color=style.MEASURED, ms=DOT, mew=0, alpha=0.45, zorder=2)
    times = outcome.results["time"].values
    pieces = np.searchsorted(
        times, sorted(afresh), side="right"
    )  # what was recorded then is the end of what came before
    seen = np.where(np.abs(readout.values) < NOTHING, 0.0, readout.values)
    for minutes, values in zip(np.split(times, pieces), np.split(seen, pieces), strict=True):
        axes.plot(minutes, values, color=style.BLUE, lw=1.7, zorder=3)
    clock(axes, outcome.plan.duration_minutes, FEW)
    style.from_zero(axes)


def clock_unit(minutes: float) -> tuple[float, str]:
    """Minutes of the unit in which a clock of that length is read, and its name."""
    return next((length, name) for least, length, name in UNITS if minutes >= least)


def say_unit(axes: Axes, minutes: float) -> None:
    """Say at the first tick in which unit the clock is read."""
    first, *others = (label.get_text() for label in axes.get_xticklabels())
    unit = clock_unit(minutes)[1].replace("minutes", "min").replace("hours", "h")
    axes.set_xticks(axes.get_xticks(), [f"{first} {unit}", *others])


def clock(axes: Axes, minutes: float, most: int) -> None:
    """The whole run from left to right, with ticks at round times."""
    length, _ = clock_unit(minutes)
    step = next((step for step in TICKS if step >= length and minutes / step <= most), minutes / most)
    ticks = np.arange(0, minutes + step / 100, step)
    axes.set_xlim(0, minutes)
    axes.set_xticks(ticks, [f"{tick / length:g}" for tick in ticks])
