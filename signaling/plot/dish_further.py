"""Fat cells in the protocols that were measured for one readout only: further courses of IRS1, and readings without and with insulin."""

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

COURSES: Final = {
    "IRS1_pY/time_3min": "IRS1 pY: 10 nM for 3 min",
    "IRS1_pY/two_steps": "IRS1 pY: 1.2 nM, then 10 nM",
    "IRS1_pY/time_180min": "IRS1 pY: 100 nM for 3 hours",
}
READINGS: Final = {  # set -> title, and what the axis says
    "IR_pY/two_point": ("receptor pY", "a.u."),
    "IRS1_pY/two_point": ("IRS1 pY", "a.u."),
    "Akt_pS473/two_point": ("Akt pS473", "a.u."),
    "glucose_uptake/two_point": ("glucose uptake", "a.u."),
    "IR_internal/two_point": ("receptors inside", "% of receptors"),
}
STEP_AT: Final = 4.0  # min
HOUR: Final = 60.0  # min
BESIDE: Final = 0.17  # of the distance between two doses, either side for the two conditions


def figure_dish_further(
    lines: Mapping[str, Curve], *, hollow: Container[str] = (), title: str, subtitle: str = "", note: str = ""
) -> Figure:
    """Courses of IRS1 above, readings without and with insulin below.

    Args:
        lines: Name of a measured curve -> minutes or nM insulin, and the model in the unit of the curve. Curves of other sets are passed over.
        hollow: Names of curves that were kept from the fit.
        title: Headline of the figure.
        subtitle: A line below it.
        note: Small print at the foot.
    """
    with style.styled():
        figure = style.sheet(5.2, title, subtitle, note)
        above, below = figure.add_gridspec(2, 1, hspace=0.5)
        for place, (of, words) in zip(above.subgridspec(1, len(COURSES), wspace=0.2), COURSES.items(), strict=True):
            _course(figure.add_subplot(place), of, words, lines, hollow)
        for place, (of, words) in zip(below.subgridspec(1, len(READINGS), wspace=0.5), READINGS.items(), strict=True):
            _reading(figure.add_subplot(place), of, words, lines, hollow)
        style.put_key(figure, [*condition_keys(), hollow_in_key()], handlelength=3)
    return figure


def _course(axes: Axes, of: str, title: str, lines: Mapping[str, Curve], hollow: Container[str]) -> None:
    for name, condition in _named(of):
        colour, marker, dash = CONDITIONS[condition]
        curve = series(name)
        draw_points(axes, curve, curve.times, colour=colour, marker=marker, hollow=name in hollow)
        if name in lines:
            axes.plot(*lines[name], color=colour, ls=dash, lw=1.6, zorder=3)
    if of.endswith("two_steps"):
        axes.axvline(STEP_AT, color=style.FAINT, lw=0.9, zorder=0)
        axes.annotate("10 nM", (STEP_AT, 0.02), (4, 0), xycoords=("data", "axes fraction"), **style.ASIDE)
    axes.set_title(title)
    if axes.dataLim.x1 > HOUR:
        axes.set_xticks(np.arange(0.0, axes.dataLim.x1 + 1, HOUR))
    axes.set_xlabel("minutes from insulin")
    axes.set_ylabel("% of max")
    style.from_zero(axes)


def _reading(axes: Axes, of: str, words: tuple[str, str], lines: Mapping[str, Curve], hollow: Container[str]) -> None:
    """Readings at each dose side by side, the model as a short line through its place."""
    title, unit = words
    named = _named(of)
    doses = sorted({float(dose) for name, _ in named for dose in series(name).doses})
    for side, (name, condition) in zip((-BESIDE, BESIDE) if len(named) > 1 else (0.0,), named, strict=True):
        colour, marker, dash = CONDITIONS[condition]
        curve = series(name)
        draw_points(
            axes, curve, np.searchsorted(doses, curve.doses) + side, colour=colour, marker=marker, hollow=name in hollow
        )
        if name in lines:
            given, answer = lines[name]
            at = np.searchsorted(doses, given) + side
            axes.hlines(
                answer, at - 0.8 * BESIDE, at + 0.8 * BESIDE, color=colour, ls=dash, lw=1.8, zorder=3, clip_on=False
            )
    minutes = series(named[0][0]).times[-1]
    axes.set_title(title)
    axes.set_xlim(-0.5, len(doses) - 0.5)
    axes.set_xticks(range(len(doses)), [f"{dose:g}" for dose in doses])
    axes.set_xlabel(f"nM insulin, {minutes:g} min")
    axes.set_ylabel(unit)
    style.from_zero(axes)


def _named(of: str) -> list[tuple[str, str]]:
    """Name and condition of the measured curves of a set."""
    found = [(f"adipocyte_dish/{of}/{condition}", condition) for condition in CONDITIONS]
    return [(name, condition) for name, condition in found if name in names()]
