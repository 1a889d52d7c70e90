"""What a body and a dish on a plan have in common: running on, results, and tissues by name."""

from __future__ import annotations

import math
import os
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, Self

import mesa

from signaling.cells.mesa_versions import others_scheduled
from signaling.core.errors import SignalingError, did_you_mean
from signaling.core.units import quantity
from signaling.record.recorder import SAME_TIME
from signaling.saboteurs.saboteur import DOSE

if TYPE_CHECKING:
    import xarray as xr

    from signaling.cells.population import Population
    from signaling.saboteurs.group import SaboteurGroup
    from signaling.scenario.log import Log
    from signaling.scenario.schema import Plan, Verbs

GLANCE: Final = 0.1  # s between two calls of a progress bar


class Staged:
    """Mixed into a model that has a plan, a clock, populations and a log.

    Attributes:
        plan: the resolved scenario. minutes: simulated since the start. coupling: minutes of one step.
    """

    _together = 1  # steps that are taken together
    _called = 0  # of them, how many were asked for

    plan: Plan
    minutes: float
    coupling: float
    _log: Log

    def run(self, duration: str | float | None = None, progress: Callable[[Any], None] | None = None) -> Self:
        """Run on. Steps are taken together, in compiled code, up to the next recording time or event.

        One by one they are taken if the class has a ``step`` of its own, or while agents have one, or while Mesa's calendar holds events.

        Args:
            duration: ``"3 h"``, or minutes; to the end of the scenario if None.
            progress: called several times a second, and whenever something is recorded.

        Returns:
            Itself, so that calls can be chained.

        Raises:
            UnitError: not a duration. SignalingError: a negative one. Leak: (a body) a ledger does not close.
        """
        left, pace = round(self._minutes(duration) / self.coupling), math.inf
        while left:
            together = min(left, self._undisturbed())
            if progress is not None:
                together = max(1, min(together, int(GLANCE / pace)))
            began = time.perf_counter()
            self._take(together)
            pace = max((time.perf_counter() - began) / together, 1e-9)
            left -= together
            if progress is not None:
                progress(self)
        self.audit()
        return self

    def _take(self, steps: int) -> None:
        """Let Mesa count steps, of which the last does the work of all."""
        self._together = steps
        try:
            for _ in range(steps):
                self.step()
        finally:
            self._together, self._called = 1, 0

    def _undisturbed(self) -> int:
        """How many steps can be taken together."""
        if type(self).step is not Staged.step or others_scheduled(self) or self._steppers():
            return 1
        due = max(self._next_minute(), self.minutes)
        return max(1, math.ceil((due - SAME_TIME - self.minutes) / self.coupling))

    def _next_minute(self) -> float:
        """When something is to be recorded, or happens."""
        return self._log.next_minute

    def _steppers(self) -> list[mesa.Agent]:
        """Agents that have a ``step`` of their own."""
        return [agent for agent in mesa.Model.agents.fget(self) if type(agent).step is not mesa.Agent.step]

    def step(self) -> None:
        """One coupling step; then agents that have a ``step`` of their own do it, and what is due is recorded."""
        self._called += 1
        if self._called < self._together:
            return
        steps, self._called = self._called, 0
        self._live(steps)
        for agent in self._steppers():
            agent.step()
        self._note()

    def _live(self, steps: int) -> None:
        """Take coupling steps."""
        raise NotImplementedError

    def _note(self) -> None:
        """Record what is due."""
        self._log.note(self.minutes)

    def _minutes(self, duration: str | float | None) -> float:
        if duration is None:
            return self.remaining
        length = quantity(duration, "min") if isinstance(duration, str) else float(duration)
        if not length >= 0:
            raise SignalingError(f"time does not run backwards: {duration!r}")
        return length

    def audit(self) -> None:
        """Look whether the books close; called at the end of a run."""

    def sabotage(self, verbs: dict[str, dict[str, Verbs]], groups: Any) -> None:
        """Do to the saboteurs what the plan says; the defaults do nothing."""
        for name, tissues in verbs.items():
            for tissue, wanted in tissues.items():
                _apply(groups[name], tissue, wanted)

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

    def __getattr__(self, name: str) -> Population:
        populations = self.__dict__.get("populations", {})
        if name in populations:
            return populations[name]
        what = type(self).__name__.lower()
        known = [*populations, "blood", "results", "saboteurs", "minutes"]
        raise AttributeError(f"a {what} has no '{name}'.{did_you_mean(name, known)}")


def cores() -> int:
    """Processor cores that this process may use; results do not depend on how many there are."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _apply(saboteur: SaboteurGroup, tissue: str, verbs: Verbs) -> None:
    if verbs.dose != 0.0:  # comes on top of the load that the person has
        own = saboteur.saboteur.hold(saboteur[tissue].population).setting(DOSE)
        saboteur.dose(own + verbs.dose, tissue=tissue)
    if verbs.boost != 1.0:
        saboteur.boost(verbs.boost, tissue=tissue)
    if verbs.disarmed:
        saboteur.disarm(tissue=tissue)
    if verbs.knocked_out:
        saboteur.knock_out(tissue=tissue)
