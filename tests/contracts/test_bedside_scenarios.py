"""Every person that is shipped with something done to them runs, and what is expected comes true, or is known to fall short."""

import pytest

from signaling.clinic.protocols import PROTOCOLS
from signaling.scenario.body import Body
from signaling.scenario.layers import shipped_names
from signaling.scenario.resolve import load
from tests.contracts.claims import assert_made, assert_met, assert_told, claims, verdicts

PEOPLE = [name for name in shipped_names() if not name.startswith("dish/")]
NAMES = [name for name in PEOPLE if {event.kind for event in load(name).protocol} - {"ogtt"}]

SHORT = {
    ("clamp", "glucose_infusion_rate at 150 min"): "6.0 mg/kg/min against 7.1-9.5, at 94 uU/mL",
    ("clamp_dose_response", "glucose_infusion_rate at 630 min"): "8.4 mg/kg/min at the highest insulin against 9-13",
    ("hyperglycaemic_clamp", "plasma_insulin at 150 min is between"): "196 pmol/L in the second phase against 240-640",
    ("ivgtt", "plasma_glucose at 33 min"): "12.9 mmol/L against 13-16.5: glucose spreads to tissue at the rate that the clamp asks for",
    ("ivgtt", "plasma_insulin at 34 min"): "128 pmol/L against 230: the early peak is low and late",
    ("ivgtt", "plasma_glucose at 70 min"): "0.77 of glucose left after half an hour against 0.74",
    ("pancreatic_clamp", "plasma_glucose at 210 min"): "1.101 times that of the fast against 1.1: given into a vein, insulin is short at the liver",
    ("mixed_meal", "plasma_insulin at 90 min"): "8.6 times that of the fast against 3-8",
    ("fast_72h", "plasma_ffa at 3 d"): "1.5 times the first morning against 1.6",
    ("fast_72h", "plasma_glucose at 3 d"): "4.6 mmol/L against 3.3-3.9",
    ("lipid_infusion_clamp", "glucose_infusion_rate at 390 min"): "0.74 of the rate is left against 0.55; of uptake by muscle 0.68",
    ("exercise", "muscle_glucose_uptake at 70 min"): "2.2 times against 7: AMPK alone, no more blood flow, no hunger of the fibre for glucose",
    ("graded_glucose", "plasma_glucose at 270 min"): "11.8 mmol/L against 7-11",
}  # fmt: skip


@pytest.fixture(scope="module")
def judged():
    return verdicts(Body)


@pytest.mark.parametrize(("name", "place"), list(claims(NAMES, SHORT)))
def test_what_a_person_is_expected_to_do_comes_true(name, place, judged):
    assert_met(judged(name)[place])


@pytest.mark.parametrize("name", NAMES)
def test_every_scenario_expects_something_and_tells_a_teacher_what_it_shows(name):
    assert_told(name)


def test_every_protocol_is_shown_in_a_shipped_scenario():
    shown = {event.kind for name in PEOPLE for event in load(name).protocol}
    assert set(PROTOCOLS) == shown


def test_what_falls_short_is_named_by_claims_that_are_made():
    assert_made(NAMES, SHORT)
