"""Somatostatin around alpha cells by arithmetic: what delta cells make of glucose and GLP-1, and what is infused."""

import pytest

from signaling.body.organism import organism
from signaling.pathway.expressions import evaluate

BODY = organism()
NUMBERS = {name: p.value for name, p in BODY.parameters.items()}
TOP, HALF = NUMBERS["Somatostatin.islet_somatostatin.top"], NUMBERS["Somatostatin.delta_glucose.K"]


def value(name, glucose, glp1=0.0, infused=0.0):
    amounts = {
        "PlasmaGlucose": glucose * NUMBERS["Glucose.plasma_glucose.V"],
        "GLP1": glp1,
        "Somatostatin": infused * NUMBERS["Somatostatin.plasma_somatostatin.V"],
    }
    return evaluate(BODY.factor_expressions[name], NUMBERS | amounts)


def share(glucose):
    return value("delta_glucose", glucose)


def around_alpha_cells(glucose, glp1=0.0, infused=0.0):
    return value("islet_somatostatin", glucose, glp1, infused)


def test_delta_cells_without_glucose_are_silent_and_half_as_loud_as_they_can_be_at_their_constant():
    assert around_alpha_cells(0.0) == 0.0
    assert around_alpha_cells(HALF) == pytest.approx(TOP / 2)


def test_glucose_raises_somatostatin_nearly_fourfold_from_5_5_to_16_7():
    """1 / (1 + (12 / 16.7)^2) over 1 / (1 + (12 / 5.5)^2); two- to fourfold in perfused pancreas and islets."""
    assert share(16.7) / share(5.5) == pytest.approx(0.6595 / 0.1736, rel=1e-3)


def test_infused_somatostatin_adds_to_that_of_delta_cells():
    assert around_alpha_cells(HALF, infused=100.0) == pytest.approx(TOP / 2 + 100.0)


def test_plenty_of_glp_1_adds_287_percent_and_half_of_that_at_50_pmol_per_litre():
    assert around_alpha_cells(6.0, glp1=1e9) == pytest.approx(3.87 * around_alpha_cells(6.0), rel=1e-6)
    assert around_alpha_cells(6.0, glp1=50.0) == pytest.approx(2.435 * around_alpha_cells(6.0), rel=1e-9)


def test_glp_1_does_nothing_without_glucose():
    assert around_alpha_cells(0.0, glp1=1e9) == 0.0
