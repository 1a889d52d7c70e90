"""What is given, and when."""

import pytest

from signaling.body.schedule import Schedule
from signaling.core.errors import SignalingError


def given(schedule, step, until):
    """Total given when the rates of all steps are added up."""
    return sum(schedule.rates(k * step, (k + 1) * step).get("drinking", 0.0) * step for k in range(round(until / step)))


@pytest.mark.parametrize("step", [0.25, 1.0, 4.0, 7.0])
def test_the_whole_dose_is_given_whatever_the_step(step):
    schedule = Schedule()
    schedule.give("drinking", at=3.0, over=5.0, amount=416.0)
    assert given(schedule, step, 28.0) == pytest.approx(416.0, rel=1e-12)


def test_nothing_is_given_before_or_after():
    schedule = Schedule()
    schedule.give("drinking", at=3.0, over=5.0, amount=416.0)
    assert schedule.rates(0.0, 3.0) == {"drinking": 0.0}
    assert schedule.rates(8.0, 9.0) == {"drinking": 0.0}


def test_doses_that_overlap_add_up():
    schedule = Schedule()
    schedule.give("drinking", at=0.0, over=10.0, amount=10.0)
    schedule.give("drinking", at=5.0, over=10.0, amount=20.0)
    assert schedule.rates(5.0, 10.0) == {"drinking": pytest.approx(3.0)}


def test_a_copy_has_its_own_doses():
    schedule = Schedule()
    twin = schedule.copy()
    twin.give("drinking", at=0.0, over=1.0, amount=1.0)
    assert schedule.rates(0.0, 1.0) == {}


@pytest.mark.parametrize(("at", "over", "amount"), [(0.0, 5.0, -1.0), (0.0, 0.0, 1.0), (-1.0, 5.0, 1.0)])
def test_a_dose_that_makes_no_sense_is_refused(at, over, amount):
    with pytest.raises(SignalingError, match="a dose needs a positive span and no negative amount"):
        Schedule().give("drinking", at=at, over=over, amount=amount)
