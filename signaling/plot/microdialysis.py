"""Glycerol around a microdialysis probe in the fat of men: what adrenaline and isoprenaline set free, before and during a clamp."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from signaling.clinic.measured import series
from signaling.plot import style
from signaling.plot.dish import Curve
from signaling.plot.measured_points import draw_points, hollow_in_key

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

Given = tuple[float, float, float]
"""From and to, minutes; and how many times the low dose is in the perfusate."""

PANELS: Final = {
    "time_adrenaline_1": "Study 1: adrenaline, no clamp",
    "time_adrenaline_2": "Study 2: adrenaline",
    "time_isoprenaline_2": "Study 2: isoprenaline",
    "time_nothing_2": "Study 2: nothing in the perfusate",
    "time_adrenaline_3": "Study 3: adrenaline",
    "time_adrenaline_phentolamine_3": "Study 3: adrenaline, α₂ blocked",
}
COLUMNS: Final = 3
HOUR: Final = 60.0  # min
CLAMP: Final = {"color": style.INK, "lw": 1.4, "solid_capstyle": "butt"}
LOW, HIGH = style.faded(style.ORANGE, 0.16), style.faded(style.ORANGE, 0.34)


def figure_microdialysis(
    lines: Mapping[str, Curve],
    given: Sequence[Given],
    clamp_from: float,
    *,
    hollow: Container[str] = (),
    title: str,
    subtitle: str = "",
    note: str = "",
) -> Figure:
    """A panel a probe, with bands where an agent is perfused and a bar where the clamp runs.

    Args:
        lines: Name of a measured curve -> minutes, and the model in the unit of the curve.
        given: When an agent is perfused.
        clamp_from: Minute at which insulin rises, in the studies in which it does.
        hollow: Names of curves that were kept from the fit.
        title: Headline of the figure.
        subtitle: A line below it.
        note: Small print at the foot.
    """
    with style.styled():
        rows = -(-len(PANELS) // COLUMNS)
        figure = style.sheet(0.9 + 2.2 * rows, title, subtitle, note)
        space = {"wspace": 0.12, "hspace": 0.3}
        grid = figure.subplots(rows, COLUMNS, sharex=True, sharey=True, gridspec_kw=space)
        for axes, (of, words) in zip(grid.ravel(), PANELS.items(), strict=True):
            _panel(axes, f"lipolysis_in_situ/glycerol/{of}/normal", lines, hollow)
            _what_is_done(axes, of, given, clamp_from)
            axes.set_title(words)
        for axes in grid[:, 0]:
            axes.set_ylabel("glycerol, µmol/L")
        for axes in grid[-1]:
            axes.set_xlabel("minutes")
        grid[0, 0].set_ylim(0, 1.12 * max(axes.dataLim.y1 for axes in grid.ravel()))
        _key(figure, any(f"lipolysis_in_situ/glycerol/{of}/normal" in hollow for of in PANELS))
    return figure


def _panel(axes: Axes, name: str, lines: Mapping[str, Curve], hollow: Container[str]) -> None:
    curve = series(name)
    draw_points(axes, curve, curve.times, colour=style.QUIET, hollow=name in hollow)
    if name in lines:
        axes.plot(*lines[name], color=style.HEALTHY, lw=1.6, zorder=3)
    axes.set_xticks([HOUR * hour for hour in range(0, 8)])


def _what_is_done(axes: Axes, of: str, given: Sequence[Given], clamp_from: float) -> None:
    curve = series(f"lipolysis_in_situ/glycerol/{of}/normal")
    for start, end, times in given if "nothing" not in of else ():
        axes.axvspan(start, end, color=HIGH if times > 1 else LOW, lw=0, zorder=0)
    if curve.doses[-1] > curve.doses[0]:
        place = {"xycoords": ("data", "axes fraction"), "va": "bottom"}
        axes.plot([clamp_from, curve.times[-1]], [0.93, 0.93], transform=axes.get_xaxis_transform(), **CLAMP)
        axes.annotate("insulin clamp", (clamp_from, 0.93), (0, 2), **place, **style.ASIDE)


def _key(figure: Figure, any_hollow: bool) -> None:
    handles = [
        Line2D([], [], color=style.HEALTHY, lw=1.6, label="model"),
        Line2D([], [], color=style.QUIET, marker="o", ls="none", ms=4, label="measured, mean ± SEM"),
        Patch(color=LOW, lw=0, label="agent perfused"),
        Patch(color=HIGH, lw=0, label="at ten times the dose"),
    ]
    style.put_key(figure, [*handles, *([hollow_in_key()] if any_hollow else [])])
