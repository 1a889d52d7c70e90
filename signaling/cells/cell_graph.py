"""The signalling graph of one cell: a live networkx view, and the simulation obeys what is done to it.

Reading `amount` or `weight` reads the cell; writing them, or removing an edge, changes this cell and no other. Algorithms of networkx run on
it as on any directed graph. What the pathway does not declare cannot be added: take a :meth:`CellGraph.copy`, which is an ordinary graph. The
graph of a cell that died is neither read nor written.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NoReturn

import networkx as nx

from signaling.cells.graph_attributes import EdgeAttributes, GraphRefused, NodeAttributes
from signaling.cells.graph_template import ENDS, Wire, template
from signaling.core.errors import UnknownName, did_you_mean
from signaling.pathway.graph import SignalingGraph, edges_between

if TYPE_CHECKING:
    from signaling.cells.cell import Cell
    from signaling.cells.population import Population
    from signaling.pathway.graph import Influence


INSIDE = frozenset({"_adj", "_succ", "_pred", "_node", "cell"})  # what a graph is made of


class ReadOnly(dict):
    """A dictionary that networkx reads at full speed and nobody writes; changes go through the graph."""

    __slots__ = ()

    def _refuse(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise GraphRefused(
            "the graph of a cell is changed through its own methods: cut, remove_edge, add_edge, or the weight of an edge."
        )

    __setitem__ = __delitem__ = __ior__ = _refuse
    clear = pop = popitem = setdefault = update = _refuse

    def __copy__(self) -> dict:
        return dict(self)

    def __deepcopy__(self, memo: dict) -> dict:
        from copy import deepcopy

        return {k: deepcopy(v, memo) for k, v in self.items()}

    def __reduce__(self):
        return dict, (dict(self),)


class CellGraph(SignalingGraph):
    """Live graph of one cell; see :class:`~signaling.pathway.graph.SignalingGraph` for its nodes and edges.

    Node attribute ``amount`` and edge attribute ``weight`` are live. A weight belongs to (source, reaction), so edges of one source through
    the same reaction share it; weight 0 is a cut, and a cut edge vanishes from the view. Attributes of your own (a colour, a position) stay
    with this view, and so does being frozen by :func:`networkx.freeze`, which as in any graph stops edges and nodes, not amounts and weights.
    A call without arguments gives an empty ordinary graph, which is what networkx wants when it derives one graph from another.
    """

    def __new__(cls, cell: Cell | None = None):
        """A live view; without a cell an empty ordinary graph."""
        return SignalingGraph() if cell is None else super().__new__(cls)

    def __init__(self, cell: Cell) -> None:
        super().__init__(name=f"{cell.population.name} cell {cell.slot}")
        self.cell = cell
        self._template = template(cell.population.pathway)
        self._edge_data = {edge: EdgeAttributes(cell, wire) for edge, wire in self._template.wires.items()}
        self._node_data = {n: NodeAttributes(cell, n, data) for n, data in self._template.nodes.items()}
        self._node, self._adj, self._pred = ReadOnly(), ReadOnly(), ReadOnly()
        self.refresh()
        self.__dict__["_made"] = True

    def __setattr__(self, name: str, value: Any) -> None:
        if name in INSIDE and "_made" in self.__dict__:
            raise GraphRefused(
                f"'{name}' of the graph of a cell is not replaced; take a copy() to build another graph."
            )
        super().__setattr__(name, value)

    @property
    def population(self) -> Population:
        """Where the cell lives."""
        return self.cell.population

    @property
    def slot(self) -> int:
        """Of the cell.

        Raises:
            DeadCell: it died.
        """
        return self.cell.slot

    def refresh(self) -> None:
        """Look at the cell again; called whenever its weights change."""
        slot = self.slot
        weights, hidden = self.population.wiring.lane(slot), self.population.hidden.get(slot, frozenset())
        successors: dict[str, dict] = {n: ReadOnly() for n in self._node_data if n not in hidden}
        predecessors: dict[str, dict] = {n: ReadOnly() for n in successors}
        left: list[Influence] = []
        put = dict.__setitem__
        for edge, wire in self._template.wires.items():
            source, target = edge
            if hidden and (source in hidden or target in hidden):
                continue
            uncut = wire.influences if weights is None else wire.uncut(weights)
            if uncut:
                left += uncut
                data = self._edge_data[edge]
                put(successors[source], target, data)
                put(predecessors[target], source, data)
        # The outer dictionaries stay, since views of the graph hold them; the inner ones are replaced, so that a loop over edges may cut.
        nodes = {n: self._node_data[n] for n in successors}
        for outer, inner in ((self._node, nodes), (self._adj, successors), (self._pred, predecessors)):
            if list(outer) != list(inner):
                dict.clear(outer)
            dict.update(outer, inner)
        self.graph["influences"] = tuple(left)
        nx._clear_cache(self)

    # Edges ------------------------------------------------------------------------------------------------------------

    def remove_edge(self, u: str, v: str) -> None:
        """Cut an edge in this cell; both ends may be proteins, then as :meth:`cut`.

        Raises:
            networkx.NetworkXError: there is no such edge now.
            GraphRefused: it cannot be cut, since the reaction does not depend on its source.
        """
        self.cell.slot  # noqa: B018  a dead cell says so, whatever the edge
        if self.has_edge(u, v):
            self._cut([(u, v)])
            return
        try:
            self.cut(u, v)
        except UnknownName as fault:
            raise GraphRefused(str(fault)) from None

    def cut(self, source: str, target: str) -> None:
        """Cut every edge from `source` to `target` in this cell; both may be species or proteins.

        Raises:
            UnknownName: no such node, or no edge between the two.
            GraphRefused: an edge cannot be cut, since the reaction does not depend on its source.
        """
        self.remove_edges_from(edges_between(self, source, target))

    def remove_edges_from(self, ebunch: Iterable[tuple]) -> None:
        """Cut edges in this cell, all or none; those that are not there are passed over, as networkx does."""
        self._cut([(e[0], e[1]) for e in list(ebunch) if self.has_edge(e[0], e[1])])

    def _cut(self, edges: list[tuple[str, str]]) -> None:
        self.population.write_weights([self.slot], self._rows(edges), 0.0)

    def _rows(self, edges: Iterable[tuple[str, str]]) -> list[int]:
        wires = [self._template.wires[edge] for edge in edges]
        for wire in wires:
            if wire.deaf:
                raise GraphRefused(
                    f"the edge {wire.source} -> {wire.target} cannot be cut: {', '.join(wire.deaf)} does not depend on the amount of {wire.source}."
                )
        return [row for wire in wires for row in wire.rows if row is not None]

    def mend(self, source: str, target: str) -> None:
        """Restore every declared edge from `source` to `target`; both may be species or proteins.

        Raises:
            UnknownName: no such node, or no declared edge between the two.
        """
        for edge in edges_between(self._template.graph, source, target):
            self.add_edge(*edge)

    def add_edge(self, u_of_edge: str, v_of_edge: str, **attr: Any) -> None:
        """Restore a declared edge that was cut, with weight 1 or the `weight` given; its attributes are updated if it is there.

        Raises:
            GraphRefused: the pathway declares no such edge, or an attribute is refused.
        """
        self.add_edges_from([(u_of_edge, v_of_edge, attr)])

    def add_edges_from(self, ebunch_to_add: Iterable[tuple], **attr: Any) -> None:
        """Restore declared edges, as :meth:`add_edge`; all or none."""
        chosen = [(self._declared(e[0], e[1]), attr | (dict(e[2]) if len(e) == 3 else {})) for e in ebunch_to_add]
        for wire, given in chosen:
            for name, value in given.items():
                self._edge_data[wire.source, wire.target].refuse(name, value)
        for wire, given in chosen:
            self._show(wire.source, wire.target)
            if not self.has_edge(wire.source, wire.target):
                given = {"weight": 1.0, **given}
            self._edge_data[wire.source, wire.target].update(given)

    def _declared(self, u: str, v: str) -> Wire:
        wire = self._template.wires.get((u, v))
        if wire is None:
            near = (
                did_you_mean(v, self._template.graph.successors(u))
                if u in self._node_data
                else did_you_mean(u, self._node_data)
            )
            raise GraphRefused(
                f"the pathway {self.population.pathway.name} declares no edge {u} -> {v}.{near} "
                "Declare a reaction in a mechanism, or take copy() to draw what you like."
            )
        return wire

    # Nodes ------------------------------------------------------------------------------------------------------------

    def add_node(self, node_for_adding: str, **attr: Any) -> None:
        """Bring back a node that was removed (its edges stay cut), or update attributes of one that is there.

        Raises:
            GraphRefused: the pathway declares no such species, or an attribute is refused.
        """
        self.add_nodes_from([(node_for_adding, attr)])

    def add_nodes_from(self, nodes_for_adding: Iterable, **attr: Any) -> None:
        """As :meth:`add_node` for several, given as names or (name, attributes); all or none."""
        chosen = []
        for entry in nodes_for_adding:
            node, own = entry if isinstance(entry, tuple) else (entry, {})
            if node not in self._node_data:
                known = did_you_mean(node, self._node_data)
                raise GraphRefused(
                    f"the pathway {self.population.pathway.name} has no species {node!r}.{known} Take copy() to add nodes of your own."
                )
            chosen.append((self._node_data[node], attr | own))
        for data, given in chosen:
            for name, value in given.items():
                data.refuse(name, value)
        for data, given in chosen:
            self._show(data.node)
            data.update(given)

    def remove_node(self, n: str) -> None:
        """Cut everything that a species does and everything that is done to it, in this cell, and hide it.

        What was there stays there, and its synthesis and loss, if it has any, go on unseen. Edges that share a reaction with a cut one vanish
        with it. :meth:`add_node` shows the node again; its edges come back one by one with :meth:`add_edge`.

        Raises:
            networkx.NetworkXError: there is no such node now.
            GraphRefused: it is an open end, or a reaction that cannot be cut.
        """
        if n not in self:
            raise nx.NetworkXError(f"The node {n} is not in the graph.")
        self.remove_nodes_from([n])

    def remove_nodes_from(self, nodes: Iterable[str]) -> None:
        """As :meth:`remove_node` for several, all or none; those that are not there are passed over."""
        chosen = [n for n in nodes if n in self]
        for node in set(chosen).intersection(ENDS):
            raise GraphRefused(f"'{node}' is an open end, not a species; it cannot be removed.")
        wires = [
            (u, v) for u, v in self._template.wires if (u in chosen or v in chosen) and u not in ENDS and v not in ENDS
        ]
        rows = self._rows(wires)
        hidden = self.population.hidden
        hidden[self.slot] = hidden.get(self.slot, frozenset()).union(chosen)
        self.population.write_weights([self.slot], rows, 0.0)

    def _show(self, *nodes: str) -> None:
        hidden = self.population.hidden
        if hidden.get(self.slot, frozenset()).intersection(nodes):
            hidden[self.slot] = hidden[self.slot].difference(nodes)
            self.refresh()

    # The whole --------------------------------------------------------------------------------------------------------

    def clear(self) -> NoReturn:
        """Never.

        Raises:
            GraphRefused: always.
        """
        raise GraphRefused(
            "a cell keeps its species: clear() would leave nothing. Use cut(a, b), remove_node(n), or copy() and clear that."
        )

    def clear_edges(self) -> NoReturn:
        """Never: synthesis does not depend on a species and cannot be cut.

        Raises:
            GraphRefused: always.
        """
        raise GraphRefused(
            "a cell lives by its reactions: clear_edges() would stop them all. Use cut(a, b), or copy() and clear that."
        )

    def copy(self, as_view: bool = False) -> SignalingGraph:
        """An ordinary graph of the present amounts and weights, no longer bound to the cell."""
        if as_view:
            return super().copy(as_view=True)
        plain = SignalingGraph(**self.graph)
        plain.add_nodes_from((n, dict(data)) for n, data in self.nodes(data=True))
        plain.add_edges_from((u, v, dict(data)) for u, v, data in self.edges(data=True))
        return plain

    def __deepcopy__(self, memo: dict) -> SignalingGraph:
        return self.copy()

    def __reduce_ex__(self, protocol: object):
        return _itself, (self.copy(),)


def _itself(graph: SignalingGraph) -> SignalingGraph:
    """What a pickled view becomes: the ordinary graph that was stored in its place."""
    return graph
