"""The glucose drink: blood, hormones and fluxes of the model over the measured mean of healthy people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np
from matplotlib.figure import Figure

from signaling.clinic.diagnosis import (
    DIABETIC_FASTING,
    DIABETIC_TWO_HOUR,
    IMPAIRED_FASTING,
    IMPAIRED_TWO_HOUR,
    TWO_HOURS,
)
from signaling.clinic.measured import names, series
from signaling.core.errors import SignalingError, UnknownName, did_you_mean
from signaling.core.parameters import known
from signaling.plot import style
from signaling.plot.panel import Panel

if TYPE_CHECKING:
    import xarray as xr
    from matplotlib.axes import Axes

LOW_GLUCOSE = known(3.9, "mmol/L", "hypoglycaemia level 1, American Diabetes Association, doi:10.2337/dc24-S006")
BEFORE, AFTER = 30.0, 240.0  # minutes of the picture, from the drink
STRIP = 16.0  # minutes; width of the shade around the two-hour sample


PANELS = (
    Panel("Glucose", ("plasma_glucose",)),
    Panel("Insulin", ("plasma_insulin", "portal_insulin"), ("peripheral", "portal")),
    Panel("C-peptide", ("plasma_c_peptide",)),
    Panel("Free fatty acids", ("plasma_ffa",)),
    Panel("Glucagon", ("plasma_glucagon",)),
    Panel("Incretins", ("gip", "glp_1"), ("GIP", "GLP-1")),
    Panel(
        "Glucose fluxes",
        (
            "glucose_appearance",
            "endogenous_glucose_production",
            "muscle_glucose_uptake",
            "hepatic_glucose_uptake",
            "adipocyte_glucose_uptake",
        ),
        ("from the gut", "made by the liver", "into muscle", "into liver", "into fat"),
    ),
    Panel("Lactate", ("plasma_lactate",)),
    Panel("Triglyceride", ("plasma_triglyceride",)),
)
COLUMNS = 3


def figure_ogtt(
    results: xr.Dataset | Mapping[str, xr.Dataset],
    drink_at: float,
    *,
    measured: str | None = "ogtt_healthy",
    title: str = "A glucose drink",
    subtitle: str = "",
) -> Figure:
    """Draw a glucose drink.

    Args:
        results: Results of one run, or several by name to compare them. Coordinate ``time`` in minutes, units in
            ``attrs["units"]``. Panels without any of their observables are left out.
        drink_at: Minute of the run at which the drink was given; the horizontal axis counts from there.
        measured: Measured curves to draw below the model, ``ogtt_healthy`` or ``ogtt_ngt``; None for none.
        title: Headline of the figure.
        subtitle: A line below it.

    Raises:
        UnknownName: There are no measured curves of that name.
        SignalingError: No panel has anything to draw.
    """
    runs = results if isinstance(results, Mapping) and not hasattr(results, "data_vars") else {"": results}
    if measured is not None and not names(f"{measured}/"):
        files = sorted({name.split("/")[0] for name in names("ogtt")})
        raise UnknownName(f"there are no measured drinks '{measured}'.{did_you_mean(measured, files)}")
    panels = [panel for panel in PANELS if any(o in run for run in runs.values() for o in panel.observables)]
    if not panels:
        wanted = ", ".join(panel.observables[0] for panel in PANELS)
        raise SignalingError(f"figure_ogtt: the results hold nothing of a glucose drink. It draws {wanted}.")
    rows = -(-len(panels) // COLUMNS)
    with style.styled():
        figure = Figure(figsize=(10.4, 1.2 + 2.35 * rows))
        style.frame(figure, title, subtitle)
        grid = figure.subplots(rows, COLUMNS, squeeze=False, gridspec_kw={"wspace": 0.32, "hspace": 0.42}).ravel()
        for axes, panel in zip(grid, panels, strict=False):
            _draw(axes, panel, runs, drink_at, measured)
        for axes in grid[len(panels) :]:
            axes.set_visible(False)
        for axes in grid[max(0, len(panels) - COLUMNS) : len(panels)]:
            axes.set_xlabel("minutes from the drink")
        figure.align_ylabels(grid)
        if len(runs) > 1:
            style.name_lines(figure, runs)
    return figure


def _draw(axes: Axes, panel: Panel, runs: Mapping[str, xr.Dataset], drink_at: float, measured: str | None) -> None:
    axes.set_title(panel.title)
    axes.set_ylabel(_unit(panel, runs, measured))
    _measured(axes, f"{measured}/{panel.observables[0]}")
    for position, run in enumerate(runs.values()):
        _model(axes, panel, run, drink_at, position, len(runs) == 1)
    style.from_zero(axes)
    if panel.observables[0] == "plasma_glucose":
        _clinical_limits(axes)
    axes.axvline(0, color=style.FAINT, lw=0.8, ls=(0, (2, 2)), zorder=0)
    axes.set_xlim(-BEFORE, AFTER)
    axes.set_xticks(np.arange(0, AFTER + 1, 60))
    if len(axes.get_legend_handles_labels()[1]) > 1:
        axes.legend(loc="upper right", handlelength=1.6, labelspacing=0.25, borderaxespad=0)


def _unit(panel: Panel, runs: Mapping[str, xr.Dataset], measured: str | None) -> str:
    """The one unit of everything in a panel."""
    units = {
        run[o].attrs.get("units", "no unit"): f"{o} of the results"
        for run in runs.values()
        for o in panel.observables
        if o in run
    }
    name = f"{measured}/{panel.observables[0]}"
    if name in names():
        units.setdefault(series(name).unit, f"{name} as measured")
    if len(units) > 1:
        told = ", ".join(f"{what} is in {unit}" for unit, what in units.items())
        raise SignalingError(f"figure_ogtt: {panel.title} mixes units: {told}. Convert the results first.")
    return next(iter(units))


def _measured(axes: Axes, name: str) -> None:
    """Draw a measured curve, if there is one of that name."""
    if name not in names():
        return
    curve = series(name)
    below = np.maximum(curve.mean - curve.sd, 0)  # a wide SD may reach below zero, a concentration cannot
    axes.fill_between(curve.times, below, curve.mean + curve.sd, color=style.MEASURED, alpha=0.18, lw=0, zorder=1)
    axes.plot(curve.times, curve.mean, "o", color=style.MEASURED, ms=4, mec=style.PAPER, mew=0.6, zorder=5)


def _model(axes: Axes, panel: Panel, run: xr.Dataset, drink_at: float, position: int, alone: bool) -> None:
    """Draw the observables of one run. Alone, lines differ by colour; among others, by dash."""
    labels = panel.labels or (None,) * len(panel.observables)
    minutes = run["time"].values - drink_at
    shown = (minutes >= -BEFORE) & (minutes <= AFTER)
    for line, (observable, label) in enumerate(zip(panel.observables, labels, strict=True)):
        if observable not in run:
            continue
        colour, dash = (style.colour_of(line), "-") if alone else (style.colour_of(position), style.dash_of(line))
        axes.plot(
            minutes[shown],
            run[observable].values[shown],
            color=colour,
            ls=dash,
            lw=1.9 if line == 0 else 1.3,
            label=label if alone else None,
            zorder=4 - 0.1 * line,
        )
        if not alone and position == 0 and label:
            axes.plot([], [], color=style.QUIET, ls=dash, lw=1.3, label=label)


def _clinical_limits(axes: Axes) -> None:
    """Shade what the fasting and the two-hour sample mean, at the times at which they mean it, and mark low glucose."""
    top = max(axes.get_ylim()[1], DIABETIC_TWO_HOUR.value + 1.4)
    axes.set_ylim(0, top)
    fasting, two_hour = (-BEFORE, 0.0), (TWO_HOURS - STRIP / 2, TWO_HOURS + STRIP / 2)
    for (start, end), impaired, diabetic in (
        (fasting, IMPAIRED_FASTING.value, DIABETIC_FASTING.value),
        (two_hour, IMPAIRED_TWO_HOUR.value, DIABETIC_TWO_HOUR.value),
    ):
        for low, high, colour in ((impaired, diabetic, style.CAUTION), (diabetic, top, style.DANGER)):
            axes.fill_between([start, end], low, high, color=colour, lw=0, zorder=0)
    words = {"fontsize": 7, "color": style.QUIET, "zorder": 1}
    beside = two_hour[1] + 4
    axes.text(beside, (IMPAIRED_TWO_HOUR.value + DIABETIC_TWO_HOUR.value) / 2, "impaired", va="center", **words)
    axes.text(beside, (DIABETIC_TWO_HOUR.value + top) / 2, "diabetes", va="center", **words)
    axes.axhline(LOW_GLUCOSE.value, color=style.FAINT, lw=0.8, zorder=0)
    axes.text(AFTER, LOW_GLUCOSE.value - 0.02 * top, "low", ha="right", va="top", **words)
