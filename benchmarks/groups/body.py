"""The whole body: five cell types, saboteurs, blood."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from benchmarks.measure import timed
from benchmarks.options import Options
from benchmarks.rows import Row, judged, shown
from signaling.body.model import BodyModel
from signaling.cells import cell_types
from signaling.clinic.protocols import OGTT

STEP, YEAR, DRINK = 30e-6, 3.0, 0.5
DAY, DAYS = 1440, 365
MEALS = (480.0, 780.0, 1140.0)
PRECISIONS = ("single", "double")


def person(cells: int, within: float = 5.0, **options: Any) -> BodyModel:
    """A fasting person with so many cells of each type, about to drink 75 g of glucose within some minutes."""
    model = BodyModel(dict.fromkeys(cell_types(), cells), **options)
    model.come_to_rest()
    OGTT(drink_within=within).on(model.schedule, at=0.0)
    return model


def rows(options: Options) -> Iterator[Row]:
    """Coupling steps of a representative body, a year of it, and a glucose drink with a thousand cells of each type."""
    yield from (_step(options, precision) for precision in PRECISIONS)
    yield from (_year(options, precision) for precision in PRECISIONS)
    yield _thousand(options)


def _step(options: Options, precision: str) -> Row:
    model = person(16, precision=precision)
    model.couple(1)  # compiled now, not on the clock
    steps = 240

    def live() -> None:
        OGTT().on(model.schedule, at=model.minutes)
        model.couple(steps)

    drink = timed(live, options.runs)
    each = drink.median / steps
    return judged(
        f"body of 5 x 16 cells, {precision} precision: a coupling step of 1 min, mean of the {steps} from a drink on",
        f"{1e6 * STEP:g} us",
        f"{1e6 * each:.0f} us ({drink})",
        each <= STEP,
        seconds_per_step=each,
    )


def _year(options: Options, precision: str) -> Row:
    days = options.pick(5, 1)
    model = BodyModel(dict.fromkeys(cell_types(), 16), precision=precision)
    model.come_to_rest()
    for day in range(days):
        for meal in MEALS:
            model.schedule.give("drinking", at=DAY * day + meal, over=20.0, amount=400.0)
    run = timed(lambda: model.couple(DAY * days), 1)
    year = run.median * DAYS / days
    return judged(
        f"body of 5 x 16 cells, {precision} precision: a year with three meals a day",
        f"{YEAR:g} s",
        f"{year:.1f} s",
        year <= YEAR,
        notes=f"Extrapolated from {days} days, minute by minute, without leaps.",
        seconds=year,
    )


def _thousand(options: Options) -> Row:
    cells = options.pick(1000, 200)
    model = person(cells, threads=options.threads)
    model.couple(1)
    steps = 239
    run = timed(lambda: model.couple(steps), 1)
    what = f"body of 5 x {cells:,} cells: a glucose drink of {steps + 1} min, after start-up, {options.threads} threads"
    if options.quick:
        return shown(what, str(run), "Not judged: the goal asks for 1,000 cells of each type.", seconds=run.wall)
    return judged(what, f"{DRINK:g} s", str(run), run.median <= DRINK, seconds=run.wall)
