"""What a body and a dish on a plan have in common: running on, results, and tissues by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Self

from signaling.core.errors import SignalingError, did_you_mean
from signaling.core.units import quantity

if TYPE_CHECKING:
    import xarray as xr

    from signaling.cells.population import Population
    from signaling.saboteurs.group import SaboteurGroup
    from signaling.scenario.log import Log
    from signaling.scenario.schema import Plan, Verbs


class Staged:
    """Mixed into a model that has a plan, a clock, populations and a log.

    Attributes:
        plan: the resolved scenario. minutes: simulated since the start. coupling: minutes of one step.
    """

    plan: Plan
    minutes: float
    coupling: float
    _log: Log

    def run(self, duration: str | float | None = None, progress: Callable[[Any], None] | None = None) -> Self:
        """Run on.

        Args:
            duration: ``"3 h"``, or minutes; to the end of the scenario if None.
            progress: called after every step.

        Returns:
            Itself, so that calls can be chained.

        Raises:
            UnitError: not a duration. SignalingError: a negative one. Leak: (a body) the glucose ledger does not close.
        """
        for _ in range(round(self._minutes(duration) / self.coupling)):
            self.step()
            if progress is not None:
                progress(self)
        self.audit()
        return self

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


def _apply(saboteur: SaboteurGroup, tissue: str, verbs: Verbs) -> None:
    if verbs.dose != 0.0:
        saboteur.dose(verbs.dose, tissue=tissue)
    if verbs.boost != 1.0:
        saboteur.boost(verbs.boost, tissue=tissue)
    if verbs.disarmed:
        saboteur.disarm(tissue=tissue)
    if verbs.knocked_out:
        saboteur.knock_out(tissue=tissue)
