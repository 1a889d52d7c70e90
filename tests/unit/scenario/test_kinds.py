"""Single values: the stored form, and the sentence for everything else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signaling.scenario.kinds import COUNT, FACTOR, GLUCOSE_MASS, SEED, SPAN, SWITCH, TIME, WORDS, Measure, Misread

CONCENTRATION = Measure("mmol/L", "5 mmol/L", "glucose")


@pytest.mark.parametrize(
    ("written", "stored", "minutes"),
    [
        ("30 min", "30 min", 30.0),
        ("3 h", "180 min", 180.0),
        ("90 s", "1.5 min", 1.5),
        ("20 s", "20 s", 1 / 3),
        ("48 h", "2 d", 2880.0),
        ("2 y", "2 y", 2 * 365.25 * 24 * 60),
        ("1.5 d", "2160 min", 2160.0),
        ("0 h", "0 min", 0.0),
        ("-0 min", "0 min", 0.0),
    ],
)
def test_a_time_is_stored_in_minutes_or_in_the_whole_unit_that_people_would_use(written, stored, minutes):
    assert TIME.read(written) == stored
    assert TIME.number(stored) == minutes


@given(st.floats(0, 1e9))
def test_the_stored_form_of_a_time_is_stored_as_itself(minutes):
    stored = TIME.text(minutes)
    assert TIME.read(stored) == stored
    assert TIME.number(stored) == pytest.approx(minutes, rel=1e-11, abs=1e-300)


@given(st.floats(0, 1e6), st.sampled_from(["mg/dL", "mmol/L", "g/L"]))
def test_the_stored_form_of_a_concentration_is_stored_as_itself(value, unit):
    stored = CONCENTRATION.read(f"{value!r} {unit}")
    assert CONCENTRATION.read(stored) == stored


def test_mass_and_amount_concentrations_of_glucose_are_the_same_thing():
    assert CONCENTRATION.number("180.16 mg/dL") == pytest.approx(10, rel=1e-12)


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("75 gr", "'75 gr' is not a mass. Write a number and a unit, for example '75 g'."),
        (75, "75 is not a mass. Write a number and a unit, for example '75 g'."),
        (None, "an empty value is not a quantity. Write a number and a unit, for example '75 g'."),
        (["75 g"], "a list is not a quantity. Write a number and a unit, for example '75 g'."),
        (True, "true is not a quantity. Write a number and a unit, for example '75 g'."),
        ("-75 g", "'-75 g' is not above zero."),
        ("0 g", "'0 g' is not above zero."),
    ],
)
def test_what_is_no_mass_is_refused_with_an_example(given, message):
    with pytest.raises(Misread) as raised:
        GLUCOSE_MASS.read(given)
    assert str(raised.value) == message


def test_a_time_may_be_zero_and_a_span_may_not():
    assert TIME.read("0 min") == "0 min"
    with pytest.raises(Misread, match="'0 min' is not above zero"):
        SPAN.read("0 min")


def test_no_time_lies_before_the_run():
    with pytest.raises(Misread, match="'-1 min' is below zero"):
        TIME.read("-1 min")


@pytest.mark.parametrize("given", [0, -5, 2.5, "many", True, None, 2.0**63, [1]])
def test_what_is_no_count_is_refused(given):
    with pytest.raises(Misread, match=r"is not a whole number from 1 on\. Write one, for example 100\."):
        COUNT.read(given)


def test_a_count_in_scientific_notation_is_a_count():
    assert COUNT.read(1e3) == 1000
    assert type(COUNT.read(1e3)) is int


def test_a_seed_may_be_zero():
    assert SEED.read(0) == 0


@pytest.mark.parametrize("given", [-0.1, "0.5", True, None, float("nan")])
def test_what_is_no_factor_is_refused(given):
    with pytest.raises(Misread, match=r"is not a number from 0 on\. Write one without a unit, for example 0\.5\."):
        FACTOR.read(given)


@pytest.mark.parametrize("given", ["yes", 1, None])
def test_only_true_and_false_are_truth_values(given):
    with pytest.raises(Misread, match="is neither true nor false"):
        SWITCH.read(given)


def test_white_space_in_a_text_is_made_even():
    assert WORDS.read(" a\n meal ") == "a meal"


def test_a_text_has_an_end():
    with pytest.raises(Misread, match="is a text of 501 characters; at most 500 are kept"):
        WORDS.read("x" * 501)


def test_a_text_holds_no_terminal_commands():
    with pytest.raises(Misread, match="holds characters that cannot be printed"):
        WORDS.read("\x1b[31mred")
