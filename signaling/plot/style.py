"""How figures look: the one place for colours, lines and type.

Quiet: thin axes, no box, no grid, words instead of legends where there is room. Colours are told apart with every kind of
colour vision (Okabe and Ito, jfly.uni-koeln.de/color); signs and groups also differ in shape, so that a grey print reads.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

import matplotlib
import numpy as np
from matplotlib.colors import LinearSegmentedColormap, to_rgb
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

if TYPE_CHECKING:
    from matplotlib.axes import Axes

INK = "#222222"
QUIET = "#6E6E6E"
FAINT = "#C9C9C4"
PAPER = "#FFFFFF"

BLUE = "#0072B2"
VERMILION = "#D55E00"
GREEN = "#009E73"
PURPLE = "#AA4499"
ORANGE = "#E69F00"
SKY = "#56B4E9"
SERIES = (BLUE, VERMILION, GREEN, PURPLE, ORANGE, SKY)
"""Colours of model curves, in the order in which they are given out."""

DASHES = ("-", (0, (4, 1.5)), (0, (1.2, 1.2)), (0, (5, 1.5, 1, 1.5)), (0, (2.5, 1.5)))
"""Dashes of lines that share a colour."""

WIDTH = 10.4
"""Inches, a figure of many panels."""
LINE = 0.155
"""Inches, a line of the note at the foot."""

ASIDE = {"textcoords": "offset points", "color": QUIET, "fontsize": 7.5}
"""Small words within a panel, a few points beside what they say something of."""

MEASURED = "#8C8C88"
CAUTION = "#FBF3DC"
DANGER = "#FAE6DF"

HEALTHY, DIABETIC = BLUE, VERMILION
STOP = "#B2182B"
"""Inhibition, and the saboteurs."""

LIGHT = LinearSegmentedColormap.from_list("light", ["#F5F5F1", "#FDF0C4", "#FBD268", "#F0A30A"])
"""A protein lighting up: paper grey at 0 %, amber at 100 %."""
ALARM = LinearSegmentedColormap.from_list("alarm", ["#F8F1EF", "#F6CFC3", "#E58368", "#C0311D"])
"""A saboteur waking: paper at 0 %, red at 100 %."""

_RULES = {
    "figure.facecolor": PAPER,
    "figure.dpi": 120,
    "savefig.dpi": 160,
    "savefig.facecolor": PAPER,
    "font.family": "DejaVu Sans",
    "font.size": 8.5,
    "text.color": INK,
    "axes.facecolor": PAPER,
    "axes.edgecolor": QUIET,
    "axes.linewidth": 0.7,
    "axes.labelcolor": QUIET,
    "axes.labelsize": 8,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.titlesize": 9.5,
    "axes.titleweight": "bold",
    "axes.titlelocation": "left",
    "axes.titlecolor": INK,
    "axes.titlepad": 7,
    "xtick.color": QUIET,
    "ytick.color": QUIET,
    "xtick.labelsize": 8,
    "ytick.labelsize": 8,
    "xtick.major.size": 3,
    "ytick.major.size": 3,
    "xtick.minor.size": 0,
    "ytick.minor.size": 0,
    "xtick.major.width": 0.7,
    "ytick.major.width": 0.7,
    "lines.linewidth": 1.8,
    "lines.solid_capstyle": "round",
    "legend.frameon": False,
    "legend.fontsize": 8,
    "svg.hashsalt": "signaling",  # the same figure is the same file
}


def styled() -> AbstractContextManager[None]:
    """Draw inside this context; settings outside are left as they were."""
    return matplotlib.rc_context(_RULES)


def frame(figure: Figure, title: str, subtitle: str = "", *, left: float = 0.62, bottom: float = 0.55) -> None:
    """Set the margins of a figure in inches, so that they look the same at every size, and its title top left."""
    width, height = figure.get_size_inches()
    above = 0.86 if subtitle else 0.66
    figure.subplots_adjust(left=left / width, right=1 - 0.2 / width, bottom=bottom / height, top=1 - above / height)
    edge = 0.16 / width
    figure.text(edge, 1 - 0.16 / height, title, ha="left", va="top", fontsize=13, fontweight="bold")
    if subtitle:
        figure.text(edge, 1 - 0.42 / height, subtitle, ha="left", va="top", color=QUIET)


def sheet(
    inches: float, title: str, subtitle: str = "", note: str = "", *, left: float = 0.62, bottom: float = 0.55
) -> Figure:
    """A figure of many panels, :data:`WIDTH` wide, with a title and small print at the foot.

    Args:
        inches: Height of title and panels; labels below them and the note come on top.
        title: Headline of the figure.
        subtitle: A line below it.
        note: Small print at the foot, in lines.
        left: Inches for the labels of the axes.
        bottom: Inches for the labels below them.
    """
    foot = bottom + (LINE * (1 + note.count("\n")) + 0.1 if note else 0)
    height = inches + foot
    figure = Figure(figsize=(WIDTH, height))
    frame(figure, title, subtitle, left=left, bottom=foot)
    place = {"ha": "left", "va": "bottom", "color": QUIET, "fontsize": 7.5, "linespacing": 1.4}
    figure.text(0.16 / WIDTH, 0.12 / height, note, **place)
    return figure


def put_key(figure: Figure, handles: list[Line2D], *, handlelength: float = 2.0) -> None:
    """The key, top right beside the title."""
    width, height = figure.get_size_inches()
    place = (1 - 0.2 / width, 1 - 0.12 / height)
    figure.legend(
        handles=handles,
        loc="upper right",
        bbox_to_anchor=place,
        ncols=len(handles),
        borderaxespad=0,
        handlelength=handlelength,
    )


def colour_of(position: int) -> str:
    """The colour of the model curve at that position; they repeat after the last."""
    return SERIES[position % len(SERIES)]


def dash_of(position: int) -> str | tuple:
    """The dash of the line at that position among lines that share a colour."""
    return DASHES[position % len(DASHES)]


def faded(colour: str, strength: float) -> tuple[float, float, float]:
    """A colour mixed with paper: itself at strength 1, paper at 0. Unlike transparency it hides what lies below."""
    ink, paper = np.array(to_rgb(colour)), np.array(to_rgb(PAPER))
    return tuple(paper + strength * (ink - paper))


def name_lines(figure: Figure, names: Iterable[str]) -> None:
    """Say once, top right, which colour is which run."""
    handles = [Line2D([], [], color=colour_of(position), label=name) for position, name in enumerate(names)]
    put_key(figure, handles)


def from_zero(axes: Axes, *, room: float = 1.08) -> None:
    """Let the vertical axis begin at zero, or below where the data do, and end a little above what is drawn."""
    bottom, top = axes.dataLim.y0, axes.dataLim.y1
    axes.set_ylim(min(0, room * bottom), room * top if top > 0 else 1)
