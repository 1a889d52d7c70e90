"""Small networks with known behaviour, and the same networks handed to SciPy."""

import numpy as np
from scipy.integrate import solve_ivp

from signaling.core import known
from signaling.engine import Network, lower
from signaling.engine.evaluate import arithmetic
from signaling.pathway import Mechanism, Pathway
from signaling.pathway.formula import parse


def network(name, slopes, start, inputs=(), settings=(), algebraic=None, scale=None, accumulators=0, slow=0):
    """A network straight from formulas, without a pathway."""
    start = np.asarray(start, float)
    return Network(
        name=name,
        states=tuple(slopes),
        inputs=tuple(inputs),
        settings=tuple(settings),
        derivatives=tuple(parse(f) for f in slopes.values()),
        algebraic={n: parse(f) for n, f in (algebraic or {}).items()},
        start=start,
        scale=np.ones(len(start)) if scale is None else np.asarray(scale, float),
        default_settings=np.ones(len(settings)),
        default_inputs=np.ones(len(inputs)),
        accumulators=accumulators,
        weights=(),
        slow=slow,
    )


# H. H. Robertson, The solution of a set of reaction rate equations (1966): rate constants over nine orders of magnitude.
ROBERTSON = network(
    "Robertson",
    {"A": "-0.04*A + 1e4*B*C", "B": "0.04*A - 1e4*B*C - 3e7*B^2", "C": "3e7*B^2"},
    [1.0, 0.0, 0.0],
    scale=[1.0, 1e-4, 1.0],
)

# Every operation that a rate law may use; the states stay of order one.
FUNCTIONS = network(
    "Functions",
    {
        "x": "I - x^1.5/(1 + hill(y, 0.7, 4)) - 0.1*x^3",
        "y": "exp(-x) * s - 0.3*sqrt(y) - 0.2*y/(0.5 + y)^2",
        "z": "soft(x - y, 0.05) - log(1 + z) - 0.1*z^2.5 + 0.01*y^-1",
        "taken": "hill(x, 1, 1.3)",
    },
    [0.5, 1.0, 0.2, 0.0],
    inputs=["I"],
    settings=["s"],
    accumulators=1,
)


def cycle(weighted=False, free=()):
    """Receptor and substrate, each a closed pool, turned over at up to 1e5 per minute, as in fits of insulin signalling to fat cells."""

    def k(value, unit):
        return known(value, unit, "a test")

    m = Mechanism("Cycle")
    m.input("insulin", "nM", 1.0)
    m.pool("IR", "IR_p")
    m.pool("IRS", "IRS_p", "IRS_pp")
    m.factor("activity", "hill(IR_p, K, h)", "share of the most", K=k(0.05, "%"), h=k(1.4, "1"))
    m.reaction("bind", "IR -> IR_p", "k * insulin * IR", k=k(0.63, "1/(nM min)"))
    m.reaction("leave", "IR_p -> IR", "k * IR_p", k=k(1944, "1/min"))
    m.reaction("phosphorylate", "IRS -> IRS_p", "k * IRS * activity", k=k(320, "1/min"))
    m.reaction("strip", "IRS_p -> IRS", "k * IRS_p", k=k(1e5, "1/min"))
    m.reaction("again", "IRS_p -> IRS_pp", "k * IRS_p", k=k(5759, "1/min"))
    m.reaction("rest", "IRS_pp -> IRS", "k * IRS_pp", k=k(0.3, "1/min"))
    return lower(Pathway("cycle", [m]), accumulate=["Cycle.phosphorylate"], weighted=weighted, free=free)


def cells(net, tiles, lanes, spread=0.2, seed=0, precision="double"):
    """State, kept, settings and step of some cells; settings differ between cells."""
    normals = np.random.default_rng(seed).standard_normal((tiles, len(net.settings), lanes))
    state = np.empty((tiles, len(net.states), lanes))
    state[:] = net.start[:, None]
    settings = net.default_settings[:, None] * np.exp(spread * normals)
    kind = {"double": np.float64, "single": np.float32}[precision]
    return state[:, : net.fast].astype(kind), state[:, net.fast :].copy(), settings.astype(kind), np.zeros(tiles)


def joined(state, kept):
    """All states of the cells in one array, (tiles, n, lanes)."""
    return np.concatenate([state, kept], axis=1)


def scipy_end(net, start, settings, inputs, slopes, minutes, method="Radau"):
    """Where one cell is after some minutes, by SciPy at a tight tolerance."""
    compute = arithmetic(net, net.derivatives)
    settings = np.asarray(settings, float)[None, :, None]

    def f(t, y):
        columns = y.reshape(len(start), -1)
        now = np.asarray(inputs) + np.asarray(slopes) * t
        slope = np.empty_like(columns)
        fast, kept = columns[None, : net.fast], columns[None, net.fast :]
        for row, value in zip(slope, compute(fast, kept, settings, now), strict=True):
            row[:] = value
        return slope.reshape(y.shape)

    return solve_ivp(f, (0, minutes), start, method=method, rtol=1e-10, atol=1e-13 * net.scale, vectorized=True).y[
        :, -1
    ]
