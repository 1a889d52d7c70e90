"""What is given, and when."""

import numpy as np
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


@pytest.mark.parametrize(("at", "left"), [(0.0, 0.0), (3.0, 0.0), (5.0, 166.4), (8.0, 416.0), (9.0, 416.0)])
def test_what_is_stopped_gives_no_more_from_then_on(at, left):
    schedule = Schedule()
    dose = schedule.give("drinking", at=3.0, over=5.0, amount=416.0)
    schedule.stop(dose, at)
    assert given(schedule, 0.5, 28.0) == pytest.approx(left, abs=1e-9)


def test_a_copy_has_its_own_doses():
    schedule = Schedule()
    twin = schedule.copy()
    twin.give("drinking", at=0.0, over=1.0, amount=1.0)
    assert schedule.rates(0.0, 1.0) == {}


@pytest.mark.parametrize(("at", "over", "amount"), [(0.0, 5.0, -1.0), (0.0, 0.0, 1.0), (-1.0, 5.0, 1.0)])
def test_a_dose_that_makes_no_sense_is_refused(at, over, amount):
    with pytest.raises(SignalingError, match="a dose needs a positive span and no negative amount"):
        Schedule().give("drinking", at=at, over=over, amount=amount)


def test_the_table_of_many_steps_is_the_rates_of_each():
    schedule = Schedule()
    schedule.give("drinking", at=0.3, over=2.0, amount=10.0)
    schedule.give("glucose_infusion", at=1.0, over=1.0, amount=3.0)
    schedule.give("drinking", at=2.0, over=0.1, amount=1.0)
    edges = 0.7 * np.arange(6)
    names, table = schedule.table(edges)
    for start, end, row in zip(edges[:-1], edges[1:], table, strict=True):
        assert dict(zip(names, row.tolist(), strict=True)) == schedule.rates(start, end)
