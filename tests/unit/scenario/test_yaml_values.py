"""Scalars by the YAML 1.2 core schema (section 10.3.2 of the specification)."""

import math

import pytest

from signaling.scenario.yaml_values import core_value, quoted_value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1e-3", 0.001),
        ("1e3", 1000.0),
        ("-2.5E+2", -250.0),
        (".5", 0.5),
        ("5.", 5.0),
        ("010", 10),
        ("0o17", 15),
        ("0xff", 255),
        ("+7", 7),
        ("-0", 0),
        ("true", True),
        ("FALSE", False),
        ("null", None),
        ("~", None),
        ("", None),
    ],
)
def test_numbers_truth_and_nothing_are_read_as_yaml_1_2_says(text, value):
    read, complaint = core_value(text)
    assert complaint is None
    assert read == value
    assert type(read) is type(value)


@pytest.mark.parametrize(
    "text",
    [
        "12:30",
        "12:30:45",
        "1_000",
        "yes",
        "no",
        "on",
        "off",
        "NaN",
        "inf",
        "0b11",
        "2001-01-01",
        "75 g",
        "1e",
        "-",
        ".",
    ],
)
def test_what_yaml_1_1_would_turn_into_something_else_stays_text(text):
    assert core_value(text) == (text, None)


@pytest.mark.parametrize("text", [".nan", ".NaN", ".inf", "-.inf", "+.INF"])
def test_numbers_are_finite(text):
    assert core_value(text) == (None, f"'{text}' is not a finite number.")


def test_a_number_beyond_the_floats_is_refused():
    assert core_value("1e999") == (None, "'1e999' is too large for a number.")


def test_the_largest_float_is_read():
    assert core_value("1.7976931348623157e308") == (math.nextafter(math.inf, 0), None)


def test_whole_numbers_have_64_bits():
    assert core_value("9223372036854775807") == (2**63 - 1, None)
    assert core_value("9223372036854775808") == (
        None,
        "'9223372036854775808' is too large; the largest whole number is 9223372036854775807.",
    )


def test_endless_digits_are_refused_before_they_are_converted():
    value, complaint = core_value("1" * 100_000)
    assert value is None
    assert complaint.endswith("has 100000 characters; a number has at most 64.")


def test_half_of_a_surrogate_pair_is_no_text():
    assert quoted_value("\ud800") == (None, "holds half of a surrogate pair, which is no character.")
