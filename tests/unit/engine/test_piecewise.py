"""Conditions and branches in every printer, against NumPy and SciPy."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.integrate import solve_ivp

from signaling.core import CannotAdvance, known
from signaling.engine import engine_for, evaluator, lower
from signaling.engine.jacobian import jacobian
from signaling.engine.operations import Tape
from signaling.pathway import Mechanism, Pathway
from signaling.pathway.expressions import evaluate
from signaling.pathway.formula import parse
from tests.unit.engine.networks import network

# Each state grows for a minute at a rate that only settings decide, so that its end is the value of the rate.
RULES = {
    "less": ("piecewise(2, a < b, 3)", lambda a, b: np.where(a < b, 2, 3)),
    "not_more": ("piecewise(2, a <= b, 3)", lambda a, b: np.where(a <= b, 2, 3)),
    "same": ("piecewise(2, a == b, 3)", lambda a, b: np.where(a == b, 2, 3)),
    "other": ("piecewise(2, a != b, 3)", lambda a, b: np.where(a != b, 2, 3)),
    "both": ("piecewise(2, a > 0 and b > 0, 3)", lambda a, b: np.where((a > 0) & (b > 0), 2, 3)),
    "either": ("piecewise(2, a > 0 or not b >= 0, 3)", lambda a, b: np.where((a > 0) | ~(b >= 0), 2, 3)),
    "chain": ("piecewise(a, a < b, b, b < 0, a*b)", lambda a, b: np.select([a < b, b < 0], [a, b], a * b)),
    "extremes": ("min(a, b, 1) + 10*max(a, b)", lambda a, b: np.minimum(np.minimum(a, b), 1) + 10 * np.maximum(a, b)),
    "size": ("abs(a - b)", lambda a, b: np.abs(a - b)),
    "guarded": ("piecewise(log(a), a > 0, -7)", lambda a, b: np.where(a > 0, np.log(np.where(a > 0, a, 1)), -7)),
}
DECIDED = network("decided", {n: f for n, (f, _) in RULES.items()}, np.zeros(len(RULES)), settings=["a", "b"])
VALUES = np.array([-2.0, -0.5, 0.0, 1.0, 1.5, 3.0])
PAIRS = np.array(np.meshgrid(VALUES, VALUES)).reshape(1, 2, -1)  # (1, settings, lanes)


@pytest.mark.parametrize("precision", ["double", "single"])
@pytest.mark.parametrize("method", ["ROS34PW2", "DOPRI5"])
@pytest.mark.parametrize("backend", ["compiled", "oracle"])
def test_every_rule_decides_as_numpy_does(backend, method, precision):
    kind, lanes = {"double": np.float64, "single": np.float32}[precision], PAIRS.shape[2]
    engine = engine_for(DECIDED, lanes=lanes, backend=backend, method=method, precision=precision)
    state = np.zeros((1, len(RULES), lanes), kind)
    engine.advance(state, np.zeros((1, 0, lanes)), PAIRS.astype(kind), np.zeros(0), np.zeros(0), 1.0, np.ones(1))
    for k, (name, (_, wanted)) in enumerate(RULES.items()):
        assert state[0, k] == pytest.approx(wanted(*PAIRS[0]), rel=1e-5 if precision == "single" else 1e-12), name


def test_quantities_that_decide_are_read_as_numpy_reads_them():
    net = network("read", {"x": "0"}, [0.0], settings=["a", "b"], algebraic={n: f for n, (f, _) in RULES.items()})
    lanes = PAIRS.shape[2]
    found = evaluator(net, RULES)(np.zeros((1, 1, lanes)), np.zeros((1, 0, lanes)), PAIRS, np.zeros(0))
    for row, (_, wanted) in zip(found, RULES.values(), strict=True):
        assert row[0] == pytest.approx(wanted(*PAIRS[0]), rel=1e-14)


PIECES = ["x < y", "x <= 1", "y == 2", "not x < y", "x < y and y < 2", "x < 1 or y < 1", "x != y"]
numbers = st.sampled_from([0.0, 1.0, 2.0]) | st.floats(-3, 3)


@settings(deadline=None)
@given(st.sampled_from(PIECES), numbers, numbers)
def test_the_list_of_operations_decides_as_the_expression_does(condition, x, y):
    e = parse(f"piecewise(x*y + 1, {condition}, x - y)")
    tape = Tape()
    reads = {"x": tape.read("state", 0), "y": tape.read("state", 1)}
    program = tape.program([tape.expression(e, reads, {})])
    calculate = {
        "add": lambda a, b: a + b, "sub": lambda a, b: a - b, "mul": lambda a, b: a * b,
        "fma": lambda a, b, c: a * b + c, "fnma": lambda a, b, c: c - a * b, "fms": lambda a, b, c: a * b - c,
        "lt": lambda a, b: float(a < b), "le": lambda a, b: float(a <= b), "eq": lambda a, b: float(a == b),
        "select": lambda when, then, otherwise: then if when else otherwise,
    }  # fmt: skip
    values = []
    for name, *operands in program.operations:
        if name == "number":
            values.append(operands[0])
        elif name == "read":
            values.append((x, y)[operands[1]])
        else:
            values.append(calculate[name](*(values[a] for a in operands)))
    assert values[program.outputs[0]] == pytest.approx(evaluate(e, {"x": x, "y": y}), rel=1e-14, abs=1e-14)


@pytest.mark.parametrize("backend", ["compiled", "oracle"])
@pytest.mark.parametrize(
    "formula", ["piecewise(1, s < 3, 2)", "piecewise(1, s < 3 and y < 9, 2)", "piecewise(1, not s == 3, 2)"]
)
def test_a_setting_that_is_missing_does_not_pass_for_a_condition_that_fails(backend, formula):
    net = network("switch", {"y": formula}, [0.0], settings=["s"])
    given = np.ones((1, 1, 4))
    given[0, 0, 2] = np.nan
    with pytest.raises(CannotAdvance, match=r"tile 0, lane 2 .*'s' is nan, not a finite number"):
        engine_for(net, lanes=4, backend=backend).advance(
            np.zeros((1, 1, 4)), np.zeros((1, 0, 4)), given, np.zeros(0), np.zeros(0), 1.0, np.zeros(1)
        )


def test_the_jacobian_is_that_of_the_branch():
    net = network("branches", {"x": "-piecewise(x^2, x < y, 3*y)", "y": "max(x - u, 0)"}, [1.0, 2.0], inputs=["u"])
    found = jacobian(net)
    below, above = {"x": 1.0, "y": 2.0, "u": 0.5}, {"x": 2.0, "y": 1.0, "u": 5.0}
    for place, wanted in {(0, 0): (-2.0, 0.0), (0, 1): (0.0, -3.0), (1, 0): (1.0, 0.0)}.items():
        assert (evaluate(found.entries[place], below), evaluate(found.entries[place], above)) == wanted
    assert (evaluate(found.by_input[1, 0], below), evaluate(found.by_input[1, 0], above)) == (-1.0, 0.0)


def night_and_day():
    """A protein that is made between two hours and read by a rate law with a threshold."""

    def k(value, unit):
        return known(value, unit, "a test")

    m = Mechanism("Clock")
    m.store("PER", "%", 5.0)
    m.store("Heat", "1", 0.0)
    m.factor("light", "piecewise(1, time >= dawn and time < dusk, 0)", "", dawn=k(3.0, "min"), dusk=k(8.0, "min"))
    m.reaction("make", "-> PER", "v * light * (1 + time / T)", v=k(4.0, "%/min"), T=k(10.0, "min"))
    m.reaction("lose", "PER ->", "k * max(PER - 2%, 0)", k=k(0.3, "1/min"))
    m.reaction("burn", "-> Heat", "k * piecewise(PER / 100%, PER > 10%, 0)", k=k(1.0, "1/min"))
    return lower(Pathway("clock", [m]))


@pytest.mark.parametrize("method", ["ROS34PW2", "RODASP", "DOPRI5"])
@pytest.mark.parametrize("backend", ["compiled", "oracle"])
def test_a_clock_and_a_threshold_end_where_scipy_says(backend, method):
    net = night_and_day()
    assert net.inputs == ("time",)
    assert net.drift.tolist() == [1.0]

    def f(t, y):
        per = y[0]
        made = 4.0 * (3 <= t < 8) * (1 + t / 10)
        return [made - 0.3 * max(per - 2, 0), per / 100 if per > 10 else 0.0]

    y, crossing = np.array([5.0, 0.0]), lambda t, y: y[0] - 10
    for begin, end in ((0, 3), (3, 8), (8, 12)):  # SciPy steps from corner to corner
        while begin < end:
            crossing.terminal = abs(crossing(begin, y)) > 1e-6
            part = solve_ivp(lambda t, y, e=end: f(min(t, e - 1e-12), y), (begin, end), y, method="DOP853", rtol=1e-12,
                             atol=1e-13, max_step=0.05, events=crossing)  # fmt: skip
            begin, y = part.t[-1], part.y[:, -1]
    start = np.array(net.start[None, :, None], order="C")
    state, kept = start[:, : net.fast].copy(), start[:, net.fast :].copy()
    given = np.array(net.default_settings[None, :, None], order="C")
    step = np.zeros(1)
    engine = engine_for(net, lanes=1, rtol=1e-8, backend=backend, method=method)
    for minute in range(12):
        engine.advance(state, kept, given, np.array([float(minute)]), net.drift, 1.0, step)
    ends = dict(zip(net.states, np.concatenate([state, kept], axis=1)[0, :, 0], strict=True))
    assert [ends["PER"], ends["Heat"]] == pytest.approx(y, rel=1e-6)
