"""Persons over the groups that they stand for: the same glucose drink, blood of the model over the measured mean of each group."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from matplotlib.figure import Figure

from signaling.clinic.measured import names, series
from signaling.plot import style

if TYPE_CHECKING:
    from matplotlib.axes import Axes

ROWS: Final = {"plasma_glucose": "Glucose", "plasma_insulin": "Insulin", "plasma_c_peptide": "C-peptide"}
UNTIL: Final = 240.0  # min


@dataclass(frozen=True, eq=False)
class Group:
    """One column.

    Attributes:
        file: Of the measured curves, such as ``ogtt_ngt``. headline: Above the column. person: Who stands for the group, in words.
        seen: Observable -> values of that person, in the unit of the measured curves, shape (minutes,).
    """

    file: str
    headline: str
    person: str
    seen: Mapping[str, np.ndarray]


def figure_drink_by_group(groups: list[Group], minutes: np.ndarray, *, title: str, subtitle: str = "") -> Figure:
    """A column for each group, a row each for glucose, insulin and C-peptide, which were measured in all of them.

    Args:
        groups: The columns.
        minutes: From the drink, shape (minutes,).
        title: Headline of the figure.
        subtitle: A line below it.
    """
    with style.styled():
        figure = Figure(figsize=(2.6 * len(groups), 1.7 + 1.85 * len(ROWS)))
        style.frame(figure, title, subtitle, left=0.8)
        space = {"wspace": 0.12, "hspace": 0.22, "top": 1 - 1.2 / figure.get_figheight()}
        grid = figure.subplots(len(ROWS), len(groups), sharex=True, sharey="row", squeeze=False, gridspec_kw=space)
        for row, (name, words) in zip(grid, ROWS.items(), strict=True):
            for axes, group in zip(row, groups, strict=True):
                _panel(axes, f"{group.file}/{name}", minutes, group.seen[name])
            row[0].set_ylim(0, 1.05 * max(axes.dataLim.y1 for axes in row))
            row[0].set_ylabel(f"{words}, {series(f'{groups[0].file}/{name}').unit}")
        for axes, group in zip(grid[0], groups, strict=True):
            axes.set_title(group.headline, pad=20)
            axes.annotate(
                group.person, (0, 1), (0, 7), xycoords="axes fraction", textcoords="offset points", color=style.QUIET
            )
        for axes in grid[-1]:
            axes.set_xlabel("minutes from the drink")
            axes.set_xticks(np.arange(0.0, UNTIL + 1, 60.0))
        figure.align_ylabels(grid[:, 0])
    return figure


def _panel(axes: Axes, name: str, minutes: np.ndarray, values: np.ndarray) -> None:
    """One quantity of one group; the line alone where it was not measured."""
    axes.plot(minutes, values, color=style.BLUE, lw=1.9, zorder=4)
    if name in names():
        curve = series(name)
        low = np.maximum(curve.mean - curve.sd, 0)  # a wide SD may reach below zero, a concentration cannot
        axes.fill_between(curve.times, low, curve.mean + curve.sd, color=style.MEASURED, alpha=0.18, lw=0, zorder=1)
        axes.plot(curve.times, curve.mean, "o", color=style.MEASURED, ms=4, mec=style.PAPER, mew=0.6, zorder=5)
