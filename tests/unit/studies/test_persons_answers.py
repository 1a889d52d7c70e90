"""What persons answer to a clamp of several rates: each from the same rest, in the unit of the row."""

import pytest

from signaling.body.model import BodyModel
from signaling.cells import cell_types
from signaling.studies.judges.clamp_doses import OBESE_STEPS
from signaling.studies.persons_answers import PRODUCTION, faint_insulin, two_steps
from signaling.studies.remembered import bring_back, remember


@pytest.fixture(scope="module")
def lean():
    body = BodyModel(dict.fromkeys(cell_types(), 16), seed=1)
    body.come_to_rest()
    return body, remember(body)


def test_more_insulin_silences_more_production_and_never_more_than_all(lean):
    body, rest = lean
    bring_back(body, rest)
    found = faint_insulin(body)
    gone = [found[f"production gone at {rate} mU/m2/min"] for rate in OBESE_STEPS]
    assert 0 < gone[0] < gone[1] < gone[2] <= 100


def test_the_steps_of_faint_insulin_start_from_the_same_rest(lean):
    body, rest = lean
    bring_back(body, rest)
    first = faint_insulin(body)
    bring_back(body, rest)
    assert faint_insulin(body) == first


def test_the_fall_of_production_is_less_than_production_and_glucose_is_given_at_the_second_step(lean):
    body, rest = lean
    bring_back(body, rest)
    found = two_steps(body)
    bring_back(body, rest)
    assert 0 < found["fall of production at 0.25 mU/kg/min"] < body.blood[PRODUCTION]
    assert found["M at 1 mU/kg/min"] > 0
