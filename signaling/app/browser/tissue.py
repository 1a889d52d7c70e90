"""A tissue on the page: its map, where a click chooses the cell to look into."""

from __future__ import annotations

from typing import TYPE_CHECKING

import solara

from signaling.app.browser.cell_grid import CellGrid
from signaling.app.browser.mesa_page import draw_again_after_steps
from signaling.app.browser.picture import Picture
from signaling.app.browser.shown_body import ShownBody
from signaling.app.browser.tissue_figure import figure_tissue

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from signaling.app.browser.choice import Choice


@solara.component
def Tissue(body: ShownBody, choice: Choice):
    """The map of the chosen tissue."""
    draw_again_after_steps()
    tissue, node, slot = choice.tissue(body), choice.node(body), choice.slot(body)
    cells = body.populations[tissue]
    # The scale grows with the largest amount seen, so that a colour means the same from one step to the next.
    highest = solara.use_memo(dict, [id(body)])

    def draw() -> Figure:
        with body.busy:
            amounts = cells.get(node)
        highest[tissue, node] = top = max(highest.get((tissue, node), 0.0), float(amounts.max()))
        return figure_tissue(amounts, slot, top, choice.unit(body))

    def chosen(across: float, down: float) -> None:
        found = CellGrid(len(cells)).slot_at(across, down)
        if found is not None:
            choice.cell.set(found)

    Picture(
        draw,
        [id(body), body.minutes, tissue, node, slot],
        words=f"Map of {len(cells)} {tissue} cells coloured by {node}; cell {slot} is marked",
        hint="Click a cell to look inside",
        on_pick=chosen,
    )
