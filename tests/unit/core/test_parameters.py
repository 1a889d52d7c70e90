from dataclasses import FrozenInstanceError

import numpy as np
import pytest

from signaling.core import Parameter, SignalingError, SourceMissing, UnitError, assumed, fitted, known
from signaling.core.errors import NotFinite


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
