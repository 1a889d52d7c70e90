"""The signalling graph, derived from the reactions and never typed twice.

Substrate -> product is a conversion edge. A modifier gets an edge to the product, with the sign of its effect on the rate, and one to the
substrate, with the opposite sign. The nodes ``made`` and ``lost`` close open ends. A weight belongs to (source, reaction) and means: *the
reaction sees weight x source*; the edges of one source that go through the same reaction share it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import networkx as nx

from signaling.core.errors import UnknownName, did_you_mean
from signaling.core.streams import stream
from signaling.pathway.expressions import Expr, derivative, evaluate, symbols
from signaling.pathway.mechanism import LOST, MADE

if TYPE_CHECKING:
    from signaling.pathway.pathway import Pathway


@dataclass(frozen=True, slots=True)
class Influence:
    """One reaction's edge from `source` to `target`; `toward` is the change of the target protein's activity it brings."""

    source: str
    target: str
    reaction: str
    sign: int
    toward: float
    conversion: bool


@dataclass(frozen=True, slots=True)
class Edge:
    """All influences of one source on one target."""

    source: str
    target: str
    reactions: tuple[str, ...]
    sign: int
    conversion: bool


class SignalingGraph(nx.DiGraph):
    """Directed graph of a pathway: nodes are species and inputs, edges are conversions and influences.

    Node attributes: ``amount`` (starting amount), ``unit``, ``protein``, ``state``, ``compartment``, ``ontology``, ``kind``.
    Edge attributes: ``sign`` (+1, -1, or 0 where it depends on the state), ``weight`` (1), ``reactions`` (names), ``conversion``.
    """

    def proteins(self) -> nx.DiGraph:
        """The condensed graph a textbook draws: one node a protein; PKC -| IRS1 looks like that in it."""
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


def node_attributes(pathway: Pathway) -> dict[str, dict]:
    """Node -> its attributes; `made` and `lost` only where something is made or lost."""
    nodes = {
        name: {
            "amount": s.start,
            "unit": s.unit,
            "protein": s.protein,
            "state": s.state,
            "compartment": s.compartment,
            "ontology": s.ontology,
            "kind": "species",
        }
        for name, s in pathway.species.items()
    }
    read = {name for names in pathway.sources.values() for name in names}
    for name, entry in pathway.inputs.items():
        if name in read:
            amount = entry.otherwise if entry.otherwise is not None else 0.0
            nodes[name] = {"amount": amount, "unit": entry.unit, "protein": name, "state": "", "compartment": "outside", "ontology": "", "kind": "input"}
    ends = {end for r in pathway.reactions.values() for end in ((MADE,) if r.source is None else (LOST,) if r.target is None else ())}
    for end in sorted(ends):
        nodes[end] = {"amount": 0.0, "unit": "1", "protein": end, "state": "", "compartment": "", "ontology": "", "kind": "end"}
    return nodes


@lru_cache(maxsize=64)
def influences(pathway: Pathway) -> tuple[Influence, ...]:
    """Every (source, target, reaction) triple with its sign."""
    probes = _probes(pathway)
    found: list[Influence] = []
    for name, reaction in pathway.reactions.items():
        start, end = reaction.source, reaction.target
        gain = _gain(pathway, start, end)
        found.append(Influence(start or MADE, end or LOST, name, 1, gain, True))
        for source in pathway.sources[name]:
            if source == start:
                continue
            sign = _sign(reaction.rate, source, probes)
            if end is not None and source != end:
                found.append(Influence(source, end, name, sign, sign * gain, False))
            if start is not None:
                found.append(Influence(source, start, name, -sign, sign * gain, False))
    return tuple(found)


@lru_cache(maxsize=64)
def edges(pathway: Pathway) -> tuple[Edge, ...]:
    """One edge per (source, target), influences merged."""
    merged: dict[tuple[str, str], list[Influence]] = {}
    for influence in influences(pathway):
        merged.setdefault((influence.source, influence.target), []).append(influence)
    result = []
    for (source, target), parts in merged.items():
        signs = {p.sign for p in parts}
        names = tuple(dict.fromkeys(p.reaction for p in parts))
        result.append(Edge(source, target, names, signs.pop() if len(signs) == 1 else 0, any(p.conversion for p in parts)))
    return tuple(result)


def _gain(pathway: Pathway, start: str | None, end: str | None) -> float:
    """Change of activity when one unit goes from `start` to `end`."""
    if start is None or end is None:
        return 1.0 if start is None else -1.0
    for pool in pathway.pools.values():
        if start in pool.members and end in pool.members:
            return pool.rank(end) - pool.rank(start)
    return 1.0


def _probes(pathway: Pathway) -> list[dict[str, float]]:
    """A few positive points at which signs are read."""
    names = [*pathway.species, *pathway.inputs]
    fixed = {n: p.value for n, p in pathway.parameters.items()} | {n: s.default for n, s in pathway.settings.items()}
    scale = {n: s.scale for n, s in pathway.species.items()}
    draws = stream(0, "signs of edges", pathway.name).uniform(0.02, 0.6, (4, len(names)))
    return [fixed | {n: float(x) * scale.get(n, 1.0) for n, x in zip(names, row, strict=True)} for row in draws]


def _sign(rate: Expr, name: str, probes: Iterable[dict[str, float]]) -> int:
    slope = derivative(rate, name)
    if not symbols(slope):
        return int(slope.value > 0) - int(slope.value < 0)
    values = [evaluate(slope, p) for p in probes]
    top = max(abs(v) for v in values)
    signs = {int(v > 0) - int(v < 0) for v in values if abs(v) > 1e-12 * top}
    return signs.pop() if len(signs) == 1 else 0


def edges_between(graph: nx.DiGraph, source: str, target: str) -> list[tuple[str, str]]:
    """Edges from a species or protein to a species or protein, `made` and `lost` left out.

    Raises:
        UnknownName: with the nearest names.
    """
    ends = []
    for name in (source, target):
        if name in graph:
            ends.append([name])
            continue
        members = [n for n, data in graph.nodes(data=True) if data["protein"] == name]
        if not members:
            known = sorted({data["protein"] for _, data in graph.nodes(data=True)} | set(graph))
            raise UnknownName(f"there is no species or protein '{name}' in this graph.{did_you_mean(name, known)}")
        ends.append(members)
    found = [(a, b) for a in ends[0] for b in ends[1] if graph.has_edge(a, b)]
    if not found:
        near = sorted({graph.nodes[b]["protein"] for a in ends[0] for b in graph.successors(a)} - {MADE, LOST, source})
        raise UnknownName(f"there is no edge from '{source}' to '{target}'. '{source}' acts on: {', '.join(near) or 'nothing'}.")
    return found


def condense(graph: nx.DiGraph) -> nx.DiGraph:
    """One node a protein, one edge a pair, with the sign of the effect on the target's activity."""
    small = nx.DiGraph(name=f"{graph.name}, proteins")
    amounts: dict[str, dict[str, float]] = {}
    for node, data in graph.nodes(data=True):
        if data["kind"] != "end":
            amounts.setdefault(data["protein"], {})[node] = data["amount"]
    for protein, members in amounts.items():
        small.add_node(protein, members=tuple(members), amount=sum(members.values()))
    push: dict[tuple[str, str], list[float]] = {}
    for part in graph.graph["influences"]:
        if not graph.has_edge(part.source, part.target) or MADE in (part.source, part.target) or LOST in (part.source, part.target):
            continue
        a, b = graph.nodes[part.source]["protein"], graph.nodes[part.target]["protein"]
        if a != b:
            push.setdefault((a, b), []).append(part.toward)
    for (a, b), parts in push.items():
        total = sum(parts)
        small.add_edge(a, b, sign=(total > 1e-9) - (total < -1e-9))
    return small
