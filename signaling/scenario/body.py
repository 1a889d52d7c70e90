"""The body that a scenario describes: what a user holds in a notebook."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from functools import partial
from typing import Any

from mesa.datacollection import DataCollector

from signaling.body import observed
from signaling.body.model import BodyModel
from signaling.cells.mesa_versions import remember_file, remembered_file
from signaling.clinic.indices import Reading, all_indices
from signaling.clinic.protocols import Bedside
from signaling.core.errors import SignalingError
from signaling.record.recorder import SAME_TIME
from signaling.scenario.chart_of import chart_of
from signaling.scenario.log import Log
from signaling.scenario.resolve import load
from signaling.scenario.schema import BodyPlan
from signaling.scenario.staged import Staged, cores
from signaling.scenario.whole_seed import whole_seed


class Body(Staged, BodyModel):
    """One person made of cells, as a scenario says; a :class:`mesa.Model` whose step is one coupling step.

    Args:
        scenario: a shipped name without ``.yaml``, or a path.
        cells: tissue -> number of cells, instead of what the file says.
        seed: of the cells and of all randomness, instead of what the file says; ``rng`` means the same to Mesa.
        overrides: nested mapping merged over the file.

    Attributes:
        plan: the resolved scenario. minutes: simulated since the start. results: what was recorded, with units.
        populations, saboteurs, circulation: the parts. muscle, liver, adipocyte, beta, alpha: populations by name.
        bedside: what is given, and who comes by to sample.

    Raises:
        ScenarioError: with every fault of the scenario. SignalingError: it is a dish, not a body.
    """

    def __init__(
        self,
        scenario: str = "ogtt",
        *,
        cells: Mapping[str, int] | None = None,
        seed: int | None = None,
        rng: int | None = None,
        overrides: Mapping[str, Any] | None = None,
    ) -> None:
        scenario = remembered_file(scenario)
        plan = load(scenario, overrides=merged(overrides, cells, whole_seed(seed if seed is not None else rng)))
        if not isinstance(plan, BodyPlan):
            raise SignalingError(f"'{scenario}' describes a dish, not a body. Use signaling.Dish('{scenario}').")
        super().__init__(
            plan.cells,
            person=plan.person,
            seed=plan.seed,
            coupling=plan.coupling_minutes,
            precision=plan.precision,
            threads=cores(),
        )
        self.plan = plan
        remember_file(self, scenario)
        for protein, tissues in plan.mutants.items():
            for tissue, variant in tissues.items():
                self.mutate(protein, tissue, variant)
        self.sabotage(plan.saboteurs, self.saboteurs)
        self.come_to_rest()
        self.bedside = Bedside.of(self)
        for event in plan.protocol:
            event.action.protocol().on(self.bedside, event.at_minutes)
        shown = observed.observables(self)
        self._log = Log(plan, shown, self.populations, self._read)
        self.datacollector = DataCollector(model_reporters={o.name: partial(_latest, name=o.name) for o in shown})
        self._note()

    @classmethod
    def from_scenario(cls, scenario: str = "ogtt", **options: Any) -> Body:
        """The same as calling the class."""
        return cls(scenario, **options)

    def _read(self) -> dict[str, float]:
        return observed.observe(self) | observed.node_means(self)

    def _note(self) -> None:
        if self._log.note(self.minutes):
            self.datacollector.collect(self)
        if self.bedside.next_visit <= self.minutes + SAME_TIME:
            self.bedside.visits(self.minutes, self.circulation.values()["plasma_glucose"])

    def _next_minute(self) -> float:
        return min(super()._next_minute(), self.bedside.next_visit)

    def _live(self, steps: int) -> None:
        self.couple(steps)

    @property
    def indices(self) -> dict[str, Reading]:
        """Every clinical index by name: those that the run allows so far with their values, the others with what they lack."""
        return all_indices(chart_of(self.plan, self.results))

    def audit(self) -> None:
        """Raise Leak if a ledger does not close."""
        self.books.check()

    def fork(self) -> Body:
        """A second person with the same cells and the same past, whose future leaves this one alone."""
        return copy.deepcopy(self)


def _latest(body: Body, name: str) -> float:
    return body._log.latest[name]


def merged(overrides: Mapping[str, Any] | None, cells: Mapping[str, int] | None, seed: int | None) -> dict[str, Any]:
    """Overrides with the shortcuts `cells` and `seed` put in."""
    result = dict(overrides or {})
    if cells is not None:
        result["cells"] = dict(cells)
    if seed is not None:
        result["seed"] = seed
    return result
