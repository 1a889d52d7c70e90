import pytest

from signaling.core import assumed, fitted, known
from signaling.core.ranges import Range, range_of, ranges


def test_an_assumed_number_may_be_three_times_smaller_or_larger_and_the_range_says_that_this_is_assumed():
    assert range_of(assumed(6.0, "1", "a reason")) == Range(2.0, 18.0, "assumed range")


def test_the_range_of_a_negative_number_is_in_order():
    assert range_of(assumed(-6.0, "1", "a reason")) == Range(-18.0, -2.0, "assumed range")


def test_an_assumed_zero_has_no_range():
    assert range_of(assumed(0.0, "1", "a reason")) is None


@pytest.mark.parametrize(
    ("make", "words"), [(known, "published"), (fitted, "bounds of the fit"), (assumed, "from its reason")]
)
def test_bounds_that_a_number_carries_come_first(make, words):
    assert range_of(make(2.0, "1", "a source", low=1.0, high=3.0), (0.1, 9.0)) == Range(1.0, 3.0, words)


def test_a_fitted_number_takes_the_bounds_of_its_fit_and_a_known_one_does_not():
    assert range_of(fitted(2.0, "1", "a fit"), (0.1, 9.0)) == Range(0.1, 9.0, "bounds of the fit")
    assert range_of(fitted(2.0, "1", "a fit")) is None
    assert range_of(known(2.0, "1", "a paper"), (0.1, 9.0)) is None


def test_ranges_of_several_numbers_keep_their_names():
    numbers = {"a": assumed(3.0, "1", "a reason"), "b": known(1.0, "1", "a paper"), "c": fitted(1.0, "1", "a fit")}
    found = ranges(numbers, {"c": (0.5, 2.0)})
    assert found == {"a": Range(1.0, 9.0, "assumed range"), "b": None, "c": Range(0.5, 2.0, "bounds of the fit")}
    assert str(found["a"]) == "1 to 9 (assumed range)"


def test_a_range_is_printed_to_three_digits_and_in_full_figures():
    assert str(Range(1000 / 3, 3000.0, "assumed range")) == "333 to 3000 (assumed range)"
