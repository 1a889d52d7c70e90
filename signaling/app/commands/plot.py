"""``signaling plot``: draw the figures of a stored run again."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from signaling.app.endings import ending
from signaling.app.screen import stdout


def plot(
    folder: Annotated[Path, typer.Argument(metavar="RUN_FOLDER", help="Folder of a run, such as runs/ogtt.")],
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print errors only.")] = False,
) -> None:
    """Draw the figures of a stored run again, and its report."""
    with ending():
        from signaling.app.claims import judge
        from signaling.app.outcome import Outcome
        from signaling.app.result_screen import show_files
        from signaling.app.run_scenario import REPORT, illustrate
        from signaling.app.tables import tables_of

        outcome = Outcome.read(folder)
        pictures = illustrate(outcome, tables_of(outcome), judge(outcome.plan, outcome.results), folder)
        if not quiet:
            show_files(stdout(), folder, [REPORT, *pictures])
