"""What a fuel holds of carbon and needs of oxygen, against the equations of indirect calorimetry and of textbooks."""

import pytest

from signaling.core.errors import UnknownName
from signaling.core.fuels import FUELS, carbon, oxygen


@pytest.mark.parametrize(
    ("fuel", "gas", "needed"),
    [
        ("glucose", 6, 6),  # Frayn 1983, equation 1
        ("triglyceride", 55, 78),  # equation 2, palmitoyl-stearoyl-oleoyl-glycerol
        ("lactate", 3, 3),
        ("glycerol", 3, 3.5),
        ("ketones", 4, 4.5),  # C4H8O3 + 4.5 O2 -> 4 CO2 + 4 H2O
        ("amino_acids", 63 * 5 / 72, 77 * 5 / 72),  # C72H112N18O22S + 77 O2 -> 63 CO2 + 38 H2O + SO3 + 9 CO(NH2)2
        ("carbon_dioxide", 1, 0),
        ("urea", 0, 0),
    ],
)
def test_a_fuel_burns_as_its_equation_says(fuel, gas, needed):
    assert carbon(fuel).value - FUELS[fuel].urea.value == pytest.approx(gas)
    assert oxygen(fuel).value == pytest.approx(needed)


@pytest.mark.parametrize(("fuel", "quotient"), [("glucose", 1.0), ("triglyceride", 0.705), ("amino_acids", 0.818)])
def test_respiratory_quotients_are_those_of_the_tables(fuel, quotient):
    found = (carbon(fuel).value - FUELS[fuel].urea.value) / oxygen(fuel).value
    assert found == pytest.approx(quotient, abs=0.001)


@pytest.mark.parametrize("number", ["carbon", "oxygen"])
def test_a_triglyceride_is_its_glycerol_and_three_fatty_acids(number):
    whole, part, head = (getattr(FUELS[fuel], number).value for fuel in ("triglyceride", "ffa", "glycerol"))
    assert whole == pytest.approx(3 * part + head)


def test_masses_follow_from_the_formula():
    assert FUELS["glucose"].mass.value == pytest.approx(180.156)
    assert FUELS["glucose"].mass.unit == "g/mol"
    assert FUELS["triglyceride"].mass.value == pytest.approx(861.43, abs=0.005)  # C55H104O6


def test_an_unknown_fuel_is_named():
    with pytest.raises(UnknownName, match="glucose"):
        carbon("glucos")
