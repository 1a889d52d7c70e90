"""A population: every cell of one type, held as arrays and advanced together.

Storage is tiles ``[tile][row][lane]`` (see :mod:`signaling.cells.tiles`). A cell is a view of one lane; its slot never changes while it lives,
and its id is never used again. Cells are in the order of their births; that is the order of arrays, masks, iteration and agent sets.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any
from weakref import WeakValueDictionary

import numpy as np

from signaling.cells.amounts import Amounts
from signaling.cells.births import Contents, bear, bury, divide
from signaling.cells.cell_type import CellType, Intruder
from signaling.cells.census import Census
from signaling.cells.checks import duration, whole_count
from signaling.cells.courses import advance_along
from signaling.cells.footprint import bytes_of, demand_memory, spread_in
from signaling.cells.memory import restore, snapshot, twin
from signaling.cells.noise import Noise
from signaling.cells.readings import means
from signaling.cells.resting import settle
from signaling.cells.selection import slot_of, slots_of
from signaling.cells.surroundings import Surroundings
from signaling.cells.tiles import Tiles
from signaling.cells.wiring import Wiring, lowered
from signaling.core.errors import CannotAdvance, UnknownName
from signaling.engine.arrays import lengthened
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
        rtol: relative tolerance of the integrator; 2.5e-6 in double and 2e-3 in single precision if not given.
        precision: ``double``, or ``single`` for half the memory and twice the speed; slow states and accumulators are in double either way.
        first_id: id of the first cell; the others follow.
        lanes: cells in a tile.
        threads: of the compiled engine; results do not depend on it.
        free: qualified parameters of the pathway that become inputs, for a calibration.
        noise: species that wander, and how much, see :meth:`set_noise`; none if nothing is said.

    Attributes:
        pathway, network: the biology, and what the engine makes of it.
        saboteurs: those that live here. ports: of the cell type and of those saboteurs.
        inputs: present values by name, a read-only mapping; see :meth:`hear`.
        census: who lives in which slot.
        amounts: the arrays. wiring: weights of edited cells. tiles: geometry. step_sizes: (tiles,) minutes, retained by the integrator.
        hidden: slot -> nodes that were removed from the graph of that cell. noise: member of a pool -> strength of its noise, 1/min.
        model: the Mesa model whose agents the cells are, or None in a dish of its own.

    Raises:
        SignalingError: a count is not a whole number from 1.
        UnknownName, FormulaError: the pathway does not fit together, or noise is asked for that is not possible.
        ResourceError: there is not enough memory for so many cells.
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
        rtol: float | None = None,
        precision: str = "double",
        first_id: int = 1,
        lanes: int = 16,
        threads: int = 1,
        free: Iterable[str] = (),
        noise: Mapping[str, Any] | None = None,
    ) -> None:
        self.cell_type, self.seed = cell_type, seed
        count, lanes = whole_count(count, f"the number of {cell_type.name} cells"), whole_count(lanes, "lanes")
        self.saboteurs = cell_type.inhabitants(saboteurs)
        self.pathway = cell_type.pathway(self.saboteurs)
        self.ports = cell_type.ports(self.saboteurs)
        self.noise = Noise(cell_type.name, self.pathway, noise)
        accumulate = tuple(dict.fromkeys(p.quantity for p in self.ports if p.accumulated))
        self.network = lowered(self.pathway, accumulate, False, tuple(free))
        demand_memory(
            {self.name: bytes_of(self.network, count, lanes, precision, spread_in(cell_type, spread))},
            {self.name: count},
        )
        self.census = Census(count, whole_count(first_id, "first_id"))
        self.tiles = Tiles(self.census, lanes)
        self.wiring = Wiring(self.pathway, accumulate, tuple(free), self.tiles)
        self.inputs = Surroundings(self.network, cell_type.name)
        self.amounts = Amounts(
            cell_type.name, self.pathway, self.network, self.tiles, self.inputs, self.wiring, precision
        )
        self.step_sizes = np.zeros(self.tiles.number)
        self.hidden: dict[int, frozenset[str]] = {}
        self.model: Any = None
        self._engine_options = {
            "backend": backend,
            "lanes": lanes,
            "rtol": rtol,
            "threads": threads,
            "precision": precision,
        }
        self._engines: dict[tuple[bool, str], Engine] = {}
        self.forget_views()
        self.spread = spread
        self.draw_contents()

    # Cells ------------------------------------------------------------------------------------------------------------

    @property
    def name(self) -> str:
        """Of the cell type."""
        return self.cell_type.name

    @property
    def ids(self) -> np.ndarray:
        """Ids of the living cells, ascending, (count,)."""
        return self.census.ids

    @property
    def slots(self) -> np.ndarray:
        """Slots of the living cells in the order of their ids, (count,)."""
        return self.census.slots.copy()

    @property
    def agents(self) -> CellSet:
        """All cells as a Mesa AgentSet that follows births and deaths."""
        from signaling.cells.cell_set import CellSet

        return CellSet.everybody([self])

    def __len__(self) -> int:
        return self.census.count

    def __getitem__(self, item: int | slice) -> Cell | CellSet:
        """The cell in a slot; or the set of the cells of some slots, in the order of their ids."""
        from signaling.cells.cell_set import CellSet

        if isinstance(item, slice):
            return CellSet.of(self, self.census.slots[item])
        return self.cell_in(slot_of(self, item))

    def cell_in(self, slot: int) -> Cell:
        """The cell that lives in a slot, unchecked; the same object while somebody holds it."""
        cell = self._cells.get(slot)
        if cell is None:
            self._cells[slot] = cell = self.cell_type.agent_class(self, slot)
        return cell

    def by_id(self, unique_id: int) -> Cell:
        """The cell with an id.

        Raises:
            UnknownName: no living cell has it.
        """
        slot = self.census.slot_of(unique_id)
        if slot is None:
            raise UnknownName(f"{self.name}: no living cell has the id {unique_id!r}; it died, or was never born here.")
        return self.cell_in(slot)

    def __iter__(self) -> Iterator[Cell]:
        return iter(self.agents)

    def __contains__(self, cell: object) -> bool:
        return getattr(cell, "population", None) is self and cell.alive

    def graph(self, slot: int) -> CellGraph:
        """The live graph of one cell; the same object while somebody holds it."""
        from signaling.cells.cell_graph import CellGraph

        graph = self._graphs.get(slot)
        if graph is None:
            graph = self._graphs[slot] = CellGraph(self.cell_in(slot))
        return graph

    def forget_views(self, slots: np.ndarray | None = None) -> None:
        """Cells and graphs that somebody asks for from now on are new objects: in some slots, or in all."""
        if slots is None:
            self._cells: WeakValueDictionary[int, Cell] = WeakValueDictionary()
            self._graphs: WeakValueDictionary[int, CellGraph] = WeakValueDictionary()
            return
        for views in (self._cells, self._graphs):
            for slot in slots.tolist() if len(views) else ():
                views.pop(slot, None)

    def refresh_graphs(self) -> None:
        """Let the graphs that somebody holds look at their cells again."""
        for graph in list(self._graphs.values()):
            graph.refresh()

    # Births and deaths ------------------------------------------------------------------------------------------------

    def add(self, count: int = 1) -> CellSet:
        """Newborn cells without a mother: each starts as the mean cell does, with contents drawn for its id, unedited and undosed.

        Returns:
            The newborn, in the order of their ids.

        Raises:
            SignalingError: the count is not a whole number from 1.
        """
        from signaling.cells.cell_set import CellSet

        return CellSet.of(self, bear(self, whole_count(count, f"the number of newborn {self.name} cells")))

    def divide(self, mothers: Any, contents: Contents = "inherited") -> CellSet:
        """Let cells divide: each mother lives on as she is, and has a daughter with her amounts per cell mass, settings, columns and edited graph.

        What a mother has taken from her surroundings stays with her.

        Args:
            mothers: slots, a mask, cells or a set of cells.
            contents: of the daughters' pools, ``inherited``, or ``fresh`` to draw them for their own ids; members of closed pools keep their shares.

        Returns:
            The daughters, in the order of their mothers.

        Raises:
            SignalingError: other contents. DeadCell: a mother is dead.
        """
        from signaling.cells.cell_set import CellSet

        return CellSet.of(self, divide(self, slots_of(self, mothers), contents))

    def remove(self, cells: Any) -> None:
        """Let cells die. Their slots may be taken by later births, their ids never; no other cell is moved.

        Args:
            cells: slots, a mask, cells or a set of cells; twice the same is once.

        Raises:
            DeadCell: one of them is dead already.
        """
        bury(self, np.unique(slots_of(self, cells)))

    def new_ids(self, count: int) -> np.ndarray:
        """Ids that nobody had, of the model if it numbers its agents itself, (count,)."""
        first = self.model.take_ids(count) if hasattr(self.model, "take_ids") else self.census.next_id
        return np.arange(first, first + count)

    def demand_room(self, count: int) -> None:
        """Complain if there is no memory for newborn cells.

        Raises:
            ResourceError: says how many would fit.
        """
        if count > self.tiles.lanes:
            drawn = spread_in(self.cell_type, self.spread)
            options = self.tiles.lanes, self._engine_options["precision"], drawn
            demand_memory(
                {self.name: bytes_of(self.network, len(self) + count, *options)}, {self.name: len(self) + count}
            )

    def grow(self) -> None:
        """Make room for the cells of the census."""
        self.amounts.grow()
        self.step_sizes = lengthened(self.step_sizes, self.tiles.number, 0.0)

    def people(self, id_at: np.ndarray, next_id: int) -> None:
        """Let those live who lived when `id_at` was the census; their amounts have to follow."""
        before = self.census.id_at
        self.census.restore(id_at, next_id)
        shared = min(len(before), len(id_at))
        changed = before[:shared] != id_at[:shared]
        self.forget_views(np.concatenate([np.flatnonzero(changed), np.arange(shared, len(before))]))
        self.amounts.shrink()
        self.step_sizes = self.step_sizes[: self.tiles.number]
        self.grow()

    def draw_contents(self, slots: np.ndarray | None = None) -> None:
        """Give cells (all if `slots` is None) the contents that belong to their ids, and members of pools in proportion.

        Nothing happens if all cells are alike.
        """
        if not self.spread or self.cell_type.spread is None:
            return
        ids = self.ids if slots is None else self.census.id_at[slots]
        for pool in self.cell_type.spread.cv:
            drawn = self.cell_type.spread.contents(pool, self.seed, self.name, ids)
            self.amounts.fill(pool, drawn, slots)

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
        """Writable view (tiles, lanes) of a state or setting; nothing checks what is written.

        Lanes where nobody lives are there too. Births may move the numbers elsewhere, so ask for it again after one.

        Raises:
            UnknownName: no such quantity.
            SignalingError: the quantity is computed from others and cannot be written.
        """
        return self.amounts.lanes(name)

    def mean(self, name: str) -> float:
        """Mean of a quantity over the cells, in double precision and in a fixed order."""
        return self.amounts.mean(name)

    def means(self, names: Iterable[str]) -> dict[str, float]:
        """Means of many quantities at once, much faster than one by one; the same but for rounding.

        Raises:
            UnknownName: no such quantity.
        """
        return means(self, names)

    def value(self, name: str, slot: int) -> Any:
        """A quantity of one cell."""
        return self.amounts.value(name, slot)

    def names(self) -> tuple[str, ...]:
        """Everything that :meth:`get` knows."""
        return self.amounts.names()

    def add_column(self, name: str, values: Any, newborn: Any = None) -> None:
        """A number, a text or anything else per cell that the pathway does not know of; read and written like any other.

        Args:
            name: one word.
            values: one for all cells, or one for each.
            newborn: what a cell without a mother is born with; the one value if nothing is said, or else 0, False or an empty text.

        Raises:
            SignalingError: the name is taken or not a word, or the values do not fit.
        """
        self.amounts.add_column(name, values, newborn)

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

    def set_noise(self, member: str, strength: Any) -> None:
        """Let a species wander: at the end of each step its log-odds against the first member of its pool move by a normal draw.

        The variance of the draw is strength x minutes; what the two hold together stays. See :mod:`signaling.cells.noise`.

        Args:
            member: of a closed or turnover pool, not the first.
            strength: from 0 (none): a number in 1/min, a text such as ``"0.02 1/min"``, or a number with its parent
                (``assumed(0.02, "1/min", why)``).

        Raises:
            UnknownName: no pool has such a member.
            SignalingError: it is a store or the first member, or the strength is negative.
            NotFinite, UnitError: the strength is not a finite number, or in another unit.
        """
        self.noise.set(member, strength)

    def advance(self, minutes: float, slopes: Mapping[str, float] | None = None) -> None:
        """Advance every cell; a step for :attr:`noise`, however long it is.

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
            state, kept = self.amounts.state[start:end], self.amounts.kept[start:end]
            settings = self.amounts.settings_of(start, end, edited)
            try:
                self.engine(edited).advance(
                    state, kept, settings, self.inputs.values, change, length, self.step_sizes[start:end]
                )
            except CannotAdvance as fault:
                raise CannotAdvance(f"{self.who(fault, start)}: {fault}") from fault
        self.inputs.values += change * length
        self.noise.stir(self, length)

    def advance_along(self, course: Mapping[str, Any], steps: int, minutes: float = 1.0) -> dict[str, np.ndarray]:
        """Advance every cell through many steps, in compiled code; the same as :meth:`advance` step by step.

        Args:
            course: input -> its values at the edges of the steps, (steps + 1,), linear between them; or within the steps, (steps,), held
                constant. Other inputs stay as they are.
            steps: how many, from 1.
            minutes: of one step.

        Returns:
            Flux -> its time integral over each step, mean per cell, (steps,). Accumulators begin at zero, and are zero afterwards.

        Raises:
            UnknownName: nobody hears that here.
            SignalingError: an input was never provided, or an argument is not usable.
            CannotAdvance: names cell, state and minute of the step. The states are then somewhere on the way.
        """
        return advance_along(self, course, whole_count(steps, "steps"), duration(minutes))

    def settle(self, within: float = 1e-6, longest: float = 1e7) -> float:
        """Relax to rest at the present inputs, in double precision. Accumulators keep what they held: coming to rest is not part of anybody's day.

        Args:
            within: largest relative change of any state in a day.
            longest: minutes after which to give up.

        Returns:
            Minutes until rest.

        Raises:
            SignalingError: an input was never provided.
            CannotAdvance: no rest within `longest`; names the state that still moves.
        """
        return settle(self, within, longest)

    @property
    def threads(self) -> int:
        """How many threads may advance it."""
        return self._engine_options["threads"]

    def engine(self, edited: bool, precision: str = "") -> Engine:
        """The engine of edited or of plain tiles, in its own precision or in another; made when it is first needed."""
        options = self._engine_options
        key = edited, precision or options["precision"]
        if key not in self._engines:
            from signaling.engine import engine_for

            if key[1] != options["precision"]:
                options = options | {"precision": precision, "rtol": None}
            self._engines[key] = engine_for(self.wiring.network if edited else self.network, **options)
        return self._engines[key]

    def who(self, fault: CannotAdvance, start: int) -> str:
        """Which cell a fault is about; `start` is the number of the first tile that was advanced."""
        if getattr(fault, "lane", None) is None:
            return f"{self.name} cells"
        slot = (start + fault.tile) * self.tiles.lanes + fault.lane
        unique_id = self.census.id_at[slot] if slot < self.census.reach else 0
        return (
            f"{self.name} cell {slot} (id {unique_id})"
            if unique_id
            else f"a {self.name} cell that only fills up its tile"
        )

    def hold_stores(self, held: bool) -> None:
        """Hold the slow stores (glycogen, triglyceride, insulin granules) where they are, or let them go."""
        if STORES_HELD in self.pathway.settings:
            self.amounts.fill_setting(STORES_HELD, float(held))

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

    def __getstate__(self) -> dict[str, Any]:
        views = ("_cells", "_graphs")
        return {name: value for name, value in self.__dict__.items() if name not in views} | {"_engines": {}}

    def __setstate__(self, state: dict[str, Any]) -> None:
        early = self.__dict__.pop("_early", ())  # cells that were read before their population
        self.__dict__.update(state)
        self.forget_views()
        for cell in early:
            self.recognise(cell)

    def recognise(self, cell: Cell) -> None:
        """Let a cell that was just read from a file be the object that stands for its slot."""
        if "census" not in self.__dict__:
            self.__dict__.setdefault("_early", []).append(cell)
        elif cell.alive:
            self._cells[cell.slot] = cell

    def __repr__(self) -> str:
        return f"<Population of {len(self)} {self.name} cells>"
