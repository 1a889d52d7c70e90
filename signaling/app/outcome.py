"""A run that is over, fresh or read back from its folder: what tables, figures and the report are made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from signaling.cells import cell_types
from signaling.record.store import RunFolderError, open_run
from signaling.scenario.events import Medium
from signaling.scenario.resolve import resolve
from signaling.scenario.schema import DishPlan, Plan

if TYPE_CHECKING:
    import xarray as xr


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run leaves behind.

    Attributes:
        name: Name of the scenario, or of its file.
        plan: The resolved scenario.
        results: Observables over ``time`` (minutes).
        cells: Tissue -> snapshots over ``time`` and ``cell``.
        run: What ``run.json`` holds.
    """

    name: str
    plan: Plan
    results: xr.Dataset
    cells: Mapping[str, xr.Dataset]
    run: Mapping[str, Any]

    @classmethod
    def read(cls, folder: str | Path) -> Outcome:
        """Read a run back.

        Raises:
            RunFolderError: It is no run folder, is damaged, or holds no results.
            ScenarioError: This version of the package cannot read its scenario.
        """
        stored = open_run(folder)
        if stored.results is None:
            state = stored.run.get("status")
            raise RunFolderError(f"{folder}: no results are stored here (the run is {state}). Run the scenario again.")
        cells = {population: stored.cells(population).load() for population in stored.populations}
        name = str(stored.run.get("name", Path(folder).name))
        return cls(name, resolve(stored.run["scenario"]), stored.results, cells, stored.run)

    @property
    def minutes(self) -> float:
        """Simulated time that was recorded, min."""
        times = self.results["time"].values
        return float(times[-1]) if times.size else 0.0

    @property
    def drink_at(self) -> float | None:
        """Minute of the first glucose drink; None when there is none."""
        return next(iter(self.drinks), None)

    @property
    def drinks(self) -> list[float]:
        """Minutes of all glucose drinks."""
        return [event.at_minutes for event in self.plan.protocol if event.kind == "ogtt"]

    @property
    def readouts(self) -> list[str]:
        """Recorded observables that are not always zero, in the order of the ports of the cells; a store has no order."""
        names = [str(name) for name, values in self.results.data_vars.items() if np.any(values.values)]
        ports = [port for kind in self.population for port in cell_types()[kind].ports()]
        order = {f"{kind}_{port.quantity}": place for kind in self.population for place, port in enumerate(ports)}
        return sorted(names, key=lambda name: (order.get(name, len(order)), name))

    @property
    def population(self) -> dict[str, int]:
        """Tissue -> number of simulated cells."""
        plan = self.plan
        return {plan.dish.cell: plan.dish.cells} if isinstance(plan, DishPlan) else dict(plan.cells)

    @property
    def who(self) -> str:
        """Who or what it is about, in a few words."""
        plan = self.plan
        return f"{plan.dish.cell} cells in a dish" if isinstance(plan, DishPlan) else f"{plan.person} person"


@dataclass(frozen=True, slots=True)
class Bath:
    """One medium of a dish, from when to when (minutes)."""

    start: float
    end: float
    medium: Medium


def baths(plan: DishPlan) -> list[Bath]:
    """The media of a dish in order of time; those that last no time are left out."""
    changes = [(0.0, plan.dish.medium), *((e.at_minutes, e.medium) for e in plan.protocol if e.kind == "medium")]
    ends = [*(start for start, _ in changes[1:]), plan.duration_minutes]
    return [Bath(start, end, medium) for (start, medium), end in zip(changes, ends, strict=True) if end > start]


def bath_words(plan: DishPlan, bath: Bath) -> str:
    """What a medium holds, of what is not the same in all media of the dish: ``insulin 10 nM``."""
    media = [other.medium.model_dump() for other in baths(plan)]
    here = bath.medium.model_dump()
    varied = [what for what in here if len({medium[what] for medium in media}) > 1] or ["insulin"]
    return ", ".join(f"{what.replace('_', ' ')} {here[what]}" for what in varied)
