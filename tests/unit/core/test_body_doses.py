"""Doses per kg, per m2 or for the whole person."""

import pytest

from signaling.core.body_doses import BodyDose, body_dose, unit_per
from signaling.core.errors import UnitError


@pytest.mark.parametrize(
    ("text", "unit", "substance", "dose"),
    [
        ("40 mU/m2/min", "mU/min", "insulin", BodyDose(40.0, "mU/min", "m2")),
        ("1 mU/kg/min", "mU/min", "insulin", BodyDose(1.0, "mU/min", "kg")),
        ("240 pmol/(m^2 min)", "mU/min", "insulin", BodyDose(40.0, "mU/min", "m2")),
        ("6 pmol/(kg min)", "mU/min", "insulin", BodyDose(1.0, "mU/min", "kg")),
        ("60 mU/min", "mU/min", "insulin", BodyDose(60.0, "mU/min")),
        ("0.03 U/kg", "U", "insulin", BodyDose(0.03, "U", "kg")),
        ("0.3 g/kg", "g", "glucose", BodyDose(0.3, "g", "kg")),
        ("300 mg/kg", "g", "glucose", BodyDose(0.3, "g", "kg")),
        ("21 g", "g", "glucose", BodyDose(21.0, "g")),
        ("4 mg/kg/min", "mg/min", "glucose", BodyDose(4.0, "mg/min", "kg")),
        ("0.01 mmol/kg/min", "mg/min", "glucose", BodyDose(1.8016, "mg/min", "kg")),
        ("250 ug/h", "ng/min", None, BodyDose(250000 / 60, "ng/min")),
    ],
)
def test_a_dose_is_read_with_what_it_counts_on(text, unit, substance, dose):
    found = body_dose(text, unit, substance)
    assert (found.unit, found.per) == (dose.unit, dose.per)
    assert found.value == pytest.approx(dose.value, rel=1e-12)


def test_a_dose_is_written_as_it_is_read():
    assert str(BodyDose(40.0, "mU/min", "m2")) == "40 mU/m2/min"
    assert str(body_dose("0.3 g/kg", "g", "glucose")) == "0.3 g/kg"
    assert unit_per("pmol/min", "") == "pmol/min"


@pytest.mark.parametrize("text", ["0.3", "0.3 1", "3 /kg", "5 apples", "4 mg/kg", "1 mU/kg/min/min", "", 5, None])
def test_what_is_no_dose_is_refused_with_an_example(text):
    with pytest.raises(UnitError, match=r"is not an? .*for example"):
        body_dose(text, "mU/min", "insulin")


def test_a_share_is_no_dose_of_a_mass():
    with pytest.raises(UnitError, match=r"'0.3' is not a mass. Write a number and a unit, for example '75 g'"):
        body_dose("0.3", "g", "glucose")
