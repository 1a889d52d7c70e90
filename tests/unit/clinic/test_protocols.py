"""What is given is what the protocol says."""

import pytest

from signaling.body.schedule import Schedule
from signaling.clinic.protocols import OGTT, PROTOCOLS, Fast


def test_75_grams_are_416_mmol_drunk_in_five_minutes():
    schedule = Schedule()
    OGTT().on(schedule, at=30.0)
    given = [schedule.rates(t, t + 1.0)["drinking"] for t in range(60)]
    assert sum(given) == pytest.approx(75000 / 180.16)
    assert [t for t, rate in enumerate(given) if rate > 0] == [30, 31, 32, 33, 34]


def test_a_fast_gives_nothing():
    schedule = Schedule()
    Fast(until=600.0).on(schedule, at=0.0)
    assert schedule.rates(0.0, 600.0) == {}


def test_protocols_are_listed_by_the_word_of_scenario_files():
    assert list(PROTOCOLS) == ["ogtt", "fast"]
