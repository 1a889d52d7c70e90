"""Insulin on its way through the liver."""

import numpy as np
import pytest

from signaling.body.model import BodyModel
from signaling.body.organism import organism
from signaling.cells import cell_types
from signaling.pathway.expressions import evaluate

MEAN = 100.0  # pmol/L along the sinusoid


def leaving(clearance):
    """Insulin of the hepatic vein, pmol/L, at a clearance by liver cells, L/min, and the plasma flow, L/min."""
    pathway = organism()
    values = {n: p.value for n, p in pathway.parameters.items()}
    values |= {n: i.otherwise for n, i in pathway.inputs.items()} | {n: s.start for n, s in pathway.species.items()}
    values["insulin_clearance_at_sinusoid"] = clearance
    values["LiverInsulin"] = MEAN * values["Insulin.sinusoid_insulin.V"]
    return evaluate(pathway.factor_expressions["hepatic_vein_insulin"], values), values["Insulin.liver_flow.Q"]


@pytest.mark.parametrize("clearance", [0.1, 0.9, 3.0])
def test_insulin_falls_along_the_sinusoid_as_along_a_tube(clearance):
    """A tube that takes k of what it holds: what leaves is exp(-k / flow) of what came; the mean is what was taken over k."""
    left, flow = leaving(clearance)
    came = left * np.exp(clearance / flow)
    assert flow * (came - left) == pytest.approx(clearance * MEAN, rel=1e-5)
    along = came * np.exp(-clearance / flow * (np.arange(10_000) + 0.5) / 10_000)
    assert along.mean() == pytest.approx(MEAN, rel=1e-5)


def test_a_liver_that_takes_nothing_lets_all_insulin_through():
    left, _ = leaving(0.0)
    assert left == pytest.approx(MEAN, rel=1e-5)


def test_liver_cells_see_less_than_comes_and_more_than_leaves():
    body = BodyModel(dict.fromkeys(cell_types(), 1))
    body.come_to_rest()
    numbers, values = organism().parameters, body.circulation.values()
    seen, plasma = values["sinusoid_insulin"], values["plasma_insulin"]
    came = plasma + values["released_insulin_to_portal"] / numbers["Insulin.liver_flow.Q"].value
    assert plasma < seen < came
