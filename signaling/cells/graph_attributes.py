"""Live attribute dictionaries: a node's `amount` and an edge's `weight` are read from the population and written to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from typing import TYPE_CHECKING, Any, NoReturn, Self

import networkx as nx

from signaling.cells.graph_template import Wire
from signaling.core.errors import SignalingError

if TYPE_CHECKING:
    from signaling.cells.cell import Cell


class GraphRefused(SignalingError, nx.NetworkXError):
    """A change that the graph of one cell does not take."""


class Attributes(MutableMapping):
    """Attributes of one node or edge of one cell: declared ones are fixed, one is live, further ones belong to this view."""

    __slots__ = ("_own", "cell")

    live = ""

    def __init__(self, cell: Cell) -> None:
        self.cell, self._own = cell, None  # a dictionary when there is something to keep

    def declared(self) -> Mapping[str, Any]:
        """Attributes that nobody changes."""
        raise NotImplementedError

    def read(self) -> float:
        """The live attribute."""
        raise NotImplementedError

    def write(self, value: float) -> None:
        """Change the live attribute in this cell."""
        raise NotImplementedError

    def refuse(self, name: str, value: object) -> None:
        """Complain if an attribute cannot be written; the declared value is no change."""
        declared = self.declared()
        if name in declared and declared[name] != value:
            raise GraphRefused(
                f"{self!r}: '{name}' is declared by the pathway and stays {declared[name]!r}. Take a copy() to change it."
            )

    def __getitem__(self, name: str) -> Any:
        if name == self.live:
            return self.read()
        declared = self.declared()
        if name in declared:
            return declared[name]
        if self._own is None:
            raise KeyError(name)
        return self._own[name]

    def __setitem__(self, name: str, value: Any) -> None:
        if name == self.live:
            self.write(value)
            return
        self.refuse(name, value)
        if name not in self.declared():
            self._own = {} if self._own is None else self._own
            self._own[name] = value

    def update(self, *args: Any, **kwargs: Any) -> None:
        """Write several attributes; all or, if one is refused, none."""
        new = dict(*args, **kwargs)
        for name, value in new.items():
            self.refuse(name, value)
        for name, value in new.items():
            self[name] = value

    def __delitem__(self, name: str) -> None:
        if name == self.live or name in self.declared():
            raise GraphRefused(f"{self!r}: '{name}' is declared by the pathway and cannot be deleted.")
        if self._own is None:
            raise KeyError(name)
        del self._own[name]

    def clear(self) -> NoReturn:
        """Never.

        Raises:
            GraphRefused: always.
        """
        raise GraphRefused(f"{self!r}: its attributes are declared by the pathway and cannot be deleted.")

    def popitem(self) -> NoReturn:
        """Never.

        Raises:
            GraphRefused: always.
        """
        self.clear()

    def __iter__(self) -> Iterator[str]:
        yield self.live
        yield from self.declared()
        yield from self._own or ()

    def __len__(self) -> int:
        return 1 + len(self.declared()) + len(self._own or ())

    def copy(self) -> dict[str, Any]:
        """A plain dictionary of the present values."""
        return dict(self)

    def __copy__(self) -> dict[str, Any]:
        return dict(self)

    def __deepcopy__(self, memo: dict) -> dict[str, Any]:
        return dict(self)

    def __reduce__(self):
        return dict, (dict(self),)

    def __ior__(self, other: Mapping) -> Self:
        self.update(other)
        return self

    def __or__(self, other: Mapping) -> dict[str, Any]:
        return dict(self) | dict(other)


class NodeAttributes(Attributes):
    """Attributes of one node; `amount` is live."""

    __slots__ = ("_declared", "node")

    live = "amount"

    def __init__(self, cell: Cell, node: str, declared: Mapping[str, Any]) -> None:
        super().__init__(cell)
        self.node, self._declared = node, declared

    def declared(self) -> Mapping[str, Any]:
        """Unit, protein, state, compartment, ontology, kind."""
        return self._declared

    def read(self) -> float:
        """Amount in this cell; 0 at the open ends."""
        return 0.0 if self._declared["kind"] == "end" else self.cell.population.value(self.node, self.cell.slot)

    def write(self, value: float) -> None:
        """Change the amount of a species in this cell."""
        if self._declared["kind"] == "end":
            raise GraphRefused(f"{self!r}: an open end holds no amount.")
        self.cell.population.set(self.node, value, [self.cell.slot])

    def __repr__(self) -> str:
        return f"<node {self.node} of {self.cell.population.name} cell {self.cell._slot}>"


class EdgeAttributes(Attributes):
    """Attributes of one edge; `weight` is live, and `sign` and `reactions` speak of what is not cut."""

    __slots__ = ("wire",)

    live = "weight"

    def __init__(self, cell: Cell, wire: Wire) -> None:
        super().__init__(cell)
        self.wire = wire

    def _weights(self) -> list[float]:
        weights = self.cell.population.wiring.lane(self.cell.slot)
        if weights is None:
            return [1.0] * len(self.wire.rows)
        return [1.0 if row is None else float(weights[row]) for row in self.wire.rows]

    def declared(self) -> Mapping[str, Any]:
        """Sign, reactions and conversion, of the influences that are not cut (of all where all are)."""
        weights = self._weights()
        left = [i for i, w in zip(self.wire.influences, weights, strict=True) if w] or self.wire.influences
        signs = {i.sign for i in left}
        return {
            "sign": signs.pop() if len(signs) == 1 else 0,
            "reactions": tuple(dict.fromkeys(i.reaction for i in left)),
            "conversion": any(i.conversion for i in left),
        }

    def read(self) -> float:
        """The weight; the mean of those not cut where its reactions differ, 0 where all are cut."""
        if self.cell.population.wiring.lane(self.cell.slot) is None:
            return 1.0
        left = [w for w in self._weights() if w]
        return sum(left) / len(left) if left else 0.0

    def write(self, value: float) -> None:
        """Change the weight of the source in every reaction of this edge, in this cell; 0 cuts it."""
        if self.wire.deaf and value != 1.0:
            raise GraphRefused(
                f"{self!r} has no weight: {', '.join(self.wire.deaf)} does not depend on {self.wire.source}."
            )
        self.cell.population.write_weights([self.cell.slot], [row for row in self.wire.rows if row is not None], value)

    def refuse(self, name: str, value: object) -> None:
        """As its base; sign and reactions of the uncut edge are no change either."""
        if name == "reactions" and value == tuple(dict.fromkeys(i.reaction for i in self.wire.influences)):
            return
        super().refuse(name, value)

    def __repr__(self) -> str:
        return f"<edge {self.wire.source} -> {self.wire.target} of {self.cell.population.name} cell {self.cell._slot}>"
