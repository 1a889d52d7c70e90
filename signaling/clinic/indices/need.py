"""What an index needs: which test has to be done, how its samples are found in a chart, and how a scenario would ask for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

import numpy as np

from signaling.clinic.indices.chart import Chart
from signaling.clinic.indices.samples import CLOCK, NotAvailable, Samples
from signaling.clinic.protocols import IVGTT, OGTT, Clamp, Meals
from signaling.clinic.protocols.meals import DAY
from signaling.core.parameters import assumed
from signaling.record.recorder import SAME_TIME

DRINK_LENGTH = assumed(300.0, "min", "the longest drink test in use is sampled for five hours")
INJECTION_LENGTH = assumed(240.0, "min", "the longest schedule of an intravenous test is four hours")


@dataclass(frozen=True, slots=True)
class Need:
    """A test.

    Attributes:
        name: The test in words. title: What stands above its indices in a table.
        event: Its name in the protocol of a scenario; empty where nothing has to be done.
        add: What to add to a scenario so that it is done.
        record: What to write where it was done and not sampled.
        taken: Finds its samples in a chart, at 0 what the test begins with; raises NotAvailable where it was not done.
    """

    name: str
    title: str
    event: str
    add: str
    record: str
    taken: Callable[[Chart], Samples]


class ClampSamples(Samples):
    """Samples of a clamp, its beginning at 0.

    Attributes:
        steps: First and last minute of each rate of insulin. lean: kg of fat-free mass in a kg of weight; None where not known.
    """

    steps: tuple[tuple[float, float], ...] = ()
    lean: float | None = None


def _fasting(chart: Chart) -> Samples:
    """The drink's own fasting sample; without a drink the last one before anything is done."""
    drink = chart.first(OGTT)
    if drink is not None:
        return chart.samples(np.abs(chart.minutes - drink[0]) <= CLOCK, drink[0])
    begun = chart.undisturbed(-np.inf)
    before = np.flatnonzero(chart.minutes <= begun + SAME_TIME)
    if not before.size:
        raise NotAvailable("no sample before anything was done")
    row = before[-1] if np.isfinite(begun) else before[0]
    return chart.samples(np.arange(chart.minutes.size) == row, float(chart.minutes[row]))


def drink_rows(chart: Chart) -> tuple[np.ndarray, float]:
    """Which rows belong to the first glucose drink, shape (rows,), and when it began: up to the next thing done, or the end of the test.

    Raises:
        NotAvailable: Nobody drank glucose.
    """
    drink = chart.first(OGTT)
    if drink is None:
        raise NotAvailable("no glucose drink in this run")
    end = min(drink[0] + DRINK_LENGTH.value, chart.undisturbed(drink[0]))
    return chart.minutes <= end + CLOCK, drink[0]


def _drink(chart: Chart) -> Samples:
    return chart.samples(*drink_rows(chart))


def _injection(chart: Chart) -> Samples:
    """The row of the minute of the injection was drawn before it, and is the fasting sample."""
    injection = chart.first(IVGTT)
    if injection is None:
        raise NotAvailable("no injection of glucose in this run")
    start = injection[0]
    chosen = chart.rows(start, min(start + INJECTION_LENGTH.value, chart.undisturbed(start)))
    chosen[np.flatnonzero(chart.minutes <= start)[-1:]] = True
    times, *columns = chart.columns(chosen, start)
    return Samples(np.where(times <= 0, np.minimum(times, -CLOCK), times), *columns)


def _clamp(chart: Chart) -> Samples:
    clamp = chart.first(Clamp)
    if clamp is None:
        raise NotAvailable("no insulin clamp in this run")
    start, held = clamp
    found = ClampSamples(*chart.columns(chart.minutes <= held.until + CLOCK, start))
    each = (held.until - start) / len(held.steps)
    found.steps = tuple((k * each, (k + 1) * each) for k in range(len(held.steps)))
    found.lean = None if chart.fat_free_mass is None else chart.fat_free_mass / chart.build.weight
    return found


def _days(chart: Chart) -> Samples:
    eaten = chart.first(Meals)
    if eaten is None or not chart.minutes.size or chart.minutes[-1] - chart.minutes[0] < DAY:
        raise NotAvailable("no whole day of meals in this run")
    return chart.samples(np.full(chart.minutes.shape, True), 0.0)


_OFTEN: Final = "Record at these minutes, for example 'record: {every: 5 min}'"
FASTING_SAMPLE: Final = Need(
    "a fasting sample", "Fasting", "", "Let the run begin before anything is done", _OFTEN, _fasting
)
DRINK: Final = Need(
    "a glucose drink", "After the drink", "ogtt", "Add '- {at: 0 min, ogtt: 75 g}' to 'protocol'", _OFTEN, _drink
)
INJECTION: Final = Need(
    "an injection of glucose",
    "After the injection of glucose",
    "ivgtt",
    "Add '- {at: 10 min, ivgtt: 0.3 g/kg}' to 'protocol'",
    "Record every minute, 'record: {every: 1 min}'",
    _injection,
)
CLAMP: Final = Need(
    "an insulin clamp",
    "Under the insulin clamp",
    "clamp",
    "Add '- {at: 10 min, clamp: 40 mU/m2/min}' to 'protocol'",
    "Let the clamp last, and record every 5 min or oftener, 'record: {every: 5 min}'",
    _clamp,
)
DAYS: Final = Need(
    "whole days of meals",
    "Whole days",
    "meals",
    "Add '- {at: 0 min, meals: {per_day: 3}}' to 'protocol' and let the run last a day or longer",
    "Let the run last a day or longer",
    _days,
)
NEEDS: Final = (FASTING_SAMPLE, DRINK, INJECTION, CLAMP, DAYS)
