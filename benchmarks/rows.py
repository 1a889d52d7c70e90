"""A row of the table: what was asked, what was measured, and whether the one meets the other."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field

MET, MISSED, SHOWN, ABSENT, BROKEN = "met", "**missed**", "shown", "not installed", "**failed**"


@dataclass
class Row:
    """One line.

    Attributes:
        what: is measured, and how. asked: the goal in words; a dash where there is none.
        measured: the result in words. verdict: one of the five words above.
        numbers: the result for programs, with units in the names.
        notes: what a reader must know to judge it.
    """

    what: str
    asked: str
    measured: str
    verdict: str
    numbers: dict[str, object] = field(default_factory=dict)
    notes: str = ""

    def to_json(self) -> str:
        """As one line of text."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, line: str) -> Row:
        """The row that :meth:`to_json` wrote."""
        return cls(**json.loads(line))


def judged(what: str, asked: str, measured: str, met: bool, notes: str = "", **numbers: object) -> Row:
    """A row with a goal."""
    return Row(what, asked, measured, MET if met else MISSED, numbers, notes)


def shown(what: str, measured: str, notes: str = "", **numbers: object) -> Row:
    """A row without a goal."""
    return Row(what, "-", measured, SHOWN, numbers, notes)


def absent(what: str, asked: str, fault: ImportError) -> Row:
    """A row of a peer that is not here."""
    return Row(what, asked, f"{fault.name or fault} is not installed (pip install '.[bench]')", ABSENT)


def markdown(rows: Iterable[Row]) -> str:
    """The table, with the notes below it."""
    lines = ["| what | asked | measured | verdict |", "| --- | --- | --- | --- |"]
    notes: list[str] = []
    for row in rows:
        mark = ""
        if row.notes:
            if row.notes not in notes:
                notes.append(row.notes)
            mark = f" [{notes.index(row.notes) + 1}]"
        lines.append(
            "| "
            + " | ".join(cell.replace("|", "\\|") for cell in (row.what + mark, row.asked, row.measured, row.verdict))
            + " |"
        )
    return "\n".join([*lines, "", *(f"{k}. {note}" for k, note in enumerate(notes, 1))]).rstrip() + "\n"
