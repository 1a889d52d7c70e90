"""Cells in a dish: how each protein answers insulin over time and over dose, model over measured human fat cells.

Blots have no absolute unit. As the authors of the data do, one factor a set, common to normal and diabetic cells, brings the
model to the scale of the measurement, so that the difference between the two groups is a test and not a fit. Dose responses
are percent of their own maximum, the model's as the data's.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from matplotlib.lines import Line2D

from signaling.clinic import measured
from signaling.clinic.measured import Series
from signaling.core.errors import SignalingError, UnknownName, did_you_mean
from signaling.plot import style
from signaling.plot.conditions import CONDITIONS, condition_keys
from signaling.plot.measured_points import draw_points, hollow_in_key

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

Curve = tuple[np.ndarray, np.ndarray]
"""What was varied (minutes from insulin, or nM insulin) and the model's answer to it, each of shape (points,)."""

READOUTS = {
    "IR_pY": "receptor pY",
    "IRS1_pY": "IRS1 pY",
    "IRS1_pS307": "IRS1 pS307",
    "Akt_pT308": "Akt pT308",
    "Akt_pS473": "Akt pS473",
    "AS160": "AS160 pT642",
    "glucose_uptake": "glucose uptake",
    "S6K": "S6K",
    "S6": "S6",
    "ERK": "ERK",
    "Elk1": "Elk1",
    "FOXO1": "FOXO1 pS256",
}
ALONE = (style.QUIET, "o", "-")  # measured points where there is one group, and colour can tell model from measurement
SMALLEST_SEM = 0.5  # of the mean SEM of a set: no single lucky row decides the scale
NOTHING = 1e-12  # in any unit: what an integrator leaves of a form that is not made
NO_ANSWER = 1e-4  # of what is there without insulin: a smaller rise is not blown up to 100 %
ZERO_DOSE = 1e-3  # nM; the doses stand for no insulin up to here


@dataclass(frozen=True, slots=True)
class _Frame:
    """Measured curves of one readout and kind, with the model's curves brought to their scale."""

    readout: str
    kind: str
    data: dict[str, Series]
    model: dict[str, Curve]


