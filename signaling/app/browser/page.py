"""The page: Mesa's controls on the left, the board beside them, everything made anew for every visitor.

Solara looks for the name ``Page``. To serve it by hand: ``SIGNALING_SCENARIO=ogtt solara run signaling.app.browser.page``;
:mod:`signaling.app.browser.serve` does so safely and without internet.
"""

from __future__ import annotations

import os

import solara

from signaling.app.browser.board import Board
from signaling.app.browser.fields import fields
from signaling.app.browser.mesa_page import controls
from signaling.app.browser.shown_body import ShownBody, planned

SCENARIO = "SIGNALING_SCENARIO"
"""Environment variable that names the scenario; a shipped name or a path."""
MINUTES_PER_CLICK = 5.0


@solara.component
def Page():
    """One visitor's page; a body of their own, which nobody else sees or steps."""
    file = os.environ.get(SCENARIO, "ogtt")
    body = solara.use_memo(lambda: ShownBody(file), [file])
    described = solara.use_memo(lambda: fields(planned(file), file), [file])
    shown = solara.use_reactive(body)
    steps = max(1, round(MINUTES_PER_CLICK / body.coupling))
    controls(shown, described, title=shown.value.plan.title, steps_per_click=steps)
    Board(shown.value)
