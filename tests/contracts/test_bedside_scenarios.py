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
    ("hyperglycaemic_clamp", "plasma_insulin at 150 min is between"): "217 pmol/L in the second phase against 240-640",
    ("ivgtt", "plasma_insulin at 34 min"): "207 pmol/L against 230: the early peak is a little low",
    ("fast_72h", "plasma_insulin at 3 d"): "16.0 pmol/L against 18-30",
    ("fast_72h", "plasma_glucose at 3 d"): "2.89 mmol/L against 3.3-3.9",
    ("ivgtt", "plasma_glucose at 70 min"): "0.747 of that at 40 min left against 0.74: the first phase is small, glucose effectiveness low",
    ("pancreatic_clamp", "plasma_insulin at 210 min"): "1.60 times the fast against 1.5: the dose is that of people who clear more insulin",
    ("exercise", "muscle_glucose_uptake at 70 min"): "3.5 times against 7: no more blood flow, no hunger of the fibre for glucose",
    ("exercise", "plasma_lactate at 90 min"): "4.13 mmol/L against 1.5-4: what blood loses of lactate is slow",
    ("graded_glucose", "plasma_glucose at 270 min"): "11.7 mmol/L against 7-11",
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
