"""Errors at given inputs over a day, orders of convergence, and the coupling between cells and blood."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from benchmarks.accuracy import error, reference
from benchmarks.cells import LANES, Cells
from benchmarks.groups.body import person
from benchmarks.networks import insulin_v0
from benchmarks.options import PRODUCTION_RTOL, Options
from benchmarks.rows import Row, judged
from signaling.engine.integrators import INTEGRATORS
from signaling.engine.oracle import Oracle
from signaling.engine.tableau import Tableau

PRODUCTION, FINE, TIGHT = 1e-3, 1e-5, 1e-8
ORDERS = 0.2
STRETCH, STEPS = 0.05, (64, 128, 512)
MOVED = 0.005
COUPLINGS = (1.0, 0.5, 0.25, 0.125)
DRINK = 8.0  # minutes; ends with a step of every coupling


def rows(options: Options) -> Iterator[Row]:
    """Errors of the engine, of its oracle, of its methods and of the coupling."""
    contents, course = insulin_v0.contents(LANES), insulin_v0.course()
    true = reference(contents[:, : options.pick(4, 1)], course)
    judge = (
        f"Against SciPy's LSODA at 1e-10, {true.shape[2]} cells, every minute of 24 h, inputs that jump at each minute."
    )
    for precision, rtol, asked in (("single", PRODUCTION_RTOL, PRODUCTION), ("double", 1e-6, FINE)):
        cells = Cells(insulin_v0.network(), contents, precision=precision, rtol=rtol)
        found = error(cells.watched(course, insulin_v0.species()), true)
        yield judged(
            f"accuracy: {precision} precision, rtol {rtol:g}",
            f"{asked:g} in key outputs",
            str(found),
            found.key <= asked,
            notes=judge,
            key=found.key,
            every=found.every,
        )
    yield _tight(contents, course, true, options)
    yield from _orders()
    yield from _coupling(options)


def _tight(contents: np.ndarray, course: np.ndarray, true: np.ndarray, options: Options) -> Row:
    """Kernel and oracle at a tight tolerance; the kernel also against SciPy."""
    stretch, names = course[: options.pick(20, 4)], insulin_v0.species()
    runs = {
        backend: Cells(insulin_v0.network(), contents, precision="double", rtol=TIGHT, backend=backend)
        for backend in ("compiled", "oracle")
    }
    kernel, oracle = (cells.watched(stretch, names) for cells in runs.values())
    apart = error(kernel, oracle)
    return judged(
        f"accuracy: kernel against oracle, double, rtol {TIGHT:g}, {len(stretch)} min",
        f"{TIGHT:g}",
        f"{apart.every:.1e} in all species; kernel against LSODA at 1e-10: {error(kernel, true[: len(stretch)]).every:.1e}",
        apart.every <= TIGHT,
        every=apart.every,
    )


def _orders() -> Iterator[Row]:
    """Fixed steps of every Rosenbrock method, on one cell of the frozen network, at held inputs and at inputs that change."""
    network = insulin_v0.network()
    cells = Cells(network, insulin_v0.contents(LANES), precision="double", rtol=1e-8)
    fasting, blood = insulin_v0.course(530)[[470, 515]]
    cells.advance(fasting, 300.0)  # then blood jumps to a meal, and everything moves
    state = np.concatenate([cells.state, cells.kept], axis=1)[:, :, :1].copy()
    settings = np.asarray(cells.settings)[:, :, :1].copy()
    for name in INTEGRATORS:
        method = INTEGRATORS[name]
        if not isinstance(method, Tableau):
            continue
        oracle = Oracle(network, 1, 1e-8, method)
        for words, slopes in (("held inputs", 0.0 * blood), ("inputs that change", (fasting - blood) / STRETCH)):
            ends = {n: _fixed(oracle, state, settings, blood, slopes, n) for n in STEPS}
            off = [np.abs(ends[n] - ends[STEPS[-1]]).max() for n in STEPS[:2]]
            order = float(np.log2(off[0] / off[1]))
            yield judged(
                f"order of {method.name}, {words}",
                f"{method.order} within {ORDERS:g}",
                f"{order:.2f}",
                abs(order - method.order) <= ORDERS,
                notes=f"Error {STRETCH:g} min after a jump from fasting to a meal, in {STEPS[0]} and in {STEPS[1]} equal steps, "
                f"against {STEPS[2]} of the same method: short enough for the fastest reactions, whose stiffness lowers the order of longer steps.",
                order=order,
            )


def _fixed(
    oracle: Oracle, state: np.ndarray, settings: np.ndarray, blood: np.ndarray, slopes: np.ndarray, n: int
) -> np.ndarray:
    """The states after the stretch in n equal steps."""
    h = np.full(len(state), STRETCH / n)
    for k in range(n):
        state, _ = oracle.attempt(state, settings, blood, slopes, k * h, h)
    return state


def _coupling(options: Options) -> Iterator[Row]:
    """A glucose drink with ever shorter coupling steps, with extrapolated and with held inputs."""
    for words, held, wanted in (("linear extrapolation", False, 2), ("held inputs", True, 1)):
        courses = {c: _drink(c, held, options.pick(180, 60)) for c in COUPLINGS}
        moved = {c: np.abs(courses[c] - courses[c / 2]).max(axis=0) for c in COUPLINGS[:-1]}
        order = [float(np.log2(moved[0.5][k] / moved[0.25][k])) for k in (0, 1)]
        yield judged(
            f"coupling: order with {words}, glucose drink in the whole body",
            f"{wanted}",
            f"{order[0]:.2f} for glucose, {order[1]:.2f} for insulin",
            min(order) >= wanted - ORDERS,
            glucose=order[0],
            insulin=order[1],
        )
        if not held:
            share = moved[1.0] / courses[0.5].max(axis=0)
            yield judged(
                "coupling: 0.5 min instead of 1 min",
                f"moves glucose and insulin by less than {100 * MOVED:g} %",
                f"{100 * share[0]:.2g} % of the peak for glucose, {100 * share[1]:.2g} % for insulin",
                share.max() < MOVED,
                glucose=float(share[0]),
                insulin=float(share[1]),
            )


def _drink(coupling: float, held: bool, minutes: int) -> np.ndarray:
    """Plasma glucose and insulin every 4 minutes, (times, 2)."""
    model = person(1, DRINK, coupling=coupling, rtol=1e-7, spread=False)
    course = []
    for k in range(round(minutes / coupling)):
        if held:
            model.circulation.untold = True  # as in the first step: nobody foresees where blood is going
        model.step()
        if (k + 1) % round(4.0 / coupling) == 0:
            blood = model.blood
            course.append([blood["plasma_glucose"], blood["plasma_insulin"]])
    return np.array(course)
