"""The names a scenario may use."""

import pytest

from signaling.core.units import convert
from signaling.scenario.vocabulary import default_vocabulary


def test_the_default_vocabulary_knows_five_tissues_three_saboteurs_and_five_persons():
    names = default_vocabulary()
    assert list(names.tissues) == ["muscle", "liver", "adipocyte", "beta", "alpha"]
    assert list(names.saboteurs) == ["PKC", "JNK", "TNF-alpha"]
    assert names.persons == ("lean", "obese", "prediabetic", "t2d_obese", "t2d_lean")


def test_saboteurs_live_in_known_tissues():
    names = default_vocabulary()
    assert {tissue for homes in names.saboteurs.values() for tissue in homes} <= set(names.tissues)


@pytest.mark.parametrize(
    ("observable", "unit"),
    [
        ("plasma_glucose", ("mmol/L", "glucose")),
        ("HOMA_IR", ("1", None)),
        ("muscle_IRS1_pY", ("%", None)),
        ("muscle_nonsense", None),
        ("plasma_nonsense", None),
    ],
)
def test_the_unit_of_an_observable_is_known(observable, unit):
    assert default_vocabulary().unit_of(observable) == unit


def test_every_substance_of_an_observable_bridges_mass_and_amount():
    for unit, substance in default_vocabulary().observables.values():
        if substance in ("glucose", "insulin", "glucagon") and unit.startswith(("mmol/L", "pmol/L")):
            assert convert(1, "g/L", unit, substance) > 0
