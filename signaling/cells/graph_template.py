"""What the graphs of all cells of a pathway share: nodes, edges, and the weight that each influence has."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import networkx as nx

from signaling.core.errors import UnknownName, did_you_mean
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


def edges_named(graph: nx.DiGraph, source: str, target: str) -> list[tuple[str, str]]:
    """Edges from a species or protein to a species or protein.

    The edge itself, if there is one by that name. Otherwise all edges between the species of the two: the first member of a pool carries the
    name of its protein, and PKC, not its idle form, is meant by ``cut("PKC", "IRS1")``.

    Raises:
        UnknownName: no such name, or no edge between the two.
    """
    if graph.has_edge(source, target):
        return [(source, target)]
    sources, targets = _species(graph, source), _species(graph, target)
    found = [(a, b) for a in sources for b in targets if graph.has_edge(a, b)]
    if not found:
        near = sorted({graph.nodes[b]["protein"] for a in sources for b in graph.successors(a)} - {*ENDS, source})
        raise UnknownName(
            f"there is no edge from '{source}' to '{target}'. '{source}' acts on: {', '.join(near) or 'nothing'}."
        )
    return found


def _species(graph: nx.DiGraph, name: str) -> list[str]:
    members = [n for n, data in graph.nodes(data=True) if name in (n, data["protein"])]
    if not members:
        known = sorted({data["protein"] for _, data in graph.nodes(data=True)} | set(graph))
        raise UnknownName(f"there is no species or protein '{name}' in this graph.{did_you_mean(name, known)}")
    return members
