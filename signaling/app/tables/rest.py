"""The table of a body that drinks nothing: its fasting indices at the start, and where blood went meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from signaling.app.tables.indices import fasting_lines, tables_of_tests
from signaling.app.tables.table import Line, Table
from signaling.record.observables import OBSERVABLES

if TYPE_CHECKING:
    from signaling.app.outcome import Outcome

COLUMNS = ("start", "lowest", "highest", "end")


def rest_tables(outcome: Outcome) -> list[Table]:
    """Fasting indices, those of the tests that were done, and the course of every observable of blood and of whole-body fluxes."""
    results, chart = outcome.results, outcome.chart
    course = tuple(
        Line(name, OBSERVABLES[name].long_name, course_of(results[name].values), OBSERVABLES[name].unit)
        for name in OBSERVABLES
        if name in results and np.any(results[name].values)
    )
    fasting = Table("Fasting", ("value",), tuple(fasting_lines(chart)))
    return [fasting, *tables_of_tests(chart), Table("Blood and fluxes", COLUMNS, course)]


def course_of(values: np.ndarray) -> tuple[float | None, ...]:
    """First, lowest, highest and last value; nothing where there is none."""
    taken = values[np.isfinite(values)]
    if not taken.size:
        return (None,) * len(COLUMNS)
    return tuple(float(value) for value in (taken[0], taken.min(), taken.max(), taken[-1]))
