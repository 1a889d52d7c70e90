"""Clinical indices as lines of tables, a table for each test that was done."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from signaling.app.tables.table import Line, Table
from signaling.clinic.indices import INDICES, Chart
from signaling.clinic.indices.need import CLAMP, DAYS, FASTING_SAMPLE, INJECTION, Need

ALWAYS: Final = ("homa_ir", "homa_b", "quicki")
TESTS: Final = (INJECTION, CLAMP, DAYS)  # a drink has a table of its own


def index_line(name: str, chart: Chart) -> Line:
    """An index of a run; where it is not available the remark says why."""
    index, reading = INDICES[name], INDICES[name].read(chart)
    source = f"{index.formula}. {index.source}"
    return Line(name, index.long_name, (reading.value,), reading.unit, remark=reading.reason or "", source=source)


def of_test(need: Need) -> Iterator[str]:
    """Names of the indices that a test gives."""
    return (name for name, index in INDICES.items() if index.need is need)


def fasting_lines(chart: Chart) -> Iterator[Line]:
    """The three indices that every fasting sample ought to give, and those others that this one gives."""
    lines = (index_line(name, chart) for name in of_test(FASTING_SAMPLE))
    return (line for line in lines if line.key in ALWAYS or line.values[0] is not None)


def tables_of_tests(chart: Chart) -> list[Table]:
    """A table for each test that was done."""
    found = []
    for need in TESTS:
        lines = tuple(index_line(name, chart) for name in of_test(need))
        if any(line.values[0] is not None for line in lines):
            found.append(Table(need.title, ("value",), lines))
    return found
