"""Inside the chosen cell: its proteins as a textbook draws them, each filled as far as it is awake."""

from __future__ import annotations

from typing import TYPE_CHECKING

import solara

from signaling.app.browser.awake import proteins_now
from signaling.app.browser.caption import Caption
from signaling.app.browser.mesa_page import draw_again_after_steps
from signaling.app.browser.picture import Picture
from signaling.app.browser.shown_body import ShownBody
from signaling.plot.signalling_graph import figure_graph

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from signaling.app.browser.choice import Choice


@solara.component
def Network(body: ShownBody, choice: Choice):
    """The signalling graph of the chosen cell."""
    draw_again_after_steps()
    tissue, slot = choice.tissue(body), choice.slot(body)

    def draw() -> Figure:
        with body.busy:
            proteins, now = proteins_now(body.populations[tissue].graph(slot)), body.minutes
        return figure_graph(proteins, title=f"{tissue.capitalize()} cell {slot}", subtitle=f"minute {now:g}")

    words = f"The signalling graph of {tissue} cell {slot} at minute {body.minutes:g}"
    Picture(draw, [id(body), body.minutes, tissue, slot], words=words)
    Caption("Follow the signal down from insulin. Saboteurs stand on the left. What has no active share is dashed.")
