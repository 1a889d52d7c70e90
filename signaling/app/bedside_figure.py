"""The bedside: what is done to a person on top; below it glucose and its target, hormones, what pumps give, and where glucose goes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
from matplotlib.figure import Figure

from signaling.app.bedside_lanes import lanes_of
from signaling.app.curves import FEW, LANE, MANY, clock, clock_unit, say_unit
from signaling.app.lanes import draw_lanes, room_for
from signaling.app.outcome import NOTHING
from signaling.plot import style
from signaling.plot.panel import Panel

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from signaling.app.outcome import Outcome

COLUMNS = 3
ROOM = 1.3  # of the height of a frame whose lines are named in it


PANELS = (
    Panel("Glucose", ("plasma_glucose",)),
    Panel("Insulin", ("plasma_insulin",)),
    Panel("Glucose given", ("glucose_infusion_rate", "glucose_appearance"), ("into a vein", "from the gut")),
    Panel(
        "Glucose made and taken up",
        (
            "endogenous_glucose_production",
            "muscle_glucose_uptake",
            "hepatic_glucose_uptake",
            "adipocyte_glucose_uptake",
        ),
        ("made by the liver", "into muscle", "into liver", "into fat"),
    ),
    Panel("Free fatty acids", ("plasma_ffa",)),
    Panel("Insulin secretion", ("insulin_secretion_rate",)),
    Panel("Glucagon", ("plasma_glucagon",)),
    Panel("Liver glycogen", ("liver_glycogen",)),
    Panel(
        "Other fuels",
        ("plasma_lactate", "plasma_ketones", "plasma_triglyceride"),
        ("lactate", "ketones", "triglyceride"),
    ),
    Panel("Respiratory quotient", ("respiratory_quotient",), limits=(0.65, 1.05)),
    Panel("Energy spent", ("energy_expenditure",)),
)


def figure_bedside(outcome: Outcome, subtitle: str = "") -> Figure:
    """Draw a person to whom something is done.

    Args:
        outcome: The run of a body. Panels of which nothing was recorded, or nothing but zero, are left out.
        subtitle: A line below the title.
    """
    plan = outcome.plan
    panels = [panel for panel in PANELS if any(_seen(outcome, name) for name in panel.observables)]
    rows, lanes = max(1, -(-len(panels) // COLUMNS)), lanes_of(plan)
    with style.styled():
        figure = Figure(figsize=(10.4, 1.75 + LANE * len(lanes) + 2.0 * rows))
        style.frame(figure, plan.title, subtitle, left=max(0.62, room_for(lanes)))
        heights = [LANE * len(lanes) / 1.4, *[1.0] * rows]
        grid = figure.add_gridspec(1 + rows, COLUMNS, height_ratios=heights, wspace=0.32, hspace=0.55)
        top = figure.add_subplot(grid[0, :])
        draw_lanes(top, lanes)
        clock(top, plan.duration_minutes, MANY)
        say_unit(top, plan.duration_minutes)
        for place, panel in enumerate(panels):
            axes = figure.add_subplot(grid[1 + place // COLUMNS, place % COLUMNS])
            _draw(axes, panel, outcome)
            if panel.observables[0] == "plasma_glucose":
                for start, end, level in _targets(outcome):
                    axes.plot(
                        [start, end], [level, level], color=style.INK, lw=1.0, ls=style.dash_of(1), label="target"
                    )
                if axes.get_legend_handles_labels()[1]:
                    axes.legend(loc="lower right", handlelength=1.6, borderaxespad=0)
            if place >= len(panels) - COLUMNS:
                axes.set_xlabel(clock_unit(plan.duration_minutes)[1])
    return figure


def _seen(outcome: Outcome, name: str) -> bool:
    return name in outcome.results and bool(np.any(np.abs(outcome.results[name].values) > NOTHING))


def _draw(axes: Axes, panel: Panel, outcome: Outcome) -> None:
    axes.set_title(panel.title)
    drawn = [
        (name, label)
        for name, label in zip(panel.observables, panel.labels or ("",), strict=True)
        if _seen(outcome, name)
    ]
    unit = str(outcome.results[drawn[0][0]].attrs.get("units", ""))
    axes.set_ylabel("" if unit == "1" else unit)
    for place, (name, label) in enumerate(drawn):
        line = {"color": style.colour_of(place), "lw": 1.9 if place == 0 else 1.3, "zorder": 4 - 0.1 * place}
        axes.plot(outcome.results["time"].values, outcome.results[name].values, label=label or None, **line)
    clock(axes, outcome.plan.duration_minutes, FEW)
    style.from_zero(axes)
    if panel.limits:
        axes.set_ylim(*panel.limits)
    if len(drawn) > 1:
        axes.set_ylim(top=ROOM * axes.get_ylim()[1])
        axes.legend(loc="upper left", ncols=2, handlelength=1.2, columnspacing=1.0, labelspacing=0.25, borderaxespad=0)
    elif panel.labels:
        axes.set_title(f"{panel.title} {drawn[0][1]}")


def _targets(outcome: Outcome) -> Iterator[tuple[float, float, float]]:
    """Of every clamp: from, to, and the level at which glucose is to be held."""
    times, glucose = outcome.results["time"].values, outcome.results["plasma_glucose"].values
    for event in outcome.plan.protocol:
        target = getattr(event.action.protocol(), "target", None)
        if target is not None and times.size:
            start = event.at_minutes
            yield start, event.action.end(start), target.at(float(np.interp(start, times, glucose)))
