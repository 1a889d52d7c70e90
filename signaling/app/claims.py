"""Did what the scenario expects come true?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from signaling.app.wording import duration, number
from signaling.clinic.half_maximal import half_maximal_dose
from signaling.clinic.indices import INDICES, Reading
from signaling.core.errors import SignalingError
from signaling.core.units import quantity
from signaling.record.recorder import SAME_TIME
from signaling.scenario.bench_of import bench_of
from signaling.scenario.chart_of import chart_of
from signaling.scenario.expectation import relative_to
from signaling.scenario.schema import DishPlan
from signaling.scenario.vocabulary import EC50, default_vocabulary

if TYPE_CHECKING:
    import xarray as xr

    from signaling.scenario.expectation import Expectation
    from signaling.scenario.schema import Plan

OF_ONE_MOMENT: Final = ("homa_ir", "homa_b", "quicki")  # of glucose and insulin at any minute


@dataclass(frozen=True, slots=True)
class Verdict:
    """One claim, judged.

    Attributes:
        claim: As the resolved scenario says it.
        met: Whether it came true; False as well where it could not be judged.
        value: What the run gave; None where it gave nothing.
        unit: Unit of ``value``.
        remark: How the value was found, or why there is none.
    """

    claim: str
    met: bool
    value: float | None
    unit: str
    remark: str = ""


def judge(plan: Plan, results: xr.Dataset) -> list[Verdict]:
    """Judge every claim of a plan, in its order.

    Args:
        plan: The resolved scenario.
        results: Observables over ``time`` (minutes).
    """
    return [_verdict(claim, plan, results) for claim in plan.expectations]


def _verdict(claim: Expectation, plan: Plan, results: xr.Dataset) -> Verdict:
    dish = isinstance(plan, DishPlan)
    unit, substance = default_vocabulary().unit_of(claim.observable, dish=dish) or ("1", None)
    try:
        if dish and claim.observable.endswith(EC50) and claim.observable not in results:
            value, remark = _half_maximal(claim.observable.removesuffix(EC50), claim.at_minutes, plan, results)
        else:
            value, remark = _of(claim.observable, claim.at_minutes, plan, results)
    except SignalingError as missing:
        return Verdict(str(claim), False, None, unit, str(missing))
    bounds = tuple(_bound(bound, claim.observable, unit, substance, plan, results) for bound in claim.values)
    remark = "; ".join(filter(None, [*_ratios(claim, value, plan, results), remark]))
    return Verdict(str(claim), claim.holds(value, bounds), value, unit, remark)


def _ratios(claim: Expectation, value: float, plan: Plan, results: xr.Dataset) -> Iterator[str]:
    """The value over that at another time, where a bound leans on one."""
    for minute in dict.fromkeys(leans[1] for bound in claim.values if (leans := relative_to(bound))):
        other = _of(claim.observable, minute, plan, results)[0]
        yield f"{number(value / other)} times that at {duration(minute)}" if other else f"0 at {duration(minute)}"


def _bound(bound: str, observable: str, unit: str, substance: str | None, plan: Plan, results: xr.Dataset) -> float:
    """A bound as a number; one that leans on the observable at another time is worked out."""
    leans = relative_to(bound)
    return quantity(bound, unit, substance) if leans is None else leans[0] * _of(observable, leans[1], plan, results)[0]


def _half_maximal(readout: str, minute: float, plan: DishPlan, results: xr.Dataset) -> tuple[float, str]:
    """The EC50 of the dose-response that was over last at that minute."""
    over = [read for read in bench_of(plan).reads if max(read[2]) <= minute + SAME_TIME]
    if not over:
        raise SignalingError("no dose-response was over by then")
    _, doses, minutes = over[-1]
    found = half_maximal_dose(doses, [_value(readout, read, results)[0] for read in minutes])
    if found.dose is None:
        raise SignalingError(f"not available: {found.reason}")
    return found.dose, "between doses a straight line over their logarithm"


def _of(observable: str, minute: float, plan: Plan, results: xr.Dataset) -> tuple[float, str]:
    """An observable at that minute, or an index of the run up to then, and how it was found."""
    index = INDICES.get(observable.lower())
    if index is None or index.name in OF_ONE_MOMENT or isinstance(plan, DishPlan):
        return _value(observable, minute, results)
    _value("plasma_glucose", minute, results)  # did the run get that far?
    return _number(index.read(chart_of(plan, results.isel(time=results["time"].values <= minute + SAME_TIME)))), ""


def _number(reading: Reading) -> float:
    if not isinstance(reading.value, float):
        raise SignalingError(str(reading))
    return reading.value


def _value(observable: str, minute: float, results: xr.Dataset) -> tuple[float, str]:
    """The observable at that minute, and how it was found."""
    if observable.lower() in OF_ONE_MOMENT:
        glucose, remark = _value("plasma_glucose", minute, results)
        insulin, _ = _value("plasma_insulin", minute, results)
        return _number(INDICES[observable.lower()](np.zeros(1), np.array([glucose]), np.array([insulin]))), remark
    if observable not in results:
        tissue, _, species = observable.partition("_")
        raise SignalingError(f"not recorded; add 'record: {{species: {{{tissue}: [{species}]}}}}'")
    times, values = results["time"].values, results[observable].values
    if not times.size or not times[0] - SAME_TIME <= minute <= times[-1] + SAME_TIME:
        raise SignalingError("the run did not get that far")
    found = float(np.interp(minute, times, values))
    if not np.isfinite(found):
        raise SignalingError("the run gave no number there")
    between = np.min(np.abs(times - minute)) > SAME_TIME
    return found, "between two recorded times" if between else ""
