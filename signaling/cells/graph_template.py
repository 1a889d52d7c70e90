"""What the graphs of all cells of a pathway share: nodes, edges, and the weight that each influence has."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import networkx as nx
import numpy as np

from signaling.pathway.graph import Influence, SignalingGraph
from signaling.pathway.mechanism import LOST, MADE
from signaling.pathway.pathway import Pathway

ENDS = (MADE, LOST)


@dataclass(frozen=True, slots=True)
class Wire:
    """One edge: its influences, and the row of the weight of each; None where the rate does not read the source."""

    source: str
    target: str
    influences: tuple[Influence, ...]
    rows: tuple[int | None, ...]

    @property
    def deaf(self) -> tuple[str, ...]:
        """Reactions that go on whatever the source does, and so cannot be cut here."""
        return tuple(i.reaction for i, row in zip(self.influences, self.rows, strict=True) if row is None)

    def uncut(self, weights: np.ndarray) -> tuple[Influence, ...]:
        """Influences that are left in a cell with some weights, (w,)."""
        alive = (row is None or weights[row] != 0.0 for row in self.rows)
        return tuple(influence for influence, live in zip(self.influences, alive, strict=True) if live)


@dataclass(frozen=True, slots=True)
class Template:
    """The declared graph of a pathway.

    Attributes:
        graph: as declared; never changed.
        nodes: node -> attributes that do not change.
        wires: (source, target) -> wire.
    """

    graph: SignalingGraph
    nodes: dict[str, dict]
    wires: dict[tuple[str, str], Wire]


@lru_cache(maxsize=64)
def template(pathway: Pathway) -> Template:
    """The template of a pathway, made once."""
    graph = pathway.graph()
    places = [(source, name) for name, sources in pathway.sources.items() for source in sources]
    index = {place: k for k, place in enumerate(places)}
    parts: dict[tuple[str, str], list[Influence]] = {}
    for influence in graph.graph["influences"]:
        parts.setdefault((influence.source, influence.target), []).append(influence)
    wires = {
        edge: Wire(*edge, tuple(found), tuple(index.get((i.source, i.reaction)) for i in found))
        for edge, found in parts.items()
    }
    nodes = {n: {k: v for k, v in data.items() if k != "amount"} for n, data in graph.nodes(data=True)}
    return Template(nx.freeze(graph), nodes, wires)
