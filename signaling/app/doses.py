"""Dose-responses of a dish: every readout over the logarithm of the dose, with its EC50."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from matplotlib.figure import Figure

from signaling.app.outcome import component_words
from signaling.app.wording import number, readout
from signaling.plot import style

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from signaling.app.outcome import DoseRead, Outcome

COLUMNS = 4
NONE_AT = 3.0  # no dose at all is drawn this many times below the lowest dose above zero


def figure_doses(outcome: Outcome, subtitle: str = "") -> Figure:
    """A frame for each readout of each dose-response.

    Args:
        outcome: The run of a dish with dose-responses.
        subtitle: A line below the title.
    """
    frames = [(read, name) for read in outcome.dose_responses for name in read.answers]
    rows = -(-len(frames) // COLUMNS)
    with style.styled():
        figure = Figure(figsize=(10.4, 1.35 + 1.9 * rows))
        style.frame(figure, outcome.plan.title, subtitle)
        grid = figure.subplots(rows, COLUMNS, squeeze=False, gridspec_kw={"wspace": 0.36, "hspace": 0.62}).ravel()
        for place, (axes, (read, name)) in enumerate(zip(grid, frames, strict=False)):
            _response(axes, outcome, read, name)
            if place >= len(frames) - COLUMNS:
                axes.set_xlabel(f"{component_words(read.component)}, {read.unit}")
        for axes in grid[len(frames) :]:
            axes.set_visible(False)
    return figure


def _response(axes: Axes, outcome: Outcome, read: DoseRead, name: str) -> None:
    given = outcome.results[name]
    title = readout(name, outcome.plan.dish.cell, str(given.attrs.get("long_name", name)))
    axes.set_title(title[:1].upper() + title[1:] if " " in title else title)
    axes.set_ylabel(str(given.attrs.get("units", "")).removeprefix("1"))
    order = np.argsort(read.doses)
    doses, answers = read.doses[order], read.answers[name][order]
    above = doses > 0
    axes.set_xscale("log")
    axes.plot(doses[above], answers[above], "o-", color=style.BLUE, lw=1.7, ms=3.5, zorder=3)
    lowest = doses[above].min() if above.any() else 1.0
    if not above.all():
        axes.plot(lowest / NONE_AT, answers[~above][0], "o", color=style.PAPER, mec=style.BLUE, ms=4, zorder=3)
    half = read.ec50(name)
    if half.dose is not None:
        axes.axvline(half.dose, color=style.VERMILION, lw=1, ls=(0, (4, 2)), zorder=1)
        axes.text(
            half.dose,
            0.03,
            f" {number(half.dose)}",
            transform=axes.get_xaxis_transform(),
            fontsize=7.5,
            color=style.VERMILION,
        )
    axes.set_xlim(lowest / NONE_AT / 1.6, doses.max() * 1.6)
    _ticks(axes, lowest, float(doses.max()), none=not above.all())
    style.from_zero(axes)


def _ticks(axes: Axes, lowest: float, highest: float, *, none: bool) -> None:
    """Powers of ten between the doses, every second where there are many, and 0 for no dose."""
    powers = np.arange(np.ceil(np.log10(lowest) - 1e-9), np.floor(np.log10(highest) + 1e-9) + 1)
    powers = powers if len(powers) <= 4 else powers[len(powers) % 2 == 0 :: 2] if len(powers) > 5 else powers[::2]
    ticks = [float(10**power) for power in powers]
    shown = [f"{tick:g}" for tick in ticks]
    axes.set_xticks([*([lowest / NONE_AT] if none else []), *ticks], [*(["0"] if none else []), *shown])
