"""Lipolysis of human fat cells in a dish: how insulin holds back what isoprenaline sets free, and at high doses lets it go again."""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import TYPE_CHECKING, Final

import numpy as np

from signaling.clinic.measured import names, series
from signaling.plot import style
from signaling.plot.conditions import CONDITIONS, condition_keys
from signaling.plot.dish import Curve
from signaling.plot.measured_points import draw_points, hollow_in_key

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

READOUTS: Final = {  # readout -> title, and what the axis says
    "fatty_acids": ("Fatty acids released", "% of normal"),
    "glycerol": ("Glycerol released", "% of normal"),
    "HSL_p": ("HSL phosphorylated", "% of normal"),
    "Akt_pS473": ("Akt pS473", "% of normal"),
    "re_esterification": ("Fatty acids that stay", "% of those set free"),
}
COLUMNS: Final = 3
ALONE, NONE = 2e-8, 1e-6  # nM, where cells without isoprenaline and those without insulin stand on the axis
TICKS: Final = {ALONE: "no iso-\nprenaline", NONE: "0", 1e-4: "10⁻⁴", 1e-2: ".01", 1.0: "1", 100.0: "100"}
BESIDE: Final = 1.6  # a factor of the dose, either side for the two conditions
LENGTH: Final = 2.2  # a factor of the dose, either side of the short line of a single answer


def figure_lipolysis(
    lines: Mapping[str, Curve], *, hollow: Container[str] = (), title: str, subtitle: str = "", note: str = ""
) -> Figure:
    """A panel a readout over insulin with isoprenaline; far left the cells that had neither.

    Args:
        lines: Name of a measured curve -> nM insulin, and the model in the unit of the curve.
        hollow: Names of curves that were kept from the fit.
        title: Headline of the figure.
        subtitle: A line below it.
        note: Small print at the foot.
    """
    with style.styled():
        rows = -(-len(READOUTS) // COLUMNS)
        figure = style.sheet(0.9 + 2.3 * rows, title, subtitle, note, bottom=0.7)
        grid = figure.subplots(rows, COLUMNS, gridspec_kw={"wspace": 0.24, "hspace": 0.62}).ravel()
        for axes, (readout, (words, unit)) in zip(grid, READOUTS.items(), strict=False):
            _panel(axes, readout, lines, hollow)
            axes.set_title(words)
            axes.set_ylabel(unit)
        for axes in grid[len(READOUTS) :]:
            axes.set_visible(False)
        style.put_key(figure, [*condition_keys(), hollow_in_key()], handlelength=3)
    return figure


def _panel(axes: Axes, readout: str, lines: Mapping[str, Curve], hollow: Container[str]) -> None:
    for name in names(f"lipolysis_dish/{readout}/"):
        _, _, kind, condition = name.split("/")
        colour, marker, dash = CONDITIONS[condition]
        curve = series(name)
        side = BESIDE if condition == "t2d" else 1 / BESIDE
        at = np.full(len(curve), ALONE * side) if kind == "alone" else np.maximum(curve.doses, NONE)
        draw_points(axes, curve, at, colour=colour, marker=marker, hollow=name in hollow)
        if name in lines and kind == "alone":
            axes.hlines(lines[name][1], at / LENGTH, at * LENGTH, color=colour, ls=dash, lw=1.8, zorder=3)
        elif name in lines:
            given, read = lines[name]
            axes.plot(np.maximum(given, NONE), read, color=colour, ls=dash, lw=1.6, zorder=3)
    axes.set_xscale("log")
    axes.set_xlim(ALONE / 6, 2500)
    axes.set_xticks(list(TICKS), list(TICKS.values()))
    axes.set_xlabel("insulin, nM")
    style.from_zero(axes)
