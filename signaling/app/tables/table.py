"""A table of results: lines with a name, a unit and one value a column, for the terminal, the report and JSON alike."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

from signaling.app.wording import number, with_unit

Value = float | str | None
"""A number in the unit of its line, words, or nothing."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line.

    Attributes:
        key: Name in JSON; never changes.
        label: What a person reads.
        values: One for each column.
        unit: Unit of the numbers; ``"1"`` for pure ones.
        also: The same in other words, such as mg/dL; empty for none.
        remark: What it means, or why it is missing; empty for nothing.
        source: Formula and paper, for the report.
    """

    key: str
    label: str
    values: tuple[Value, ...]
    unit: str = "1"
    also: str = ""
    remark: str = ""
    source: str = ""

    def shown(self, column: int) -> str:
        """The value of a column in words."""
        value = self.values[column]
        if isinstance(value, str):
            return value
        return with_unit(value, self.unit) if len(self.values) == 1 else number(value)


@dataclass(frozen=True, slots=True)
class Table:
    """Lines under a title; a table of one column has no head.

    Attributes:
        title: Headline.
        columns: Names of the columns of values.
        lines: The lines.
    """

    title: str
    columns: tuple[str, ...]
    lines: tuple[Line, ...]

    @property
    def heads(self) -> tuple[str, ...]:
        """What stands above the labels and the columns of values: a word that all columns begin with stands above the labels."""
        words = {column.partition(" ")[0] for column in self.columns}
        if len(self.columns) < 2 or len(words) > 1 or not all(" " in column for column in self.columns):
            return ("", *self.columns)
        return (f"{words.pop()}:", *(column.partition(" ")[2] for column in self.columns))

    def plain(self) -> dict[str, Any]:
        """For JSON: key -> label, unit, and ``value``, or ``values`` by column; numbers are finite or None."""
        rows: dict[str, Any] = {}
        for line in self.lines:
            row: dict[str, Any] = {"label": line.label, "unit": line.unit}
            values = [_finite(value) for value in line.values]
            row |= (
                {"value": values[0]} if len(values) == 1 else {"values": dict(zip(self.columns, values, strict=True))}
            )
            rows[line.key] = row | ({"remark": line.remark} if line.remark else {})
        return rows


def _finite(value: Value) -> Value:
    return None if isinstance(value, float) and not math.isfinite(value) else value
