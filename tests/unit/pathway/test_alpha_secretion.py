"""Glucagon secretion by arithmetic: what glucose and insulin make of the drive, and GIP, amino acids and somatostatin of release."""

import pytest

from signaling.pathway.catalogue import alpha_secretion
from signaling.pathway.expressions import evaluate

FACTOR = alpha_secretion.factors["glucagon_drive"]
NUMBERS = {n: p.value for n, p in FACTOR.parameters.items()}
RELEASE = alpha_secretion.factors["glucagon_release"]
OF_RELEASE = {n: p.value for n, p in RELEASE.parameters.items()}


def drive(glucose, akt=0.0):
    return evaluate(FACTOR.expression, NUMBERS | {"glucose": glucose, "Akt_activity": akt})


def release(somatostatin=0.0, incretin=0.0, readiness=1.0, amino_acids=0.0, receptors=1.0):
    known = {
        "Readiness": readiness,
        "somatostatin": somatostatin,
        "incretin": incretin,
        "meal_amino_acids": amino_acids,
        "SSTR2": receptors,
    }
    return evaluate(RELEASE.expression, OF_RELEASE | known)


def test_without_glucose_and_insulin_the_drive_is_one():
    assert drive(0.0) == 1


def test_glucose_takes_half_of_what_it_can_take_at_its_constant_and_leaves_the_floor():
    assert drive(NUMBERS["K"]) == pytest.approx((1 + NUMBERS["floor"]) / 2)
    assert drive(1000.0) == pytest.approx(NUMBERS["floor"], rel=1e-9)


@pytest.mark.parametrize("glucose", [0.0, 4.0, 10.0])
def test_akt_at_its_constant_halves_the_drive_at_any_glucose(glucose):
    assert drive(glucose, akt=NUMBERS["Ki"]) == pytest.approx(drive(glucose) / 2)


def test_the_gut_adds_its_weight_at_the_incretin_of_a_glucose_drink():
    assert release(incretin=OF_RELEASE["ref"]) == pytest.approx(100.0 * (1 + OF_RELEASE["w"]))


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
