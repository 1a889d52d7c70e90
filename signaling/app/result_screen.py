"""The end of a run as a person sees it in the terminal: what was run, its tables, what was expected, where the files are."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from signaling.app.screen import tick
from signaling.app.wording import duration, plural, with_unit

if TYPE_CHECKING:
    from signaling.app.claims import Verdict
    from signaling.app.outcome import Outcome
    from signaling.app.tables import Line, Table

MARGIN = (0, 0, 0, 2)
STAGES = {"normal": "bold green", "prediabetes": "bold yellow", "diabetes": "bold red"}


def show_results(
    console: Console,
    outcome: Outcome,
    tables: Sequence[Table],
    verdicts: Sequence[Verdict],
    seconds: float | None = None,
) -> None:
    """Print what was run, its tables and what was expected.

    Args:
        console: Where to.
        outcome: The run.
        tables: Its tables.
        verdicts: Its judged claims.
        seconds: How long it took; left out if None.
    """
    console.print()
    console.print(Text(outcome.plan.title, style="bold"))
    console.print(Text(facts(outcome, seconds), style="dim"))
    widths = _widths(tables)
    for table in tables:
        console.print()
        console.print(Padding(_single(table, widths) if len(table.columns) == 1 else _wide(table), MARGIN))
    if verdicts:
        console.print()
        console.print(Padding(_expected(console, verdicts), MARGIN))


def show_files(console: Console, folder: Path, files: Sequence[str]) -> None:
    """Print where the files of a run are."""
    console.print()
    console.print(Text.assemble(("Stored in ", "dim"), (f"{folder}", "bold")), soft_wrap=True)
    console.print(Text("  " + "  ".join(files), style="dim"), soft_wrap=True)


def facts(outcome: Outcome, seconds: float | None = None) -> str:
    """One line: who, how many cells, the seed, how long."""
    parts = [
        outcome.who,
        plural(sum(outcome.population.values()), "cell"),
        f"seed {outcome.plan.seed}",
        duration(outcome.minutes),
    ]
    return " · ".join(parts) + (f" in {seconds:.1f} s" if seconds is not None else "")


def _widths(tables: Sequence[Table]) -> tuple[int, int, int]:
    """Widths of the first columns, common to all tables of one column, so that they stand below one another."""
    lines = [line for table in tables if len(table.columns) == 1 for line in table.lines]
    return tuple(
        max((len(words(line)) for line in lines), default=0)
        for words in (lambda line: line.label, lambda line: line.shown(0), lambda line: line.also)
    )


def _single(table: Table, widths: tuple[int, int, int]) -> Grid:
    grid = _grid(table.title)
    for width, style in zip(widths, ("", "", "dim"), strict=True):
        grid.add_column(min_width=width, style=style)
    grid.add_column(style="dim")
    for line in table.lines:
        grid.add_row(line.label, _value(line), line.also, line.remark)
    return grid


def _value(line: Line) -> Text:
    shown = line.shown(0)
    return Text(shown, style=STAGES.get(shown.split(" ")[0], "bold") if line.key == "stage" else "bold")


def _wide(table: Table) -> Grid:
    grid = _grid(table.title)
    grid.show_header = True
    corner, *heads = table.heads
    grid.add_column(corner, min_width=18, no_wrap=True, header_style="dim")
    for column in heads:
        grid.add_column(column, justify="right", header_style="dim")
    grid.add_column("", style="dim")
    for line in table.lines:
        grid.add_row(line.label, *map(line.shown, range(len(table.columns))), "" if line.unit == "1" else line.unit)
    return grid


def _expected(console: Console, verdicts: Sequence[Verdict]) -> Grid:
    grid = _grid("Expected")
    for _ in range(3):
        grid.add_column()
    for verdict in verdicts:
        sign = Text(tick(console, verdict.met), style="bold green" if verdict.met else "bold red")
        found = with_unit(verdict.value, verdict.unit) if verdict.value is not None else ""
        grid.add_row(sign, verdict.claim, Text.assemble((found, "bold"), (f"  {verdict.remark}".rstrip(), "dim")))
    return grid


def _grid(title: str) -> Grid:
    return Grid(
        title=Text(title, style="bold cyan"),
        title_justify="left",
        box=None,
        show_header=False,
        padding=(0, 2, 0, 0),
        pad_edge=False,
    )
