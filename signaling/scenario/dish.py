"""Cells of one kind in a dish, in a medium that the scenario changes. No blood, no other organ."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from signaling.cells import cell_types
from signaling.cells.cell_model import CellModel
from signaling.cells.mutants import mutate
from signaling.cells.population import Population
from signaling.cells.ports import REPORTS, TAKES
from signaling.core.errors import SignalingError
from signaling.record.observables import Observable, tissue_mean
from signaling.saboteurs import SABOTEURS
from signaling.saboteurs.group import saboteur_groups
from signaling.scenario.body import merged
from signaling.scenario.log import Log
from signaling.scenario.resolve import load, resolve
from signaling.scenario.schema import DishPlan
from signaling.scenario.staged import Staged, cores
from signaling.scenario.whole_seed import whole_seed

if TYPE_CHECKING:
    from signaling.scenario.events import Medium

FASTING_GLUCAGON = 47.6  # pg/mL of true glucagon at rest in the reference person: 1 on the scale that cells hear


class Dish(Staged, CellModel):
    """Cells of one kind in a dish.

    Args:
        scenario: a shipped name without ``.yaml``, a path, or a plan such as the one that is stored with a result.
        cells: how many, instead of what the file says.
        seed: instead of what the file says.
        overrides: nested mapping merged over the file.

    Attributes:
        plan: the resolved scenario. population: the cells, also under their own name (``dish.muscle``). minutes: since the start.

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
        self._media = sorted(
            ((e.at_minutes, e.medium) for e in plan.protocol if e.kind == "medium"), key=lambda pair: pair[0]
        )
        self.bathe(plan.dish.medium)
        self.population.hold_stores(True)
        self.population.settle(within=1e-5)
        self.population.hold_stores(False)
        self.population.clear_taken()
        self._ports = [p for p in self.population.ports if p.kind == REPORTS and not p.at]
        self._fluxes = [p for p in self.population.ports if p.kind == TAKES]
        shown = [tissue_mean(kind, p.quantity, p.unit) for p in self._ports]
        shown += [
            Observable(
                f"{kind}_{p.name}_uptake", p.unit, f"{kind} {p.name} uptake", f"{p.name} taken up per kg of {kind}."
            )
            for p in self._fluxes
        ]
        self._log = Log(plan, shown, self.populations, self._read)
        self._begin_media()
        self._log.note(0.0)

    def bathe(self, medium: Medium) -> None:
        """Change the medium."""
        bath = {
            "insulin": medium.insulin_nM,
            "glucose": medium.glucose_mmol_per_l,
            "portal_glucose": medium.glucose_mmol_per_l,
            "ffa": medium.ffa_mmol_per_l,
            "glucagon": medium.glucagon_pg_per_ml / FASTING_GLUCAGON,
            "tnf": medium.tnf_alpha_pg_per_ml,
            "peroxide": medium.peroxide_umol_per_l,
            "incretin": 0.0,
        }
        self.population.hear(**{n: v for n, v in bath.items() if n in self.population.inputs})

    def _begin_media(self) -> None:
        while self._media and self._media[0][0] <= self.minutes + 1e-9:
            self.bathe(self._media.pop(0)[1])

    def _read(self) -> dict[str, float]:
        cells = self.population
        means = cells.means(p.quantity for p in (*self._ports, *self._fluxes))
        values = {f"{cells.name}_{p.quantity}": means[p.quantity] for p in self._ports}
        return values | {f"{cells.name}_{p.name}_uptake": means[p.quantity] for p in self._fluxes}

    def _next_minute(self) -> float:
        return min([super()._next_minute(), *(at for at, _ in self._media[:1])])

    def _live(self, steps: int) -> None:
        """Media change at the start."""
        self._begin_media()
        self.population.advance_along({}, steps, self.coupling)
        for _ in range(steps):
            self.minutes += self.coupling
