import numpy as np
import pytest

from signaling.core import SignalingError, UnknownName
from tests.unit.cells.toy import TOY, dish

LOCK = ("JNK_active", "JNK.lock_IRS")


def test_nothing_is_edited_at_first():
    cells = dish(40)
    assert cells.wiring.edited == ()
    assert list(cells.wiring.runs()) == [(0, 3, False)]
    assert (cells.weights(*LOCK) == 1.0).all()


def test_only_the_tile_of_an_edited_cell_is_edited():
    cells = dish(100)
    cells.set_weight(*LOCK, 0.0, cells=[20, 36, 99])
    assert cells.wiring.edited == (1, 2, 6)
    assert list(cells.wiring.runs()) == [(0, 1, False), (1, 3, True), (3, 6, False), (6, 7, True)]
    assert np.flatnonzero(cells.weights(*LOCK) == 0.0).tolist() == [20, 36, 99]


def test_a_mended_tile_is_plain_again():
    cells = dish(40)
    cells.set_weight(*LOCK, 0.5, cells=[3])
    cells.set_weight(*LOCK, 1.0, cells=[3])
    assert cells.wiring.edited == ()


def test_a_weight_multiplies_what_the_reaction_sees():
    cells = dish(20)
    cells.advance(20.0)
    plain = cells.get("JNK.lock_IRS")
    cells.set_weight(*LOCK, 0.25, cells=[2])
    factor = np.ones(20)
    factor[2] = 0.25
    assert cells.get("JNK.lock_IRS") == pytest.approx(plain * factor, rel=1e-14)
    assert cells.value("JNK.lock_IRS", 2) == pytest.approx(0.25 * plain[2], rel=1e-14)
    assert cells.value("JNK.lock_IRS", 3) == pytest.approx(plain[3], rel=1e-14)


def test_the_weighted_network_with_all_weights_one_is_the_plain_one():
    plain, weighted = dish(20, rtol=1e-6), dish(20, rtol=1e-6)
    weighted.set_weight("Akt_p", "Akt.uptake", 0.5, cells=[0])
    weighted.wiring._weights[0][:] = 1.0
    for cells in (plain, weighted):
        cells.hear(insulin=2.0)
        cells.advance(30.0)
    assert weighted.wiring.edited == (0,)
    assert weighted.get("IRS_pY") == pytest.approx(plain.get("IRS_pY"), rel=1e-5)
    assert weighted.amounts.state[1].tobytes() == plain.amounts.state[1].tobytes()


@pytest.mark.parametrize("value", [-0.1, float("nan"), float("inf"), "red", None])
def test_a_weight_is_a_number_from_zero(value):
    cells = dish(20)
    with pytest.raises(SignalingError) as caught:
        cells.set_weight(*LOCK, value)
    assert str(caught.value) == f"a weight is a number from 0 (cut) upwards, 1 as declared; not {value!r}."
    assert cells.wiring.edited == ()


def test_a_weight_is_of_a_reaction_and_something_that_it_reads():
    with pytest.raises(UnknownName) as caught:
        dish().set_weight("JNK", "JNK.lock_IRS", 0.0)
    assert str(caught.value) == "toy: JNK.lock_IRS does not read 'JNK'. Known: IRS, JNK_active."
    with pytest.raises(UnknownName, match=r"toy: there is no reaction 'JNK.lock'. Did you mean 'JNK.lock_IRS'\?"):
        dish().set_weight("JNK_active", "JNK.lock", 0.0)


def test_the_weights_are_those_of_the_lowered_network():
    cells = dish()
    assert cells.wiring.network.weights == tuple(cells.wiring.index)
    assert len(cells.wiring.index) == sum(map(len, cells.pathway.sources.values()))
    assert cells.pathway is TOY.pathway(cells.saboteurs)
