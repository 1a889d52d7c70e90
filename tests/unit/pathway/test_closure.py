import pytest

from signaling.core import FormulaError, assumed
from signaling.pathway import Mechanism, Pathway

ONE = assumed(1.0, "1/min", "a test")


def joined(arrow):
    m = Mechanism("A")
    m.pool("Akt", "Akt_p")
    m.pool("S6", "S6_p")
    m.store("Waste", "%", 0.0)
    source = arrow.partition("->")[0].strip() or "Akt"
    m.reaction("r", arrow, f"k * {source}", k=ONE)
    return Pathway("cell", [m])


@pytest.mark.parametrize("arrow", ["Akt -> Akt_p", "S6_p -> S6", "Waste ->", "-> Waste"])
def test_reactions_within_a_pool_and_beside_it_are_welcome(arrow):
    assert joined(arrow).reactions["A.r"].target == (arrow.partition("->")[2].strip() or None)


@pytest.mark.parametrize(
    ("arrow", "pool"),
    [("-> Akt", "Akt"), ("Akt_p ->", "Akt"), ("Akt -> Waste", "Akt"), ("Waste -> S6_p", "S6"), ("Akt -> S6", "Akt")],
)
def test_a_leak_in_a_closed_pool_is_refused(arrow, pool):
    with pytest.raises(FormulaError) as caught:
        joined(arrow)
    assert str(caught.value) == (
        f"A.r: '{arrow}' leads into or out of the closed pool {pool}, whose total is conserved. "
        "Declare a turnover_pool, or a store, if it is made and lost."
    )
