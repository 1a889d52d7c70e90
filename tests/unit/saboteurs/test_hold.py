import numpy as np
import pytest

from signaling.cells.census import DeadCell
from signaling.cells.population import Population
from signaling.core import SignalingError, UnknownName
from signaling.saboteurs.hold import Hold
from tests.unit.cells.toy import KINASE, OTHER, TOY, dish


def test_the_verbs_write_the_settings_of_its_cells_alone():
    cells = dish(6)
    hold = KINASE.hold(cells, [1, 4])
    hold.dose(0.5)
    hold.boost(2.0)
    hold.disarm()
    hold.knock_out()
    touched = np.array([0, 1, 0, 0, 1, 0])
    assert cells.get("dose_JNK").tolist() == (0.5 * touched).tolist()
    assert cells.get("boost_JNK").tolist() == (1.0 + touched).tolist()
    assert cells.get("armed_JNK").tolist() == (1.0 - touched).tolist()
    assert cells.get("present_JNK").tolist() == (1.0 - touched).tolist()
    hold.restore()
    for setting, default in (("dose", 0), ("boost", 1), ("armed", 1), ("present", 1)):
        assert (cells.get(f"{setting}_JNK") == default).all()


def test_a_second_call_replaces_the_first():
    cells = dish(2)
    hold = KINASE.hold(cells)
    hold.boost(2.0)
    hold.boost(3.0)
    hold.dose(0.5)
    hold.dose(0.2)
    assert cells.get("boost_JNK").tolist() == [3.0, 3.0]
    assert cells.get("dose_JNK").tolist() == [0.2, 0.2]


def test_each_cell_may_get_a_dose_of_its_own():
    cells = dish(3)
    KINASE.hold(cells).dose([0.0, 0.1, 0.2])
    assert cells.get("dose_JNK").tolist() == [0.0, 0.1, 0.2]


def test_activity_is_the_share_of_molecules_that_are_active():
    cells = dish(4, spread=False)
    cells.set("JNK_active", [0.1, 0.2, 0.3, 0.4])  # of a pool of 1
    assert KINASE.hold(cells).activities() == pytest.approx([0.1, 0.2, 0.3, 0.4])
    assert KINASE.hold(cells).activity() == pytest.approx(0.25)
    assert KINASE.hold(cells, [3]).activity() == pytest.approx(0.4)
    assert KINASE.hold(cells, []).activity() == 0.0


def test_what_is_absent_is_not_active():
    cells = dish(2, spread=False)
    cells.set("JNK_active", 0.5)
    KINASE.hold(cells, [0]).knock_out()
    assert KINASE.hold(cells).activities() == pytest.approx([0.0, 0.5])


@pytest.mark.parametrize("verb", ["dose", "boost"])
@pytest.mark.parametrize("value", [-0.1, float("nan"), float("inf"), "0.5", None, True])
def test_doses_and_boosts_are_finite_numbers_from_zero(verb, value):
    cells = dish(2)
    with pytest.raises(SignalingError) as caught:
        getattr(KINASE.hold(cells), verb)(value)
    assert str(caught.value) == f"JNK.{verb}({value!r}): give a finite number from 0 upwards, for example {verb}(0.5)."
    assert (cells.get("dose_JNK") == 0).all()


def test_cells_it_does_not_live_in_are_refused():
    class Elsewhere(type(KINASE)):
        lives_in = ("other",)

    with pytest.raises(
        UnknownName,
        match=r"JNK does not live in toy cells. Did you mean 'other'|JNK does not live in toy cells. Known: other.",
    ):
        Hold(Elsewhere(), dish(2))


def test_cells_that_were_made_without_it_are_refused():
    cells = Population(TOY, 2)
    with pytest.raises(SignalingError) as caught:
        Hold(KINASE, cells)
    assert str(caught.value) == "JNK was left out of these toy cells when they were made; present: none."
    assert Hold(KINASE, Population(OTHER, 2, saboteurs=[KINASE]))


# What the verbs do to the cells ---------------------------------------------------------------------------------------


def course(act=lambda hold: None, minutes=60.0):
    cells = dish(20)
    cells.hear(insulin=1.0, stress=0.05)
    act(KINASE.hold(cells))
    cells.advance(minutes)
    return cells


def test_dose_zero_is_neutral_to_the_bit():
    assert course(lambda hold: hold.dose(0.0)).amounts.state.tobytes() == course().amounts.state.tobytes()
    assert (
        course(lambda hold: (hold.dose(3.0), hold.dose(0))).amounts.state.tobytes() == course().amounts.state.tobytes()
    )


def test_restored_verbs_are_neutral_to_the_bit():
    def all_verbs(hold):
        hold.dose(1.0)
        hold.boost(3.0)
        hold.disarm()
        hold.knock_out()
        hold.restore()

    assert course(all_verbs).amounts.state.tobytes() == course().amounts.state.tobytes()


def test_more_never_helps():
    for verb, steps in (("dose", (0, 0.05, 0.2, 0.5, 1, 2)), ("boost", (0, 0.5, 1, 2, 5))):
        signal = np.array([course(lambda hold, v=verb, x=x: getattr(hold, v)(x)).get("Akt_p") for x in steps])
        assert (np.diff(signal, axis=0) < 0).all(), verb


@pytest.mark.parametrize("verb", ["disarm", "knock_out"])
def test_a_silenced_saboteur_locks_nothing(verb):
    free = course(lambda hold: getattr(hold, verb)())
    assert np.abs(free.get("IRS_pS_JNK")).max() < 1e-9
    assert (free.get("Akt_p") > course().get("Akt_p")).all()


# Births and deaths ----------------------------------------------------------------------------------------------------


def test_a_hold_speaks_for_its_cells_while_they_live():
    cells = dish(6)
    some, one, everybody = KINASE.hold(cells, [1, 4]), cells[4].saboteurs["JNK"], KINASE.hold(cells)
    cells.remove([4])
    newborn = cells.add()[0]
    assert newborn.slot == 4
    some.dose(0.5)
    assert cells.get("dose_JNK").tolist() == [0.0, 0.5, 0.0, 0.0, 0.0, 0.0]
    assert some.setting("dose").tolist() == [0.5]
    for asked in (lambda: one.dose(0.5), one.activity, one.restore):
        with pytest.raises(DeadCell, match=r"the toy cells that this hold on JNK was for have died."):
            asked()
    everybody.dose([1.0, 2.0, 3.0, 4.0, 5.0, 6.0])
    assert newborn.dose_JNK == 6.0
    assert everybody.setting("dose").tolist() == [1.0, 2.0, 3.0, 4.0, 5.0, 6.0]
    assert everybody.activities() == pytest.approx(cells.get("JNK_active"))
