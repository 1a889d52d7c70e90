"""Blood over time: glucose, insulin, free fatty acids and glucagon over what was measured in healthy people."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import solara
from matplotlib.figure import Figure
from matplotlib.ticker import MultipleLocator

from signaling.app.browser.mesa_page import draw_again_after_steps
from signaling.app.browser.picture import Picture
from signaling.app.browser.shown_body import ShownBody, drink_times
from signaling.app.browser.thin import thinned
from signaling.clinic.diagnosis import DIABETIC_FASTING, DIABETIC_TWO_HOUR, IMPAIRED_FASTING, IMPAIRED_TWO_HOUR, TWO_HOURS
from signaling.clinic.measured import names, series
from signaling.plot import style

if TYPE_CHECKING:
    import xarray as xr
    from matplotlib.axes import Axes

MEASURED = "ogtt_healthy"
STRIP = 20.0  # min; width of the shade around the two-hour sample
MOST_TICKS = 6


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


@solara.component
def Blood(body: ShownBody):
    """The blood of a body so far."""
    draw_again_after_steps()

    def draw() -> Figure:
        with body.busy:
            results, now = body.results, body.minutes
        return figure_blood(results, drink_times(body.plan), max(now, body.plan.duration_minutes))

    Picture(draw, [id(body), body.minutes], words=f"Glucose, insulin, free fatty acids and glucagon in blood until minute {body.minutes:g}")
    solara.Text(f"Colour: this person. Grey: healthy people, mean and SD ({_people()}).", classes=["caption", "text--secondary"])


def figure_blood(results: xr.Dataset, drinks: list[float], end: float) -> Figure:
    """Draw the blood.

    Args:
        results: What was recorded, ``time`` in minutes.
        drinks: Minutes of the run at which glucose was drunk; time counts from the first, and the measured points and the limits of a
            glucose tolerance test are drawn if it is the only one.
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


def _people() -> str:
    """Who measured, and how many they were."""
    glucose = series(f"{MEASURED}/{CURVES[0].observable}")
    first_author, year = glucose.citation.split()[0], re.search(r"\b(?:19|20)\d\d\b", glucose.citation)
    return f"{glucose.n.max()} people, {first_author} et al. {year.group() if year else ''}".rstrip()


def _draw(axes: Axes, curve: Curve, results: xr.Dataset, zero: float, end: float, tested: bool) -> None:
    axes.set_title(curve.title)
    axes.set_ylabel(results[curve.observable].attrs["units"])
    if tested:
        _measured(axes, f"{MEASURED}/{curve.observable}")
        axes.axvline(0, color=style.FAINT, lw=0.8, ls=(0, (2, 2)), zorder=0)
    times, values = thinned(results["time"].values - zero, results[curve.observable].values)
    axes.plot(times, values, color=curve.colour, lw=2.2, zorder=4)
    axes.plot(times[-1:], values[-1:], "o", color=curve.colour, ms=6, mec=style.PAPER, mew=1.2, zorder=6, clip_on=False)
    style.from_zero(axes)
    if tested and curve.observable == "plasma_glucose":
        _limits(axes, -zero)
    axes.xaxis.set_major_locator(MultipleLocator(_tick(zero + end)))
    axes.set_xlim(-zero, end + 0.03 * (zero + end))


def _tick(length: float) -> float:
    """Minutes between two ticks: the first customary step of which a run of this length has at most six."""
    return next((step for step in (10.0, 30.0, 60.0, 120.0, 360.0, 720.0) if length / step <= MOST_TICKS), 1440.0)


def _measured(axes: Axes, name: str) -> None:
    """Mean and standard deviation of healthy people, where there are any."""
    if name not in names():
        return
    people = series(name)
    axes.errorbar(
        people.times, people.mean, people.spread, fmt="o", ms=4, color=style.MEASURED, mec=style.PAPER, mew=0.6, elinewidth=0.8, alpha=0.9,
        zorder=2,
    )  # fmt: skip


def _limits(axes: Axes, start: float) -> None:
    """Shade what the fasting and the two-hour sample mean, at the times at which they mean it."""
    top = max(axes.get_ylim()[1], DIABETIC_TWO_HOUR.value + 1.5)
    axes.set_ylim(0, top)
    samples = (
        (start, 0.0, IMPAIRED_FASTING.value, DIABETIC_FASTING.value),
        (TWO_HOURS - STRIP / 2, TWO_HOURS + STRIP / 2, IMPAIRED_TWO_HOUR.value, DIABETIC_TWO_HOUR.value),
    )
    for first, last, impaired, diabetic in samples:
        axes.fill_between([first, last], impaired, diabetic, color=style.CAUTION, lw=0, zorder=0)
        axes.fill_between([first, last], diabetic, top, color=style.DANGER, lw=0, zorder=0)
    words = {"fontsize": 7, "color": style.QUIET, "va": "center", "x": TWO_HOURS + STRIP / 2 + 4}
    axes.text(y=(IMPAIRED_TWO_HOUR.value + DIABETIC_TWO_HOUR.value) / 2, s="impaired at 2 h", **words)
    axes.text(y=(DIABETIC_TWO_HOUR.value + top) / 2, s="diabetes at 2 h", **words)
