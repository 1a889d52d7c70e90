"""A cell: a Mesa agent that is only a view of one lane of a population.

It stores nothing but where it lives. Reading an attribute reads the arrays, writing one writes them; a name that the pathway does not know is
an error. The same cell is the same object for as long as somebody holds it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

from mesa import Agent

from signaling.core.errors import SignalingError, UnknownName
from signaling.core.registry import Registry

if TYPE_CHECKING:
    from random import Random

    import numpy as np

    from signaling.cells.cell_graph import CellGraph
    from signaling.cells.population import Population


class UnknownAttribute(UnknownName, AttributeError):
    """A cell has no such attribute; an AttributeError too, so that ``hasattr`` and defaults work.

    The message is written when somebody reads it, since ``hasattr`` asks often and reads never.
    """

    def __init__(self, population: Population, name: str) -> None:
        super().__init__()
        self.population, self.attribute = population, name

    def __str__(self) -> str:
        return self.population.amounts.unknown(self.attribute)


class Cell(Agent):
    """One cell of a population.

    Every state, factor, reaction rate, setting, input and column of the population is an attribute: ``cell.IRS1_pY``. States, settings and
    columns are also written that way. Mesa keeps no record of it; the population does.

    Attributes:
        population: where it lives.
        slot: its place there, from 0; never changes.
    """

    __slots__ = ()  # what Mesa's own class leaves room for is closed by __setattr__

    population: Population
    slot: int

    def __init__(self, population: Population, slot: int) -> None:
        if not hasattr(population, "cell_type"):
            raise SignalingError(
                f"a {type(self).__name__} is made by its population: Population(cell_type, count)[slot]."
            )
        self.__dict__.update(population=population, slot=slot)

    # What Mesa expects of an agent ------------------------------------------------------------------------------------

    @property
    def model(self) -> Any:
        """The Mesa model of its population; None in a dish of its own."""
        return self.population.model

    @property
    def unique_id(self) -> int:
        """Its id, never used again; random draws are keyed by it."""
        return self.population.first_id + self.slot

    @property
    def pos(self) -> None:
        """Cells have no place in a Mesa space."""
        return None

    @property
    def random(self) -> Random:
        """The standard library generator of the model."""
        return self._demand_model().random

    @property
    def rng(self) -> np.random.Generator:
        """The NumPy generator of the model."""
        return self._demand_model().rng

    def _demand_model(self) -> Any:
        if self.model is None:
            raise SignalingError(
                f"{self!r} belongs to no model, so it has no random numbers. Use signaling.core.streams, keyed by its id."
            )
        return self.model

    def remove(self) -> NoReturn:
        """Cells do not die yet.

        Raises:
            SignalingError: always.
        """
        raise SignalingError(
            f"{self!r} cannot be removed: populations have no deaths yet. To silence it, cut its graph or knock out its proteins."
        )

    @classmethod
    def create_agents(cls, *args: Any, **kwargs: Any) -> NoReturn:
        """Cells are made together.

        Raises:
            SignalingError: always.
        """
        raise SignalingError(f"{cls.__name__}s are made together: Population(cell_type, count).")

    from_dataframe = create_agents

    # What it is -------------------------------------------------------------------------------------------------------

    @property
    def graph(self) -> CellGraph:
        """The live signalling graph of this cell, a :class:`networkx.DiGraph`."""
        return self.population.graph(self.slot)

    @property
    def saboteurs(self) -> Registry:
        """Saboteurs that live in it, by name; their verbs act on this cell alone."""
        held = Registry(f"saboteur of {self.population.name} cells")
        for saboteur in self.population.saboteurs:
            held.add(saboteur.name, saboteur.hold(self.population, [self.slot]))
        return held

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") or name in ("population", "slot"):
            raise AttributeError(name)
        if not self.population.amounts.knows(name):
            raise UnknownAttribute(self.population, name)
        return self.population.value(name, self.slot)

    def __setattr__(self, name: str, value: Any) -> None:
        if hasattr(type(self), name) or name in ("population", "slot"):
            raise SignalingError(f"'{name}' of {self!r} is not written.")
        if not self.population.amounts.knows(name):
            raise UnknownAttribute(self.population, name)
        self.population.set(name, value, [self.slot])

    def __delattr__(self, name: str) -> NoReturn:
        raise SignalingError(f"{self!r} keeps its attributes; '{name}' cannot be deleted.")

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *(n for n in self.population.names() if n.isidentifier())})

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Cell) and other.population is self.population and other.slot == self.slot

    def __hash__(self) -> int:
        return hash((id(self.population), self.slot))

    def __copy__(self) -> Cell:
        return self

    def __deepcopy__(self, memo: dict) -> Cell:
        from copy import deepcopy

        return deepcopy(self.population, memo)[self.slot]

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise SignalingError(
            f"{self!r} is a view and is not pickled. Store snapshot() of its population, and its slot."
        )

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.slot}, id {self.unique_id}>"


def cell_class(name: str, doc: str = "") -> type[Cell]:
    """The class of the agents of one cell type.

    Args:
        name: ``MuscleCell``.
        doc: what the cell is, biologically.
    """
    return type(name, (Cell,), {"__slots__": (), "__doc__": doc or Cell.__doc__, "__module__": __name__})
