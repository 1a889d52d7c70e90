"""The table of a clamp or of an injection of glucose: the indices that a clinic works out from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from signaling.app.tables.table import Line, Table
from signaling.clinic.indices import INDICES, Reading, Samples
from signaling.clinic.indices.samples import CLAMP, CLOCK, INJECTION
from signaling.core.errors import SignalingError

if TYPE_CHECKING:
    from signaling.app.outcome import Outcome

TESTS: Final = {"clamp": (CLAMP, "At the end of the clamp"), "ivgtt": (INJECTION, "After the injection")}
BEFORE: Final = 30.0  # min of the fast that belong to an injection


def examination_tables(outcome: Outcome) -> list[Table]:
    """The indices of every clamp and injection of a person; none where there was none."""
    tables = []
    for event in outcome.plan.protocol:
        if event.kind in TESTS:
            test, title = TESTS[event.kind]
            end = event.action.end(event.at_minutes) if test == CLAMP else np.inf
            tables.append(Table(title, ("value",), _lines(outcome, test, event.at_minutes, end)))
    return tables


def _lines(outcome: Outcome, test: str, start: float, end: float) -> tuple[Line, ...]:
    wanted = [index for index in INDICES.values() if index.test == test]
    try:
        samples = samples_of(outcome, test, start, end)
    except SignalingError as fault:
        return tuple(line_of(index.name, Reading(None, index.unit, str(fault))) for index in wanted)
    return tuple(line_of(index.name, index.read(samples)) for index in wanted)


def samples_of(outcome: Outcome, test: str, start: float, end: float) -> Samples:
    """What was recorded of a test, on its clock; of an injection with the half hour before it.

    Raises:
        SignalingError: glucose was not recorded, or what was recorded is malformed.
    """
    results = outcome.results
    minutes = results["time"].values - start
    chosen = (minutes >= (-BEFORE if test == INJECTION else 0.0) - CLOCK) & (minutes <= end - start + CLOCK)
    columns = {
        str(name): values.values[chosen] for name, values in results.data_vars.items() if values.dims == ("time",)
    }
    if "plasma_glucose" not in columns:
        raise SignalingError("no plasma_glucose among the samples; record it")
    return Samples(minutes[chosen], columns["plasma_glucose"], columns.get("plasma_insulin"), columns, test)


def line_of(name: str, reading: Reading) -> Line:
    """An index as a line of a table."""
    index = INDICES[name]
    source = f"{index.formula}. {index.source}"
    return Line(name, index.long_name, (reading.value,), reading.unit, remark=reading.reason or "", source=source)
