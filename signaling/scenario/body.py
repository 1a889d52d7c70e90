"""The body that a scenario describes: what a user holds in a notebook."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from mesa.datacollection import DataCollector

from signaling.body import observed
from signaling.body.model import BodyModel
from signaling.core.errors import SignalingError, did_you_mean
from signaling.core.units import quantity
from signaling.scenario.log import Log
from signaling.scenario.resolve import load
from signaling.scenario.schema import BodyPlan
from signaling.scenario.whole_seed import whole_seed

if TYPE_CHECKING:
    import xarray as xr

    from signaling.cells.population import Population


class Body(BodyModel):
    """One person made of cells, as a scenario says; a :class:`mesa.Model` whose step is one coupling step.

    Args:
        scenario: a shipped name without ``.yaml``, or a path.
        cells: tissue -> number of cells, instead of what the file says.
        seed: of the cells and of all randomness, instead of what the file says; ``rng`` means the same to Mesa.
        overrides: nested mapping merged over the file.

    Attributes:
        plan: the resolved scenario. minutes: simulated since the start. results: what was recorded, with units.
        populations, saboteurs, circulation: the parts. muscle, liver, adipocyte, beta, alpha: populations by name.

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
        plan = load(scenario, overrides=merged(overrides, cells, whole_seed(seed if seed is not None else rng)))
        if not isinstance(plan, BodyPlan):
            raise SignalingError(f"'{scenario}' describes a dish, not a body. Use signaling.Dish('{scenario}').")
        super().__init__(plan.cells, seed=plan.seed, coupling=plan.coupling_minutes)
        self.plan = plan
        for protein, tissues in plan.mutants.items():
            for tissue, variant in tissues.items():
                self.mutate(protein, tissue, variant)
        for name, tissues in plan.saboteurs.items():
            for tissue, verbs in tissues.items():
                apply_verbs(self.saboteurs[name], tissue, verbs)
        self.come_to_rest()
        for event in plan.protocol:
            event.action.protocol().on(self.schedule, event.at_minutes)
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

    def step(self) -> None:
        """One coupling step; records what is due."""
        super().step()
        self._note()

    def run(self, duration: str | float | None = None, progress: Callable[[Body], None] | None = None) -> Body:
        """Run on.

        Args:
            duration: ``"3 h"``, or minutes; to the end of the scenario if None.
            progress: called after every step.

        Returns:
            This body, so that calls can be chained.

        Raises:
            UnitError: not a duration. SignalingError: a negative one. Leak: the glucose ledger does not close.
        """
        length = (
            self.remaining
            if duration is None
            else quantity(duration, "min")
            if isinstance(duration, str)
            else float(duration)
        )
        if not length >= 0:
            raise SignalingError(f"time does not run backwards: {duration!r}")
        for _ in range(round(length / self.coupling)):
            self.step()
            if progress is not None:
                progress(self)
        self.books.glucose().check()
        return self

    @property
    def remaining(self) -> float:
        """Minutes to the end of the scenario."""
        return max(0.0, self.plan.duration_minutes - self.minutes)

    @property
    def results(self) -> xr.Dataset:
        """What was recorded so far: observables over ``time`` (minutes), units in the attributes."""
        return self._log.dataset()

    @property
    def cell_results(self) -> dict[str, xr.Dataset]:
        """Tissue -> recorded single cells."""
        return self._log.cells()

    def fork(self) -> Body:
        """A second person with the same cells and the same past, whose future leaves this one alone."""
        return copy.deepcopy(self)

    def __getattr__(self, name: str) -> Population:
        populations = self.__dict__.get("populations", {})
        if name in populations:
            return populations[name]
        raise AttributeError(
            f"a body has no '{name}'.{did_you_mean(name, [*populations, 'blood', 'results', 'saboteurs', 'minutes'])}"
        )


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


def apply_verbs(saboteur: Any, tissue: str, verbs: Any) -> None:
    """Do to a saboteur in one tissue what the plan says; the defaults do nothing."""
    if verbs.dose != 0.0:
        saboteur.dose(verbs.dose, tissue=tissue)
    if verbs.boost != 1.0:
        saboteur.boost(verbs.boost, tissue=tissue)
    if verbs.disarmed:
        saboteur.disarm(tissue=tissue)
    if verbs.knocked_out:
        saboteur.knock_out(tissue=tissue)