def figure_dish(
    time_courses: Mapping[str, Mapping[str, Curve]] | None = None,
    dose_responses: Mapping[str, Mapping[str, Curve]] | None = None,
    *,
    readouts: Iterable[str] | None = None,
    conditions: Iterable[str] = ("normal", "t2d"),
    hollow: Container[str] = (),
    title: str = "Fat cells in a dish",
    subtitle: str = "",
    note: str = "",
) -> Figure:
    """Draw time courses and dose responses of the model over those measured in human fat cells.

    Args:
        time_courses: Readout -> condition (``normal``, ``t2d``) -> (minutes from insulin, answer); the insulin of the
            measured course (see :data:`signaling.clinic.measured`) is for the caller to give. Minute 0 is before insulin.
        dose_responses: Readout -> condition -> (nM insulin, answer), the first dose 0 or at most 0.001 nM.
        readouts: Which to draw; by default every readout that was measured.
        conditions: Whose measured points to draw; with one alone, the key tells model from measurement instead of groups.
        hollow: Names of measured curves that were kept from the fit; their points are drawn hollow.
        title: Headline of the figure.
        subtitle: A line below it.
        note: Small print at the foot: what was done to the curves, and who measured.

    Raises:
        UnknownName: A readout or condition was not measured.
        SignalingError: A model curve cannot be compared: too short, not increasing, or without its zero.
    """
    models = {"time": time_courses or {}, "dose": dose_responses or {}}
    chosen = tuple(readouts) if readouts is not None else tuple(READOUTS)
    groups = tuple(conditions)
    for readout in (*chosen, *models["time"], *models["dose"]):
        if readout not in READOUTS:
            raise UnknownName(f"figure_dish: '{readout}' was not measured.{did_you_mean(readout, READOUTS)}")
    for condition in (*groups, *(name for curves in models.values() for by in curves.values() for name in by)):
        if condition not in CONDITIONS:
            raise UnknownName(f"figure_dish: there is no condition '{condition}'.{did_you_mean(condition, CONDITIONS)}")
    pairs = _side_by_side(
        [tuple(_frame(readout, kind, models[kind].get(readout, {}), groups) for kind in models) for readout in chosen]
    )
    rows = max(1, -(-len(pairs) // 2))
    with style.styled():
        figure = style.sheet(0.65 + 1.72 * rows, title, subtitle, note)
        grid = figure.subplots(rows, 4, squeeze=False, gridspec_kw={"wspace": 0.34, "hspace": 0.62})
        for axes in grid.ravel():
            axes.set_visible(False)
        for place, pair in enumerate(pairs):
            row, left = divmod(place, 2)
            last = place + 2 >= len(pairs)
            for axes, frame in zip(grid[row, 2 * left : 2 * left + 2], pair, strict=True):
                if frame.data:
                    axes.set_visible(True)
                    _draw(axes, frame, groups, hollow, last)
        _key(figure, groups, any(c.name in hollow for pair in pairs for f in pair for c in f.data.values()))
    return figure


def _side_by_side(pairs: Iterable[tuple[_Frame, _Frame]]) -> list[tuple[_Frame, _Frame]]:
    """Courses left, dose-responses right. A readout without course and its neighbour without dose-response share a place."""
    places: list[tuple[_Frame, _Frame]] = []
    for course, response in pairs:
        if places and not course.data and not places[-1][1].data:
            places[-1] = (places[-1][0], response)
        elif places and not response.data and not places[-1][0].data:
            places[-1] = (course, places[-1][1])
        else:
            places.append((course, response))
    return places


def _frame(readout: str, kind: str, curves: Mapping[str, Curve], groups: Iterable[str]) -> _Frame:
    named = {condition: f"adipocyte_dish/{readout}/{kind}/{condition}" for condition in groups}
    data = {condition: measured.series(name) for condition, name in named.items() if name in measured.names()}
    model = {condition: _checked(readout, kind, condition, curve) for condition, curve in curves.items()}
    if data:
        bring = _scaled_over_time if kind == "time" else _percent_of_maximum
        model = bring(model, data)
    return _Frame(readout, kind, data, model)


def _checked(readout: str, kind: str, condition: str, curve: Curve) -> Curve:
    x, y = (np.asarray(column, dtype=float) for column in curve)
    place = f"figure_dish: {readout} over {kind}, {condition}"
    if x.ndim != 1 or x.shape != y.shape or len(x) < 2 or not np.all(np.diff(x) > 0):
        raise SignalingError(f"{place}: give two rows of equal length, the first increasing, of at least two points.")
    zero = 0.0 if kind == "time" else ZERO_DOSE
    if x[0] > zero:
        raise SignalingError(
            f"{place}: begins at {x[0]:g}, but the answer without insulin, at {zero:g} or less, is needed."
        )
    return x, np.where(np.abs(y) < NOTHING, 0.0, y)


def _scaled_over_time(model: Mapping[str, Curve], data: Mapping[str, Series]) -> dict[str, Curve]:
    """Bring the model to the scale of the data with one factor for both conditions, by weighted least squares."""
    based = {
        condition: (x, y - np.interp(0, x, y) if data[condition].baseline == "subtracted" else y)
        for condition, (x, y) in model.items()
        if condition in data
    }
    products = squares = 0.0
    for condition, (x, y) in based.items():
        curve = data[condition]
        at = np.interp(curve.times, x, y)
        weight = 1 / np.maximum(curve.sem, SMALLEST_SEM * curve.sem.mean()) ** 2
        products += float(np.sum(weight * at * curve.mean))
        squares += float(np.sum(weight * at**2))
    factor = products / squares if squares > 0 else 0.0
    return {condition: (x, factor * y) for condition, (x, y) in based.items()}


def _percent_of_maximum(model: Mapping[str, Curve], data: Mapping[str, Series]) -> dict[str, Curve]:
    """Each condition in percent of its own maximum over the measured doses, without its basal where the data are."""
    scaled = {}
    for condition, (x, y) in model.items():
        if condition not in data:
            continue
        least = NO_ANSWER * abs(y[0])
        if data[condition].baseline == "subtracted":
            y = y - y[0]
        doses = np.maximum(x, ZERO_DOSE / 10)
        top = np.max(np.interp(np.log(data[condition].doses), np.log(doses), y))
        scaled[condition] = (x, 100 * y / top if top > least else np.zeros_like(y))
    return scaled


def _draw(axes: Axes, frame: _Frame, groups: tuple[str, ...], hollow: Container[str], last: bool) -> None:
    over_time = frame.kind == "time"
    for condition, curve in frame.data.items():
        colour, marker, _ = CONDITIONS[condition] if len(groups) > 1 else ALONE
        x = curve.times if over_time else np.maximum(curve.doses, ZERO_DOSE)
        draw_points(axes, curve, x, colour=colour, marker=marker, hollow=curve.name in hollow)
    for condition, (x, y) in frame.model.items():
        colour, _, dash = CONDITIONS[condition]
        axes.plot(x if over_time else np.maximum(x, ZERO_DOSE), y, color=colour, ls=dash, lw=1.6, zorder=3)
    any_curve = next(iter(frame.data.values()))
    if over_time:
        dose = any_curve.doses[-1]
        axes.set_title(f"{READOUTS[frame.readout]}, {dose:g} nM")
        axes.set_xlim(-0.02 * any_curve.times[-1], 1.03 * any_curve.times[-1])
        axes.set_ylabel("a.u." if any_curve.unit == "a.u." else "% of max")
    else:
        axes.set_title(f"{READOUTS[frame.readout]}, dose")
        axes.set_xscale("log")
        axes.set_xlim(0.7 * ZERO_DOSE, 140)
        axes.set_xticks([1e-3, 1e-2, 0.1, 1, 10, 100], ["0", ".01", ".1", "1", "10", "100"])
        axes.set_ylabel("% of max")
    style.from_zero(axes)
    if last:
        axes.set_xlabel("minutes" if over_time else "insulin, nM")


def _key(figure: Figure, groups: tuple[str, ...], any_hollow: bool) -> None:
    """Which group is which; or, of one group alone, what is model and what was measured."""
    handles = condition_keys(groups)
    if len(groups) == 1:
        colour, _, dash = CONDITIONS[groups[0]]
        grey, marker, _ = ALONE
        handles = [
            Line2D([], [], color=colour, ls=dash, lw=1.6, label="model"),
            Line2D([], [], color=grey, marker=marker, ls="none", ms=4, label="measured, mean ± SEM"),
        ]
    style.put_key(figure, [*handles, *([hollow_in_key()] if any_hollow else [])], handlelength=3)
