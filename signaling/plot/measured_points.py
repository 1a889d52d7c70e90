"""Points of a measured curve: mean and error bar, hollow where the curve was kept from a fit. They carry the name of their curve."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
from matplotlib.lines import Line2D

from signaling.clinic.measured import Series, names
from signaling.plot import style

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure


def draw_points(
    axes: Axes, curve: Series, x: np.ndarray, *, colour: str, marker: str = "o", hollow: bool = False
) -> None:
    """Draw a curve at ``x``, shape (rows,): its times or doses, or where else they stand on the axis."""
    bars = axes.errorbar(
        x,
        curve.mean,
        curve.sem,
        fmt=marker,
        ms=4,
        color=colour,
        mfc=style.PAPER if hollow else colour,
        mec=colour if hollow else style.PAPER,
        mew=0.9 if hollow else 0.5,
        elinewidth=0.7,
        alpha=None if hollow else 0.75,
        zorder=4 if hollow else 2,
    )
    bars.lines[0].set_gid(curve.name)


def curves_drawn(figure: Figure) -> Iterator[str]:
    """Names of the measured curves in a figure, one for each time that a curve is drawn."""
    known = set(names())
    return (str(artist.get_gid()) for artist in figure.findobj(Line2D) if artist.get_gid() in known)


def hollow_in_key() -> Line2D:
    """What the key says of hollow points."""
    return Line2D(
        [],
        [],
        marker="o",
        ms=4,
        mfc=style.PAPER,
        mec=style.QUIET,
        mew=0.9,
        ls="none",
        label="hollow: kept from the fit",
    )
