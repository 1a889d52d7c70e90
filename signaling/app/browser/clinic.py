"""The clinic on the page: the doctor's notes as tiles, above everything else."""

from __future__ import annotations

import solara

from signaling.app.browser.caption import Caption
from signaling.app.browser.mesa_page import draw_again_after_steps
from signaling.app.browser.notes import Note, notes, whose
from signaling.app.browser.shown_body import ShownBody, drink_times

EMPTY = "\u00a0"  # keeps the height of a line


@solara.component
def Clinic(body: ShownBody):
    """The notes, what was wrong with the fields, and whether the scenario is over."""
    draw_again_after_steps()
    with body.busy:
        noted = notes(body.results, drink_times(body.plan), body.minutes, body.plan.seed)
        over = not body.running
    if body.problem:
        solara.Error(body.problem)
    if over:
        solara.Info("The scenario ends here. Reset brings the morning back.")
    with solara.v.Row(dense=True):
        for note in noted:
            with solara.v.Col(cols=6, sm=4, lg=2):
                Tile(note)
    Caption(f"{whose(body.plan)}. The fields on the left count from the next Reset on.")


@solara.component
def Tile(note: Note):
    """One note."""
    with solara.v.Card(outlined=True, class_="pa-3 fill-height", style_="border-radius: 10px"):
        for words, look in (
            (note.name, "caption text--secondary"),
            (note.value, "text-h6 text-no-wrap"),
            (note.remark or EMPTY, "caption text--secondary"),
        ):
            solara.v.Html(tag="div", class_=look, children=[words])
