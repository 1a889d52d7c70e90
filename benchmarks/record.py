"""The numbers of a benchmark for programs: ``results.json`` is a list with one entry a row.

An entry holds ``name``, ``value`` and ``unit`` (the number that the row is about; None where it is words), ``peer`` and ``ratio`` (who was measured
beside the engine, and how many times its cost is that of the engine; None for rows without a peer), ``machine``, and all that the table says:
``group``, ``asked``, ``measured``, ``verdict``, ``notes``, ``numbers``. Each tells when and of which commit it is, so that groups can be run anew.
"""

from __future__ import annotations

import json
import statistics
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from benchmarks.rows import Row

NAME = "results.json"
UNITS = {  # a key of `Row.numbers` -> unit; of several the first is what the row is about
    "seconds_per_cell_minute": "s",
    "seconds_per_step": "s",
    "seconds": "s",
    "ns_per_cell_minute": "ns",
    "share": "1",
    "one_core_gflops": "GFLOP/s",
    "one_core_gb_s": "GB/s",
    "flops_per_step": "1",
    "speed_up": "1",
    "key": "1",
    "every": "1",
    "order": "1",
    "glucose": "1",
    "peak_gib": "GiB",
    "ratio": "1",
}
COMMON = (
    "date",
    "commit",
    "quick",
    "threads",
    "python",
    "versions",
    "insulin_v0",
)  # what an entry takes from the circumstances


def entries(groups: Mapping[str, Iterable[Row]], about: Mapping[str, Any]) -> list[dict[str, Any]]:
    """One entry a row, in the order of the table."""
    return [_entry(group, row, about) for group, rows in groups.items() for row in rows]


def _entry(group: str, row: Row, about: Mapping[str, Any]) -> dict[str, Any]:
    key = next((key for key in UNITS if key in row.numbers), None)
    beside = "seconds_per_cell_minute" in row.numbers
    return {
        "name": row.what,
        "value": None if key is None else _number(row.numbers[key]),
        "unit": None if key is None else UNITS[key],
        "peer": row.what.partition(",")[0] if beside else None,
        "ratio": row.numbers.get("ratio") if beside else None,
        "machine": f"{about['processor']}, {about['cores']} cores",
        "group": group,
        "asked": row.asked,
        "measured": row.measured,
        "verdict": row.verdict,
        "notes": row.notes,
        "numbers": row.numbers,
        **{what: about[what] for what in COMMON},
    }


def _number(found: Any) -> Any:
    return statistics.median(found) if isinstance(found, list) else found


def row(entry: Mapping[str, Any]) -> Row:
    """The row that an entry was made of."""
    return Row(entry["name"], entry["asked"], entry["measured"], entry["verdict"], entry["numbers"], entry["notes"])


def read(folder: Path) -> list[dict[str, Any]]:
    """The entries that were kept in a folder."""
    found: list[dict[str, Any]] = json.loads((folder / NAME).read_text(encoding="utf-8"))
    return found


def write(folder: Path, found: list[dict[str, Any]]) -> None:
    """Keep entries in a folder."""
    (folder / NAME).write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


def renewed(kept: list[dict[str, Any]], new: list[dict[str, Any]], order: Iterable[str]) -> list[dict[str, Any]]:
    """The kept entries with those of the new groups in their place, in the order of the groups.

    Raises:
        ValueError: one table cannot hold both: they are of different machines, or one is of a quick run.
    """
    for what in ("machine", "quick", "insulin_v0"):
        old, now = {entry[what] for entry in kept}, {entry[what] for entry in new}
        if old != now:
            raise ValueError(
                f"the kept results are of {what} {old}, the new ones of {now}: run the whole benchmark instead."
            )
    fresh = {entry["group"] for entry in new}
    every = [entry for entry in kept if entry["group"] not in fresh] + new
    return [entry for group in order for entry in every if entry["group"] == group]
