"""The numbers of all cells of a population: states, settings, columns, and what is computed from them.

:meth:`Amounts.get` copies, :meth:`Amounts.set` checks and writes, :meth:`Amounts.lanes` is the writable view.
"""

from __future__ import annotations

import math
from typing import Any, NoReturn

import numpy as np

from signaling.cells.checks import amounts
from signaling.cells.columns import Columns
from signaling.cells.surroundings import Surroundings
from signaling.cells.tiles import Tiles
from signaling.cells.wiring import Wiring
from signaling.core.errors import SignalingError, UnknownName, did_you_mean
from signaling.engine.arrays import lengthened
from signaling.engine.layout import number_type
from signaling.engine.network import ACCUMULATED, Network
from signaling.engine.settings import Settings
from signaling.pathway.expressions import evaluate, symbols
from signaling.pathway.pathway import Pathway

CONTENT = "content_"


class Amounts:
    """Arrays of one population; every cell starts as the mean cell.

    Args:
        owner: name of the cell type, for messages.
        pathway, network: the biology, and what the engine makes of it.
        tiles: geometry.
        inputs: what all cells hear alike.
        wiring: weights of edited cells.

    Attributes:
        state: (tiles, fast, lanes) and settings: (tiles, m, lanes), both in the precision of the population; a setting that is the same in
            all cells is stored once.
        kept: (tiles, kept, lanes), slow states and accumulators, always in double precision. columns: a user's own values.
        mean_cell: array of amounts, by the name of its attribute -> the mean cell at the start, one number a row.
    """

    def __init__(
        self,
        owner: str,
        pathway: Pathway,
        network: Network,
        tiles: Tiles,
        inputs: Surroundings,
        wiring: Wiring,
        precision: str = "double",
    ) -> None:
        self.owner, self.pathway, self.network = owner, pathway, network
        self.tiles, self.inputs, self.wiring = tiles, inputs, wiring
        self.state = tiles.array(network.start[: network.fast], number_type(precision))
        self.kept = tiles.array(network.start[network.fast :])
        self.settings = Settings(network.default_settings, tiles.number, tiles.lanes, number_type(precision))
        self.mean_cell = {
            "state": network.start[: network.fast],
            "kept": network.start[network.fast :],
        }
        self.columns = Columns(owner, tiles)
        self._state_row = {name: k for k, name in enumerate(network.states)}
        self._setting_row = {name: k for k, name in enumerate(network.settings)}
        self._evaluators: dict[tuple[str, bool], Any] = {}

    def __getstate__(self) -> dict[str, Any]:
        return self.__dict__ | {"_evaluators": {}}

    # Reading ----------------------------------------------------------------------------------------------------------

    def names(self) -> tuple[str, ...]:
        """Everything that :meth:`get` knows."""
        states = (n for n in self._state_row if not n.startswith(ACCUMULATED))
        return (*self.columns, *states, *self._setting_row, *self.inputs, *self.network.algebraic)

    def knows(self, name: str) -> bool:
        """Whether :meth:`get` knows a name."""
        if name in self.columns or name in self._setting_row or name in self.inputs or name in self.network.algebraic:
            return True
        return name in self._state_row and not name.startswith(ACCUMULATED)

    def unknown(self, name: str) -> str:
        """What to say about a name that nobody knows here."""
        return (
            f"{self.owner} cells have no '{name}'.{did_you_mean(name, self.names())} "
            f"A number of your own: population.add_column('{name}', 0.0)."
        )

    def get(self, name: str) -> np.ndarray:
        """Copy of a quantity over the cells, (count,)."""
        if name in self.columns:
            return self.columns.get(name)
        if name in self.inputs:
            return np.full(self.tiles.count, self.inputs[name])
        return self.tiles.flat(self.row(name)).astype(np.float64, copy=False)

    def read(self, name: str, slots: np.ndarray) -> np.ndarray:
        """Copy of a quantity at some slots, (len(slots),)."""
        if name in self.columns:
            return self.columns.read(name, slots)
        if name in self.inputs:
            return np.full(len(slots), self.inputs[name])
        if name in self.network.algebraic and 4 * len(slots) < self.tiles.number:
            few, place = np.unique(slots // self.tiles.lanes, return_inverse=True)
            return self._computed(name, few)[place, slots % self.tiles.lanes]
        return self.tiles.read(self.row(name), slots).astype(np.float64, copy=False)

    def _computed(self, name: str, tiles: np.ndarray) -> np.ndarray:
        """What is computed, in some tiles alone, (len(tiles), lanes)."""
        values = self._evaluated(name, False, tiles, self.settings[tiles])
        edited = set(self.wiring.edited) if name in self.pathway.reactions else ()
        for k, tile in enumerate(tiles.tolist()):
            if tile in edited:
                own = self.settings_of(tile, tile + 1, True)
                values[k] = self._evaluated(name, True, slice(tile, tile + 1), own)[0]
        return values

    def row(self, name: str) -> np.ndarray:
        """A quantity over tiles and lanes, the padding included; a view where it is stored."""
        if name in self._state_row:
            rows, k = self._home(name)
            return rows[:, k]
        if name in self._setting_row:
            return self.settings.row(self._setting_row[name])
        if name not in self.network.algebraic:
            raise UnknownName(self.unknown(name))
        values = self._evaluated(name, False, slice(None), self.settings)
        for start, end, edited in self.wiring.runs() if name in self.pathway.reactions else ():
            if edited:
                values[start:end] = self._evaluated(name, True, slice(start, end), self.settings_of(start, end, True))
        return values

    def _home(self, name: str) -> tuple[np.ndarray, int]:
        """The array that holds a state, and its row there."""
        k, fast = self._state_row[name], self.network.fast
        return (self.state, k) if k < fast else (self.kept, k - fast)

    def _evaluated(self, name: str, edited: bool, tiles: slice | np.ndarray, settings: Settings) -> np.ndarray:
        from signaling.engine import evaluator

        if (name, edited) not in self._evaluators:
            self._evaluators[name, edited] = evaluator(self.wiring.network if edited else self.network, [name])
        return self._evaluators[name, edited](self.state[tiles], self.kept[tiles], settings, self.inputs.values)[0]

    def settings_of(self, start: int, end: int, edited: bool) -> Settings:
        """Settings of neighbouring tiles, with their weights if they are edited."""
        return self.wiring.settings(self.settings, start, end) if edited else self.settings[start:end]

    def value(self, name: str, slot: int) -> Any:
        """A quantity of one cell."""
        tile, lane = self.tiles.place(slot)
        if name in self._state_row:
            rows, k = self._home(name)
            return float(rows[tile, k, lane])
        if name in self._setting_row:
            return float(self.settings[tile, self._setting_row[name], lane])
        if name in self.columns:
            return self.columns.value(name, slot)
        if name in self.inputs:
            return self.inputs[name]
        if name not in self.network.algebraic:
            raise UnknownName(self.unknown(name))
        if name in self.pathway.reactions and tile in self.wiring.edited:
            return float(
                self._evaluated(name, True, slice(tile, tile + 1), self.settings_of(tile, tile + 1, True))[0, lane]
            )
        rate = self.network.algebraic[name]
        return float(evaluate(rate, {n: self.value(n, slot) for n in symbols(rate)}))

    def mean(self, name: str) -> float:
        """Mean over the cells, in double precision and in a fixed order; NaN where there are none."""
        if name in self.inputs:
            return self.inputs[name]
        if name in self.columns:
            return float(np.mean(self.columns.get(name)))
        return self.tiles.sum(self.row(name)) / self.tiles.count if self.tiles.count else math.nan

    # Writing ----------------------------------------------------------------------------------------------------------

    def lanes(self, name: str) -> np.ndarray:
        """Writable view (tiles, lanes) of a state or setting; a setting is one of each cell from then on."""
        if name in self._setting_row:
            return self.settings.each(self._setting_row[name])
        if name in self._state_row and not name.startswith(ACCUMULATED):
            return self.row(name)
        self._refuse(name)

    def _refuse(self, name: str) -> NoReturn:
        pool = self.pathway.pools.get(name)
        why = None
        if pool is not None:
            others = ", ".join(pool.members[1:])
            why = f"is what the other members of its closed pool leave. Write those ({others}), or {CONTENT}{name} for the total."
        elif name in self.inputs:
            why = f"is heard by all cells alike. Use hear({name}=...)."
        elif name in self.columns:
            why = "is a column and does not lie in tiles. Use get() and set()."
        elif name in self.pathway.species:
            why = "stays at nothing: every reaction into it has the rate zero in these cells."
        elif name in self.network.algebraic:
            why = "is computed from the states. Write those instead."
        elif name in self._state_row:
            why = "is an accumulator. Read it with taken() and reset it with clear_taken()."
        if why is None:
            raise UnknownName(self.unknown(name))
        raise SignalingError(f"{self.owner}: '{name}' {why}")

    def set(self, name: str, values: Any, slots: np.ndarray) -> None:
        """Write a state, a setting or a column of some cells."""
        if name in self.columns:
            self.columns.set(name, values, slots)
            return
        if name not in self._setting_row:
            self.lanes(name)  # complains about what is not written
        free = name in self._setting_row and not name.startswith(CONTENT)
        numbers = amounts(values, len(slots), f"{self.owner}: {name}", negative=free)
        if free and self._shared(name, numbers, slots):
            self.fill_setting(name, numbers[0])
            return
        if name.startswith(CONTENT):
            self._rescale(name.removeprefix(CONTENT), numbers, slots)
        elif name in self._state_row:
            self._refuse_overfull(name, numbers, slots)
        self.tiles.write(self.lanes(name), numbers, slots)

    def _shared(self, name: str, numbers: np.ndarray, slots: np.ndarray) -> bool:
        """Whether a setting was the same in all cells, and stays so if it is written."""
        if (
            self._setting_row[name] in self.settings.own
            or not len(slots)
            or not np.array_equal(slots, self.tiles.census.slots)
        ):
            return False
        return bool((numbers == numbers[0]).all())

    def fill_setting(self, name: str, number: float) -> None:
        """Give all cells the same setting; as it is stored once if it was, the lanes of nobody have it too."""
        self.settings.fill(self._setting_row[name], number)

    def _refuse_overfull(self, name: str, numbers: np.ndarray, slots: np.ndarray) -> None:
        """Complain if a member of a closed pool would leave less than nothing of the first."""
        pool = next((p for p in self.pathway.pools.values() if p.closed and name in p.members), None)
        if pool is None or not len(slots):
            return
        rest = pool.total * self.tiles.read(self.row(CONTENT + pool.name), slots) - numbers
        for member in pool.members[1:]:
            if member != name:
                rest = rest - self.tiles.read(self.row(member), slots)
        if rest.min() < -1e-9 * pool.total:
            raise SignalingError(
                f"{self.owner}: {name} would leave {rest.min():.6g} {pool.unit} of {pool.name}; the pool of the mean cell holds "
                f"{pool.total:g} {pool.unit}. Write less, or raise {CONTENT}{pool.name} first."
            )

    def _rescale(self, pool: str, contents: np.ndarray, slots: np.ndarray) -> None:
        """Members of a closed pool keep their shares when its content changes."""
        if not self.pathway.pools[pool].closed:
            return
        old = self.tiles.read(self.row(CONTENT + pool), slots)
        ratio = np.divide(contents, old, out=np.zeros_like(old), where=old > 0)
        for member in self.pathway.pools[pool].members[1:]:
            row = self.row(member)
            self.tiles.write(row, self.tiles.read(row, slots) * ratio, slots)

    def fill(self, pool: str, contents: np.ndarray, slots: np.ndarray | None = None) -> None:
        """Give cells (all if `slots` is None) their content of a pool; members start in proportion."""
        self.tiles.write(self.lanes(CONTENT + pool), contents, slots)
        for member in self.pathway.pools[pool].members:
            if member in self._state_row:
                self.tiles.write(self.row(member), contents * self.pathway.species[member].start, slots)

    def add_column(self, name: str, values: Any, fresh: Any = None) -> None:
        """A value per cell that the pathway does not know of."""
        if not isinstance(name, str) or not name.isidentifier() or name in self.names():
            raise SignalingError(f"{self.owner}: a column needs a new name of one word, not {name!r}.")
        self.columns.add(name, values, fresh)

    # Births and deaths ------------------------------------------------------------------------------------------------

    def grow(self) -> None:
        """Make the arrays as long as there are tiles; every new lane is the mean cell as it starts."""
        for name, rows in self.mean_cell.items():
            setattr(self, name, lengthened(getattr(self, name), self.tiles.number, rows[:, None]))
        self.settings.resize(self.tiles.number, self.network.default_settings)

    def shrink(self) -> None:
        """Drop tiles that are no more."""
        for name in self.mean_cell:
            setattr(self, name, getattr(self, name)[: self.tiles.number])
        self.settings.resize(min(len(self.settings), self.tiles.number), self.network.default_settings)

    def start(self, slots: np.ndarray) -> None:
        """Let lanes hold the mean cell as it starts."""
        tiles, lanes = slots // self.tiles.lanes, slots % self.tiles.lanes
        for name, rows in self.mean_cell.items():
            getattr(self, name)[tiles, :, lanes] = rows
        self.settings.write(tiles, lanes, self.network.default_settings)

    def copy_lanes(self, sources: np.ndarray, slots: np.ndarray) -> None:
        """Let lanes hold what other lanes hold."""
        (from_tile, from_lane), (tile, lane) = (divmod(places, self.tiles.lanes) for places in (sources, slots))
        for name in self.mean_cell:
            array = getattr(self, name)
            array[tile, :, lane] = array[from_tile, :, from_lane]
        self.settings.copy_cells((from_tile, from_lane), (tile, lane))

    def forget_taken(self, slots: np.ndarray) -> None:
        """Set the accumulators of some lanes to zero."""
        self.accumulators[slots // self.tiles.lanes, :, slots % self.tiles.lanes] = 0.0

    # Accumulators -----------------------------------------------------------------------------------------------------

    @property
    def accumulators(self) -> np.ndarray:
        """Writable view (tiles, accumulators, lanes)."""
        return self.kept[:, self.network.slow :]

    def taken_all(self) -> dict[str, float]:
        """Flux -> mean per living cell of its accumulator; nothing is taken where nobody lives."""
        sums = self.tiles.sums(self.accumulators) / max(self.tiles.count, 1)
        names = self.network.states[len(self.network.states) - self.network.accumulators :]
        return {n.removeprefix(ACCUMULATED): float(s) for n, s in zip(names, sums, strict=True)}

    def taken(self, flux: str) -> float:
        """Mean per cell of an accumulator."""
        if ACCUMULATED + flux not in self._state_row:
            known = [n.removeprefix(ACCUMULATED) for n in self._state_row if n.startswith(ACCUMULATED)]
            raise UnknownName(
                f"{self.owner}: nothing accumulates '{flux}'; declare takes() or releases() for it.{did_you_mean(flux, known)}"
            )
        return self.mean(ACCUMULATED + flux) if self.tiles.count else 0.0
