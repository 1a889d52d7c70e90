"""Blood on the page: its curves so far, drawn again after each step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import solara

from signaling.app.browser.blood_figure import figure_blood, people
from signaling.app.browser.caption import Caption
from signaling.app.browser.mesa_page import draw_again_after_steps
from signaling.app.browser.picture import Picture
from signaling.app.browser.shown_body import ShownBody, drink_times

if TYPE_CHECKING:
    from matplotlib.figure import Figure


@solara.component
def Blood(body: ShownBody):
    """The blood of a body so far."""
    draw_again_after_steps()

    def draw() -> Figure:
        with body.busy:
            results, now = body.results, body.minutes
        return figure_blood(results, drink_times(body.plan), max(now, body.plan.duration_minutes))

    words = f"Glucose, insulin, free fatty acids and glucagon in blood until minute {body.minutes:g}"
    Picture(draw, [id(body), body.minutes], words=words)
    Caption(f"Coloured lines: this person. Grey dots and bands: healthy people, mean and SD ({people()}).")
