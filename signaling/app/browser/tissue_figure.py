"""The picture of a tissue: one square a cell, its colour the amount of one node, the chosen cell framed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from matplotlib.figure import Figure

from signaling.app.browser.cell_grid import CellGrid
from signaling.plot import style

if TYPE_CHECKING:
    from matplotlib.axes import Axes

FRAME = "#0B3C5D"
SMALLEST_FRAME = 1 / 40  # of the width of the map, so that the chosen cell is found among many
CORNERS = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1], [-1, -1]]) / 2


def figure_tissue(amounts: np.ndarray, chosen: int, top: float, unit: str) -> Figure:
    """Draw a tissue.

    Args:
        amounts: Of one node over the cells, (cells,).
        chosen: Slot of the cell that is framed.
        top: Amount of the brightest colour.
        unit: Of the amounts.
    """
    grid = CellGrid(len(amounts))
    squares = np.full(grid.rows * grid.columns, np.nan)
    squares[: len(amounts)] = amounts
    with style.styled():
        figure = Figure(figsize=grid.size)
        axes = figure.add_axes(grid.frame)
        scale = {"cmap": style.LIGHT, "vmin": 0, "vmax": top or 1.0}
        image = axes.imshow(squares.reshape(grid.rows, -1), aspect="auto", interpolation="nearest", **scale)
        if grid.columns <= grid.MOST_LINED:
            _lines(axes, grid)
        _frame(axes, grid, chosen)
        axes.set_axis_off()
        bar = figure.colorbar(image, cax=figure.add_axes(grid.bar_frame))
        bar.outline.set_visible(False)
        words = {"fontsize": 8, "fontweight": "normal", "color": style.QUIET}
        bar.ax.set_title("" if unit == "1" else unit, loc="left", pad=5, **words)
    return figure


def _frame(axes: Axes, grid: CellGrid, chosen: int) -> None:
    row, column = divmod(chosen, grid.columns)
    corners = CORNERS * max(1.0, SMALLEST_FRAME * grid.columns) + (column, row)
    axes.plot(*corners.T, color=FRAME, lw=2.2, clip_on=False, solid_joinstyle="miter")


def _lines(axes: Axes, grid: CellGrid) -> None:
    """White lines between cells."""
    axes.hlines(np.arange(grid.rows + 1) - 0.5, -0.5, grid.columns - 0.5, color=style.PAPER, lw=0.8)
    axes.vlines(np.arange(grid.columns + 1) - 0.5, -0.5, grid.rows - 0.5, color=style.PAPER, lw=0.8)
