"""The compiled engine on networks that nobody designed: against the oracle, and against SciPy's Radau."""

import numpy as np
import pytest

from signaling.core import known
from signaling.engine import engine_for, lower
from signaling.pathway import Mechanism, Pathway
from tests.unit.engine.networks import cells, joined, scipy_end


def random_network(seed, pools):
    """Pools of three forms that phosphorylate each other, some turning over, with rates from 1e-2 to 1e4 per minute."""
    rng = np.random.default_rng(seed)

    def k(low, high, unit):
        return known(float(10 ** rng.uniform(low, high)), unit, "random")

    m = Mechanism("R")
    m.input("u", "1", 1.0)
    m.setting("dose", "1", 1.0, "of a drug")
    names = [f"P{i}" for i in range(pools)]
    for i, p in enumerate(names):
        forms = (p, f"{p}_p", f"{p}_pp")
        if i % 3 == 2:
            m.turnover_pool(*forms, made=k(-1, 0, "%/min"), lost=k(-3, -2, "1/min"))
        else:
            m.pool(*forms)
    for p in names:
        kinase, other = rng.choice(names, 2)
        m.factor(f"drive_{p}", f"0.1*u + dose*hill({kinase}_p, K, h) + soft(x*{other}_pp - 1, w)", "what drives it",
                 K=k(0, 1, "%"), h=known(float(rng.choice([1, 2, 3, 1.7])), "1", "random"), x=known(0.02, "1/%", "random"),
                 w=known(0.1, "1", "random"))  # fmt: skip
        m.reaction(f"on_{p}", f"{p} -> {p}_p", f"k * drive_{p} * {p}", k=k(-2, 2, "1/min"))
        m.reaction(f"off_{p}", f"{p}_p -> {p}", f"k * {p}_p", k=k(0, 4, "1/min"))
        m.reaction(f"more_{p}", f"{p}_p -> {p}_pp", f"k * {p}_p", k=k(-1, 3, "1/min"))
        m.reaction(f"less_{p}", f"{p}_pp -> {p}", f"V * {p}_pp / (K + {p}_pp)", V=k(-2, 1, "%/min"), K=k(0, 1, "%"))
    return lower(Pathway(f"random {seed}", [m]), accumulate=["R.on_P0"], weighted=seed % 2 == 1)


MINUTES, INPUTS, SLOPES = 0.5, np.ones(1), np.full(1, 0.3)


def size(net, amounts):
    return np.abs(amounts) + 1e-3 * net.scale[:, None]


@pytest.mark.parametrize("seed", range(4))
def test_the_kernel_takes_the_steps_of_the_oracle(seed):
    net = random_network(seed, pools=5)
    state, kept, settings, step = cells(net, 1, 8)
    by_oracle = state.copy(), kept.copy()
    engine_for(net, lanes=8, rtol=1e-5).advance(state, kept, settings, INPUTS, SLOPES, MINUTES, step)
    engine_for(net, lanes=8, rtol=1e-5, backend="oracle").advance(
        *by_oracle, settings, INPUTS, SLOPES, MINUTES, np.zeros(1)
    )
    by_oracle = joined(*by_oracle)
    assert np.max(np.abs(joined(state, kept) - by_oracle) / size(net, by_oracle)) < 1e-8


@pytest.mark.parametrize("seed", range(4))
def test_the_kernel_at_a_tight_tolerance_ends_where_scipy_does(seed):
    net = random_network(seed, pools=4)
    state, kept, settings, step = cells(net, 1, 1)
    start = joined(state, kept)[0, :, 0]
    engine_for(net, lanes=1, rtol=1e-10).advance(state, kept, settings, INPUTS, SLOPES, MINUTES, step)
    by_scipy = scipy_end(net, start, settings[0, :, 0], INPUTS, SLOPES, MINUTES)[:, None]
    assert np.max(np.abs(joined(state, kept)[0] - by_scipy) / size(net, by_scipy)) < 1e-8
