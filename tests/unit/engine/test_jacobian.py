import numpy as np
import pytest

from signaling.engine.jacobian import jacobian, may_be_infinite
from signaling.pathway.expressions import evaluate
from signaling.pathway.formula import parse
from tests.unit.engine.networks import FUNCTIONS, ROBERTSON, cycle


def central_difference(expression, values, name):
    h = 1e-4
    up, down = (evaluate(expression, values | {name: values[name] + d}) for d in (h, -h))
    return (up - down) / (2 * h)


@pytest.mark.parametrize("net", [ROBERTSON, FUNCTIONS, cycle()], ids=lambda n: n.name)
def test_every_entry_is_the_slope_of_the_slope(net):
    values = dict(
        zip((*net.states, *net.settings, *net.inputs), np.random.default_rng(0).uniform(0.5, 2, 20), strict=False)
    )
    found = jacobian(net)
    for i, e in enumerate(net.derivatives):
        for names, entries in ((net.states, found.entries), (net.inputs, found.by_input)):
            for k, name in enumerate(names):
                entry = evaluate(entries[i, k], values) if (i, k) in entries else 0.0
                assert entry == pytest.approx(central_difference(e, values, name), rel=1e-5, abs=1e-4), (
                    net.states[i],
                    name,
                )


def test_nothing_depends_on_an_accumulator():
    assert all(j != 3 for _, j in jacobian(FUNCTIONS).entries)


@pytest.mark.parametrize(
    ("formula", "infinite"), [("0.5*x^-0.5", True), ("1/sqrt(x)", True), ("3*x^2", False), ("x/(1 + x)", False)]
)
def test_only_derivatives_that_may_be_infinite_are_watched(formula, infinite):
    assert may_be_infinite(parse(formula)) is infinite
