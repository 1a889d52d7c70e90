"""Peers on the same network with the same cells and blood, in one run; each row says how many times more a cell-minute costs them.

Costs are seconds of processor time a cell-minute, so that nobody is punished for using one core or rewarded for using two.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from benchmarks.accuracy import Error, error, reference
from benchmarks.cells import LANES, Cells
from benchmarks.counting import steps_per_minute
from benchmarks.measure import Timing, timed
from benchmarks.networks import insulin_v0
from benchmarks.options import PRODUCTION_RTOL, Options
from benchmarks.peers import jax_rosenbrock, lsoda, naive, rk4, roadrunner
from benchmarks.rows import Row, absent, judged, shown

TIMES = {"roadrunner": 1000.0, "numpy": 50.0, "jax": 15.0}
EQUAL = 1e-3  # what production promises; a peer may be as loose as that, or as our own error where that is larger
TOLERANCES = (1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8)
ROUNDS = "Peers and engine in turn, round after round, in one process; medians of processor time."


@dataclass
class Course:
    """What everybody lives through: cells, the blood of a day, and the true amounts of some of the cells."""

    contents: np.ndarray
    blood: np.ndarray
    true: np.ndarray


def rows(options: Options) -> Iterator[Row]:
    """Everybody beside the engine, and the curve of cost against accuracy."""
    blood, few = insulin_v0.course(), options.pick(4, 1)
    contents = insulin_v0.contents(options.pick(4096, 1024))
    course = Course(contents, blood, reference(contents[:, :few], blood))
    engine = Cells(insulin_v0.network(), contents, rtol=PRODUCTION_RTOL)
    own = _error_of_engine(course, "single", PRODUCTION_RTOL)
    yield from _roadrunner(course, engine, own, options)
    yield from _lsoda(course, engine, own, options)
    yield from _explicit(course, engine, options)
    yield from _naive(course, engine, options)
    yield from _curve(course, options)


# The engine -----------------------------------------------------------------------------------------------------------


def _day(engine: Cells, blood: np.ndarray) -> Callable[[], None]:
    def work() -> None:
        engine.begin()
        engine.live(blood)

    return work


def _error_of_engine(course: Course, precision: str, rtol: float) -> Error:
    cells = Cells(insulin_v0.network(), course.contents[:, :LANES], precision=precision, rtol=rtol)
    return error(cells.watched(course.blood, insulin_v0.species()), course.true)


def _versus(work: Callable[[], float], engine: Cells, blood: np.ndarray, runs: int) -> tuple[float, float, float]:
    """Seconds of processor time a cell-minute: the peer's (which says itself how many it lived), ours, and the median of the ratios."""
    theirs, ours = [], []
    for _ in range(runs):
        lived: list[float] = []
        peer = timed(lambda lived=lived: lived.append(work()), 1)
        own = timed(_day(engine, blood), 1)
        theirs.append(peer.median_cpu / lived[0])
        ours.append(own.median_cpu / (engine.count * len(blood)))
    ratios = np.array(theirs) / np.array(ours)
    return float(np.median(theirs)), float(np.median(ours)), float(np.median(ratios))


def _said(theirs: float, ours: float, ratio: float) -> str:
    return f"{ratio:,.0f}x ({1e6 * theirs:,.3g} us against {1e9 * ours:,.0f} ns a cell-minute)"


# Adaptive peers -------------------------------------------------------------------------------------------------------


def _loose_enough(errors: dict[float, Error], own: Error) -> float:
    """The loosest tolerance whose error is no larger than what production promises, or than ours."""
    allowed = max(EQUAL, own.key)
    return next((tol for tol, e in errors.items() if e.key <= allowed), min(errors))


