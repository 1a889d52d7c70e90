"""Cells of one kind in a dish, in a medium that the scenario changes. No blood, no other organ."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from signaling.cells import cell_types
from signaling.cells.cell_model import CellModel
from signaling.cells.inhibition import Inhibition
from signaling.cells.mutants import mutate
from signaling.cells.population import Population
from signaling.cells.ports import REPORTS
from signaling.clinic.dish_protocols import COMPONENTS
from signaling.core.errors import SignalingError
from signaling.record.observables import Observable, tissue_mean
from signaling.record.recorder import SAME_TIME
from signaling.saboteurs import SABOTEURS
from signaling.saboteurs.group import saboteur_groups
from signaling.scenario.bench_of import bench_of
from signaling.scenario.body import merged
from signaling.scenario.kinds import CONTENT
from signaling.scenario.log import Log
from signaling.scenario.resolve import load, resolve
from signaling.scenario.schema import DishPlan
from signaling.scenario.staged import Staged, cores
from signaling.scenario.whole_seed import whole_seed

if TYPE_CHECKING:
    from signaling.cells.ports import Port

_FLUX_WORDS = {-1: ("uptake", "taken up per mass of"), 1: ("release", "let out per mass of")}


class Dish(Staged, CellModel):
    """Cells of one kind in a dish.

    Args:
        scenario: a shipped name without ``.yaml``, a path, or a plan such as the one that is stored with a result.
        cells: how many, instead of what the file says.
        seed: instead of what the file says.
        overrides: nested mapping merged over the file.

    Attributes:
        plan: the resolved scenario. bench: what is done, and when. minutes: since the start.
        population: the cells, also under their own name (``dish.muscle``).

    Raises:
        ScenarioError: with every fault of the scenario. SignalingError: it is a body, not a dish.
    """

    def __init__(
        self,
        scenario: str | DishPlan = "dish/insulin_steps",
        *,
        cells: int | None = None,
        seed: int | None = None,
        rng: int | None = None,
        overrides: Mapping[str, Any] | None = None,
    ) -> None:
        changes = merged(overrides, None, whole_seed(seed if seed is not None else rng))
        if cells is not None:
            changes["dish"] = {**changes.get("dish", {}), "cells": cells}
        plan = (resolve if isinstance(scenario, DishPlan) else load)(scenario, overrides=changes)
        if not isinstance(plan, DishPlan):
            raise SignalingError(f"'{scenario}' describes a body, not a dish. Use signaling.Body('{scenario}').")
        super().__init__(rng=plan.seed)
        self.plan = plan
        self.minutes = 0.0
        self.coupling = plan.coupling_minutes
        kind = plan.dish.cell
        self.population = Population(
            cell_types()[kind],
            plan.dish.cells,
            saboteurs=SABOTEURS.values(),
            seed=plan.seed,
            precision=plan.precision,
            threads=cores(),
        )
        self.house({kind: self.population})
        self.saboteurs = saboteur_groups(self, self.populations)
        for protein, tissues in plan.mutants.items():
            for tissue, variant in tissues.items():
                mutate(self.populations[tissue], protein, variant)
        self.sabotage(plan.saboteurs, self.saboteurs)
        for protein, content in plan.dish.contents.items():
            self._fill(protein, CONTENT.number(content) / 100)
        self.bench = bench_of(plan)
        self._inhibition = Inhibition(self.population)
        self._marks: dict[float, dict[str, np.ndarray]] = {}  # minute -> the cells as they were then
        self._pending = self.bench.stops()
        self.bathe(self.bench.medium)
        self.population.hold_stores(True)
        self.population.settle(within=1e-5)
        self.population.hold_stores(False)
        self.population.clear_taken()
        self._ports = [p for p in self.population.ports if p.kind == REPORTS and not p.at]
        self._fluxes = [p for p in self.population.ports if p.sign]
        shown = [tissue_mean(kind, p.quantity, p.unit) for p in self._ports] + [self._flux(p) for p in self._fluxes]
        self._log = Log(plan, shown, self.populations, self._read)
        self._begin()
        self._log.note(0.0)

    def bathe(self, levels: Mapping[str, float]) -> None:
        """Change the medium: components in their units; what is not named stays as it is, what the cells do not hear is nothing to them."""
        self.population.hear(**self._heard(levels))

    def _heard(self, levels: Mapping[str, float]) -> dict[str, float]:
        """Inputs of the cells, on their scale."""
        inputs = {name: COMPONENTS[what].one for what in levels for name in COMPONENTS[what].inputs}
        amounts = {name: level for what, level in levels.items() for name in COMPONENTS[what].inputs}
        return {name: amounts[name] / one for name, one in inputs.items() if name in self.population.inputs}

    def _fill(self, protein: str, share: float) -> None:
        """Another content of a protein, relative to what each cell would have."""
        cells = self.population
        cells.amounts.fill(protein, share * cells.get(f"content_{protein}"))

    def _flux(self, port: Port) -> Observable:
        """What a port carries into the cells or out of them."""
        kind, word, words = self.population.name, *_FLUX_WORDS[port.sign]
        what = {"ffa": "fatty acid", "tnf": "TNF-alpha"}.get(port.name, port.name)
        return Observable(f"{kind}_{port.name}_{word}", port.unit, f"{kind} {what} {word}", f"{what} {words} {kind}.")

    def _begin(self) -> None:
        """What begins or ends now: fresh cells, inhibitors, another medium."""
        now = self.minutes + SAME_TIME
        while self._pending and self._pending[0] <= now:
            stop = self._pending.pop(0)
            self._inhibition.hold(self.bench.blocked(stop))
            for first in (first for first, at in self.bench.fresh if at == stop):
                self._start_afresh(first)
        self.bathe(self.bench.levels(self.minutes))

    def _start_afresh(self, first: float) -> None:
        if first not in self._marks:
            self._marks[first] = self.population.snapshot()
        else:
            self.population.restore(self._marks[first])

    def _course(self, steps: int) -> dict[str, np.ndarray]:
        """Inputs that change steadily during the next steps: their values at the edges of the steps, (steps + 1,)."""
        edges = self.minutes + self.coupling * np.arange(steps + 1)
        moving = tuple(self.bench.moving(edges[0], edges[-1]))
        later = [[self.bench.level(what, edge, arriving=True) for what in moving] for edge in edges[1:]]
        rows = [[self.bench.level(what, edges[0]) for what in moving], *later]
        heard = [self._heard(dict(zip(moving, row, strict=True))) for row in rows]
        return {name: np.array([values[name] for values in heard]) for name in heard[0]}

    def _read(self) -> dict[str, float]:
        cells = self.population
        means = cells.means(p.quantity for p in (*self._ports, *self._fluxes))
        values = {f"{cells.name}_{p.quantity}": means[p.quantity] for p in self._ports}
        return values | {f"{cells.name}_{p.name}_{_FLUX_WORDS[p.sign][0]}": means[p.quantity] for p in self._fluxes}

    def _next_minute(self) -> float:
        return min([super()._next_minute(), *self._pending[:1]])

    def _live(self, steps: int) -> None:
        """What is done is done at the start."""
        self._begin()
        self.population.advance_along(self._course(steps), steps, self.coupling)
        for _ in range(steps):
            self.minutes += self.coupling
