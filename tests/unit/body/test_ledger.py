"""The glucose ledger closes, and notices when somebody makes it leak."""

import pytest

from signaling.body.ledger import Leak
from signaling.body.model import BodyModel
from signaling.cells import cell_types


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
