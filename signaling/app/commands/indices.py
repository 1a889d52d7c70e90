"""``signaling indices``: the clinical indices there are, or those that a stored run allows."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from signaling.app.endings import Refused, ending
from signaling.app.screen import stdout

if TYPE_CHECKING:
    from rich.console import Console

    from signaling.clinic.indices import Index, Reading


def indices(
    folder: Annotated[
        Path | None,
        typer.Argument(
            metavar="[RUN_FOLDER]", help="Folder of a run, such as runs/ogtt. Without it: what indices there are."
        ),
    ] = None,
    name: Annotated[
        str | None, typer.Argument(metavar="[INDEX]", help="One of them, such as matsuda. Without it: all.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document, and nothing else.")] = False,
) -> None:
    """List the clinical indices with what each needs, or work out all that a stored run allows and say what the others lack."""
    with ending():
        from signaling.clinic.indices import INDICES

        if folder is None:
            if as_json:
                _json({key: _told(index) for key, index in INDICES.items()})
            else:
                _list(stdout())
            return
        found = _read(folder)
        if name is not None:
            found = {name: _one(folder, name, found)}
        if as_json:
            _json({key: _told(INDICES[key]) | _value(reading) for key, reading in found.items()})
        else:
            _results(stdout(), found)


def _read(folder: Path) -> dict[str, Reading]:
    from signaling.app.outcome import Outcome
    from signaling.clinic.indices import all_indices
    from signaling.scenario.schema import DishPlan

    outcome = Outcome.read(folder)
    if isinstance(outcome.plan, DishPlan):
        raise Refused(
            f"{folder}: a dish of cells has no clinical indices. Run a person, for example: signaling run ogtt"
        )
    return all_indices(outcome.chart)


def _one(folder: Path, name: str, found: dict[str, Reading]) -> Reading:
    """The reading of one index; refused with the place and with what would make it possible."""
    from signaling.clinic.indices import INDICES

    index = INDICES[name]
    reading = found[name]
    if reading.value is None:
        why = ". ".join(filter(None, (reading.reason, reading.remedy)))
        raise Refused(f"{folder}: {index.long_name} is not available: {why}. It needs {index.needs}.")
    return reading


def _told(index: Index) -> dict[str, str]:
    return {
        "label": index.long_name,
        "unit": index.unit,
        "needs": index.needs,
        "formula": index.formula,
        "source": index.source,
    }


def _value(reading: Reading) -> dict[str, Any]:
    if reading.value is None:
        return {"value": None, "reason": reading.reason, "remedy": reading.remedy}
    return {"value": reading.value}


def _json(document: dict[str, Any]) -> None:
    import json

    sys.stdout.write(json.dumps(document, indent=2, ensure_ascii=False) + "\n")


def _list(screen: Console) -> None:
    """A table a test."""
    from signaling.clinic.indices import INDICES

    tables = {
        need: [
            (key, index.long_name, "" if index.unit == "1" else index.unit, index.drawn, index.source)
            for key, index in INDICES.items()
            if index.need is need
        ]
        for need in dict.fromkeys(index.need for index in INDICES.values())
    }
    widths = [max(len(row[place]) for rows in tables.values() for row in rows) for place in range(3)]
    for need, rows in tables.items():
        screen.print()
        screen.print(need.title, style="bold cyan")
        screen.print(f"from {need.name}", style="dim")
        _table(screen, ("name", "", "unit", "needs", "source"), rows, widths=widths)
    screen.print()
    screen.print(
        "signaling describe NAME says what an index means; signaling indices RUN_FOLDER works them out.", style="dim"
    )


def _results(screen: Console, found: dict[str, Reading]) -> None:
    """What there is; below it what there is not, and what would make it possible."""
    from signaling.app.wording import with_unit
    from signaling.clinic.indices import INDICES

    there = {key: reading for key, reading in found.items() if reading.value is not None}
    rows = []
    for key, reading in there.items():
        value = reading.value if isinstance(reading.value, str) else with_unit(reading.value, reading.unit)
        rows.append((key, INDICES[key].long_name, value, INDICES[key].needs))
    if rows:
        screen.print()
        _table(screen, ("name", "", "value", "from"), rows, bold=2)
    lacking: dict[tuple[str, str], list[str]] = {}
    for key, reading in found.items():
        if key not in there:
            lacking.setdefault((reading.reason or "", reading.remedy), []).append(key)
    if lacking:
        screen.print()
        screen.print("Not available", style="bold cyan")
        _table(screen, ("", "because", "what would help"), [(", ".join(keys), *why) for why, keys in lacking.items()])


def _table(
    screen: Console,
    heads: tuple[str, ...],
    rows: list[tuple[str, ...]],
    bold: int | None = None,
    widths: list[int] | None = None,
) -> None:
    from rich.table import Table as Grid
    from rich.text import Text

    grid = Grid(box=None, header_style="dim", padding=(0, 2, 0, 0), pad_edge=False)
    for place, head in enumerate(heads):
        width = widths[place] if widths and place < len(widths) else None
        style = "bold" if place == bold else ""
        grid.add_column(head, overflow="fold", no_wrap=head == "name", min_width=width, style=style)
    for row in rows:
        grid.add_row(*map(Text, row))
    screen.print(grid)
