"""What a visitor looks at: a tissue, a node of its network, one cell."""

from __future__ import annotations

import solara

from signaling.app.browser.shown_body import TISSUE, ShownBody

FIRST_LOOKS = ("GLUT4_membrane", "IRS1_pY", "Akt_pp")
"""Nodes to begin with, the first that a tissue has."""


class Choice:
    """The chosen tissue, node and cell of one visitor; what a new body does not have falls back on something that it has.

    Attributes:
        wanted_tissue, wanted_node, cell: What was asked for, reactive.
    """

    def __init__(self) -> None:
        self.wanted_tissue = solara.reactive(TISSUE)
        self.wanted_node = solara.reactive(FIRST_LOOKS[0])
        self.cell = solara.reactive(0)

    def tissue(self, body: ShownBody) -> str:
        """Name of the tissue."""
        wanted = self.wanted_tissue.value
        return wanted if wanted in body.populations else next(iter(body.populations))

    def nodes(self, body: ShownBody) -> list[str]:
        """Nodes that the tissue offers, in the order of its pathway."""
        return list(body.populations[self.tissue(body)].pathway.species)

    def node(self, body: ShownBody) -> str:
        """Name of the node."""
        offered = self.nodes(body)
        return next(node for node in (self.wanted_node.value, *FIRST_LOOKS, *offered) if node in offered)

    def unit(self, body: ShownBody) -> str:
        """Unit of the node."""
        return body.populations[self.tissue(body)].pathway.species[self.node(body)].unit

    def slot(self, body: ShownBody) -> int:
        """Slot of the cell."""
        return max(0, min(self.cell.value, len(body.populations[self.tissue(body)]) - 1))
