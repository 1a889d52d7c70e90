import pytest

from signaling.core import SignalingError, UnknownName
from signaling.core.units import scale_and_dimension
from signaling.record import OBSERVABLES, Observable, tissue_mean


def test_the_names_that_notebooks_rely_on_have_their_agreed_units():
    agreed = {
        "plasma_glucose": "mmol/L",
        "plasma_insulin": "pmol/L",
        "portal_insulin": "pmol/L",
        "plasma_c_peptide": "pmol/L",
        "plasma_glucagon": "pg/mL",
        "plasma_ffa": "mmol/L",
        "plasma_triglyceride": "mmol/L",
        "plasma_tnf_alpha": "pg/mL",
        "plasma_lactate": "mmol/L",
        "gip": "pmol/L",
        "glp_1": "pmol/L",
        "total_glp_1": "pmol/L",
        "glucose_appearance": "mg/kg/min",
        "muscle_glucose_uptake": "mg/kg/min",
        "adipocyte_glucose_uptake": "mg/kg/min",
        "hepatic_glucose_uptake": "mg/kg/min",
        "endogenous_glucose_production": "mg/kg/min",
        "glucose_infusion_rate": "mg/kg/min",
        "insulin_secretion_rate": "pmol/min",
        "liver_glycogen": "g",
        "liver_fat": "%",
        "beta_cell_mass": "g",
        "body_weight": "kg",
        "respiratory_quotient": "1",
    }
    assert {name: OBSERVABLES[name].unit for name in agreed} == agreed


@pytest.mark.parametrize("name", OBSERVABLES)
def test_every_observable_has_a_readable_unit_and_says_what_it_is(name):
    observable = OBSERVABLES[name]
    scale_and_dimension(observable.unit)
    assert observable.name == name
    assert observable.long_name
    assert observable.description.endswith(".")


def test_an_unknown_observable_is_answered_with_the_nearest_name():
    with pytest.raises(UnknownName, match=r"there is no observable 'plasma_glucos'\. Did you mean 'plasma_glucose'\?"):
        OBSERVABLES["plasma_glucos"]


def test_an_observable_cannot_be_replaced():
    with pytest.raises(SignalingError, match="there is a observable 'plasma_glucose' already"):
        OBSERVABLES.add("plasma_glucose", Observable("plasma_glucose", "mg/dL", "", ""))


def test_the_mean_of_a_node_over_a_tissue_is_named_after_both_and_in_percent():
    observable = tissue_mean("muscle", "IRS1_pY")
    assert observable.name == "muscle_IRS1_pY"
    assert observable.attributes == {
        "units": "%",
        "long_name": "muscle IRS1 pY",
        "description": "Mean of IRS1_pY over the muscle cells.",
    }
