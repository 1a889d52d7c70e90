"""A population: every cell of one type, held as arrays and advanced together.

Storage is tiles ``[tile][row][lane]`` (see :mod:`signaling.cells.tiles`). A cell is a view of one lane; its slot never changes and its id is
never used again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NoReturn
from weakref import WeakValueDictionary

import numpy as np

from signaling.cells.amounts import Amounts
from signaling.cells.cell_type import CellType, Intruder
from signaling.cells.checks import duration, whole_count
from signaling.cells.memory import restore, snapshot, twin
from signaling.cells.selection import slot_of, slots_of
from signaling.cells.surroundings import Surroundings
from signaling.cells.tiles import Tiles
from signaling.cells.wiring import Wiring, lowered
from signaling.core.errors import CannotAdvance, SignalingError
from signaling.pathway.pathway import STORES_HELD

if TYPE_CHECKING:
    from signaling.cells.cell import Cell
    from signaling.cells.cell_graph import CellGraph
    from signaling.cells.cell_set import CellSet
    from signaling.engine import Engine


class Population:
    """All cells of one type.

    Args:
        cell_type: what they are.
        count: how many, at least 1.
        saboteurs: those that do not live in this type are left out.
        seed: of the run; with the ids it decides how the cells differ.
        spread: False for `count` copies of the mean cell.
        backend: ``compiled``, or ``oracle`` for the slow judge.
        rtol: relative tolerance of the integrator.
        first_id: id of the first cell; the others follow.
        lanes: cells in a tile.
        threads: of the compiled engine; results do not depend on it.
        free: qualified parameters of the pathway that become inputs, for a calibration.

    Attributes:
        pathway, network: the biology, and what the engine makes of it.
        saboteurs: those that live here. ports: of the cell type and of those saboteurs.
        inputs: present values by name, a read-only mapping; see :meth:`hear`.
        amounts: the arrays. wiring: weights of edited cells. tiles: geometry. step_sizes: (tiles,) minutes, retained by the integrator.
        hidden: slot -> nodes that were removed from the graph of that cell.
        model: the Mesa model whose agents the cells are, or None in a dish of its own.

    Raises:
        SignalingError: a count is not a whole number from 1.
        UnknownName, FormulaError: the pathway does not fit together.
    """

    def __init__(
        self,
        cell_type: CellType,
        count: int,
        *,
        saboteurs: Iterable[Intruder] = (),
        seed: int = 0,
        spread: bool = True,
        backend: str = "compiled",
        rtol: float = 1e-5,
        first_id: int = 1,
        lanes: int = 16,
        threads: int = 1,
        free: Iterable[str] = (),
    ) -> None:
        self.cell_type, self.seed, self.first_id = cell_type, seed, whole_count(first_id, "first_id")
        self.tiles = Tiles(whole_count(count, f"the number of {cell_type.name} cells"), whole_count(lanes, "lanes"))
        self.saboteurs = cell_type.inhabitants(saboteurs)
        self.pathway = cell_type.pathway(self.saboteurs)
        self.ports = cell_type.ports(self.saboteurs)
        accumulate = tuple(dict.fromkeys(p.quantity for p in self.ports if p.accumulated))
        self.network = lowered(self.pathway, accumulate, False, tuple(free))
        self.wiring = Wiring(self.pathway, accumulate, tuple(free), self.tiles)
        self.inputs = Surroundings(self.network, cell_type.name)
        self.amounts = Amounts(cell_type.name, self.pathway, self.network, self.tiles, self.inputs, self.wiring)
        self.step_sizes = np.zeros(self.tiles.number)
        self.hidden: dict[int, frozenset[str]] = {}
        self.model: Any = None
        self._engine_options = {"backend": backend, "lanes": lanes, "rtol": rtol, "threads": threads}
        self._engines: dict[bool, Engine] = {}
        self.forget_views()
        if spread and cell_type.spread is not None:
            for pool in cell_type.spread.cv:
                self.amounts.fill(pool, cell_type.spread.contents(pool, seed, cell_type.name, self.ids))

    # Cells ------------------------------------------------------------------------------------------------------------

    @property
    def name(self) -> str:
        """Of the cell type."""
        return self.cell_type.name

    @property
    def ids(self) -> np.ndarray:
        """Ids of the cells, (count,), by slot."""
        return np.arange(self.first_id, self.first_id + len(self))

    @property
    def agents(self) -> CellSet:
        """All cells as a Mesa AgentSet."""
        return self[:]

    def __len__(self) -> int:
        return self.tiles.count

    def __getitem__(self, item: int | slice) -> Cell | CellSet:
        from signaling.cells.cell_set import CellSet

        if isinstance(item, slice):
            return CellSet.of(self, np.arange(len(self))[item])
        slot = slot_of(self, item)
        cell = self._cells.get(slot)
        if cell is None:
            cell = self._cells[slot] = self.cell_type.agent_class(self, slot)
        return cell

    def __iter__(self) -> Iterator[Cell]:
        return (self[slot] for slot in range(len(self)))

    def __contains__(self, cell: object) -> bool:
        return getattr(cell, "population", None) is self

    def graph(self, slot: int) -> CellGraph:
        """The live graph of one cell; the same object while somebody holds it."""
        from signaling.cells.cell_graph import CellGraph

        graph = self._graphs.get(slot)
        if graph is None:
            graph = self._graphs[slot] = CellGraph(self, slot)
        return graph

    def forget_views(self) -> None:
        """Cells and graphs that somebody asks for from now on are new objects."""
        self._cells: WeakValueDictionary[int, Cell] = WeakValueDictionary()
        self._graphs: WeakValueDictionary[int, CellGraph] = WeakValueDictionary()

    def refresh_graphs(self) -> None:
        """Let the graphs that somebody holds look at their cells again."""
        for graph in list(self._graphs.values()):
            graph.refresh()

    # Numbers ----------------------------------------------------------------------------------------------------------

    def get(self, name: str) -> np.ndarray:
        """Copy of a quantity over the cells, (count,), in its own unit: a state, factor, rate, setting, input or column.

        Raises:
            UnknownName: no such quantity; the message says how to add a column.
        """
        return self.amounts.get(name)

    def set(self, name: str, values: Any, cells: Any = None) -> None:
        """Write a state, a setting or a column.

        Amounts are not negative. Members of a closed pool may not exceed its total; its first member takes what the others leave and is not
        written. A new content of a closed pool rescales its members.

        Args:
            name: what to write.
            values: one number, or one for each cell.
            cells: which ones (slots, a mask, cells or a set of cells); all if None.

        Raises:
            UnknownName: no such quantity.
            SignalingError: it is not written but computed, or a value is refused (negative, not finite, too many of them).
        """
        self.amounts.set(name, values, slots_of(self, cells))

    def lanes(self, name: str) -> np.ndarray:
        """Writable view (tiles, lanes) of a state or setting. The last tile is padded with the mean cell; nothing checks what is written.

        Raises:
            UnknownName: no such quantity.
            SignalingError: the quantity is computed from others and cannot be written.
        """
        return self.amounts.lanes(name)

    def mean(self, name: str) -> float:
        """Mean of a quantity over the cells, in double precision and in a fixed order."""
        return self.amounts.mean(name)

    def value(self, name: str, slot: int) -> Any:
        """A quantity of one cell."""
        return self.amounts.value(name, slot)

    def names(self) -> tuple[str, ...]:
        """Everything that :meth:`get` knows."""
        return self.amounts.names()

    def add_column(self, name: str, values: Any) -> None:
        """A number (or text) per cell that the pathway does not know of; read and written like any other.

        Raises:
            SignalingError: the name is taken or not a word, or the values do not fit.
        """
        self.amounts.add_column(name, values)

    # Wires ------------------------------------------------------------------------------------------------------------

    def weights(self, source: str, reaction: str) -> np.ndarray:
        """Weight of a source in a reaction, (count,): 1 as declared, 0 cut."""
        return self.wiring.column(self.wiring.row(source, reaction))

    def set_weight(self, source: str, reaction: str, value: float, cells: Any = None) -> None:
        """Let a reaction see `value` x source in some cells; 0 cuts the wire.

        Raises:
            UnknownName: no such reaction, or it does not read the source.
            SignalingError: the value is negative or not finite.
        """
        self.write_weights(slots_of(self, cells), [self.wiring.row(source, reaction)], value)

    def write_weights(self, slots: Iterable[int], rows: Iterable[int], value: float) -> None:
        """Write rows of :attr:`wiring`, and let the graphs that somebody holds know."""
        slots = list(slots)
        self.wiring.write(slots, rows, value)
        for slot in slots if self._graphs else ():
            if (graph := self._graphs.get(slot)) is not None:
                graph.refresh()

    # Time -------------------------------------------------------------------------------------------------------------

    def hear(self, **values: float) -> None:
        """Change inputs, in the units of the pathway; all or none.

        Raises:
            UnknownName: nobody hears that here. SignalingError: not a finite number.
        """
        self.inputs.hear(values)

    def advance(self, minutes: float, slopes: Mapping[str, float] | None = None) -> None:
        """Advance every cell.

        Args:
            minutes: how long, from 0.
            slopes: change of inputs per minute; :attr:`inputs` hold their new values afterwards.

        Raises:
            SignalingError: an input was never provided, or an argument is not usable.
            CannotAdvance: names cell, state and minute. The states are then somewhere on the way: restore a snapshot.
        """
        length = duration(minutes)
        self.inputs.demand()
        change = self.inputs.slopes(slopes)
        for start, end, edited in self.wiring.runs():
            state, settings = self.amounts.state[start:end], self.amounts.settings_of(start, end, edited)
            try:
                self._engine(edited).advance(
                    state, settings, self.inputs.values, change, length, self.step_sizes[start:end]
                )
            except CannotAdvance as fault:
                raise CannotAdvance(f"{self._who(fault, start)}: {fault}") from fault
        self.inputs.values += change * length

    def settle(self, within: float = 1e-6, longest: float = 1e7) -> float:
        """Relax to rest at the present inputs. Accumulators keep what they held: coming to rest is not part of anybody's day.

        Args:
            within: largest relative change of any state in a day.
            longest: minutes after which to give up.

        Returns:
            Minutes until rest.

        Raises:
            SignalingError: an input was never provided.
            CannotAdvance: no rest within `longest`; names the state that still moves.
        """
        from signaling.engine import steady_state

        self.inputs.demand()
        held, took = self.amounts.accumulators.copy(), 0.0
        for start, end, edited in self.wiring.runs():
            state, settings = self.amounts.state[start:end], self.amounts.settings_of(start, end, edited)
            try:
                rest = steady_state(
                    self._engine(edited), state, settings, self.inputs.values, within=within, longest=longest
                )
            except CannotAdvance as fault:
                raise CannotAdvance(f"{self._who(fault, start)}: {fault}") from fault
            took = max(took, rest.minutes)
        self.amounts.accumulators[:] = held
        self.step_sizes[:] = 0.0
        return took

    def _engine(self, edited: bool) -> Engine:
        """The engine of edited or of plain tiles; made when it is first needed."""
        if edited not in self._engines:
            from signaling.engine import engine_for

            self._engines[edited] = engine_for(self.wiring.network if edited else self.network, **self._engine_options)
        return self._engines[edited]

    def _who(self, fault: CannotAdvance, start: int) -> str:
        if getattr(fault, "lane", None) is None:
            return f"{self.name} cells"
        slot = (start + fault.tile) * self.tiles.lanes + fault.lane
        return (
            f"{self.name} cell {slot} (id {self.first_id + slot})" if slot < len(self) else f"the mean {self.name} cell"
        )

    def hold_stores(self, held: bool) -> None:
        """Hold the slow stores (glycogen, triglyceride, insulin granules) where they are, or let them go."""
        if STORES_HELD in self.pathway.settings:
            self.lanes(STORES_HELD)[:] = float(held)

    def taken(self, flux: str) -> float:
        """Time integral of a reaction or factor since the last :meth:`clear_taken`, mean per cell.

        Raises:
            UnknownName: no port takes or releases it.
        """
        return self.amounts.taken(flux)

    def taken_all(self) -> dict[str, float]:
        """Flux -> its time integral since the last :meth:`clear_taken`, mean per cell; the same bits as :meth:`taken`."""
        return self.amounts.taken_all()

    def clear_taken(self) -> None:
        """Set all accumulators to zero."""
        self.amounts.accumulators[:] = 0.0

    # Memory -----------------------------------------------------------------------------------------------------------

    def snapshot(self) -> dict[str, np.ndarray]:
        """Everything that changes, as arrays of its own."""
        return snapshot(self)

    def restore(self, held: Mapping[str, np.ndarray]) -> None:
        """Go back to a :meth:`snapshot`, bits and all.

        Raises:
            SignalingError: it is a snapshot of other cells or of another pathway.
        """
        restore(self, held)

    def __deepcopy__(self, memo: dict) -> Population:
        return twin(self, memo)

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise SignalingError(
            f"{self!r} is not pickled. Store the arrays of snapshot(), and restore() them into a population made alike."
        )

    def __repr__(self) -> str:
        return f"<Population of {len(self)} {self.name} cells>"
