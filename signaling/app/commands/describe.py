"""``signaling describe``: what a cell, a saboteur, a scenario or the body is made of, with every number and its source."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from signaling.app.endings import ending
from signaling.app.screen import stdout

if TYPE_CHECKING:
    from rich.console import Console

    from signaling.app.describe import Section

NARROW = 40  # a column up to here is never folded
KINDS = {"known": "green", "fitted": "cyan", "assumed": "yellow"}


def describe(
    name: Annotated[
        str | None,
        typer.Argument(
            metavar="[NAME]", help="muscle, JNK, ogtt, body, Glut4, homa_ir ... Without a name: a list of all."
        ),
    ] = None,
    influence: Annotated[
        bool,
        typer.Option(
            "--influence",
            help="Of a cell type: work out now, in seconds, how its outputs depend on every number. Without it the ranking that is shipped "
            "is shown at once, and it is said if the network has changed since.",
        ),
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document, and nothing else.")] = False,
) -> None:
    """Tell what a cell, saboteur, scenario, mechanism, index or the body is made of, with sources."""
    with ending():
        from signaling.app.describe import described

        sections = _everything() if name is None else described(name, influence_now=influence)
        if as_json:
            import json
            from dataclasses import asdict

            sys.stdout.write(json.dumps([asdict(section) for section in sections], indent=2) + "\n")
            return
        screen = stdout()
        for section in sections:
            _show(screen, section, _widths(sections, section.columns))


def _everything() -> list[Section]:
    from signaling.app.describe import Section, subjects

    rows = tuple((kind, ", ".join(members)) for kind, members in subjects().items())
    return [Section("What can be described", "signaling describe NAME", (), rows)]


def _widths(sections: list[Section], columns: tuple[str, ...]) -> list[int]:
    """Widths of all columns but the last, common to the tables that have the same heads."""
    rows = [
        row for section in sections if section.columns == columns for row in (section.columns, *section.rows) if row
    ]
    return [max(map(len, column)) for column in list(zip(*rows, strict=False))[:-1]]


def _show(screen: Console, section: Section, widths: list[int]) -> None:
    from rich.table import Table as Grid
    from rich.text import Text

    screen.print()
    screen.print(section.title, style="bold cyan")
    if section.text:
        screen.print(section.text, soft_wrap="\n" in section.text)
    if not section.rows:
        return
    grid = Grid(box=None, show_header=bool(section.columns), header_style="dim", padding=(0, 2, 0, 0), pad_edge=False)
    heads = section.columns or ("",) * len(section.rows[0])
    # The last column is the long one; the others keep to one line where they can.
    for head, width in zip(heads, widths, strict=False):
        grid.add_column(head, min_width=min(width, NARROW), no_wrap=width <= NARROW, overflow="fold")
    grid.add_column(heads[-1], overflow="fold")
    for row in section.rows:
        grid.add_row(*(Text(cell, style=KINDS.get(cell, "")) for cell in row))
    screen.print(grid)
