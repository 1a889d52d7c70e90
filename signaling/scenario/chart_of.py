"""The chart of a run: what its scenario did to the person and what was recorded, as clinical indices ask for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from signaling.body.persons import person_called
from signaling.clinic.indices import Chart

if TYPE_CHECKING:
    import xarray as xr

    from signaling.scenario.schema import BodyPlan


def chart_of(plan: BodyPlan, results: xr.Dataset) -> Chart:
    """The chart of a run, or of as much of it as there is.

    Args:
        plan: The resolved scenario.
        results: Observables over ``time`` (minutes).
    """
    person = person_called(plan.person)
    return Chart(
        results["time"].values,
        {str(name): values.values for name, values in results.data_vars.items() if values.dims == ("time",)},
        tuple((event.at_minutes, event.action.protocol()) for event in plan.protocol),
        person.build,
        person.fat_free_mass,
    )
