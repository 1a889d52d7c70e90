"""The compiled loop over coupling steps: against the same steps taken in Python, against an exact solution, and with any number of threads."""

import threading
from types import SimpleNamespace

import numpy as np
import pytest
from scipy.linalg import expm

from signaling.engine.compiled import Compiled
from signaling.engine.loop import Centre, Group, Lines, Loop, Run
from signaling.engine.reader import Reader
from tests.unit.engine.networks import network

CELL = network(
    "cell", {"c": "k*(b - c)", "taken": "k*(b - c)"}, [1.0, 0.0], inputs=["b"], settings=["k"], accumulators=1
)
BLOOD = network(
    "blood", {"B": "gift - uptake - 0.1*B"}, [5.0], inputs=["uptake", "gift"], algebraic={"level": "B - uptake/20"}
)
MASS = 1.5


def tissue(cells, lanes=4, seed=0, spread=0.3, rtol=1e-5, gaps=(), k=0.7, net=CELL, precision="double"):
    """A group of cells with rate constants of their own."""
    tiles = -(-cells // lanes)
    kind = np.float64 if precision == "double" else np.float32
    state = np.full((tiles, net.fast, lanes), 1.0, kind)
    settings = (k * np.exp(spread * np.random.default_rng(seed).standard_normal((tiles, 1, lanes)))).astype(kind)
    engine = Compiled(net, lanes=lanes, rtol=rtol, precision=precision)
    run = Run(engine, state, np.zeros((tiles, net.kept, lanes)), settings, np.zeros(tiles), 0)
    gaps = np.array([*gaps, *range(cells, tiles * lanes)], np.int64)
    return Group("cell", [run], cells - (len(gaps) - (tiles * lanes - cells)), gaps, np.array([np.nan]))


def heart(heard="level", groups=1, rtol=1e-10):
    """The blood between groups that each hear one input and take one flux."""
    reader = Reader(BLOOD, [heard], lanes=1)
    each = np.arange(groups)
    return Centre(
        engine=Compiled(BLOOD, lanes=1, rtol=rtol), state=np.array([[[5.0]]]), kept=np.zeros((1, 0, 1)),
        settings=np.zeros((1, 0, 1)), step=np.zeros(1), inputs=np.zeros(2),
        foresight=Compiled(BLOOD, lanes=1, rtol=1e-4), foresight_step=np.zeros(1), reader=reader,
        heard=Lines(np.zeros(groups, np.int64), each, np.ones(groups)),
        lines=Lines(each, np.zeros(groups, np.int64), np.full(groups, MASS)),
        previous=np.zeros(2), total=np.zeros(2),
    )  # fmt: skip


def fold(terms):
    """The tree: the upper half onto the lower until one is left."""
    while len(terms) > 1:
        half = (len(terms) + 1) // 2
        terms = np.concatenate([terms[: len(terms) - half] + terms[half:], terms[len(terms) - half : half]])
    return terms[0]


def onward(centre, share):
    """Inputs, the flux moved on by a share of a step, but not through zero."""
    inputs = centre.inputs.copy()
    moved = inputs[0] + share * (inputs[0] - centre.previous[0])
    inputs[0] = 0.0 if moved * inputs[0] < 0.0 else moved
    return inputs


def step_in_python(groups, centre, minutes, gift, first):
    """One step, written for reading."""
    still = np.zeros(2)
    now = then = centre.reader(centre.state, centre.kept, centre.settings, onward(centre, 0.5)).reshape(-1)
    if not first:
        inputs, end, state = onward(centre, 1.0), onward(centre, 1.5), centre.state.copy()
        inputs[1] = end[1] = gift
        kept, settings = centre.kept.copy(), centre.settings
        centre.foresight.advance(state, kept, settings, inputs, still, minutes, centre.foresight_step)
        then = centre.reader(state, centre.kept, centre.settings, end).reshape(-1)
    slope = np.maximum((then - now) / minutes, -now / minutes)
    fed = 0.0
    for group in groups:
        for run in group.runs:
            run.engine.advance(run.state, run.kept, run.settings, now, slope, minutes, run.step)
        kept = np.concatenate([run.kept for run in group.runs])
        terms = kept[:, -1].copy().reshape(-1)
        terms[group.gaps] = 0.0
        fed += fold(fold(terms.reshape(len(kept), -1).T)) / group.cells / minutes * MASS
        for run in group.runs:
            run.kept[:, -1] = 0.0
    centre.previous[:] = centre.inputs
    centre.inputs[0] = fed
    if first:
        centre.previous[:] = centre.inputs
    centre.inputs[1] = gift
    centre.engine.advance(centre.state, centre.kept, centre.settings, centre.inputs, still, minutes, centre.step)


def everything(groups, centre):
    """All that changes, as bytes."""
    arrays = [a for g in groups for r in g.runs for a in (r.state, r.kept, r.step)]
    return b"".join(a.tobytes() for a in (*arrays, centre.state, centre.inputs, centre.previous))


@pytest.mark.parametrize("precision", ["double", "single"])
def test_the_loop_does_to_the_bit_what_the_same_steps_in_python_do(precision):
    worlds = []
    for _ in range(2):
        groups = [tissue(37, precision=precision), tissue(9, seed=1, gaps=(2, 5), precision=precision)]
        worlds.append((groups, heart(groups=2)))
    gifts = np.array([0.0, 3.0, 3.0, 0.5, 0.0, 0.0, 0.0])
    groups, centre = worlds[0]
    for k, gift in enumerate(gifts):
        step_in_python(groups, centre, 0.5, gift, first=k == 0)
    loop = Loop(*worlds[1])
    assert loop.advance(7, 0.5, doses=(np.array([1]), gifts[:, None]), first=True) is None
    assert everything(*worlds[1]) == everything(*worlds[0])


def test_entries_may_be_cut_anywhere():
    ends = []
    for cuts in ([12], [5, 1, 6]):
        groups, centre = [tissue(20)], heart()
        loop = Loop(groups, centre)
        for k, steps in enumerate(cuts):
            loop.advance(steps, 1.0, first=k == 0)
        ends.append((everything(groups, centre), centre.total.tobytes(), groups[0].inputs.tobytes()))
    assert ends[0] == ends[1]


@pytest.mark.parametrize("precision", ["double", "single"])
def test_bits_do_not_depend_on_the_number_of_threads(precision):
    ends = []
    for threads in (1, 2, 3):
        groups, centre = [tissue(1000, precision=precision), tissue(333, seed=3, precision=precision)], heart(groups=2)
        loop = Loop(groups, centre, threads)
        assert loop.threads == threads
        loop.advance(50, 1.0)
        ends.append(everything(groups, centre))
    assert ends[0] == ends[1] == ends[2]


def test_helpers_that_never_come_are_not_waited_for(monkeypatch):
    monkeypatch.setattr("signaling.engine.loop.helpers", lambda: SimpleNamespace(submit=lambda *_: None))
    ends = []
    for threads in (1, 3):
        groups, centre = [tissue(500)], heart()
        Loop(groups, centre, threads).advance(20, 1.0)
        ends.append(everything(groups, centre))
    assert ends[0] == ends[1]


def test_more_threads_than_processors_end(monkeypatch):
    groups, centre = [tissue(4000)], heart()
    busy = threading.Event()
    noise = [threading.Thread(target=lambda: [None for _ in iter(busy.is_set, True)]) for _ in range(2)]
    for thread in noise:
        thread.start()
    try:
        assert Loop(groups, centre, threads=8).advance(20, 1.0) is None
    finally:
        busy.set()
        for thread in noise:
            thread.join()


def test_only_the_living_count():
    groups, centre = [tissue(8, gaps=(1, 6), spread=0.0)], heart()
    groups[0].runs[0].settings.reshape(-1)[[1, 6]] = 50.0  # would take much more
    alone, its_centre = [tissue(1, spread=0.0)], heart()
    for world in ((groups, centre), (alone, its_centre)):
        Loop(*world).advance(3, 1.0, first=True)
    assert centre.state.item() == pytest.approx(its_centre.state.item(), rel=1e-4)


def test_what_blood_lost_is_what_cells_gained():
    groups, centre = [tissue(40)], heart()
    before = groups[0].runs[0].state.copy()
    Loop(groups, centre).advance(30, 1.0)
    gained = (groups[0].runs[0].state - before).mean() * MASS
    assert centre.total[0] == pytest.approx(gained, rel=1e-12)


def exact(minutes, k=0.7):
    """Blood and cell of a linear pair: c' = k (b - c), B' = -u - B/10, u = MASS k (b - c), b = B - u/20."""
    # b = B - MASS k (b - c) / 20, so b = (B + a c) / (1 + a) with a = MASS k / 20.
    a = MASS * k / 20
    b = np.array([1.0, a]) / (1 + a)  # of (B, c)
    flux = k * (b - np.array([0.0, 1.0]))
    matrix = np.array([-MASS * flux - np.array([0.1, 0.0]), flux])
    return expm(matrix * minutes) @ np.array([5.0, 1.0])


def pair():
    """One cell and its blood."""
    return [tissue(1, lanes=1, spread=0.0, rtol=1e-11)], heart(rtol=1e-11)


def error_of_fluxes_that_go_on(h, minutes=4.0):
    groups, centre = pair()
    a = MASS * 0.7 / 20
    for inputs, since in (
        (centre.inputs, -h / 2),
        (centre.previous, -1.5 * h),
    ):  # the past, so that fluxes have a trend
        B, c = exact(since)
        inputs[0] = MASS * 0.7 * ((B + a * c) / (1 + a) - c)
    loop, course = Loop(groups, centre), []
    for end in np.arange(0.4, minutes + 0.1, 0.4):
        loop.advance(round(0.4 / h), h)
        course.append(abs(centre.state.item() - exact(end)[0]))
    return max(course)


def error_of_held_inputs(h, minutes=4.0):
    groups, centre = pair()
    run = groups[0].runs[0]
    for _ in range(round(minutes / h)):
        now = centre.reader(centre.state, centre.kept, centre.settings, centre.inputs).reshape(-1)
        run.engine.advance(run.state, run.kept, run.settings, now, np.zeros(1), h, run.step)
        centre.inputs[0] = MASS * run.kept.item() / h
        run.kept[:] = 0.0
        centre.engine.advance(centre.state, centre.kept, centre.settings, centre.inputs, np.zeros(2), h, centre.step)
    return abs(centre.state.item() - exact(minutes)[0])


@pytest.mark.parametrize(("error", "order"), [(error_of_fluxes_that_go_on, 2), (error_of_held_inputs, 1)])
def test_order_in_the_coupling_step(error, order):
    errors = [error(h) for h in (0.2, 0.1, 0.05, 0.025)]
    orders = np.log2(np.array(errors[:-1]) / errors[1:])
    assert orders[-1] == pytest.approx(order, abs=0.2), (errors, orders)


def test_a_table_of_inputs_is_followed_without_a_centre():
    group = tissue(10)
    values, slopes = np.array([[5.0], [6.0], [6.0]]), np.array([[1.0], [0.0], [-2.0]])
    record = np.zeros((3, 1))
    assert Loop([group]).advance(3, 1.0, table=values, table_slopes=slopes, record=record) is None
    same = tissue(10).runs[0]
    for value, slope, mean in zip(values, slopes, record[:, 0], strict=True):
        same.engine.advance(same.state, same.kept, same.settings, value, slope, 1.0, same.step)
        assert same.kept[:, -1].reshape(-1)[:10].mean() == pytest.approx(mean, rel=1e-14)
        same.kept[:, -1] = 0.0
    assert group.runs[0].state.tobytes() == same.state.tobytes()
    assert group.inputs[0] == 4.0


CLOCK = network("cell", {"c": "time", "taken": "k*b"}, [1.0, 0.0], inputs=["b", "time"], settings=["k"], accumulators=1)


def test_the_clock_of_the_cells_runs_through_all_steps():
    """c' = t from 1: after 3 min at 5.5."""
    group = tissue(3, net=CLOCK)
    group.inputs.resize(2, refcheck=False)
    group.inputs[:] = np.nan, 0.0
    centre = heart()
    for steps in (1, 2):
        assert Loop([group], centre).advance(steps, 1.0, first=True) is None
    assert group.inputs[1] == 3.0
    assert group.runs[0].state.reshape(-1)[:3] == pytest.approx(np.full(3, 5.5), rel=1e-9)


WALL = network("cell", {"c": "k*b*c^2", "taken": "k*b*c^2"}, [1.0, 0.0], inputs=["b"], settings=["k"], accumulators=1)


@pytest.mark.parametrize("threads", [1, 3])
def test_a_cell_that_cannot_go_on_is_located_the_first_by_tile_whatever_the_threads(threads):
    """c' = c^2 from 1 with k b = 1 goes to infinity at minute 1, in the second step of 0.7 min: after 0.3 min of it."""
    group = tissue(400, net=WALL, spread=0.0, k=1e-6)
    settings = group.runs[0].settings.reshape(-1)
    settings[[150, 390]] = 1.0
    failure = Loop([group], threads=threads).advance(5, 0.7, table=np.ones((5, 1)), table_slopes=np.zeros((5, 1)))
    assert (failure.steps, failure.group, failure.first) == (1, group, 0)
    assert (failure.fault.tile, failure.fault.lane) == (37, 2)
    assert failure.fault.minute == pytest.approx(0.3, abs=1e-3)


def test_a_centre_that_cannot_go_on_is_reported():
    groups, centre = [tissue(4)], heart()
    gifts = np.array([[1.0], [np.nan], [1.0]])
    failure = Loop(groups, centre).advance(3, 1.0, doses=(np.array([1]), gifts))
    assert (failure.steps, failure.group) == (1, None)
    assert "'gift' is nan" in str(failure.fault)
