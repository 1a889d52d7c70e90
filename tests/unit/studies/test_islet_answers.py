"""Protocols of the islet laboratory: what is read off curves by arithmetic, and that cells are left as they were found."""

import numpy as np
import pytest

from signaling.studies.islet_answers import (
    deepest_fall,
    glucose_ramp,
    glucose_step,
    half_effect,
    phases,
    released,
    rested,
    static_incubation,
)

MINUTES = np.arange(60) + 0.5


@pytest.fixture(scope="module")
def beta():
    return rested("beta", 2)


def test_phases_are_read_off_a_curve_of_straight_lines():
    curve = np.interp(MINUTES, [0.5, 4.5, 12.5, 40.5], [10.0, 90.0, 30.0, 70.0])
    seen = phases((MINUTES, curve))
    assert (seen.peak, seen.peak_at) == (90.0, 4.5)
    assert (seen.nadir, seen.nadir_at) == (30.0, 12.5)
    assert seen.late == 70.0


def test_an_answer_that_only_rises_never_falls_and_one_that_halves_falls_by_half():
    assert deepest_fall((MINUTES, MINUTES)) == 0.0
    assert deepest_fall((np.arange(5.0), np.array([1.0, 4.0, 2.0, 8.0, 6.0]))) == 0.5


def test_half_of_the_effect_lies_on_straight_lines_over_the_dose_or_its_logarithm():
    assert half_effect((np.array([1.0, 3.0, 5.0]), np.array([0.0, 10.0, 40.0]))) == pytest.approx(3 + 2 / 3)
    assert half_effect((np.array([1.0, 100.0]), np.array([9.0, 5.0])), np.log) == pytest.approx(10.0)


def test_cells_are_left_as_they_were_found(beta):
    state, medium = beta.amounts.state.tobytes(), dict(beta.inputs)
    glucose_step(beta, minutes=10)
    glucose_ramp(beta, over=5, minutes=10)
    static_incubation(beta, "glucose", (5.0, 16.7), minutes=10)
    assert beta.amounts.state.tobytes() == state
    assert dict(beta.inputs) == medium


def test_a_step_is_the_medium_changed_by_hand(beta):
    minutes, release = glucose_step(beta, high=12.0, minutes=3)
    by_hand = rested("beta", 2)
    by_hand.hear(glucose=12.0)
    for fraction in release:
        by_hand.clear_taken()
        by_hand.advance(1.0)
        assert fraction == pytest.approx(by_hand.taken("Secretion.exocytosis"), rel=1e-4)
    assert minutes.tolist() == [0.5, 1.5, 2.5]


def test_a_ramp_to_the_present_glucose_is_no_stimulus(beta):
    release = glucose_ramp(beta, high=2.8, over=5, minutes=20)[1]
    assert release == pytest.approx(np.full(20, beta.mean("Secretion.exocytosis")), rel=1e-3)


def test_an_incubation_is_the_mean_of_the_perifusion_over_the_same_time(beta):
    perifused = glucose_step(beta, high=9.0, minutes=30)[1]
    incubated = static_incubation(beta, "glucose", (9.0,), minutes=30)[1]
    assert incubated[0] == pytest.approx(perifused.mean(), rel=1e-3)


def test_the_hormone_of_each_islet_cell_is_found_by_its_port(beta):
    assert released(beta) == "Secretion.exocytosis"
    assert released(rested("alpha", 1, glucose=5.0)) == "glucagon_release"
