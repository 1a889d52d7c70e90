"""From a scenario to a run folder: results, figures and report."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from signaling.app.claims import Verdict, judge
from signaling.app.endings import Refused, words_of
from signaling.app.figures import FIGURES, draw_figures
from signaling.app.outcome import Outcome
from signaling.app.report import REPORT, report_html
from signaling.app.tables import Table, tables_of
from signaling.body.persons import person_called
from signaling.core.errors import SignalingError, did_you_mean
from signaling.record.atomic import remove, write_file
from signaling.record.provenance import describe_run
from signaling.record.store import RESULTS, RUN, RunFolder
from signaling.scenario.resolve import load
from signaling.scenario.schema import DishPlan, Plan

if TYPE_CHECKING:
    from signaling.app.progress import RunProgress
    from signaling.scenario.body import Body
    from signaling.scenario.dish import Dish

RUNS = "runs"


@dataclass(frozen=True, slots=True)
class Finished:
    """A run with everything that was made of it.

    Attributes:
        outcome: The run.
        tables: Its tables.
        verdicts: Its judged claims.
        files: Names in its folder, the first to look at first.
    """

    outcome: Outcome
    tables: Sequence[Table]
    verdicts: Sequence[Verdict]
    files: Sequence[str]


def planned(scenario: str, *, seed: int | None, cells: Mapping[str, int] | int | None) -> tuple[Plan, dict[str, Any]]:
    """The plan of a scenario, and the overrides that stand for the options of the command line.

    Raises:
        ScenarioError: The scenario has faults. Refused: Cells of a kind that the dish does not hold.
    """
    overrides: dict[str, Any] = {} if seed is None else {"seed": seed}
    if cells is not None:
        plan = load(scenario)
        if isinstance(plan, DishPlan):
            overrides["dish"] = {"cells": _in_dish(plan.dish.cell, cells)}
        else:
            overrides["cells"] = dict.fromkeys(plan.cells, cells) if isinstance(cells, int) else dict(cells)
    return load(scenario, overrides=overrides or None), overrides


def _in_dish(kind: str, cells: Mapping[str, int] | int) -> int:
    if isinstance(cells, int):
        return cells
    for tissue in cells:
        if tissue != kind:
            raise Refused(f"--cells: there are no {tissue} cells in this dish.{did_you_mean(tissue, [kind])}")
    return cells[kind]


def default_folder(scenario: str) -> Path:
    """``runs/ogtt`` for the shipped scenario ``ogtt``, ``runs/deaf`` for the file ``somewhere/deaf.yaml``."""
    is_file = scenario.endswith((".yaml", ".yml"))
    name = Path(scenario).stem if is_file else scenario
    # A name made of dots alone would be a folder above.
    parts = [part for part in re.split(r"[/\\]", name) if part.strip(".")]
    return Path(RUNS, *parts) if parts else Path(RUNS, "scenario")


def run_scenario(
    scenario: str, plan: Plan, overrides: Mapping[str, Any], folder: Path, progress: RunProgress
) -> Finished:
    """Run a plan and store everything in a folder. What was simulated is stored however the run ends.

    Args:
        scenario: Name or path it came from.
        plan: What :func:`planned` gave.
        overrides: What :func:`planned` gave.
        folder: The run folder; made where needed.
        progress: Told of every step.

    Raises:
        Refused: The folder cannot be made or written. RunFolderError, FolderInUse: it cannot be used.
        SignalingError: The run failed. KeyboardInterrupt: it was stopped.
    """
    name = default_folder(scenario).relative_to(RUNS).as_posix()
    with _opened(folder, describe_run(plan.model_dump(), plan.seed) | {"name": name} | _who(plan)) as opened:
        for old in (*FIGURES, REPORT):
            remove(opened.path / old)
        with progress:
            progress.waits("finding the fasting state" if not isinstance(plan, DishPlan) else "letting the cells rest")
            world = _alive(scenario, plan, overrides)
            import_module("zarr")  # now: after Ctrl-C nobody waits for an import
            progress.begins(plan.duration_minutes)
            try:
                world.run(progress=progress)
            finally:
                opened.write_results(world.results, world.cell_results)
            progress.waits("drawing")
            outcome = Outcome(name, plan, world.results, world.cell_results, opened.run)
            tables, verdicts = tables_of(outcome), judge(plan, outcome.results)
            opened.run["summary"] = summary(tables, verdicts)
            pictures = illustrate(outcome, tables, verdicts, opened.path)
    return Finished(outcome, tables, verdicts, [REPORT, *pictures, RESULTS, RUN])


def illustrate(outcome: Outcome, tables: Sequence[Table], verdicts: Sequence[Verdict], folder: Path) -> list[str]:
    """Draw the figures of a run and write its report; returns the names of the figures."""
    pictures = draw_figures(outcome, folder)
    write_file(folder / REPORT, report_html(outcome, tables, verdicts, pictures).encode("utf-8"))
    return list(pictures)


def summary(tables: Sequence[Table], verdicts: Sequence[Verdict]) -> dict[str, Any]:
    """The tables and the judged claims as plain data for JSON; numbers are finite or None."""
    lines: dict[str, Any] = {}
    for table in tables:
        lines |= table.plain()
    claims = [
        {"claim": v.claim, "met": v.met, "value": v.value, "unit": v.unit} | ({"remark": v.remark} if v.remark else {})
        for v in verdicts
    ]
    return {"table": lines, "expectations": claims}


def _who(plan: Plan) -> dict[str, Any]:
    """The person with slow states and sources, for ``run.json``; nothing for a dish."""
    return {} if isinstance(plan, DishPlan) else {"person": person_called(plan.person).plain()}


def _opened(folder: Path, run: Mapping[str, Any]) -> RunFolder:
    try:
        return RunFolder.create(folder, run)
    except OSError as fault:
        raise Refused(f"{words_of(fault)}. Choose a folder that you may write into: --out DIR.") from None


def _alive(scenario: str, plan: Plan, overrides: Mapping[str, Any]) -> Body | Dish:
    from signaling.scenario.body import Body
    from signaling.scenario.dish import Dish

    world = (Dish if isinstance(plan, DishPlan) else Body)(scenario, overrides=overrides)
    if world.plan != plan:
        raise SignalingError(f"{scenario}: the file was changed while it was being read. Run it again.")
    return world
