"""The graph of proteins: what a textbook draws of a signalling graph, PKC -| IRS1 included."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import networkx as nx

from signaling.pathway.declarations import LOST, MADE

_OPEN = (MADE, LOST)
_EVEN = 1e-9  # influences that add up to less than this cancel


class _Node(NamedTuple):
    """Attributes of a node that count here; a live amount is read once."""

    protein: str
    amount: float
    unit: str
    state: str
    pool: str
    rank: float | None


def _node(name: str, data: Mapping[str, Any]) -> _Node:
    """A node without attributes, as somebody may have added to a copy, is a protein of its own."""
    amount, unit, state, pool = (
        data.get("amount", 0.0),
        data.get("unit", "1"),
        data.get("state", ""),
        data.get("pool", ""),
    )
    return _Node(data.get("protein", name), amount, unit, state, pool, data.get("rank"))


def condense(graph: nx.DiGraph) -> nx.DiGraph:
    """One node a protein, one edge a pair.

    Node attributes: ``members`` (species), ``amount`` (their sum), ``active`` (share of the protein that works now, in percent: of the pool that
    its members are in, what is in members ranked above rest; None for what has no active form, such as glycogen, an input, or PIP2, which is
    only the resting half of PIP3). Edge attribute: ``sign`` of the effect on the target's activity, 0 where influences cancel.

    Args:
        graph: a signalling graph, of a pathway or of a cell; edges cut from it count no more.
    """
    nodes = {n: _node(n, data) for n, data in graph.nodes(data=True) if data.get("kind") != "end"}
    proteins: dict[str, list[str]] = {}
    for node, data in nodes.items():
        proteins.setdefault(data.protein, []).append(node)
    small = nx.DiGraph(name=f"{graph.name}, proteins")
    for protein, members in proteins.items():
        amount = sum(nodes[m].amount for m in members)
        small.add_node(protein, members=tuple(members), amount=amount, active=_active(members, nodes))
    for (source, target), parts in _pushes(graph, nodes).items():
        # The resting form speaks against its protein, unless it and the others say the same: then the protein as a whole is heard.
        total = sum(toward * side for toward, side in parts)
        if abs(total) < _EVEN:
            total = sum(toward for toward, _ in parts)
        small.add_edge(source, target, sign=(total > _EVEN) - (total < -_EVEN))
    return small


def _pushes(graph: nx.DiGraph, nodes: Mapping[str, _Node]) -> dict[tuple[str, str], list[tuple[float, int]]]:
    """(protein, protein) -> the influences left, each with the side of its source: 1 for an active form, -1 for a resting one."""
    pushes: dict[tuple[str, str], list[tuple[float, int]]] = {}
    for part in graph.graph.get("influences", ()):
        if part.source in _OPEN or part.target in _OPEN or not graph.has_edge(part.source, part.target):
            continue
        source, target = nodes[part.source], nodes[part.target]
        if source.protein != target.protein:
            resting = source.rank is not None and source.rank <= 0
            side = -1 if resting and not part.conversion else 1
            pushes.setdefault((source.protein, target.protein), []).append((part.toward, side))
    return pushes


def _active(members: list[str], nodes: Mapping[str, _Node]) -> float | None:
    """Active share of a protein, in percent; None where it has no active form."""
    working = [m for m in members if (nodes[m].rank or 0.0) > 0]
    pools = {nodes[m].pool for m in working}
    whole = [n for n, data in nodes.items() if data.pool in pools]
    if not working and len(members) > 1 and all(not nodes[m].pool and nodes[m].unit == "%" for m in members):
        # Forms of one protein that are kept as stores, such as IRS2 and IRS2_pY: the plain one rests.
        working, whole = [m for m in members if nodes[m].state], members
    if not working:
        return None
    total = sum(nodes[n].amount for n in whole)
    return 100.0 * sum(nodes[m].amount for m in working) / total if total > 0 else 0.0
