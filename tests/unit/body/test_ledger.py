"""The ledgers of glucose, carbon and oxygen close, and notice when somebody makes them leak."""

import pytest

from signaling.body.ledger import Leak
from signaling.body.model import BodyModel
from signaling.cells import cell_types
from signaling.core.fuels import FUELS


@pytest.fixture
def drinker():
    body = BodyModel(dict.fromkeys(cell_types(), 1), spread=False)
    body.schedule.give("drinking", at=0.0, over=5.0, amount=416.0)
    return body


def test_glucose_is_neither_made_nor_lost_over_a_day(drinker):
    for _ in range(1440):
        drinker.step()
    ledger = drinker.books.glucose()
    assert ledger.came > 416.0
    assert ledger.leak < 1e-9
    assert ledger.gap < 1e-12
    ledger.check()


def test_a_leak_is_noticed(drinker):
    for _ in range(10):
        drinker.step()
    drinker.circulation.state[0, drinker.circulation.network.states.index("PlasmaGlucose"), 0] += 0.001
    with pytest.raises(Leak, match="glucose ledger"):
        drinker.books.glucose().check()


def test_a_gap_between_cells_and_blood_is_noticed(drinker):
    for _ in range(10):
        drinker.step()
    drinker.books.cells["taken_glucose_from_interstitium"] += 0.001
    with pytest.raises(Leak, match="cells and blood disagree"):
        drinker.books.glucose().check()


@pytest.fixture(scope="module", params=["double", "single"])
def eater(request):
    """A day with a mixed meal at its start and a drip of fat in the afternoon."""
    body = BodyModel(dict.fromkeys(cell_types(), 4), precision=request.param)
    body.come_to_rest()
    body.schedule.give("drinking", at=0.0, over=15.0, amount=416.0)
    body.schedule.give("eating_fat", at=0.0, over=15.0, amount=120.0)
    body.schedule.give("eating_protein", at=0.0, over=15.0, amount=30.0)
    body.schedule.give("ffa_infusion", at=300.0, over=60.0, amount=50.0)
    body.couple(1440)
    return body, request.param


def test_carbon_and_oxygen_are_neither_made_nor_lost_over_a_day(eater):
    body, precision = eater
    carbon, oxygen = body.books.fuels()
    protein = 30.0 / FUELS["amino_acids"].mass.value * 1000.0
    eaten = {"glucose": 416.0, "triglyceride": 40.0, "amino_acids": protein, "ffa": 50.0}
    assert carbon.came == pytest.approx(sum(FUELS[f].carbon.value * n for f, n in eaten.items()))
    assert oxygen.came == pytest.approx(sum(FUELS[f].oxygen.value * n for f, n in eaten.items()))
    assert 10_000 < oxygen.used < 25_000, "mmol of oxygen in a day: 224 to 560 L"
    for ledger in (carbon, oxygen):
        assert ledger.leak < {"double": 1e-9, "single": 1e-6}[precision]
    body.books.check()


@pytest.mark.parametrize("store", ["PlasmaLactate", "FFA", "BodyProtein", "Expired", "Glycerol"])
def test_a_leak_of_carbon_is_noticed(drinker, store):
    drinker.couple(30)
    drinker.books.check()
    drinker.circulation.set_amount(store, drinker.circulation.amount(store) + 0.01)
    with pytest.raises(Leak, match="carbon ledger"):
        drinker.books.check()


def test_a_leak_within_cells_is_noticed(drinker):
    drinker.couple(30)
    liver = drinker.populations["liver"]
    liver.set("Glycogen", liver.get("Glycogen") + 0.01)
    with pytest.raises(Leak, match="carbon ledger: 2496"):
        drinker.books.check()


def test_oxygen_that_nobody_used_is_noticed(drinker):
    drinker.couple(30)
    drinker.circulation.set_amount("OxygenUsed", drinker.circulation.amount("OxygenUsed") + 0.01)
    with pytest.raises(Leak, match="oxygen ledger"):
        drinker.books.check()


def test_the_books_of_carbon_rest_where_a_wire_is_cut(drinker):
    drinker.couple(5)
    assert drinker.books.whole
    drinker.populations["muscle"][0].graph.remove_edge("Akt", "AS160")
    assert not drinker.books.whole
    drinker.couple(5)
    drinker.books.check()
