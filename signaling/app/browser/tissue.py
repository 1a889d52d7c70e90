"""A tissue as a map: one pixel a cell, its colour any node of the cells' network, and a click chooses a cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import solara
from matplotlib.figure import Figure

from signaling.app.browser.cell_grid import CellGrid
from signaling.app.browser.mesa_page import draw_again_after_steps
from signaling.app.browser.picture import Picture
from signaling.app.browser.shown_body import ShownBody
from signaling.plot import style

if TYPE_CHECKING:
    from signaling.app.browser.choice import Choice

MARK = "#0B3C5D"


@solara.component
def Tissue(body: ShownBody, choice: Choice):
    """The map of the chosen tissue."""
    draw_again_after_steps()
    tissue, node, slot = choice.tissue(body), choice.node(body), choice.slot(body)
    grid = CellGrid(len(body.populations[tissue]))
    # The scale grows with the largest amount seen, so that a colour means the same from one step to the next.
    highest = solara.use_memo(dict, [id(body)])

    def draw() -> Figure:
        with body.busy:
            amounts = body.populations[tissue].get(node)
        highest[tissue, node] = top = max(highest.get((tissue, node), 0.0), float(amounts.max()))
        return figure_tissue(amounts, slot, top, choice.unit(body))

    def chosen(across: float, down: float) -> None:
        found = grid.slot_at(across, down)
        if found is not None:
            choice.cell.set(found)

    Picture(
        draw,
        [id(body), body.minutes, tissue, node, slot],
        words=f"Map of {len(body.populations[tissue])} {tissue} cells coloured by {node}; cell {slot} is marked",
        hint="Click a cell to look inside",
        on_pick=chosen,
    )


def figure_tissue(amounts: np.ndarray, chosen: int, top: float, unit: str) -> Figure:
    """Draw a tissue.

    Args:
        amounts: Of one node over the cells, (cells,).
        chosen: Slot of the cell that is marked.
        top: Amount of the brightest colour.
        unit: Of the amounts.
    """
    grid = CellGrid(len(amounts))
    pixels = np.full(grid.rows * grid.columns, np.nan)
    pixels[: len(amounts)] = amounts
    with style.styled():
        figure = Figure(figsize=grid.size)
        axes = figure.add_axes(grid.frame)
        image = axes.imshow(
            pixels.reshape(grid.rows, grid.columns), cmap=style.LIGHT, vmin=0, vmax=top or 1.0, aspect="auto", interpolation="nearest"
        )
        if grid.columns <= grid.MOST_LINED:
            _lines(axes, grid)
        row, column = divmod(chosen, grid.columns)
        width = max(1.0, grid.columns / 40)
        axes.plot(
            np.array([-1, 1, 1, -1, -1]) * width / 2 + column, np.array([-1, -1, 1, 1, -1]) * width / 2 + row, color=MARK, lw=2.2, clip_on=False,
            solid_joinstyle="miter",
        )  # fmt: skip
        axes.set_axis_off()
        bar = figure.colorbar(image, cax=figure.add_axes(grid.bar_frame))
        bar.outline.set_visible(False)
        bar.ax.set_title(unit if unit != "1" else "", fontsize=8, loc="left", fontweight="normal", color=style.QUIET, pad=5)
    return figure


def _lines(axes, grid: CellGrid) -> None:
    """White lines between cells."""
    axes.hlines(np.arange(grid.rows + 1) - 0.5, -0.5, grid.columns - 0.5, color=style.PAPER, lw=0.8)
    axes.vlines(np.arange(grid.columns + 1) - 0.5, -0.5, grid.rows - 0.5, color=style.PAPER, lw=0.8)
