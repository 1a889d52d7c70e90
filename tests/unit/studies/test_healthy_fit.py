"""Which knobs the fit of the healthy person moves, and which it holds."""

from types import SimpleNamespace

import numpy as np
import pytest

from signaling.core.errors import UnknownName
from signaling.studies import healthy_fit
from signaling.studies.healthy_knobs import KNOBS, searched

MUSCLE = np.array([knob.where == "muscle" for knob in KNOBS])


def test_every_knob_is_searched_if_nothing_is_held():
    assert searched().all()


def test_knobs_of_what_is_held_are_not_searched():
    assert MUSCLE.sum() == 4
    assert searched(["muscle"]).tolist() == (~MUSCLE).tolist()
    assert searched(["muscle", "levels"]).sum() == len(KNOBS) - 4 - 6


def test_a_population_without_knobs_cannot_be_held():
    with pytest.raises(UnknownName, match="Did you mean 'muscle'"):
        searched(["muscles"])


def test_a_fit_moves_all_knobs_but_those_that_are_held(monkeypatch):
    asked = []

    def residuals(x, trial, start, report=None):
        if report is None:
            asked.append(x)
        return x

    def stride(cost, first, *, bounds, **_):
        assert len(first) == len(bounds[0]) == len(bounds[1]) == len(KNOBS) - 4
        cost(first - 0.01)
        return SimpleNamespace(x=first + 0.01)

    monkeypatch.setattr(healthy_fit, "_trial", lambda: SimpleNamespace(figures=14))
    monkeypatch.setattr(healthy_fit, "residuals", residuals)
    monkeypatch.setattr(healthy_fit, "least_squares", stride)
    left = np.log([np.sqrt(knob.low * knob.high) for knob in KNOBS])
    found, _ = healthy_fit.fit(x=left, hold=["muscle"])
    assert found == pytest.approx(np.where(MUSCLE, left, left + 0.01))
    assert asked[0] == pytest.approx(np.where(MUSCLE, left, left - 0.01))
    assert found[MUSCLE].tolist() == left[MUSCLE].tolist()


def test_the_area_over_the_fast_is_that_of_what_came_on_top():
    rows = [{"true_glucagon": level} for level in (10.0, 9.0, 8.0, 8.0)]
    assert healthy_fit.over_the_fast(rows, "true_glucagon") == pytest.approx(-0.5 - 1.5 - 2.0)


def test_an_infusion_copies_the_glucose_of_a_drink_from_the_same_rest_without_the_gut():
    model = healthy_fit.trial_model()
    model.come_to_rest()
    drunk, given = healthy_fit.both_ways(model, 25.0, 30)
    for name in ("plasma_glucose", "true_glucagon", "insulin_secretion_rate"):
        assert drunk[0][name] == given[0][name]
    for one, other in zip(drunk, given, strict=True):
        assert other["plasma_glucose"] == pytest.approx(one["plasma_glucose"], rel=0.05)
        assert other["gip"] == drunk[0]["gip"]
    assert drunk[-1]["gip"] > 2.0 * drunk[0]["gip"]
