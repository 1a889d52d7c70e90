"""ER stress by arithmetic: what tunicamycin adds to the load, and what chaperones take."""

import pytest

from signaling.pathway.catalogue import er_stress
from signaling.pathway.expressions import evaluate

OVERLOAD = er_stress.reactions["overload"]
NUMBERS = {n: p.value for n, p in OVERLOAD.parameters.items()}


def overload(tunicamycin=0.0, protein=1.0, chaperones=0.0):
    read = {"fat_load": 1.0, "protein_load": protein, "Chaperone": 1.0}
    return evaluate(OVERLOAD.rate, NUMBERS | read | {"chaperone_dose": chaperones, "tunicamycin": tunicamycin})


@pytest.mark.parametrize("dose", [0.001, 0.05, 1.0])
def test_tunicamycin_makes_the_protein_half_of_the_load_heavier_in_proportion(dose):
    assert overload(dose) / overload() == pytest.approx(1 + 0.5 * NUMBERS["harm"] * dose)


def test_a_cell_that_makes_no_protein_does_not_feel_tunicamycin():
    assert overload(1.0, protein=0.0) == overload(0.0, protein=0.0)


def test_as_much_chaperone_again_halves_the_overload_but_for_what_folds_by_itself():
    bare = NUMBERS["bare"]
    assert overload(chaperones=1.0) / overload() == pytest.approx((1 + bare) / (2 + bare))
