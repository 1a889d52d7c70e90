"""What a protocol writes on the bench is what the cells will hear, minute by minute."""

import pytest

from signaling.clinic.dish_protocols import (
    COMPONENTS,
    DISH_PROTOCOLS,
    DRUGS,
    Bench,
    ChronicInsulin,
    DoseResponse,
    Inhibitor,
    InsulinStep,
    MediumChange,
    Palmitate,
    Perifusion,
    Ramp,
    Rapamycin,
    TwoStep,
    Washout,
)
from signaling.core.errors import SignalingError


@pytest.fixture
def bench():
    return Bench({"insulin": 0.0, "glucose": 5.0, "ffa": 0.1})


def levels(bench, component, *minutes):
    return [bench.level(component, minute) for minute in minutes]


def test_a_step_lasts_until_it_is_washed_away_and_leaves_the_rest_alone(bench):
    InsulinStep(10.0, 60.0).on(bench, 30.0)
    assert levels(bench, "insulin", 0, 29.9, 30, 59.9, 60, 100) == [0, 0, 10, 10, 0, 0]
    assert levels(bench, "glucose", 0, 30, 60) == [5, 5, 5]


def test_a_step_on_another_medium_returns_to_that_one(bench):
    MediumChange({"ffa": 0.4}).on(bench, 10.0)
    Palmitate(0.75, 40.0).on(bench, 20.0)
    assert levels(bench, "ffa", 5, 15, 30, 50) == [0.1, 0.4, 0.75, 0.4]


def test_just_before_a_change_the_level_is_the_old_one(bench):
    InsulinStep(10.0, 60.0).on(bench, 30.0)
    assert bench.level("insulin", 30.0, arriving=True) == 0
    assert bench.level("insulin", 60.0, arriving=True) == 10


def test_a_ramp_is_a_straight_line_and_stays_at_its_end(bench):
    Ramp({"glucose": 20.0}, until=40.0).on(bench, 10.0)
    assert levels(bench, "glucose", 10, 20, 25, 40, 90) == pytest.approx([5, 10, 12.5, 20, 20])
    assert list(bench.moving(20.0, 21.0)) == ["glucose"]
    assert list(bench.moving(40.0, 41.0)) == []


def test_a_ramp_may_be_followed_by_a_jump_at_once(bench):
    Ramp({"glucose": 20.0}, until=40.0).on(bench, 10.0)
    MediumChange({"glucose": 3.0}).on(bench, 40.0)
    assert bench.level("glucose", 40.0, arriving=True) == pytest.approx(20.0)
    assert bench.level("glucose", 40.0) == 3.0


def test_a_ramp_cannot_go_backwards_in_time_nor_below_nothing(bench):
    for level, until in ((20.0, 5.0), (-1.0, 20.0)):
        with pytest.raises(SignalingError, match="glucose cannot go to"):
            bench.ramp("glucose", level, 10.0, until)


def test_a_dose_response_gives_every_dose_to_fresh_cells(bench):
    DoseResponse({"insulin": (0.0, 1.0, 10.0)}, read_after=10.0).on(bench, 5.0)
    assert levels(bench, "insulin", 0, 5, 14, 15, 24, 25, 34, 35) == [0, 0, 0, 1, 1, 10, 10, 0]
    assert bench.fresh == [(5.0, 5.0), (5.0, 15.0), (5.0, 25.0)]
    assert bench.reads == [("insulin", (0.0, 1.0, 10.0), (15.0, 25.0, 35.0))]


def test_two_steps_follow_one_another_without_a_pause(bench):
    TwoStep(1.2, 10.0, each=4.0).on(bench, 2.0)
    assert levels(bench, "insulin", 1, 2, 5.9, 6, 9.9, 10) == [0, 1.2, 1.2, 10, 10, 0]


def test_the_last_level_of_a_perifusion_stays(bench):
    Perifusion({"glucose": (3.0, 15.0)}, each=20.0).on(bench, 0.0)
    assert levels(bench, "glucose", 0, 19, 20, 400) == [3, 3, 15, 15]


def test_washing_takes_away_what_was_added_since_the_start(bench):
    MediumChange({"insulin": 10.0, "ffa": 1.0}).on(bench, 0.0)
    Washout("insulin").on(bench, 10.0)
    Washout().on(bench, 20.0)
    assert levels(bench, "insulin", 5, 10) == [10, 0]
    assert levels(bench, "ffa", 10, 20) == [1.0, 0.1]


def test_chronic_insulin_has_its_recovery(bench):
    protocol = ChronicInsulin(100.0, lasts=360.0, recovery=1440.0)
    protocol.on(bench, 30.0)
    assert levels(bench, "insulin", 30, 389, 390) == [100, 100, 0]
    assert protocol.minutes == 1800.0


def test_drugs_block_their_targets_for_their_time(bench):
    Inhibitor("PI3K", 0.9, until=60.0).on(bench, 30.0)
    Rapamycin(1.0, until=50.0).on(bench, 40.0)
    assert [bench.blocked(minute) for minute in (29, 30, 45, 55, 60)] == [
        {}, {"PI3K": 0.9}, {"PI3K": 0.9, "mTORC1": 1.0}, {"PI3K": 0.9}, {},
    ]  # fmt: skip
    assert bench.stops() == [30.0, 40.0, 50.0, 60.0]


def test_every_component_says_who_hears_it_and_every_protocol_has_a_name():
    assert all(component.inputs and component.meaning for component in COMPONENTS.values())
    assert all(protocol.name == name for name, protocol in DISH_PROTOCOLS.items())
    assert DRUGS["wortmannin"] == "PI3K"
