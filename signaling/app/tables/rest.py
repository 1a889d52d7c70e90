"""The table of a body that drinks nothing: its fasting indices at the start, what a clamp or an injection tells, and where blood went meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from signaling.app.tables.examination import examination_tables, line_of, samples_of
from signaling.app.tables.table import Line, Table
from signaling.clinic.indices import INDICES, Reading
from signaling.clinic.indices.samples import DRINK
from signaling.core.errors import SignalingError
from signaling.record.observables import OBSERVABLES

if TYPE_CHECKING:
    from signaling.app.outcome import Outcome

FASTING = ("homa_ir", "homa_b", "quicki", "hepatic_resistance", "adipose_resistance")
COLUMNS = ("start", "lowest", "highest", "end")


def rest_tables(outcome: Outcome) -> list[Table]:
    """Fasting indices of the first sample, and the course of every observable of blood and of whole-body fluxes."""
    results = outcome.results
    indices = tuple(line_of(name, _fasting(name, outcome)) for name in FASTING)
    course = tuple(
        Line(name, OBSERVABLES[name].long_name, course_of(results[name].values), OBSERVABLES[name].unit)
        for name in OBSERVABLES
        if name in results and np.any(results[name].values)
    )
    return [
        Table("Fasting", ("value",), indices),
        *examination_tables(outcome),
        Table("Blood and fluxes", COLUMNS, course),
    ]


def course_of(values: np.ndarray) -> tuple[float | None, ...]:
    """First, lowest, highest and last value; nothing where there is none."""
    taken = values[np.isfinite(values)]
    if not taken.size:
        return (None,) * len(COLUMNS)
    return tuple(float(value) for value in (taken[0], taken.min(), taken.max(), taken[-1]))


def _fasting(name: str, outcome: Outcome) -> Reading:
    start = float(outcome.results["time"].values[0]) if outcome.results["time"].size else 0.0
    try:
        return INDICES[name].read(samples_of(outcome, DRINK, start, start))
    except SignalingError as fault:
        return Reading(None, INDICES[name].unit, str(fault))
