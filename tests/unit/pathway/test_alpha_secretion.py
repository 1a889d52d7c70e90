"""Glucagon secretion by arithmetic: what glucose makes of activity, insulin of the drive, and GIP, amino acids and somatostatin of release."""

import pytest

from signaling.pathway.catalogue import alpha_secretion
from signaling.pathway.expressions import evaluate

ACTIVITY = alpha_secretion.factors["activity"]
OF_ACTIVITY = {n: p.value for n, p in ACTIVITY.parameters.items()}
DRIVE = alpha_secretion.factors["glucagon_drive"]
OF_DRIVE = {n: p.value for n, p in DRIVE.parameters.items()}
RELEASE = alpha_secretion.factors["glucagon_release"]
OF_RELEASE = {n: p.value for n, p in RELEASE.parameters.items()}


def active(glucose, atp=1.0):
    return evaluate(ACTIVITY.expression, OF_ACTIVITY | {"glucose": glucose, "ATP_yield": atp})


def drive(akt):
    return evaluate(DRIVE.expression, OF_DRIVE | {"Akt_activity": akt})


def release(
    somatostatin=0.0, incretin=0.0, readiness=1.0, amino_acids=0.0, receptors=1.0, activity=1.0, exocytosis=1.0
):
    known = {
        "Readiness": readiness,
        "activity": activity,
        "exocytosis": exocytosis,
        "somatostatin": somatostatin,
        "incretin": incretin,
        "meal_amino_acids": amino_acids,
        "SSTR2": receptors,
    }
    return evaluate(RELEASE.expression, OF_RELEASE | known)


def test_glucose_takes_half_of_what_it_can_take_at_its_constant_and_leaves_the_floor():
    assert active(0.0) == 1
    assert active(OF_ACTIVITY["K"]) == pytest.approx((1 + OF_ACTIVITY["floor"]) / 2)
    assert active(1000.0) == pytest.approx(OF_ACTIVITY["floor"], rel=1e-9)


def test_a_cell_that_makes_a_third_of_the_atp_needs_three_times_the_glucose():
    assert active(9.0, atp=1 / 3) == pytest.approx(active(3.0))


def test_in_the_fast_of_diabetes_more_glucose_quietens_the_cell_that_makes_less_atp_and_hardly_the_healthy_one():
    """From 9 to 12.5 mmol/L, by hand with a half at 3.5 mmol/L and a steepness of 5: 1 % and 29 %."""
    assert active(12.5) / active(9.0) == pytest.approx((0.4 + 0.6 / 582.0) / (0.4 + 0.6 / 113.4), abs=1e-4)
    assert active(12.5, atp=1 / 3) / active(9.0, atp=1 / 3) == pytest.approx(
        (0.4 + 0.6 / 3.394) / (0.4 + 0.6 / 1.4627), abs=1e-3
    )


def test_akt_at_its_constant_halves_the_drive():
    assert drive(0.0) == 1
    assert drive(OF_DRIVE["Ki"]) == pytest.approx(0.5)


def test_what_is_ready_leaves_as_the_cell_is_active():
    assert release(activity=0.4, readiness=0.5) == pytest.approx(0.2 * release())


def test_half_of_exocytosis_is_half_of_release_whatever_else_calls():
    assert release(incretin=20.0, amino_acids=2.0, exocytosis=0.5) == pytest.approx(
        0.5 * release(incretin=20.0, amino_acids=2.0)
    )


def test_the_gut_adds_its_weight_at_the_incretin_of_a_glucose_drink():
    assert release(incretin=OF_RELEASE["ref"]) == pytest.approx(100.0 * (1 + OF_RELEASE["w"]))


def test_the_gut_adds_half_its_weight_to_a_cell_that_is_half_as_active():
    assert release(incretin=OF_RELEASE["ref"], activity=0.5) == pytest.approx(
        release(activity=0.5) * (1 + OF_RELEASE["w"] / 2)
    )


def test_amino_acids_double_release_at_their_constant_and_add_to_what_the_gut_does():
    enough, gut = OF_RELEASE["Ka"], OF_RELEASE["ref"]
    assert release(amino_acids=enough) == pytest.approx(2 * release())
    assert release(amino_acids=enough, incretin=gut) == pytest.approx(release(incretin=gut) + release())


def test_what_amino_acids_call_falls_with_all_else_that_is_ready():
    assert release(amino_acids=2.0, readiness=0.3) == pytest.approx(0.3 * release(amino_acids=2.0))


def test_somatostatin_that_halves_release_halves_what_the_gut_adds_as_well():
    assert release(somatostatin=100.0, incretin=10.0) == pytest.approx(0.5 * release(incretin=10.0))


@pytest.mark.parametrize(("somatostatin", "left"), [(0.0, 1.0), (100.0, 0.5), (1300.0, 1 / 14)])
def test_somatostatin_holds_glucagon(somatostatin, left):
    assert release(somatostatin) == pytest.approx(100.0 * left)


def test_a_cell_with_half_the_receptors_needs_twice_the_somatostatin():
    assert release(200.0, receptors=0.5) == pytest.approx(release(100.0))
    assert release(200.0, receptors=0.0) == pytest.approx(release())
