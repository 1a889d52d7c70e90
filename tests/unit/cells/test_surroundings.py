import pytest

from signaling.cells.population import Population
from signaling.core import SignalingError, UnknownName, assumed
from signaling.pathway import Mechanism
from tests.unit.cells.toy import WHY, dish, receptor, toy_type


def test_inputs_start_at_their_defaults_and_are_heard():
    cells = dish()
    assert dict(cells.inputs) == {"insulin": 0.1, "glucose": 5.0, "stress": 0.2}
    cells.hear(insulin=10.0)
    assert cells.inputs["insulin"] == 10.0
    assert cells.get("insulin").tolist() == [10.0] * 20


def test_what_nobody_hears_is_refused_with_the_nearest_name():
    cells = dish()
    with pytest.raises(UnknownName) as caught:
        cells.hear(glucose=8.0, insuline=1.0)
    assert (
        str(caught.value)
        == "toy: nobody hears 'insuline' here. Did you mean 'insulin'?  Known: insulin, glucose, stress."
    )
    assert cells.inputs["glucose"] == 5.0, "a refused call must change nothing"


@pytest.mark.parametrize("value", [float("nan"), float("inf"), "high", None])
def test_only_finite_numbers_are_heard(value):
    with pytest.raises(SignalingError) as caught:
        dish().hear(insulin=value)
    assert str(caught.value) == f"toy: insulin = {value!r} is not a finite number."


def test_inputs_are_read_only_from_outside():
    with pytest.raises(TypeError):
        dish().inputs["insulin"] = 3.0


def test_an_unknown_input_is_asked_for_in_vain():
    with pytest.raises(UnknownName, match=r"toy: there is no input 'insuline'. Did you mean 'insulin'"):
        dish().inputs["insuline"]


def test_cells_wait_until_somebody_says_what_they_hear():
    needy = Mechanism("Needy")
    needy.input("oxygen", "1")
    needy.store("Heat", "1", start=0.0)
    needy.reaction("burning", "-> Heat", "k * oxygen", k=receptor().reactions["inactivation"].parameters["k"])
    cells = Population(toy_type(mechanisms=[needy], needs=[], gives=[], spread=None), 1)
    for impatient in (lambda: cells.advance(1.0), cells.settle):
        with pytest.raises(SignalingError) as caught:
            impatient()
        assert str(caught.value) == "toy: nobody said what oxygen is. Say so with hear(oxygen=...) first."
    cells.hear(oxygen=1.0)
    cells.advance(2.0)
    assert cells.get("Heat")[0] == pytest.approx(2.0, rel=1e-9)  # made at 1 per minute


def test_the_clock_of_cells_runs_by_itself():
    clock = Mechanism("Clock")
    clock.store("Heat", "1", start=0.0)
    clock.reaction("burning", "-> Heat", "k * time / T", k=assumed(1.0, "1/min", WHY), T=assumed(1.0, "min", WHY))
    cells = Population(toy_type(mechanisms=[clock], needs=[], gives=[], spread=None), 1)
    for minutes in (2.0, 0.5, 3.5):
        cells.advance(minutes)
    assert cells.inputs["time"] == 6.0
    assert cells.get("Heat")[0] == pytest.approx(6.0**2 / 2, rel=1e-9)
    memory = cells.snapshot()
    cells.advance(1.0)
    cells.restore(memory)
    assert cells.inputs["time"] == 6.0
