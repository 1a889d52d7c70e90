"""``signaling doctor``: is everything here that a run needs?"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from signaling.app.endings import FAILED, ending
from signaling.app.screen import stdout, tick


def doctor(
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON document, and nothing else.")] = False,
) -> None:
    """Look at versions, processor, memory, kernel cache and extras, and say of each whether it is well."""
    with ending():
        from rich.table import Table as Grid
        from rich.text import Text

        from signaling.app.checkup import ABSENT, ILL, examine

        findings = list(examine())
        ill = [finding.name for finding in findings if finding.state == ILL]
        if as_json:
            import json
            from dataclasses import asdict

            sys.stdout.write(json.dumps([asdict(finding) for finding in findings], indent=2) + "\n")
        else:
            screen = stdout()
            grid = Grid(box=None, show_header=False, padding=(0, 2, 0, 0), pad_edge=False)
            for _ in range(2):
                grid.add_column(no_wrap=True)
            grid.add_column(overflow="fold")
            for finding in findings:
                sign = "-" if finding.state == ABSENT else tick(screen, finding.state != ILL)
                style = {ABSENT: "dim", ILL: "bold red"}.get(finding.state, "green")
                words = Text.assemble((finding.verdict, style), (f"\n{finding.found}", "dim"))
                grid.add_row(Text(sign, style=style), finding.name, words)
            screen.print(grid)
            screen.print()
            screen.print(
                f"To mend: {', '.join(ill)}." if ill else "All is well.", style="bold red" if ill else "bold green"
            )
        if ill:
            raise typer.Exit(FAILED)
