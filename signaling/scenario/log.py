"""The log of a run: records what is due, as the plan says, and gives it as a dataset."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

import numpy as np

from signaling.record.observables import Observable, tissue_mean
from signaling.record.recorder import SAME_TIME, Recorder

if TYPE_CHECKING:
    import xarray as xr

    from signaling.cells.population import Population
    from signaling.scenario.schema import Plan


class Log:
    """Rows of observables every so often, and single cells at chosen times.

    Args:
        plan: says how often, which cells, and which further species.
        observables: what the run offers.
        populations: tissue -> cells.
        read: gives the values of the observables now.
    """

    def __init__(
        self,
        plan: Plan,
        observables: list[Observable],
        populations: Mapping[str, Population],
        read: Callable[[], Mapping[str, float]],
    ) -> None:
        self.plan, self.populations, self.read = plan, populations, read
        self.further = [
            (t, s)
            for t, names in plan.record.species.items()
            for s in names
            if f"{t}_{s}" not in {o.name for o in observables}
        ]
        extra = [tissue_mean(t, s, unit_of(populations[t], s)) for t, s in self.further]
        self.recorder = Recorder(self._times(0.0, plan.duration_minutes), [*observables, *extra])
        self.snapshots = sorted(plan.record.at_minutes)
        self.latest: dict[str, float] = {}

    def _times(self, start: float, end: float) -> np.ndarray:
        every = self.plan.record.every_minutes
        return start + every * np.arange(int(np.floor((end - start) / every + 1e-9)) + 1)

    @property
    def next_minute(self) -> float:
        """When something is due next; minus infinity if that is not planned yet."""
        row = self.recorder.next_minute
        return min([-math.inf if row is None else row, *self.snapshots[:1]])

    def note(self, minute: float) -> bool:
        """Record what is due at this minute; returns whether a row was written."""
        while self.snapshots and self.snapshots[0] <= minute + SAME_TIME:
            self.snapshots.pop(0)
            for tissue in self.plan.record.cells:
                self._snapshot(tissue, minute)
        due = self.recorder.next_minute
        if due is None:
            last = self.recorder.to_dataset()["time"].values[-1]
            self.recorder.plan(last + self.plan.record.every_minutes * np.arange(1, 61))
            due = self.recorder.next_minute
        if due is None or due > minute + SAME_TIME:
            return False
        self.latest = dict(self.read()) | {f"{t}_{s}": self.populations[t].mean(s) for t, s in self.further}
        self.recorder.record(due, self.latest)
        return True

    def _snapshot(self, tissue: str, minute: float) -> None:
        cells = self.populations[tissue]
        nodes = [*cells.pathway.species, *(p.quantity for p in cells.ports if p.accumulated)]
        self.recorder.snapshot(tissue, minute, cells.ids, {n: cells.get(n) for n in dict.fromkeys(nodes)})

    def dataset(self) -> xr.Dataset:
        """What was recorded so far."""
        return self.recorder.to_dataset()

    def cells(self) -> dict[str, xr.Dataset]:
        """Tissue -> its recorded single cells."""
        return {tissue: self.recorder.cells_to_dataset(tissue) for tissue in self.recorder.cells}


def unit_of(cells: Population, name: str) -> str:
    """Unit of a species, factor or rate of a population."""
    pathway = cells.pathway
    if name in pathway.species:
        return pathway.species[name].unit
    if name in pathway.factors:
        return pathway.factors[name].unit
    return f"{pathway.reactions[name].unit}/min"
