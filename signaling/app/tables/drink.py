"""The table of a glucose drink: what a doctor reads from it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from signaling.app.tables.indices import fasting_lines, index_line, tables_of_tests
from signaling.app.tables.table import Line, Table
from signaling.app.wording import number
from signaling.clinic.diagnosis import TWO_HOURS
from signaling.clinic.indices.need import drink_rows
from signaling.clinic.indices.samples import CLOCK, MG_PER_DL, PMOL_PER_UU
from signaling.clinic.measured import names, series

if TYPE_CHECKING:
    from signaling.app.outcome import Outcome

HEALTHY = "ogtt_healthy"
AFTER = ("matsuda", "insulinogenic_index", "disposition_index")


class Drink:
    """What was recorded of the first drink, on the clock of the drink.

    Attributes:
        chart: Of the run.
        times: Minutes from the drink, increasing, shape (samples,); from before it to the next drink or the end of the test.
    """

    def __init__(self, outcome: Outcome) -> None:
        self.chart = outcome.chart
        self._chosen, start = drink_rows(self.chart)
        self._results = outcome.results
        self.times = self.chart.minutes[self._chosen] - start

    def curve(self, observable: str) -> np.ndarray:
        """Values at ``times``; NaN where not recorded."""
        if observable not in self._results:
            return np.full_like(self.times, np.nan)
        return self._results[observable].values[self._chosen]

    def at(self, observable: str, minute: float) -> float | None:
        """The sample of that minute; None when none was taken."""
        values = self.curve(observable)
        near = (np.abs(self.times - minute) <= CLOCK) & np.isfinite(values)
        return float(values[near][0]) if near.any() else None

    def extreme(self, observable: str, sign: int) -> tuple[float, float] | None:
        """Minute and value of the highest (sign 1) or lowest (sign -1) sample from the drink on; the earliest of equals."""
        values = self.curve(observable)
        taken = (self.times >= -CLOCK) & np.isfinite(values)
        if taken.sum() < 2:
            return None
        place = int(np.argmax(sign * values[taken]))
        return float(self.times[taken][place]), float(values[taken][place])


def drink_tables(outcome: Outcome) -> list[Table]:
    """The fasting state, and the answer to the drink."""
    drink = Drink(outcome)
    return [
        Table("Fasting", ("value",), tuple(_fasting(drink))),
        Table("After the drink", ("value",), tuple(_after(drink))),
        *tables_of_tests(drink.chart),
    ]


def _fasting(drink: Drink) -> Iterator[Line]:
    yield _glucose("fasting_glucose", "glucose", drink.at("plasma_glucose", 0.0), _measured("plasma_glucose", 0.0))
    yield _insulin("fasting_insulin", "insulin", drink.at("plasma_insulin", 0.0), _measured("plasma_insulin", 0.0))
    yield from fasting_lines(drink.chart)


def _after(drink: Drink) -> Iterator[Line]:
    height, time = (index_line(name, drink.chart) for name in ("glucose_peak", "glucose_peak_time"))
    yield _glucose("glucose_peak", "glucose peak", height.values[0], height.remark)
    yield Line("glucose_peak_time", "  reached after", time.values, "min", remark=time.remark)
    two_hours = drink.at("plasma_glucose", TWO_HOURS)
    yield _glucose("two_hour_glucose", "2-hour glucose", two_hours, _measured("plasma_glucose", TWO_HOURS))
    stage = index_line("stage", drink.chart)
    words = stage.values[0] or f"not available ({stage.remark})"
    yield Line("stage", stage.label, (words,), source=stage.source)
    minute, highest = drink.extreme("plasma_insulin", 1) or (None, None)
    yield _insulin("insulin_peak", "insulin peak", highest, "")
    yield Line("insulin_peak_time", "  reached after", (minute,), "min")
    yield from (index_line(name, drink.chart) for name in AFTER)
    yield _glucagon_fall(drink)
    minute, lowest = drink.extreme("plasma_ffa", -1) or (None, None)
    yield Line("ffa_nadir", "lowest free fatty acids", (lowest,), "mmol/L")
    yield Line("ffa_nadir_time", "  reached after", (minute,), "min")


def _glucagon_fall(drink: Drink) -> Line:
    fasting, lowest = drink.at("plasma_glucagon", 0.0), drink.extreme("plasma_glucagon", -1)
    fall = 100 * (1 - lowest[1] / fasting) if fasting and lowest else None
    return Line("glucagon_fall", "fall of glucagon", (fall,), "%", source="(fasting - lowest) / fasting")


def _glucose(key: str, label: str, value: float | None, remark: str) -> Line:
    also = f"{number(value * MG_PER_DL)} mg/dL" if value is not None else ""
    return Line(key, label, (value,), "mmol/L", also, remark)


def _insulin(key: str, label: str, value: float | None, remark: str) -> Line:
    also = f"{number(value / PMOL_PER_UU)} µU/mL" if value is not None else ""
    return Line(key, label, (value,), "pmol/L", also, remark)


def _measured(observable: str, minute: float) -> str:
    """Mean and SD measured in healthy people at that minute; empty where not measured."""
    if f"{HEALTHY}/{observable}" not in names(f"{HEALTHY}/"):
        return ""
    curve = series(f"{HEALTHY}/{observable}")
    place = np.flatnonzero(curve.times == minute)
    if not place.size:
        return ""
    mean, sd = (float(column[place[0]]) for column in (curve.mean, curve.sd))
    shown = number(mean)
    return f"healthy {shown} ± {sd:.{len(shown.partition('.')[2])}f}"