def _roadrunner(course: Course, engine: Cells, own: Error, options: Options) -> Iterator[Row]:
    what, asked = f"{roadrunner.NAME}, against the engine at equal accuracy", f"{TIMES['roadrunner']:,.0f}x per core"
    few = course.contents[:, : course.true.shape[2]]
    try:
        errors = {
            tol: error(roadrunner.Roadrunner(few, tol).live(course.blood, keep=True), course.true) for tol in TOLERANCES
        }
    except ImportError as fault:
        yield absent(what, asked, fault)
        return
    tolerance = _loose_enough(errors, own)
    cells = course.contents[:, :8]

    peer = roadrunner.Roadrunner(cells, tolerance)

    def work() -> float:
        peer.begin()
        peer.live(course.blood)
        return cells.shape[1] * len(course.blood)

    theirs, ours, ratio = _versus(work, engine, course.blood, options.runs)
    yield judged(
        what,
        asked,
        f"{_said(theirs, ours, ratio)}; rtol {tolerance:g}, key error {errors[tolerance].key:.1e} (engine {own.key:.1e})",
        ratio >= TIMES["roadrunner"],
        notes=ROUNDS + " libroadrunner: " + _given(roadrunner),
        ratio=ratio,
        seconds_per_cell_minute=theirs,
        engine=ours,
        rtol=tolerance,
        key_error=errors[tolerance].key,
        engine_key_error=own.key,
    )


def _lsoda(course: Course, engine: Cells, own: Error, options: Options) -> Iterator[Row]:
    few, stretch = course.contents[:, :1], course.blood[: options.pick(1440, 240)]
    errors = {
        tol: error(lsoda.Lsoda(few, tol).live(stretch, keep=True), course.true[: len(stretch), :, :1])
        for tol in TOLERANCES[:3]
    }
    tolerance = _loose_enough(errors, own)

    def work() -> float:
        lsoda.Lsoda(few, tolerance).live(stretch)
        return len(stretch)

    theirs, ours, ratio = _versus(work, engine, stretch, options.runs)
    yield shown(
        f"{lsoda.NAME}, against the engine at equal accuracy",
        f"{_said(theirs, ours, ratio)}; rtol {tolerance:g}, key error {errors[tolerance].key:.1e}",
        notes="LSODA: " + _given(lsoda),
        ratio=ratio,
        seconds_per_cell_minute=theirs,
        engine=ours,
        rtol=tolerance,
        key_error=errors[tolerance].key,
    )


def _given(module: object) -> str:
    """What the docstring of a peer says that it was given."""
    return " ".join((module.__doc__ or "").partition("Given: ")[2].split())


# Peers with fixed steps -----------------------------------------------------------------------------------------------


def _explicit(course: Course, engine: Cells, options: Options) -> Iterator[Row]:
    """Runge-Kutta over arrays: the cost of a step, times the fewest stable steps of the day."""
    stretch = course.blood[:: options.pick(10, 60)]
    small = Cells(insulin_v0.network(), course.contents[:, :LANES], precision="double", rtol=1e-6)
    amounts = small.watched(course.blood, insulin_v0.species())[:: options.pick(10, 60)]
    steps = rk4.steps_per_minute(course.contents[:, :LANES], amounts, stretch)
    mean, h = float(steps.mean()), 1.0 / float(steps.max())
    note = f"Runge-Kutta: {_given(rk4)} On this network: {steps.min():,} to {steps.max():,} steps a minute, {mean:,.0f} on the mean."

    numpy_cells = rk4.NumpyCells(course.contents, np.float32)
    yield _stepped(rk4.NUMPY + ", float32", TIMES["numpy"], numpy_cells, h, 20, mean, note, engine, course, options)
    what = f"{rk4.JAX}, against the engine"
    try:
        jax_cells = rk4.JaxCells(insulin_v0.contents(options.pick(65536, 16384)))
    except ImportError as fault:
        yield absent(what, f"{TIMES['jax']:g}x per core", fault)
        return
    yield _stepped(rk4.JAX, TIMES["jax"], jax_cells, h, 200, mean, note, engine, course, options)
    tries = steps_per_minute(
        insulin_v0.network(), course.contents, course.blood[: options.pick(480, 120)], PRODUCTION_RTOL
    )
    rosenbrock = jax_rosenbrock.JaxRosenbrock(course.contents[:, :1024], engine.engine.method)
    yield _stepped(
        jax_rosenbrock.NAME,
        None,
        rosenbrock,
        1.0 / 64.0,
        8,
        tries,
        f"JAX, Rosenbrock: {_given(jax_rosenbrock)}",
        engine,
        course,
        options,
    )


