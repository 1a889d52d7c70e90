"""The signalling graph, derived from the reactions and never typed twice.

Substrate -> product is a conversion edge. A modifier gets an edge to the product, with the sign of its effect on the rate, and one to the
substrate, with the opposite sign. The nodes ``made`` and ``lost`` close open ends. A weight belongs to (source, reaction) and means: *the
reaction sees weight x source*; the edges of one source that go through the same reaction share it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import networkx as nx

from signaling.core.errors import UnknownName, did_you_mean
from signaling.pathway.declarations import LOST, MADE
from signaling.pathway.influences import Edge, Influence, edges, influences
from signaling.pathway.proteins import condense

if TYPE_CHECKING:
    from signaling.pathway.pathway import Pathway

__all__ = [
    "Edge",
    "Influence",
    "SignalingGraph",
    "condense",
    "edges",
    "edges_between",
    "influences",
    "node_attributes",
    "signaling_graph",
]


class SignalingGraph(nx.DiGraph):
    """Directed graph of a pathway: nodes are species and inputs, edges are conversions and influences.

    Node attributes: ``amount`` (in ``unit``; that of the start, or in a cell that of now), ``unit``, ``protein``, ``state``, ``compartment``,
    ``ontology``, ``kind`` (species, input or end), ``pool`` (name, or empty), ``rank`` (how far from rest a member of a pool is: above 0 it
    works, below 0 it is locked; None for what is in no pool).
    Edge attributes: ``sign`` (+1, -1, or 0 where it depends on the state), ``weight`` (1), ``reactions`` (names), ``conversion``.
    """

    def proteins(self) -> nx.DiGraph:
        """The condensed graph a textbook draws: one node a protein; PKC -| IRS1 looks like that in it. See :func:`condense`."""
        return condense(self)

    def cut(self, source: str, target: str) -> None:
        """Remove every edge from `source` to `target`; both may be species or proteins.

        Raises:
            UnknownName: no such node, or no edge between the two.
        """
        self.remove_edges_from(edges_between(self, source, target))


def signaling_graph(pathway: Pathway) -> SignalingGraph:
    """Build the graph of a pathway."""
    graph = SignalingGraph(name=pathway.name)
    graph.add_nodes_from(node_attributes(pathway).items())
    for edge in edges(pathway):
        graph.add_edge(
            edge.source, edge.target, sign=edge.sign, weight=1.0, reactions=edge.reactions, conversion=edge.conversion
        )
    graph.graph["influences"] = influences(pathway)
    return graph


def node_attributes(pathway: Pathway) -> dict[str, dict[str, Any]]:
    """Node -> its attributes; inputs only where a reaction reads them, `made` and `lost` only where something is made or lost."""
    home = {member: pool for pool in pathway.pools.values() for member in pool.members}
    nodes = {
        name: _node(
            "species",
            protein=s.protein,
            amount=s.start,
            unit=s.unit,
            state=s.state,
            compartment=s.compartment,
            ontology=s.ontology,
            pool=home[name].name if name in home else "",
            rank=home[name].rank(name) if name in home else None,
        )
        for name, s in pathway.species.items()
    }
    read = {name for names in pathway.sources.values() for name in names}
    for name, entry in pathway.inputs.items():
        if name in read:
            nodes[name] = _node("input", name, amount=entry.otherwise or 0.0, unit=entry.unit, compartment="outside")
    for end, open_side in ((LOST, "target"), (MADE, "source")):
        if any(getattr(r, open_side) is None for r in pathway.reactions.values()):
            nodes[end] = _node("end", end)
    return nodes


def _node(
    kind: str,
    protein: str,
    *,
    amount: float = 0.0,
    unit: str = "1",
    state: str = "",
    compartment: str = "",
    ontology: str = "",
    pool: str = "",
    rank: float | None = None,
) -> dict[str, Any]:
    return {
        "amount": amount,
        "unit": unit,
        "protein": protein,
        "state": state,
        "compartment": compartment,
        "ontology": ontology,
        "kind": kind,
        "pool": pool,
        "rank": rank,
    }


def edges_between(graph: nx.DiGraph, source: str, target: str) -> list[tuple[str, str]]:
    """Edges from a species or protein to a species or protein.

    The edge itself, if there is one by that name. Otherwise all edges between the species of the two: the first member of a pool carries the
    name of its protein, and PKC, not its idle form, is meant by ``cut("PKC", "IRS1")``.

    Raises:
        UnknownName: no such name, or no edge between the two.
    """
    if graph.has_edge(source, target):
        return [(source, target)]
    sources, targets = _meant(graph, source), _meant(graph, target)
    found = [(a, b) for a in sources for b in targets if graph.has_edge(a, b)]
    if not found:
        near = sorted({_protein(graph, b) for a in sources for b in graph.successors(a)} - {MADE, LOST, source})
        raise UnknownName(
            f"there is no edge from '{source}' to '{target}'. '{source}' acts on: {', '.join(near) or 'nothing'}."
        )
    return found


def _meant(graph: nx.DiGraph, name: str) -> list[str]:
    members = [n for n in graph if name in (n, _protein(graph, n))]
    if not members:
        known = sorted({_protein(graph, n) for n in graph} | set(graph))
        raise UnknownName(f"there is no species or protein '{name}' in this graph.{did_you_mean(name, known)}")
    return members


def _protein(graph: nx.DiGraph, node: str) -> str:
    return graph.nodes[node].get("protein", node)
