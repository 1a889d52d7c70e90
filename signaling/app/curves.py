"""Curves over the clock of a run: a dish step by step, or a body left alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from matplotlib.figure import Figure

from signaling.app.outcome import bath_words, baths
from signaling.app.wording import readout as readout_name
from signaling.plot import style
from signaling.scenario.schema import DishPlan

if TYPE_CHECKING:
    import xarray as xr
    from matplotlib.axes import Axes

    from signaling.app.outcome import Bath, Outcome

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
TICKS = (1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 720, 1440, 2880, 10080, 40320)  # min: round on a clock or a calendar
FEW, MANY = 5, 12  # ticks of a small frame and of one as wide as the page


def figure_dish_run(outcome: Outcome, subtitle: str = "") -> Figure:
    """A dish: the medium on top, then the mean of every readout, with each recorded cell as a dot.

    Args:
        outcome: The run of a dish.
        subtitle: A line below the title.
    """
    plan, readouts = outcome.plan, outcome.readouts
    rows = -(-len(readouts) // COLUMNS)
    media = baths(plan)
    with style.styled():
        figure = Figure(figsize=(10.4, 2.2 + 1.72 * max(rows, 1)))
        style.frame(figure, plan.title, subtitle)
        ratios = [0.55, *[1.0] * max(rows, 1)]
        grid = figure.add_gridspec(len(ratios), COLUMNS, height_ratios=ratios, wspace=0.36, hspace=0.62)
        _media(figure.add_subplot(grid[0, :]), outcome, media)
        snapshots = outcome.cells.get(plan.dish.cell)
        for place, name in enumerate(readouts):
            axes = figure.add_subplot(grid[1 + place // COLUMNS, place % COLUMNS])
            _readout(axes, name, outcome, snapshots, [bath.start for bath in media[1:]])
            if place >= len(readouts) - COLUMNS:
                axes.set_xlabel("minutes")
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
                axes.set_xlabel("minutes")
        for axes in grid[len(names) :]:
            axes.set_visible(False)
    return figure


def _media(axes: Axes, outcome: Outcome, media: Sequence[Bath]) -> None:
    """A band that darkens with the insulin in the medium, with words."""
    doses = np.array([bath.medium.insulin_nM for bath in media])
    # A step of ten is one shade; without insulin the band is paper.
    shades = np.log10(1 + doses / 0.01)
    shades = shades / max(shades.max(), 1e-12)
    for bath, shade in zip(media, shades, strict=True):
        axes.axvspan(bath.start, bath.end, color=style.LIGHT(0.85 * shade), lw=0)
        words = bath_words(outcome.plan, bath)
        words = words if bath is media[0] else words.removeprefix("insulin ")  # said once
        axes.text((bath.start + bath.end) / 2, 0.5, words, ha="center", va="center", fontsize=8)
    for bath in media[1:]:
        axes.axvline(bath.start, color=style.PAPER, lw=1.5)
    _clock(axes, outcome.plan.duration_minutes, MANY)
    axes.set_ylim(0, 1)
    axes.set_yticks([])
    axes.set_title("Medium")
    axes.spines["left"].set_visible(False)


def _readout(axes: Axes, name: str, outcome: Outcome, snapshots: xr.Dataset | None, changes: Sequence[float]) -> None:
    readout = outcome.results[name]
    tissue = outcome.plan.dish.cell if isinstance(outcome.plan, DishPlan) else ""
    node = name.removeprefix(f"{tissue}_")
    title = readout_name(name, tissue, str(readout.attrs.get("long_name", name)))
    axes.set_title(title[:1].upper() + title[1:] if node == node.lower() else title)
    axes.set_ylabel(readout.attrs.get("units", ""))
    for change in changes:
        axes.axvline(change, color=style.FAINT, lw=0.6, zorder=0)
    if snapshots is not None and node in snapshots:
        cells = snapshots[node].values
        minutes = np.broadcast_to(snapshots["time"].values[:, None], cells.shape)
        axes.plot(minutes.ravel(), cells.ravel(), "o", color=style.MEASURED, ms=DOT, mew=0, alpha=0.45, zorder=2)
    axes.plot(outcome.results["time"].values, readout.values, color=style.BLUE, lw=1.7, zorder=3)
    _clock(axes, outcome.plan.duration_minutes, FEW)
    style.from_zero(axes)


def _clock(axes: Axes, minutes: float, most: int) -> None:
    """The whole run from left to right, with ticks at round times."""
    step = next((step for step in TICKS if minutes / step <= most), minutes / most)
    axes.set_xlim(0, minutes)
    axes.set_xticks(np.arange(0, minutes + step / 100, step))
