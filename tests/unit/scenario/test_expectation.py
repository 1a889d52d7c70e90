"""Claims about a result."""

import pytest

from signaling.scenario.expectation import parse_expectation, relative_to
from signaling.scenario.kinds import Misread


def test_a_claim_is_read_into_its_parts():
    claim = parse_expectation("plasma_glucose at 2 h is below 11 mmol/L")
    assert (claim.observable, claim.at, claim.relation, claim.values) == (
        "plasma_glucose",
        "120 min",
        "below",
        ("11 mmol/L",),
    )
    assert claim.at_minutes == 120


def test_a_claim_written_out_is_the_same_claim():
    claim = parse_expectation("HOMA_IR  at 5 y is between 1 and 2.5")
    assert str(claim) == "HOMA_IR at 5 y is between 1 and 2.5"
    assert parse_expectation(str(claim)) == claim


@pytest.mark.parametrize(
    ("relation", "bounds", "low", "at_bound", "high"),
    [
        ("below 5", (5,), True, False, False),
        ("at most 5", (5,), True, True, False),
        ("above 5", (5,), False, False, True),
        ("at least 5", (5,), False, True, True),
        ("between 5 and 5", (5, 5), False, True, False),
    ],
)
def test_a_claim_holds_or_does_not(relation, bounds, low, at_bound, high):
    claim = parse_expectation(f"HOMA_IR at 0 min is {relation}")
    assert [claim.holds(value, bounds) for value in (4, 5, 6)] == [low, at_bound, high]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "glucose is low",
            "'glucose is low' is not an expectation. Write it as 'plasma_glucose at 150 min is below 11 mmol/L'.",
        ),
        (
            "a at 0 min is low 3",
            "'a at 0 min is low 3' does not compare. Write it as 'plasma_glucose at 150 min is below 11 mmol/L'; "
            "known: below, above, at most, at least, between.",
        ),
        (
            "a at 0 min is between 3",
            "'a at 0 min is between 3' needs two values after 'between', as in 'between 4 mmol/L and 6 mmol/L'.",
        ),
        ("a at noon is below 3", "'noon' is not a duration. Write a number and a unit, for example '5 min'."),
    ],
)
def test_what_is_no_claim_is_refused_with_the_form(text, message):
    with pytest.raises(Misread) as raised:
        parse_expectation(text)
    assert str(raised.value) == message


def test_a_bound_may_lean_on_the_observable_itself_at_another_time():
    claim = parse_expectation("muscle_IRS1_pY at 1 h is between 0.5 times that at 2 h and 2 times that at 30 min")
    assert claim.values == ("0.5 times that at 120 min", "2 times that at 30 min")
    assert [relative_to(value) for value in claim.values] == [(0.5, 120.0), (2.0, 30.0)]
    assert str(parse_expectation(str(claim))) == str(claim)


def test_a_bound_that_leans_on_no_time_is_refused():
    with pytest.raises(Misread):
        parse_expectation("muscle_IRS1_pY at 1 h is above 2 times that at noon")
