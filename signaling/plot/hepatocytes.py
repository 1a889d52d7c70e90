"""Insulin in mouse hepatocytes and in the medium around them, model over measured, on logarithmic axes as the assays were read."""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import TYPE_CHECKING, Final

import numpy as np
from matplotlib.lines import Line2D

from signaling.clinic.measured import names, series
from signaling.plot import style
from signaling.plot.dish import Curve
from signaling.plot.measured_points import draw_points, hollow_in_key

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

DOSES: Final = {  # nM added -> colour and marker
    0.0: (style.QUIET, "v"),
    10.0: (style.BLUE, "o"),
    100.0: (style.GREEN, "s"),
    1000.0: (style.ORANGE, "D"),
    10000.0: (style.VERMILION, "^"),
}
BOUND: Final = {"few": "Cells with few sites", "many": "Cells with many sites"}
OVER_DOSE: Final = "hepatocyte_dish/bound_insulin/dose_all/mouse"
EXPERIMENTS: Final = 4
BESIDE: Final = 0.6  # inches for the doses, right of the last panels
MICROMOLAR: Final = 1000.0  # nM
NONE: Final = 0.01  # nM, where no insulin stands on the axis of doses
OF_BOUND, OF_MEDIUM = (1.0, 250.0), (0.005, 12000.0)  # the ends of the axes, in the units of the assays


def figure_hepatocytes(
    lines: Mapping[str, Curve], *, hollow: Container[str] = (), title: str, subtitle: str = "", note: str = ""
) -> Figure:
    """Insulin on and in cells above, insulin in the medium of each experiment below.

    Args:
        lines: Name of a measured curve -> minutes or nM insulin, and what its assay reads of the model, in the unit of the curve.
        hollow: Names of curves that were kept from the fit.
        title: Headline of the figure.
        subtitle: A line below it.
        note: Small print at the foot.
    """
    with style.styled():
        figure = style.sheet(5.6, title, subtitle, note, left=0.8)
        above, below = figure.add_gridspec(2, 1, hspace=0.45, right=1 - BESIDE / style.WIDTH)
        first, *cells = above.subgridspec(1, 1 + len(BOUND), wspace=0.28).subplots(sharey=True)
        _over_dose(first, lines, hollow)
        for axes, (of, words) in zip(cells, BOUND.items(), strict=True):
            _over_time(axes, [n for n in names("hepatocyte_dish/bound") if n.endswith(f"_{of}/mouse")], lines, hollow)
            axes.set_title(words)
        _log(first, "bound insulin, a.u.", OF_BOUND)
        media = below.subgridspec(1, EXPERIMENTS, wspace=0.28).subplots(sharey=True)
        for number, axes in enumerate(media, start=1):
            _over_time(axes, [n for n in names("hepatocyte_dish/medium") if f"_{number}/" in n], lines, hollow)
            axes.set_title(f"Medium, experiment {number}")
        _log(media[0], "reading of the medium, nM", OF_MEDIUM)
        style.put_key(figure, [*_model_and_measured(), hollow_in_key()])
    return figure


def _over_time(axes: Axes, chosen: list[str], lines: Mapping[str, Curve], hollow: Container[str]) -> None:
    for name in chosen:
        curve = series(name)
        colour, marker = DOSES[float(curve.doses[-1])]
        draw_points(axes, curve, curve.times, colour=colour, marker=marker, hollow=name in hollow)
        end = (curve.times[-1], curve.mean[-1])
        if name in lines and len(curve) > 1:
            minutes, read = lines[name]
            axes.plot(minutes, read, color=colour, lw=1.6, zorder=3)
            end = (minutes[-1], read[-1])
        axes.annotate(_words(curve.doses[-1]), end, (7, 0), va="center", **{**style.ASIDE, "color": colour})
    axes.set_xlim(left=-1)
    axes.set_xlabel("minutes from insulin")


def _over_dose(axes: Axes, lines: Mapping[str, Curve], hollow: Container[str]) -> None:
    """The mean of all cells at doses of blood and little more, in black: here colour does not tell the dose."""
    curve = series(OVER_DOSE)
    draw_points(axes, curve, np.maximum(curve.doses, NONE), colour=style.INK, hollow=OVER_DOSE in hollow)
    if OVER_DOSE in lines:
        given, read = lines[OVER_DOSE]
        axes.plot(np.maximum(given, NONE), read, color=style.INK, lw=1.6, zorder=3)
    axes.set_title(f"All cells, {curve.times[-1]:g} min")
    axes.set_xscale("log")
    axes.set_xticks([NONE, 0.1, 1, 10], ["0", ".1", "1", "10"])
    axes.set_xlabel("nM insulin")


def _log(axes: Axes, label: str, ends: tuple[float, float]) -> None:
    """The shared axis of a row."""
    axes.set_yscale("log")
    axes.set_ylim(*ends)
    axes.set_ylabel(label)
    axes.yaxis.set_major_formatter(lambda value, _: f"{value:,.12g}")


def _model_and_measured() -> list[Line2D]:
    return [
        Line2D([], [], color=style.INK, lw=1.6, label="model"),
        Line2D([], [], color=style.INK, marker="o", ls="none", ms=4, label="measured"),
    ]


def _words(dose: float) -> str:
    if dose <= 0:
        return "no insulin"
    return f"{dose:g} nM" if dose < MICROMOLAR else f"{dose / MICROMOLAR:g} µM"
