"""The table of a body that drinks nothing: its fasting indices at the start, and where blood went meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from signaling.app.tables.table import Line, Table
from signaling.clinic.indices import INDICES, Reading
from signaling.core.errors import SignalingError
from signaling.record.observables import OBSERVABLES

if TYPE_CHECKING:
    from signaling.app.outcome import Outcome

FASTING = ("homa_ir", "homa_b", "quicki")
COLUMNS = ("start", "lowest", "highest", "end")


def rest_tables(outcome: Outcome) -> list[Table]:
    """Fasting indices of the first sample, and the course of every observable of blood and of whole-body fluxes."""
    results = outcome.results
    indices = tuple(_index(name, outcome) for name in FASTING)
    course = tuple(
        Line(name, OBSERVABLES[name].long_name, course_of(results[name].values), OBSERVABLES[name].unit)
        for name in OBSERVABLES
        if name in results and np.any(results[name].values)
    )
    return [Table("Fasting", ("value",), indices), Table("Blood and fluxes", COLUMNS, course)]


def course_of(values: np.ndarray) -> tuple[float | None, ...]:
    """First, lowest, highest and last value; nothing where there is none."""
    taken = values[np.isfinite(values)]
    if not taken.size:
        return (None,) * len(COLUMNS)
    return tuple(float(value) for value in (taken[0], taken.min(), taken.max(), taken[-1]))


def _index(name: str, outcome: Outcome) -> Line:
    index = INDICES[name]
    try:
        glucose, insulin = (outcome.results[o].values[:1] for o in ("plasma_glucose", "plasma_insulin"))
        reading = index(np.zeros(glucose.size), glucose, insulin)
    except SignalingError as fault:
        reading = Reading(None, index.unit, str(fault))
    source = f"{index.formula}. {index.source}"
    return Line(name, index.long_name, (reading.value,), reading.unit, remark=reading.reason or "", source=source)
