"""The progress bar of a run: simulated time, wall time left, and below it what blood or dish shows at the moment."""

from __future__ import annotations

import math
import time
from collections.abc import Iterable, Sequence
from types import TracebackType
from typing import TYPE_CHECKING

from rich.console import Console, RenderableType
from rich.progress import BarColumn, Progress, ProgressColumn, SpinnerColumn, Task, TextColumn
from rich.table import Column
from rich.text import Text

from signaling.app.wording import duration, with_unit

if TYPE_CHECKING:
    from signaling.scenario.body import Body
    from signaling.scenario.dish import Dish

REFRESH = 0.1  # s between two looks at blood: often enough to be live, too rare to cost anything
POINTS = 30  # of the small curve
LEVELS = "▁▂▃▄▅▆▇█"
Reading = tuple[str, float, str]
"""Name, value and unit of something to watch."""


class RunProgress:
    """A progress bar; a context manager, and the ``progress`` that ``run`` calls after every step.

    Args:
        console: Where it is drawn; nothing is drawn where that is no terminal.
        name: Name of the scenario.
        shown: False to draw nothing.
    """

    def __init__(self, console: Console, name: str, *, shown: bool) -> None:
        self._bar = _TwoLines(
            SpinnerColumn(style="cyan"),
            TextColumn("{task.description}", style="bold", markup=False, table_column=_one_line()),
            BarColumn(bar_width=28, complete_style="cyan", finished_style="green", pulse_style="cyan"),
            TextColumn("{task.fields[clock]}", markup=False, table_column=_one_line()),
            _TimeLeft(table_column=_one_line()),
            console=console,
            transient=True,
            disable=not (shown and console.is_terminal),
        )
        self._curves = (console.encoding or "").startswith("utf")
        self._task = self._bar.add_task(name, total=None, clock="")
        self._end = 0.0
        self._looked = 0.0
        self._course: list[float] = []

    def __enter__(self) -> RunProgress:
        self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bar.stop()

    def waits(self, words: str) -> None:
        """Say what is being done before and after the time of the simulation runs."""
        self._bar.update(self._task, clock=words)

    def begins(self, minutes: float) -> None:
        """The simulation begins; it will last this long."""
        self._end = minutes
        self._bar.reset(self._task, total=minutes, completed=0, clock="")

    def __call__(self, world: Body | Dish) -> None:
        """Show where the simulation is."""
        if self._bar.disable:
            return
        now, due = time.monotonic(), POINTS * world.minutes / self._end
        if now - self._looked < REFRESH and len(self._course) >= due and world.minutes < self._end:
            return
        self._looked = now
        readings = watched(world)
        while readings and len(self._course) < due:
            self._course.append(readings[0][1])
        words = "   ".join(f"{name} {with_unit(value, unit)}" for name, value, unit in readings)
        self._bar.below = Text.assemble("  ", (words, ""), "   ", (self._curves * sparkline(self._course), "cyan"))
        self._bar.update(
            self._task, completed=world.minutes, clock=f"{duration(world.minutes)} of {duration(self._end)}"
        )


def watched(world: Body | Dish) -> list[Reading]:
    """What to watch, the first as a curve: glucose and insulin of a body; in a dish the insulin that the cells hear."""
    if hasattr(world, "circulation"):
        blood = world.blood
        return [("glucose", blood["plasma_glucose"], "mmol/L"), ("insulin", blood["plasma_insulin"], "pmol/L")]
    return (
        [("insulin", float(world.population.inputs["insulin"]), "nM")] if "insulin" in world.population.inputs else []
    )


def sparkline(values: Sequence[float]) -> str:
    """A curve in one line of text, from its lowest to its highest value; flat where it hardly moves."""
    finite = [value for value in values if math.isfinite(value)]
    if not finite:
        return ""
    low, high = min(finite), max(finite)
    span = max(high - low, 0.02 * abs(high), 1e-12)
    return "".join(LEVELS[round((len(LEVELS) - 1) * (v - low) / span)] if math.isfinite(v) else " " for v in values)


class _TwoLines(Progress):
    """A progress bar with a line below it."""

    below = Text("")

    def get_renderables(self) -> Iterable[RenderableType]:
        yield self.make_tasks_table(self.tasks)
        self.below.no_wrap = True
        self.below.overflow = "ellipsis"
        yield self.below


class _TimeLeft(ProgressColumn):
    """Wall time left, once the speed is known."""

    max_refresh = 0.5

    def render(self, task: Task) -> Text:
        left = task.time_remaining
        if task.total is None or left is None or task.finished:
            return Text("")
        seconds = int(left)
        words = f"{seconds} s left" if seconds < 120 else f"{seconds // 60} min left"
        return Text(words, style="dim")


def _one_line() -> Column:
    return Column(no_wrap=True)
