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
