from dataclasses import FrozenInstanceError

import numpy as np
import pytest

from signaling.core import Parameter, SignalingError, SourceMissing, UnitError, assumed, fitted, known
from signaling.core.errors import NotFinite
from signaling.core.parameters import OutOfRange


@pytest.mark.parametrize(("make", "kind"), [(known, "known"), (assumed, "assumed"), (fitted, "fitted")])
def test_each_maker_keeps_value_unit_and_source_and_says_its_kind(make, kind):
    number = make(3.227, "1/(% min)", "Brannmark2013, k2a")
    assert (number.value, number.unit, number.source, number.kind) == (3.227, "1/(% min)", "Brannmark2013, k2a", kind)


@pytest.mark.parametrize("source", ["", "  ", "\n", None])
def test_a_number_without_a_parent_is_refused(source):
    with pytest.raises(SourceMissing, match=r"the number 0\.1 1/min has no source\. Cite a paper with known"):
        known(0.1, "1/min", source)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf"), np.float32("nan")])
def test_a_value_that_is_not_finite_is_refused(value):
    with pytest.raises(
        NotFinite, match=r"\(1/min, assumed: a reason\) is not a finite number\. Write one, for example 0\.05"
    ) as caught:
        assumed(value, "1/min", "a reason")
    assert isinstance(caught.value, ValueError)


@pytest.mark.parametrize("value", [True, "0.1", None, [1.0, 2.0], 10**400])
def test_a_value_that_is_no_number_is_refused(value):
    with pytest.raises(NotFinite, match=r"\(1/min, assumed: a reason\) is not a number\. Write a finite number"):
        assumed(value, "1/min", "a reason")


@pytest.mark.parametrize("unit", ["", " ", None])
def test_a_number_without_a_unit_is_refused(unit):
    with pytest.raises(UnitError, match=r"the number 2 has no unit\. Write one, for example '1/min', or '1'"):
        assumed(2, unit, "a reason")


def test_a_kind_outside_the_three_is_refused():
    with pytest.raises(
        SignalingError, match=r"'guessed' is not a kind of parameter\. Allowed: known, assumed, fitted\."
    ):
        Parameter(1, "1", "a reason", "guessed")


def test_whole_and_numpy_numbers_become_plain_floats():
    for value in (2, np.int64(2), np.float32(2), np.float64(2)):
        number = known(value, "1", "paper")
        assert type(number.value) is float
        assert number.value == 2.0


def test_a_parameter_cannot_be_changed_afterwards():
    number = known(1, "1", "paper")
    with pytest.raises(FrozenInstanceError, match="value"):
        number.value = 2.0


def test_a_parameter_prints_value_unit_kind_and_source():
    assert str(known(0.05, "1/min", "SmithShanley2013")) == "0.05 1/min (known: SmithShanley2013)"


@pytest.mark.parametrize("make", [known, assumed, fitted])
def test_each_maker_keeps_the_bounds_that_it_is_given_and_has_none_otherwise(make):
    number = make(2, "1/min", "a paper", low=1, high=np.float64(4))
    assert (number.low, number.high) == (1.0, 4.0)
    assert type(number.low) is type(number.high) is float
    assert (make(2, "1/min", "a paper").low, make(2, "1/min", "a paper").high) == (None, None)


@pytest.mark.parametrize("value", [0.5, 5.0])
def test_a_value_outside_its_bounds_is_refused(value):
    with pytest.raises(
        OutOfRange, match=rf"the number {value:g} 1/min lies outside its range 1 to 4 1/min\. Write low"
    ):
        known(value, "1/min", "a paper", low=1, high=4)


@pytest.mark.parametrize("value", [1.0, 4.0])
def test_a_value_may_lie_on_a_bound(value):
    assert known(value, "1/min", "a paper", low=1, high=4).value == value


@pytest.mark.parametrize(("bounds", "missing"), [({"low": 1}, "high"), ({"high": 4}, "low")])
def test_one_bound_alone_is_refused(bounds, missing):
    with pytest.raises(OutOfRange, match=rf"has only one bound\. Give '{missing}' as well, in 1/min, or neither"):
        fitted(2, "1/min", "a fit", **bounds)


def test_a_bound_that_is_not_finite_is_refused():
    with pytest.raises(NotFinite, match=r"'high' of 2 1/min, fitted: a fit\) is not a finite number"):
        fitted(2, "1/min", "a fit", low=1, high=float("inf"))
