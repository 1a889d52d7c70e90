"""People of the model over people who were measured: the glucose drink of each group, mean and SD."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from signaling.clinic.measured import series
from signaling.plot import style
from signaling.record.observables import OBSERVABLES
from signaling.studies.judges.glucose_drink import drink
from signaling.studies.judges.people import IGT, NGT, T2D

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

HORMONES: Final = ("plasma_glucose", "plasma_insulin", "plasma_c_peptide")
# title of a row, measured group, who stands for it, what is drawn
ROWS: Final = (
    ("Healthy, Japanese", "ogtt_healthy", NGT, HORMONES),
    ("the same people", "ogtt_healthy", NGT, ("plasma_ffa", "plasma_glucagon", "gip")),
    ("Normal tolerance", "ogtt_ngt", NGT, HORMONES),
    ("Impaired tolerance", "ogtt_igt", IGT, HORMONES),
    ("Type 2 diabetes", "ogtt_t2dm", T2D, HORMONES),
)


def figure_people() -> Figure:
    """A row a group, a column an observable; lines are the model, dots with bars what was measured."""
    from matplotlib.figure import Figure

    with style.styled():
        figure = Figure(figsize=(10.4, 2.15 * len(ROWS) + 1.1))
        style.frame(figure, "Persons of the model over people who drank 75 g of glucose", _SUBTITLE, left=1.0)
        grid = figure.subplots(len(ROWS), len(HORMONES), gridspec_kw={"wspace": 0.42, "hspace": 0.55})
        for row, (title, group, person, observables) in zip(grid, ROWS, strict=True):
            for axes, observable in zip(row, observables, strict=True):
                _draw(axes, group, observable, person)
                axes.set_title(OBSERVABLES[observable].long_name)
            row[0].set_ylabel(f"{title}\n{row[0].get_ylabel()}")
        for axes in grid[-1]:
            axes.set_xlabel("minutes")
    return figure


_SUBTITLE = (
    "Lines: 64 unlike cells a tissue. Dots: mean ± SD of the group. The last two groups are provisional persons."
)


def _draw(axes: Axes, group: str, observable: str, person: str) -> None:
    data, seen = series(f"{group}/{observable}"), drink(person)
    shown = seen.minutes <= max(data.times.max(), 120.0)
    axes.plot(seen.minutes[shown], seen.seen[observable][shown], color=style.colour_of(0), lw=1.7, zorder=3)
    axes.errorbar(data.times, data.mean, data.sd, fmt="o", ms=3.4, lw=0.9, color=style.INK, alpha=0.75, zorder=2)
    axes.set_ylabel(OBSERVABLES[observable].unit)
    axes.set_xticks(np.arange(0, seen.minutes[shown].max() + 1, 60))
    axes.set_ylim(0, 1.08 * max(float((data.mean + data.sd).max()), float(seen.seen[observable][shown].max())))
