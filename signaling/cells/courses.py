"""Populations in the compiled loop: what it needs to know of one, and a population alone along a course of inputs."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import numpy as np

from signaling.core.errors import CannotAdvance, SignalingError
from signaling.engine import is_compiled

if TYPE_CHECKING:
    from signaling.cells.population import Population
    from signaling.engine.loop import Failure, Group, Loop


def runs_compiled(population: Population) -> bool:
    """Whether machine code advances it, so that the compiled loop can take it along."""
    return is_compiled(population.engine(False))


def make_engines(populations: Iterable[Population]) -> None:
    """Make the engines of several populations side by side: while one kernel is compiled, the next is written."""
    with ThreadPoolExecutor(thread_name_prefix="make engines") as pool:
        list(pool.map(runs_compiled, populations))


def layout_of(population: Population) -> Hashable:
    """Something that changes when a :func:`group_of` made earlier no longer tells where the numbers lie.

    Edited tiles carry copies of their settings, so that they change it with every call.
    """
    amounts, edited = population.amounts, population.wiring.edited
    arrays = (amounts.state, amounts.kept, population.step_sizes, population.inputs.values)
    return (*map(id, arrays), amounts.settings.layout, population.census.events, object() if edited else None)


def group_of(population: Population) -> Group:
    """What the compiled loop needs to know."""
    from signaling.engine.loop import Group, Run

    amounts, tiles, census = population.amounts, population.tiles, population.census
    runs = []
    for start, end, edited in population.wiring.runs():
        part = slice(start, end)
        settings = amounts.settings_of(start, end, edited)
        engine: Any = population.engine(edited)
        runs.append(Run(engine, amounts.state[part], amounts.kept[part], settings, population.step_sizes[part], start))
    gaps = np.r_[census.empty, census.reach : tiles.number * tiles.lanes].astype(np.int64)
    return Group(population.name, runs, max(tiles.count, 1), gaps, population.inputs.values)


def in_one_go(loop: Loop, populations: Iterable[Population]) -> int:
    """How many steps the compiled loop may take before it is left: one where there is noise, which comes at the end of each."""
    return 1 if any(population.noise.on for population in populations) else loop.affordable


def raise_failure(failure: Failure, populations: Iterable[Population]) -> None:
    """Say which cell cannot go on.

    Raises:
        CannotAdvance: names cell, state and minute of the step.
    """
    if failure.group is None:
        raise failure.fault
    population = next(p for p in populations if p.name == failure.group.name)
    raise CannotAdvance(f"{population.who(failure.fault, failure.first)}: {failure.fault}") from failure.fault


def advance_along(
    population: Population, course: Mapping[str, Any], steps: int, minutes: float
) -> dict[str, np.ndarray]:
    """See :meth:`signaling.cells.population.Population.advance_along`."""
    values, slopes = _table(population, course, steps, minutes)
    population.inputs.values[:] = values[0]
    population.inputs.demand()
    population.clear_taken()
    names = [p.quantity for p in population.ports if p.accumulated]
    names = list(dict.fromkeys(names))
    record = np.zeros((steps, len(names)))
    if runs_compiled(population):
        _in_compiled_code(population, values, slopes, minutes, record)
    else:
        for row, value, slope in zip(record, values, slopes, strict=True):
            population.inputs.values[:] = value
            population.advance(minutes, dict(zip(population.inputs, slope.tolist(), strict=True)))
            row[:] = list(population.taken_all().values())
            population.clear_taken()
    return dict(zip(names, record.T.copy(), strict=True))


def _table(
    population: Population, course: Mapping[str, Any], steps: int, minutes: float
) -> tuple[np.ndarray, np.ndarray]:
    """Values at the start of each step, and slopes per minute, (steps, inputs) each."""
    present = population.inputs
    present.slopes(dict.fromkeys(course, 0.0))  # complains about names that nobody hears
    slopes = np.tile(present.slopes(None), (steps, 1))
    values = np.add.accumulate(np.concatenate([present.values[None], slopes[:-1] * minutes]))
    for row, name in enumerate(present):
        if name not in course:
            continue
        given = np.asarray(course[name], np.float64)
        if given.shape not in ((steps,), (steps + 1,)) or not np.isfinite(given).all():
            raise SignalingError(
                f"{population.name}: the course of {name} needs {steps} finite numbers (held within each step) or {steps + 1} "
                f"(at the edges of the steps), not an array of shape {given.shape}."
            )
        values[:, row] = given[:steps]
        slopes[:, row] = np.diff(given) / minutes if len(given) > steps else 0.0
    return values, slopes


def _in_compiled_code(
    population: Population, values: np.ndarray, slopes: np.ndarray, minutes: float, record: np.ndarray
) -> None:
    from signaling.engine.loop import Loop

    loop = Loop([group_of(population)], threads=population.threads)
    done = 0
    while done < len(record):
        part = slice(done, min(done + in_one_go(loop, [population]), len(record)))
        failure = loop.advance(
            part.stop - part.start, minutes, table=values[part], table_slopes=slopes[part], record=record[part]
        )
        if failure is not None:
            raise_failure(failure, [population])
        population.noise.stir(population, minutes)
        done = part.stop
