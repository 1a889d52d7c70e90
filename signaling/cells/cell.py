"""A cell: a Mesa agent that is only a view of one lane of a population.

It stores nothing but where it lives and its id. Reading an attribute reads the arrays, writing one writes them; a name that the pathway does not
know is an error. The same cell is the same object for as long as somebody holds it, and a cell that died says so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

import numpy as np
from mesa import Agent

from signaling.cells.census import DeadCell
from signaling.core.errors import SignalingError, UnknownName
from signaling.core.registry import Registry

if TYPE_CHECKING:
    from random import Random

    from signaling.cells.births import Contents
    from signaling.cells.cell_graph import CellGraph
    from signaling.cells.cell_type import CellType
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
    columns are also written that way. Mesa keeps no record of it; the population does. A subclass may have methods of its own, a ``step`` for
    example, and is given to its :class:`~signaling.cells.cell_type.CellType`.

    Attributes:
        population: where it lives, or lived.
        unique_id: never used again; random draws are keyed by it.
    """

    __slots__ = ()  # what Mesa's own class leaves room for is closed by __setattr__

    population: Population
    unique_id: int

    def __init__(self, population: Population, slot: int) -> None:
        try:
            unique_id = population.census.id_at.item(slot)
        except AttributeError:
            raise SignalingError(
                f"a {type(self).__name__} is made by its population: Population(cell_type, count)[slot]."
            ) from None
        here = self.__dict__
        here["population"], here["_slot"], here["unique_id"] = population, slot, unique_id

    # What Mesa expects of an agent ------------------------------------------------------------------------------------

    @property
    def model(self) -> Any:
        """The Mesa model of its population; None in a dish of its own."""
        return self.population.model

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

    def remove(self) -> None:
        """Let this cell die; nothing happens if it is dead already, as with any agent of Mesa."""
        if self.alive:
            self.population.remove([self._slot])

    def divide(self, contents: Contents = "inherited") -> Cell:
        """Let this cell divide; see :meth:`Population.divide <signaling.cells.population.Population.divide>`.

        Returns:
            The daughter.
        """
        return self.population.divide([self.slot], contents)[0]

    @classmethod
    def create_agents(cls, *args: Any, **kwargs: Any) -> NoReturn:
        """Cells are made together.

        Raises:
            SignalingError: always.
        """
        raise SignalingError(
            f"{cls.__name__}s are made together: Population(cell_type, count), or population.add(count) for newborn ones."
        )

    from_dataframe = create_agents

    # What it is -------------------------------------------------------------------------------------------------------

    @property
    def alive(self) -> bool:
        """Whether it lives."""
        census, slot = self.population.census, self._slot
        return slot < len(census.id_at) and bool(census.id_at[slot] == self.unique_id)

    @property
    def slot(self) -> int:
        """Its place in the population, from 0; never changes while it lives.

        Raises:
            DeadCell: it lives no more.
        """
        if not self.alive:
            raise DeadCell(f"{self!r} died. Its slot may be another cell's now; ask cell.alive before.")
        return self._slot

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
        if name.startswith("__") or name in OWN:
            raise AttributeError(name)
        if not self.population.amounts.knows(name):
            raise UnknownAttribute(self.population, name)
        return self.population.value(name, self.slot)

    def __setattr__(self, name: str, value: Any) -> None:
        if name in OWN or _is_fixed(type(self), name):
            raise SignalingError(f"'{name}' of {self!r} is not written.")
        made = getattr(type(self), name, None)
        if isinstance(made, property):
            object.__setattr__(self, name, value)
            return
        if not self.population.amounts.knows(name):
            raise UnknownAttribute(self.population, name)
        self.population.amounts.set(name, value, np.array([self.slot]))

    def __delattr__(self, name: str) -> NoReturn:
        raise SignalingError(f"{self!r} keeps its attributes; '{name}' cannot be deleted.")

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *(n for n in self.population.names() if n.isidentifier())})

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Cell) and other.population is self.population and other.unique_id == self.unique_id

    def __hash__(self) -> int:
        return hash((id(self.population), self.unique_id))

    def __copy__(self) -> Cell:
        return self

    def __deepcopy__(self, memo: dict) -> Cell:
        from copy import deepcopy

        population = deepcopy(self.population, memo)
        if self.alive:
            return population.cell_in(self._slot)
        twin = object.__new__(type(self))
        twin.__dict__.update(self.__dict__, population=population)
        return twin

    def __reduce_ex__(self, protocol: object) -> tuple:
        return _unplaced, (self.population.cell_type,), dict(self.__dict__)

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        self.population.recognise(self)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._slot}, id {self.unique_id}{'' if self.alive else ', dead'}>"


OWN = frozenset({"population", "unique_id", "_slot"})


def _is_fixed(kind: type[Cell], name: str) -> bool:
    """Whether a name belongs to what every cell is, or to a method of its class."""
    made = getattr(kind, name, None)
    return made is not None and (hasattr(Cell, name) or not isinstance(made, property))


def _unplaced(cell_type: CellType) -> Cell:
    return object.__new__(cell_type.agent_class)


def cell_class(name: str, doc: str = "") -> type[Cell]:
    """The class of the agents of one cell type.

    Args:
        name: ``MuscleCell``.
        doc: what the cell is, biologically.
    """
    return type(name, (Cell,), {"__slots__": (), "__doc__": doc or Cell.__doc__, "__module__": "signaling.cells"})
