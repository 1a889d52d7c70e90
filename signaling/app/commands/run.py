"""``signaling run``: run a scenario, see the result, keep it in a folder."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand

from signaling.app.cell_counts import read_counts, spread_counts
from signaling.app.endings import FAILED, STOPPED, ending
from signaling.app.screen import stderr, stdout


class RunCommand(TyperCommand):
    """Lets several counts follow one ``--cells``: ``--cells muscle=200 liver=50``."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the line, the option repeated in front of every further count."""
        return super().parse_args(ctx, spread_counts(args))


def run(
    scenario: Annotated[
        str, typer.Argument(metavar="NAME_OR_FILE", help="A shipped scenario such as ogtt, or a file ending in .yaml.")
    ],
    out: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Folder for the results; runs/NAME if not given.")
    ] = None,
    seed: Annotated[
        int | None, typer.Option(min=0, metavar="N", help="Another seed: other cells, other noise.")
    ] = None,
    cells: Annotated[
        list[str] | None,
        typer.Option(
            metavar="[TISSUE=]N ...", help="Number of simulated cells: muscle=500 liver=200, or one number for all."
        ),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the final table as one JSON document, and nothing else.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print errors only.")] = False,
) -> None:
    """Run a scenario, show what came out, and keep results, figures and a report in a folder."""
    with ending():
        counts = read_counts(cells or [])
        from signaling.app.progress import RunProgress
        from signaling.app.run_scenario import default_folder, planned, run_scenario

        plan, overrides = _planned(planned, scenario, seed, counts)
        folder = out if out is not None else default_folder(scenario)
        screen = stderr()
        progress = RunProgress(screen, scenario, shown=not quiet)
        began = time.monotonic()
        try:
            finished = run_scenario(scenario, plan, overrides, folder, progress)
        except KeyboardInterrupt:
            screen.print(_stopped(folder), soft_wrap=True)
            raise typer.Exit(STOPPED) from None
        seconds = time.monotonic() - began
        if as_json:
            _print_json(finished, folder, seconds)
        elif not quiet:
            _print_tables(finished, folder, seconds)
        missed = sum(not verdict.met for verdict in finished.verdicts)
        if missed:
            screen.print(f"{missed} of {len(finished.verdicts)} expectations did not come true.", style="red")
            raise typer.Exit(FAILED)


def _planned(planned: Any, scenario: str, seed: int | None, counts: dict[str, int] | int | None) -> Any:
    """The plan; faults of the options are said to be those of the command line."""
    from dataclasses import replace

    from signaling.core.errors import ScenarioError

    try:
        return planned(scenario, seed=seed, cells=counts)
    except ScenarioError as wrong:
        named = [replace(fault, file="command line") if fault.file == "overrides" else fault for fault in wrong.faults]
        raise ScenarioError(named) from None


def _stopped(folder: Path) -> str:
    from signaling.record.store import RESULTS

    if not (folder / RESULTS).is_dir():
        return "Stopped before anything was simulated."
    return f"Stopped. What was simulated so far is in {folder}; 'signaling plot {folder}' draws it."


def _print_json(finished: Any, folder: Path, seconds: float) -> None:
    import json

    from signaling.app.run_scenario import summary

    outcome = finished.outcome
    document = {
        "scenario": outcome.name,
        "title": outcome.plan.title,
        "status": "finished",
        "folder": str(folder),
        "files": list(finished.files),
        "seed": outcome.plan.seed,
        "cells": outcome.population,
        "minutes": outcome.minutes,
        "wall_seconds": round(seconds, 3),
        **summary(finished.tables, finished.verdicts),
        "input_hash": outcome.run["input_hash"],
        "versions": outcome.run["versions"],
    }
    sys.stdout.write(json.dumps(document, indent=2, allow_nan=False) + "\n")


def _print_tables(finished: Any, folder: Path, seconds: float) -> None:
    from signaling.app.result_screen import show_files, show_results

    screen = stdout()
    show_results(screen, finished.outcome, finished.tables, finished.verdicts, seconds)
    show_files(screen, folder, finished.files)
