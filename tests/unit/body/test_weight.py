"""Body weight from stores of fuel: expected grams by arithmetic from molar masses and the water that glycogen and protein hold."""

import pytest

from signaling.body.model import BodyModel
from signaling.cells import cell_types
from signaling.clinic.protocols import OGTT
from signaling.clinic.protocols.bedside import Bedside


@pytest.fixture
def body():
    model = BodyModel(dict.fromkeys(cell_types(), 1), spread=False)
    model.come_to_rest()
    return model


def test_a_person_begins_with_the_weight_of_the_build(body):
    assert body.blood["body_weight"] == pytest.approx(body.person.weight.value, abs=1e-12)


def test_glycogen_weighs_with_its_water(body):
    """10 mmol/kg more in 1.5 kg of liver: 15 mmol of 0.18016 g, and 2.7 g of water for each gram."""
    liver = body.populations["liver"]
    liver.set("Glycogen", liver.mean("Glycogen") + 10.0)
    gained = 1000.0 * (body.blood["body_weight"] - body.person.weight.value)
    assert gained == pytest.approx(15.0 * 0.18016 * 3.7, rel=1e-4)


def test_protein_weighs_with_its_water(body):
    """100 mmol of amino acids in portions of five carbons, 5 / 72 of C72H112N18O22S each, and 1.6 g of water for each gram."""
    blood = body.circulation
    blood.set_amount("BodyProtein", blood.amount("BodyProtein") + 100.0)
    molar = 72 * 12.011 + 112 * 1.008 + 18 * 14.007 + 22 * 15.999 + 32.06
    gained = 1000.0 * (body.blood["body_weight"] - body.person.weight.value)
    assert gained == pytest.approx(0.1 * molar * 5 / 72 * 2.6, rel=1e-4)


def test_what_is_breathed_out_or_in_the_urine_is_gone(body):
    blood = body.circulation
    for store in ("Expired", "Urea", "Urine"):
        blood.set_amount(store, blood.amount(store) + 1000.0)
    assert body.blood["body_weight"] == pytest.approx(body.person.weight.value, abs=1e-12)


def test_a_drink_weighs_what_its_sugar_weighs_while_it_is_in_the_gut(body):
    bedside = Bedside(body.schedule, body.person.build)
    OGTT().on(bedside, 0.0)
    for _ in bedside.attend(body, 6):
        pass
    gained = 1000.0 * (body.blood["body_weight"] - body.person.weight.value)
    assert gained == pytest.approx(75.0, abs=5.0)  # less what was breathed out, more what turned into glycogen


def test_a_day_without_food_costs_half_a_kilogram_to_a_kilogram_before_any_salt(body):
    """Fuel of 1,700 to 2,000 kcal: about 80 g of fat, 90 g of glycogen of the liver and 60 g of protein with their water."""
    body.couple(24 * 60)
    assert -1.0 < body.blood["body_weight"] - body.person.weight.value < -0.4
