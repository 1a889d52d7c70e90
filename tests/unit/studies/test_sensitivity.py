"""Slopes against closed forms of a cell so small that it can be solved by hand, and of real cells against a second step."""

import numpy as np
import pytest

from signaling.cells import cell_types
from signaling.cells.cell_type import CellType
from signaling.cells.ports import hears
from signaling.core import assumed
from signaling.core.errors import UnknownName
from signaling.pathway import Mechanism
from signaling.studies.questions import QUESTIONS
from signaling.studies.sensitivity import Question, Sensitivities, log_slopes, sensitivities

MADE, LOST, POWER, BEFORE, AFTER, MINUTES = 2.0, 0.1, 3.0, 1.0, 4.0, 7.0


@pytest.fixture(scope="module")
def balance() -> CellType:
    """A is made at k u and lost at d A, so that A = k u / d at rest; B reads its third power."""
    m = Mechanism("Balance")
    m.input("u", "1")
    m.store("A", "%", start=1.0)
    m.reaction("making", "-> A", "k * u", k=assumed(MADE, "%/min", "toy"))
    m.reaction("loss", "A ->", "d * A", d=assumed(LOST, "1/min", "toy"))
    m.factor("B", "(A / 100%)^n", "a power of A", n=assumed(POWER, "1", "toy"))
    m.factor("idle", "z * A / 100%", "of a parameter that is zero", z=assumed(0.0, "1", "toy"))
    return CellType("balance", mechanisms=(m,), needs=(hears("u", "1", at="plasma"),))


def amount(made: float, lost: float, minutes: float) -> float:
    """A after `minutes` of u = AFTER, from rest under BEFORE."""
    return made / lost * (AFTER + (BEFORE - AFTER) * np.exp(-lost * minutes))


@pytest.mark.parametrize("minutes", [0.0, MINUTES, 1e4])
def test_slopes_of_a_balance_are_those_of_its_closed_form(balance, minutes):
    found = sensitivities(balance, Question("", {"u": BEFORE}, {"u": AFTER}, minutes, ("A", "B")))
    a = amount(MADE, LOST, minutes)
    np.testing.assert_allclose(found.values, [a, (a / 100) ** POWER], rtol=1e-5)
    fading = (AFTER - BEFORE) * np.exp(-LOST * minutes)
    lost = -1.0 + LOST * minutes * fading / (AFTER - fading)  # d ln A / d ln d
    expected = {
        "Balance.making.k": [1.0, POWER],
        "Balance.loss.d": [lost, POWER * lost],
        "Balance.B.n": [0.0, POWER * np.log(a / 100)],
    }
    for name, slopes in expected.items():
        np.testing.assert_allclose(found.slopes[name], slopes, atol=2e-3, err_msg=name)


def test_a_parameter_that_is_zero_has_no_slope(balance):
    found = sensitivities(balance, Question("", {"u": BEFORE}, {}, 0.0, ("A",)))
    assert "Balance.idle.z" not in found.slopes


def test_an_output_that_is_zero_has_slope_zero():
    assert log_slopes(lambda changed: np.array([0.0]), {"k": 2.0})["k"].tolist() == [0.0]


def test_central_differences_are_exact_to_the_second_power_of_the_step():
    """ln y = (ln k)^2 at k = e: slope 2."""
    slopes = [
        log_slopes(lambda c: np.array([np.exp(np.log(c.get("k", np.e)) ** 2)]), {"k": np.e}, step)["k"][0] - 2.0
        for step in (0.02, 0.01)
    ]
    assert slopes[0] / slopes[1] == pytest.approx(4.0, rel=0.01)


def test_a_ranking_goes_by_the_output_that_moves_most():
    found = Sensitivities(
        ("x", "y"), np.ones(2), {"a": np.array([0.1, -0.9]), "b": np.array([0.5, 0.0]), "c": np.array([0.2, 0.2])}
    )
    assert found.ranking(["c", "b", "a", "not_there"]) == ["a", "b", "c"]
    assert found.strongest("a") == ("y", -0.9)


@pytest.mark.parametrize("kind", ["adipocyte", "alpha"])
def test_half_the_step_gives_the_same_slopes(kind):
    wide = sensitivities(cell_types()[kind], QUESTIONS[kind])
    narrow = sensitivities(cell_types()[kind], QUESTIONS[kind], step=0.005)
    for name, slopes in wide.slopes.items():
        np.testing.assert_allclose(narrow.slopes[name], slopes, atol=2e-3, rtol=2e-3, err_msg=name)


def test_a_parameter_that_the_cell_lacks_is_named(balance):
    with pytest.raises(UnknownName, match=r"balance: there is no parameter 'making.k'"):
        sensitivities(balance, Question("", {"u": BEFORE}, {}, 0.0, ("A",)), ["making.k"])


def test_every_cell_type_is_asked_something_that_it_has():
    for kind, question in QUESTIONS.items():
        pathway = cell_types()[kind].pathway()
        for name in question.outputs:
            assert name in {*pathway.species, *pathway.factors, *pathway.reactions}
        assert set(question.rest) | set(question.then) <= set(pathway.inputs)
    assert set(QUESTIONS) == set(cell_types())