def _stepped(
    name: str,
    wanted: float | None,
    peer: rk4.NumpyCells | rk4.JaxCells | jax_rosenbrock.JaxRosenbrock,
    h: float,
    count: int,
    steps: float,
    note: str,
    engine: Cells,
    course: Course,
    options: Options,
) -> Row:
    """A peer that takes equal steps: some steps are timed, and stand for the share of a minute that they would be."""
    cells = len(peer.settings[0]) if isinstance(peer.settings, list | tuple) else len(peer.settings)
    peer.steps(course.blood[0], h, count)  # compiled now, not on the clock

    def work() -> float:
        peer.steps(course.blood[0], h, count)
        return cells * count / steps

    theirs, ours, ratio = _versus(work, engine, course.blood, options.runs)
    said = f"{_said(theirs, ours, ratio)}; {1e9 * theirs / steps:,.0f} ns a step of one cell"
    numbers = {"ratio": ratio, "seconds_per_cell_minute": theirs, "engine": ours, "steps_per_minute": steps}
    what = f"{name}, against the engine"
    if wanted is None:
        return shown(what, said, note, **numbers)
    return judged(what, f"{wanted:g}x per core", said, ratio >= wanted, note, **numbers)


def _naive(course: Course, engine: Cells, options: Options) -> Iterator[Row]:
    agents, sweeps = 20, 20
    model = naive.naive_model(course.contents[:, :agents])
    steps = (
        rk4.steps_per_minute(course.contents[:, :1], course.true[::60, :, :1], course.blood[::60])
        * rk4.STABLE
        / naive.STABLE
    )
    h, mean = 1.0 / float(steps.max()), float(steps.mean())

    def work() -> float:
        for _ in range(sweeps):
            model.sweep(h, course.blood[0])
        return agents * sweeps / mean

    theirs, ours, ratio = _versus(work, engine, course.blood, options.runs)
    yield shown(
        f"{naive.NAME}, against the engine",
        f"{_said(theirs, ours, ratio)}; {1e6 * theirs / mean:,.0f} us a sweep of one cell",
        notes=f"Mesa agents: {_given(naive)} Here {mean:,.0f} sweeps a minute on the mean.",
        ratio=ratio,
        seconds_per_cell_minute=theirs,
        engine=ours,
        seconds_per_sweep=theirs / mean,
    )


# Cost against accuracy ------------------------------------------------------------------------------------------------


def _curve(course: Course, options: Options) -> Iterator[Row]:
    """Points for the picture: what a cell-minute costs, and the error that it buys."""
    points = []

    def point(name: str, rtol: float, found: Error, timing: Timing, lived: float) -> None:
        points.append({"name": name, "rtol": rtol, "key_error": found.key, "seconds": timing.median_cpu / lived})

    stretch = course.blood[: options.pick(1440, 240)]
    few = course.contents[:, : options.pick(1024, 256)]
    for precision, tolerances in (("single", (1e-2, 1e-3, 1e-4)), ("double", (1e-2, *TOLERANCES))):
        for rtol in tolerances:
            cells = Cells(insulin_v0.network(), few, precision=precision, rtol=rtol)
            timing = timed(_day(cells, stretch), 1)
            name = f"engine, {'float32' if precision == 'single' else 'float64'}"
            point(name, rtol, _error_of_engine(course, precision, rtol), timing, cells.count * len(stretch))
    one = course.contents[:, :1]
    for rtol in TOLERANCES[: options.pick(6, 3)]:
        work = lsoda.Lsoda(one, rtol)
        seen: list[np.ndarray] = []
        timing = timed(lambda work=work, seen=seen: seen.append(work.live(stretch, keep=True)), 1)
        point("SciPy LSODA", rtol, error(seen[0], course.true[: len(stretch), :, :1]), timing, len(stretch))
    try:
        for rtol in TOLERANCES:
            peer = roadrunner.Roadrunner(one, rtol)
            seen = []
            timing = timed(lambda peer=peer, seen=seen: seen.append(peer.live(stretch, keep=True)), 1)
            point(
                "libroadrunner (CVODE)", rtol, error(seen[0], course.true[: len(stretch), :, :1]), timing, len(stretch)
            )
    except ImportError:
        pass  # the row of libroadrunner says so
    yield shown("cost against accuracy", f"{len(points)} points, in the picture", points=points)
