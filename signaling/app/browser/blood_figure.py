"""The picture of blood over time: four curves over what was measured in healthy people, with the limits that doctors use."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from matplotlib.figure import Figure
from matplotlib.ticker import MultipleLocator

from signaling.app.browser.thin import thinned
from signaling.clinic import diagnosis
from signaling.clinic.measured import names, series
from signaling.plot import style

if TYPE_CHECKING:
    import xarray as xr
    from matplotlib.axes import Axes

MEASURED = "ogtt_healthy"
STRIP = 20.0  # min; width of the shade around the two-hour sample
MOST_TICKS = 6
TICKS = (10.0, 30.0, 60.0, 120.0, 360.0, 720.0, 1440.0)  # min between two ticks


@dataclass(frozen=True, slots=True)
class Curve:
    """One frame: its title, what is drawn, and its colour."""

    title: str
    observable: str
    colour: str


CURVES = (
    Curve("Glucose", "plasma_glucose", style.BLUE),
    Curve("Insulin", "plasma_insulin", style.VERMILION),
    Curve("Free fatty acids", "plasma_ffa", style.GREEN),
    Curve("Glucagon", "plasma_glucagon", style.PURPLE),
)


def figure_blood(results: xr.Dataset, drinks: list[float], end: float) -> Figure:
    """Draw the blood.

    Args:
        results: What was recorded, ``time`` in minutes.
        drinks: Minutes of the run at which glucose was drunk; time counts from the first, and the measured points and the
            limits of a glucose tolerance test are drawn if it is the only one.
        end: Minute at which the horizontal axis ends, so that curves grow in a frame that stands still.
    """
    zero = drinks[0] if drinks else 0.0
    with style.styled():
        figure = Figure(figsize=(6.2, 4.5))
        figure.subplots_adjust(left=0.085, right=0.985, bottom=0.1, top=0.935, wspace=0.24, hspace=0.36)
        frames = figure.subplots(2, 2)
        for axes, curve in zip(frames.ravel(), CURVES, strict=True):
            _draw(axes, curve, results, zero, end - zero, tested=len(drinks) == 1)
        for axes in frames[-1]:
            axes.set_xlabel("minutes from the drink" if drinks else "minutes")
    return figure


def people() -> str:
    """Who the measured people are, for the caption."""
    glucose = series(f"{MEASURED}/plasma_glucose")
    year = re.search(r"\b(?:19|20)\d\d\b", glucose.citation)
    return f"{glucose.n.max()} people, {glucose.citation.split()[0]} et al. {year.group() if year else ''}".rstrip()


def _draw(axes: Axes, curve: Curve, results: xr.Dataset, zero: float, end: float, tested: bool) -> None:
    axes.set_title(curve.title)
    axes.set_ylabel(results[curve.observable].attrs["units"])
    if tested:
        _measured(axes, f"{MEASURED}/{curve.observable}")
        axes.axvline(0, color=style.FAINT, lw=0.8, ls=(0, (2, 2)), zorder=0)
    times, values = thinned(results["time"].values - zero, results[curve.observable].values)
    axes.plot(times, values, color=curve.colour, lw=2.2, zorder=4)
    dot = {"marker": "o", "ms": 6, "mec": style.PAPER, "mew": 1.2}
    axes.plot(times[-1:], values[-1:], color=curve.colour, zorder=6, clip_on=False, **dot)
    style.from_zero(axes)
    if tested and curve.observable == "plasma_glucose":
        _limits(axes, -zero)
    length = zero + end
    axes.xaxis.set_major_locator(MultipleLocator(next((t for t in TICKS if length / t <= MOST_TICKS), TICKS[-1])))
    axes.set_xlim(-zero, end + 0.03 * length)


def _measured(axes: Axes, name: str) -> None:
    """Mean and standard deviation of healthy people, where there are any."""
    if name not in names():
        return
    healthy = series(name)
    low, high = healthy.mean - healthy.spread, healthy.mean + healthy.spread
    low = np.maximum(low, 0)  # a wide SD may reach below zero, a concentration cannot
    axes.fill_between(healthy.times, low, high, color=style.MEASURED, alpha=0.18, lw=0, zorder=1)
    axes.plot(healthy.times, healthy.mean, "o", color=style.MEASURED, ms=4, mec=style.PAPER, mew=0.6, zorder=2)


def _limits(axes: Axes, start: float) -> None:
    """Shade what the fasting and the two-hour sample mean, at the times at which they mean it."""
    impaired, diabetic = diagnosis.IMPAIRED_TWO_HOUR.value, diagnosis.DIABETIC_TWO_HOUR.value
    top = max(axes.get_ylim()[1], diabetic + 1.5)
    axes.set_ylim(0, top)
    left, right = diagnosis.TWO_HOURS - STRIP / 2, diagnosis.TWO_HOURS + STRIP / 2
    fasting = (diagnosis.IMPAIRED_FASTING.value, diagnosis.DIABETIC_FASTING.value)
    for strip, (caution, danger) in (((start, 0.0), fasting), ((left, right), (impaired, diabetic))):
        axes.fill_between(strip, caution, danger, color=style.CAUTION, lw=0, zorder=0)
        axes.fill_between(strip, danger, top, color=style.DANGER, lw=0, zorder=0)
    words = {"fontsize": 7, "color": style.QUIET, "va": "center"}
    axes.text(right + 4, (impaired + diabetic) / 2, "impaired at 2 h", **words)
    axes.text(right + 4, (diabetic + top) / 2, "diabetes at 2 h", **words)
