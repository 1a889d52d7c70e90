"""What protein does to the islet of a person, against published meals; unlike cells, as in the ward of the judges."""

from functools import cache

import numpy as np
import pytest

from signaling.clinic.protocols import Meal
from signaling.studies.judges.people import course

FIVE_HOURS = 300  # min
LEAN, DIABETIC = "lean", "t2d_obese"


@cache
def ate(person, carbohydrate, protein):
    """Five hours from a meal without fat."""
    return course(person, ((0.0, Meal(carbohydrate, 0.0, protein, eat_within=5.0)),), FIVE_HOURS, 5)


def insulin_area(person, carbohydrate, protein):
    """Above the fast, min pmol/L."""
    seen = ate(person, carbohydrate, protein)
    insulin = seen.seen["plasma_insulin"]
    return float(np.trapezoid(insulin - insulin[0], seen.minutes))


# Insulin area of 50 g of glucose, of 50 g of protein and of both, uU h/mL with standard errors, Nuttall et al. 1984, Diabetes Care 7:465;
# the size of what amino acids do was set on the last.
GLUCOSE, PROTEIN, BOTH = (97.0, 35.0), (83.0, 19.0), (247.0, 33.0)


@pytest.mark.parametrize(("eaten", "published"), [((0.0, 50.0), PROTEIN), ((50.0, 50.0), BOTH)])
def test_protein_calls_as_much_insulin_over_that_of_glucose_as_in_type_2_diabetes(eaten, published):
    (mean, error), (alone, error_alone) = published, GLUCOSE
    ratio = insulin_area(DIABETIC, *eaten) / insulin_area(DIABETIC, 50.0, 0.0)
    assert (mean - error) / (alone + error_alone) <= ratio <= (mean + error) / (alone - error_alone)


def test_protein_with_glucose_calls_more_than_both_by_themselves():
    """Nuttall et al. 1984."""
    assert insulin_area(DIABETIC, 50.0, 50.0) > insulin_area(DIABETIC, 50.0, 0.0) + insulin_area(DIABETIC, 0.0, 50.0)


def test_protein_adds_a_larger_share_to_the_insulin_of_diabetics_than_of_others():
    """By 189 % and 114 % with a mixture made for it, van Loon et al. 2003, Diabetes Care 26:625."""
    rise = {
        person: insulin_area(person, 50.0, 50.0) / insulin_area(person, 50.0, 0.0) - 1 for person in (LEAN, DIABETIC)
    }
    assert rise[DIABETIC] > 1.3 * rise[LEAN]
    assert rise[LEAN] > 0.2


def test_protein_alone_raises_insulin_and_glucagon_and_leaves_glucose_where_it_was():
    """Glucagon by half to twice, as is recalled of protein and arginine; "unchanged" is within a tenth, as rows of direction are judged."""
    seen = ate(LEAN, 0.0, 50.0)
    glucagon, glucose = seen.seen["true_glucagon"], seen.seen["plasma_glucose"]
    assert 1.5 <= glucagon.max() / glucagon[0] <= 2.0
    assert seen.seen["plasma_insulin"].max() > 1.5 * seen.fasting("plasma_insulin")
    assert glucose.max() < 1.1 * glucose[0]
    assert glucose.min() > 0.9 * glucose[0]


def test_what_glucose_takes_of_glucagon_protein_gives_back():
    """Glucagon is the same, within two hours, with and without protein in much carbohydrate, van Loon et al. 2003."""
    low, with_protein = (ate(LEAN, 50.0, protein).mean("true_glucagon", 0.0, 120.0) for protein in (0.0, 50.0))
    fasting = ate(LEAN, 50.0, 0.0).fasting("true_glucagon")
    assert low < 0.8 * fasting < with_protein < 1.2 * fasting
