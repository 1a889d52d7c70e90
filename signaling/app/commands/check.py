"""``signaling check``: every fault of scenario files, one a line, without running anything."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from signaling.app.endings import REFUSED, ending
from signaling.app.screen import stderr


def check(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE...", help="Scenario files, or names of shipped scenarios.")
    ],
) -> None:
    """Find every fault of scenario files: FILE:LINE:COL: path: message. Nothing is run."""
    with ending():
        from signaling.scenario.check import check as faults_of

        faults = [fault for file in files for fault in faults_of(file)]
        for fault in faults:
            sys.stdout.write(f"{fault}\n")
        if faults:
            raise typer.Exit(REFUSED)
        if stderr().is_terminal:
            stderr().print(f"No fault in {', '.join(files)}.", style="green", soft_wrap=True)
