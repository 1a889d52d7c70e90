import pytest

from signaling.core import FormulaError, assumed
from signaling.pathway import Mechanism, Pathway


def cell(arrow, formula, **units):
    m = Mechanism("M")
    m.input("drug", "1", 1.0)
    m.pool("Akt", "Akt_p", start={"Akt_p": 50.0})
    m.turnover_pool("IRS", "IRS_p", made=assumed(0.1, "%/min", "a test"), lost=assumed(0.001, "1/min", "a test"))
    m.store("Waste", "%", 1.0)
    m.reaction("r", arrow, formula, **{n: assumed(2.0, unit, "a test") for n, unit in units.items()})
    return Pathway("cell", [m])


@pytest.mark.parametrize(
    ("arrow", "formula", "units"),
    [
        ("Akt -> Akt_p", "k * Akt", {"k": "1/min"}),
        ("Akt -> Akt_p", "V * Akt / (K + Akt)", {"V": "%/min", "K": "%"}),
        ("Akt -> Akt_p", "V * hill(Akt, K, 2)", {"V": "%/min", "K": "%"}),
        ("Akt -> Akt_p", "k * Akt - q * Akt_p", {"k": "1/min", "q": "1/min"}),  # there and back
        ("Akt -> Akt_p", "k * max(Akt - K, 0)", {"k": "1/min", "K": "%"}),
        ("Akt -> Akt_p", "V * piecewise(1, Akt > K, 0)", {"V": "%/min", "K": "%"}),
        ("-> IRS", "v * drug", {"v": "%/min"}),
        ("IRS_p ->", "k * drug * sqrt(IRS_p / K) * K", {"k": "1/min", "K": "%"}),
        ("Waste ->", "v", {"v": "%/min"}),  # a store is its owner's affair
    ],
)
def test_a_reaction_that_rests_when_nothing_is_left_is_welcome(arrow, formula, units):
    assert cell(arrow, formula, **units).reactions["M.r"]


@pytest.mark.parametrize(
    ("arrow", "formula", "units", "words"),
    [
        ("Akt -> Akt_p", "v", {"v": "%/min"}, "'v' still takes 2 %/min from 'Akt' when nothing of it is left, so that the pool Akt"),
        ("Akt_p -> Akt", "v", {"v": "%/min"}, "'v' still takes 2 %/min from 'Akt_p' when nothing of it is left, so that the pool Akt"),
        ("IRS_p ->", "v", {"v": "%/min"}, "'v' still takes 2 %/min from 'IRS_p' when nothing of it is left, so that the pool IRS"),
        ("Akt -> Akt_p", "-v * Akt / 100%", {"v": "%/min"}, "from 'Akt_p' when nothing of it is left, so that the pool Akt"),
        ("Akt -> Akt_p", "k * (Akt - q * drug)", {"k": "1/min", "q": "%"}, "from 'Akt_p' when nothing of it is left, so that the pool Akt"),
        ("-> IRS", "-v", {"v": "%/min"}, "'-v' still takes 2 %/min from 'IRS' when nothing of it is left, so that the pool IRS"),
    ],
)  # fmt: skip
def test_a_reaction_that_would_draw_a_pool_below_zero_is_refused(arrow, formula, units, words):
    with pytest.raises(FormulaError) as caught:
        cell(arrow, formula, **units)
    assert str(caught.value).startswith("M.r: '")
    assert words in str(caught.value)
    assert " falls below zero. Let the rate go to zero with it, as in 'k * " in str(caught.value)
