"""What stands beside the controls: the clinic on top, blood and the chosen cell below it, the map of the tissue to choose from."""

from __future__ import annotations

import solara

from signaling.app.browser.blood import Blood
from signaling.app.browser.caption import Caption
from signaling.app.browser.choice import Choice
from signaling.app.browser.clinic import Clinic
from signaling.app.browser.network import Network
from signaling.app.browser.shown_body import ShownBody
from signaling.app.browser.tissue import Tissue


@solara.component
def Board(body: ShownBody):
    """The page of one visitor without its side bar."""
    choice = solara.use_memo(Choice, [])
    with solara.Column(gap="12px", style={"padding": "0 8px 24px", "max-width": "1400px", "margin": "0 auto"}):
        Clinic(body)
        with solara.v.Row():
            with solara.v.Col(cols=12, lg=6), solara.Column(gap="16px"):
                with _card("Blood"):
                    Blood(body)
                with _card("A tissue, one square a cell"), solara.v.Row(dense=True):
                    with solara.v.Col(cols=12, sm=5):
                        Chooser(body, choice)
                    with solara.v.Col(cols=12, sm=7):
                        Tissue(body, choice)
            with solara.v.Col(cols=12, lg=6), _card("Inside the chosen cell"):
                Network(body, choice)


@solara.component
def Chooser(body: ShownBody, choice: Choice):
    """Which tissue, which node, which cell."""
    last = len(body.populations[choice.tissue(body)]) - 1
    solara.Select("Tissue", values=list(body.populations), value=choice.tissue(body), on_value=choice.wanted_tissue.set)
    solara.Select("Colour", values=choice.nodes(body), value=choice.node(body), on_value=choice.wanted_node.set)
    solara.InputInt(f"Cell (0 to {last})", value=choice.slot(body), on_value=choice.cell.set)
    Caption("Click a square to look inside that cell. Cells differ because each has its own amounts of proteins.")


def _card(title: str):
    return solara.Card(title, margin=0, elevation=1, style={"border-radius": "12px"})
