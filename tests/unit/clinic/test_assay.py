"""Background of an assay: what it does to folds, and how one known fold sets it; expected values by arithmetic."""

import math

import pytest

from signaling.clinic.assay import Assay
from signaling.core.errors import SignalingError


def test_a_background_makes_folds_small_and_none_leaves_them():
    assert Assay().fold(2.0, 12.0) == pytest.approx(6.0)
    assert Assay(8.0).fold(2.0, 12.0) == pytest.approx(20.0 / 10.0)


def test_one_known_fold_sets_it_and_others_are_read_with_it():
    assay = Assay.read_as(2.0, before=2.0, after=12.0)
    assert assay.background == pytest.approx(8.0)
    assert assay.fold(2.0, 12.0) == pytest.approx(2.0)
    assert assay.fold(1.0, 4.0) == pytest.approx(12.0 / 9.0)


def test_a_rise_that_is_too_small_already_gets_no_background():
    assert Assay.read_as(6.0, before=2.0, after=4.0) == Assay(0.0)


def test_nothing_before_insulin_is_no_fold():
    assert math.isnan(Assay().fold(0.0, 3.0))


@pytest.mark.parametrize("background", [-1.0, math.nan, math.inf])
def test_a_background_that_cannot_be_is_refused(background):
    with pytest.raises(SignalingError, match="0 or above"):
        Assay(background)


@pytest.mark.parametrize("fold", [1.0, 0.5, math.nan])
def test_a_fold_that_is_no_rise_sets_nothing(fold):
    with pytest.raises(SignalingError, match="above 1"):
        Assay.read_as(fold, before=1.0, after=2.0)
