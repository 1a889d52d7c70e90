"""The recorder: one row of numbers at each recording time, and pictures of single cells at chosen ones.

All memory for the planned times is taken at the start, so that a long run neither grows nor slows down.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from signaling.core.errors import SignalingError, UnknownName, did_you_mean
from signaling.record.observables import OBSERVABLES, Observable

if TYPE_CHECKING:
    import xarray as xr

SAME_TIME = 1e-6  # min; sums of many coupling steps miss a planned time by rounding only


@dataclass(frozen=True, slots=True, eq=False)
class Snapshot:
    """Every cell of one population at one moment.

    Attributes:
        minute: Simulated minutes since the start.
        ids: Identity of each cell, int64, shape (cells,).
        values: Node name -> value of each cell, shape (cells,).
    """

    minute: float
    ids: np.ndarray
    values: Mapping[str, np.ndarray]


class Recorder:
    """Collects observables at planned times and turns them into a dataset.

    Args:
        times: Planned recording times in minutes, increasing, shape (times,).
        observables: What to record: names of registered observables, or :class:`Observable` objects such as those of
            :func:`~signaling.record.observables.tissue_mean`.

    Attributes:
        cells: Population name -> its snapshots, in the order taken.

    Raises:
        SignalingError: Times do not increase or are not finite, or a name stands twice.
        UnknownName: A name is not registered.
    """

    def __init__(self, times: Sequence[float] | np.ndarray, observables: Iterable[str | Observable]) -> None:
        self._times = _increasing(times)
        self._observables = tuple(OBSERVABLES[o] if isinstance(o, str) else o for o in observables)
        self._names = tuple(o.name for o in self._observables)
        twice = sorted({name for name in self._names if self._names.count(name) > 1})
        if twice:
            raise SignalingError(
                f"recorder: {', '.join(twice)} stands twice in the list of observables; name each once."
            )
        self._values = np.full((len(self._names), len(self._times)), np.nan)
        self._filled = 0
        self.cells: dict[str, list[Snapshot]] = {}

    def __len__(self) -> int:
        """Rows recorded so far."""
        return self._filled

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the observables, in the order of the dataset."""
        return self._names

    @property
    def next_minute(self) -> float | None:
        """The next planned recording time; None when all are recorded."""
        return float(self._times[self._filled]) if self._filled < len(self._times) else None

    def plan(self, times: Sequence[float] | np.ndarray) -> None:
        """Plan further recording times, all later than those there are, as when a run goes on beyond its scenario."""
        more = _increasing(times)
        if more.size and self._times.size and more[0] <= self._times[-1]:
            raise SignalingError(
                f"recorder: {more[0]:g} min is not later than the last planned time, {self._times[-1]:g} min."
            )
        self._times = np.concatenate([self._times, more])
        self._values = np.concatenate([self._values, np.full((len(self._names), more.size), np.nan)], axis=1)

    def record(self, minute: float, values: Mapping[str, float]) -> None:
        """Write the row of the next planned time.

        Args:
            minute: The time of the values; must be the next planned time.
            values: Observable name -> value in the unit of the observable. May hold more than is recorded.

        Raises:
            SignalingError: Another time is next.
            UnknownName: ``values`` lacks an observable.
        """
        due = self.next_minute
        if due is None:
            raise SignalingError(f"recorder: nothing is planned at {minute:g} min; all {len(self)} times are recorded.")
        if abs(minute - due) > SAME_TIME:
            raise SignalingError(f"recorder: the next planned time is {due:g} min, not {minute:g} min.")
        column = self._values[:, self._filled]
        for row, name in enumerate(self._names):
            try:
                column[row] = values[name]
            except KeyError:
                raise UnknownName(
                    f"recorder: no value of '{name}' at {minute:g} min.{did_you_mean(name, values)}"
                ) from None
        self._filled += 1

    def snapshot(self, population: str, minute: float, ids: np.ndarray, values: Mapping[str, np.ndarray]) -> None:
        """Keep a copy of nodes of every cell of a population.

        Args:
            population: Name of the cell type.
            minute: Simulated minutes since the start; later than its last snapshot.
            ids: Identity of each cell, shape (cells,).
            values: Node name -> value of each cell, shape (cells,); the same nodes in every snapshot of a population.

        Raises:
            SignalingError: The time goes back, an array has another length than ``ids``, or the nodes differ.
        """
        taken = self.cells.setdefault(population, [])
        shape = np.shape(ids)
        for node, array in values.items():
            if np.shape(array) != shape:
                raise SignalingError(f"recorder: {population} {node} has shape {np.shape(array)}, its cells {shape}.")
        if taken and minute <= taken[-1].minute:
            raise SignalingError(
                f"recorder: {population} at {minute:g} min is not later than at {taken[-1].minute:g} min."
            )
        if taken and set(values) != set(taken[-1].values):
            odd = ", ".join(sorted(set(values) ^ set(taken[-1].values)))
            raise SignalingError(f"recorder: snapshots of {population} must hold the same nodes; these differ: {odd}.")
        copies = {node: np.array(array, dtype=float) for node, array in values.items()}
        taken.append(Snapshot(float(minute), np.array(ids, dtype=np.int64), copies))

    def copy(self) -> Recorder:
        """A recorder with the same past, whose future leaves this one alone, for a fork."""
        twin = Recorder(self._times.copy(), self._observables)
        twin._values, twin._filled = self._values.copy(), self._filled
        twin.cells = {population: list(taken) for population, taken in self.cells.items()}
        return twin

    def to_dataset(self) -> xr.Dataset:
        """What was recorded so far: one variable an observable over the coordinate ``time`` (minutes), with units."""
        import xarray as xr

        n = self._filled
        variables = {
            o.name: ("time", self._values[i, :n].copy(), o.attributes) for i, o in enumerate(self._observables)
        }
        return xr.Dataset(variables, coords={"time": ("time", self._times[:n].copy(), _TIME)})

    def cells_to_dataset(self, population: str) -> xr.Dataset:
        """The snapshots of a population: one variable a node over ``time`` (minutes) and ``cell`` (identity).

        A cell that was not there at a time, not yet made or already lost, is NaN.

        Raises:
            UnknownName: No snapshot of that population was taken.
        """
        import xarray as xr

        taken = self.cells.get(population)
        if not taken:
            raise UnknownName(f"recorder: no snapshot of '{population}'.{did_you_mean(population, self.cells)}")
        ids = np.unique(np.concatenate([one.ids for one in taken]))
        nodes = {node: np.full((len(taken), ids.size), np.nan) for node in taken[0].values}
        for row, one in enumerate(taken):
            place = np.searchsorted(ids, one.ids)
            for node, array in one.values.items():
                nodes[node][row, place] = array
        variables = {node: (("time", "cell"), array, {"long_name": node}) for node, array in nodes.items()}
        times = ("time", np.array([one.minute for one in taken]), _TIME)
        return xr.Dataset(variables, coords={"time": times, "cell": ("cell", ids, {"long_name": "cell identity"})})


# "min" rather than "minutes", which xarray would turn into time differences when it reads the file.
_TIME = {"units": "min", "long_name": "time since the start of the run"}


def _increasing(times: Sequence[float] | np.ndarray) -> np.ndarray:
    planned = np.array(times, dtype=float)
    if planned.ndim != 1 or not all(map(math.isfinite, planned)) or np.any(np.diff(planned) <= 0):
        raise SignalingError(
            "recorder: recording times must be one row of finite minutes, each later than the one before."
        )
    return planned
