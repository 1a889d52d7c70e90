"""A run that is over, fresh or read back from its folder: what tables, figures and the report are made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from signaling.body.persons import person_called
from signaling.cells import cell_types
from signaling.clinic.dish_protocols import COMPONENTS
from signaling.clinic.half_maximal import HalfMaximal, half_maximal_dose
from signaling.record.recorder import SAME_TIME
from signaling.record.store import RunFolderError, open_run
from signaling.scenario.bench_of import bench_of
from signaling.scenario.chart_of import chart_of
from signaling.scenario.resolve import resolve
from signaling.scenario.schema import DishPlan, Plan

if TYPE_CHECKING:
    import xarray as xr

    from signaling.clinic.indices import Chart

NOTHING = 1e-12  # of any unit: a readout that never exceeds it is not shown


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
    def chart(self) -> Chart:
        """What clinical indices may ask for, of a person."""
        return chart_of(self.plan, self.results)

    @property
    def readouts(self) -> list[str]:
        """Recorded observables that are not always zero, in the order of the ports of the cells; a store has no order."""
        names = [
            str(name) for name, values in self.results.data_vars.items() if np.any(np.abs(values.values) > NOTHING)
        ]
        ports = [port for kind in self.population for port in cell_types()[kind].ports()]
        order = {f"{kind}_{port.quantity}": place for kind in self.population for place, port in enumerate(ports)}
        order |= {
            f"{kind}_{p.name}_{way}": -1 for kind in self.population for p in ports for way in ("release", "uptake")
        }
        return sorted(names, key=lambda name: (order.get(name, len(order)), name))

    @property
    def dose_responses(self) -> list[DoseRead]:
        """What was read at each dose, of every dose-response that the run came to the end of."""
        if not isinstance(self.plan, DishPlan):
            return []
        reads = bench_of(self.plan).reads
        return [self._read_at(*read) for read in reads if max(read[2]) <= self.minutes + SAME_TIME]

    def _read_at(self, component: str, doses: Sequence[float], minutes: Sequence[float]) -> DoseRead:
        times = self.results["time"].values
        answers = {name: np.interp(minutes, times, self.results[name].values) for name in self.readouts}
        return DoseRead(component, COMPONENTS[component].unit, np.array(doses), minutes[0], answers)

    @property
    def population(self) -> dict[str, int]:
        """Tissue -> number of simulated cells."""
        plan = self.plan
        return {plan.dish.cell: plan.dish.cells} if isinstance(plan, DishPlan) else dict(plan.cells)

    @property
    def who(self) -> str:
        """Who or what it is about, in a few words; of a person whose slow states are provisional it says so."""
        plan = self.plan
        if isinstance(plan, DishPlan):
            return f"{plan.dish.cell} cells in a dish"
        return (
            f"person {plan.person}, provisional" if person_called(plan.person).provisional else f"{plan.person} person"
        )


@dataclass(frozen=True, slots=True)
class DoseRead:
    """One dose-response.

    Attributes:
        component: Of the medium. unit: Of its doses.
        doses: As given, (k,).
        first: Minute of the run at which the first dose was read.
        answers: Readout -> mean of the cells at each dose, (k,).
    """

    component: str
    unit: str
    doses: np.ndarray
    first: float
    answers: Mapping[str, np.ndarray]

    def ec50(self, readout: str) -> HalfMaximal:
        """The dose of half the answer."""
        return half_maximal_dose(self.doses, self.answers[readout])


@dataclass(frozen=True, slots=True)
class Bath:
    """What is the same from one minute to another: levels of the medium (at the end of the span, where they change), and what is blocked."""

    start: float
    end: float
    levels: Mapping[str, float]
    blocked: Mapping[str, float]


def baths(plan: DishPlan) -> list[Bath]:
    """The spans of a dish in order of time, between any two things that are done to it."""
    bench, length = bench_of(plan), plan.duration_minutes
    edges = [0.0, *(stop for stop in bench.stops() if 0.0 < stop < length), length]
    return [Bath(start, end, bench.levels(end, arriving=True), bench.blocked(start)) for start, end in pairwise(edges)]


def bath_words(plan: DishPlan, bath: Bath) -> str:
    """What a span has of what is not the same all along: ``insulin 10 nM``, ``PI3K blocked by 90 %``."""
    spans = baths(plan)
    varied = [what for what in bath.levels if len({other.levels[what] for other in spans}) > 1]
    drugs = any(other.blocked for other in spans)
    words = [level_words(what, bath.levels[what]) for what in varied or ([] if drugs else ["insulin"])]
    words += [block_words(target, share) for target, share in bath.blocked.items()]
    return ", ".join(words) or "no drug"


def level_words(component: str, level: float) -> str:
    """``insulin 10 nM``."""
    unit = COMPONENTS[component].unit
    return f"{component_words(component)} {plain(level)}{'' if unit == '1' else f' {unit}'}"


def plain(level: float) -> str:
    """A level to three digits, without powers of ten: ``5000``, ``0.003``."""
    return f"{float(f'{level:.3g}'):g}"


def component_words(component: str) -> str:
    """A component of a medium as people write it."""
    return {"ffa": "fatty acids", "tnf_alpha": "TNF-alpha"}.get(component, component)


def block_words(target: str, share: float) -> str:
    """``PI3K blocked``, ``PI3K blocked by 90 %``."""
    return f"{target} blocked" if share == 1.0 else f"{target} blocked by {100 * share:g} %"
