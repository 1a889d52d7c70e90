"""Bedside protocols in a body: what is given arrives in the ledger, protocols go together, and a clamp that cannot hold says so."""

import pickle

import numpy as np
import pytest

from signaling.clinic.protocols import NotHeld
from signaling.scenario.body import Body
from signaling.scenario.resolve import load, resolve

CELLS = dict.fromkeys(("muscle", "liver", "adipocyte", "beta", "alpha"), 4)
MG, KG = 180.16, 70.0


def body(*events, duration="120 min", **more):
    overrides = {"protocol": list(events), "duration": duration, "record": {"at": ["0 min"]}, "expect": []}
    return Body("ogtt", cells=CELLS, overrides=overrides | more)


def infused(person):
    """Glucose that came through the vein, mmol."""
    return person.circulation.integrals()["Glucose.infusion"]


def test_the_glucose_of_an_ivgtt_is_what_the_ledger_received():
    person = body({"at": "10 min", "ivgtt": {}}, duration="30 min", coupling="15 s").run()
    assert infused(person) == pytest.approx(0.3 * KG * 1000 / MG, rel=1e-9)
    person.books.glucose().check()


def test_the_recorded_rate_of_a_clamp_adds_up_to_what_was_given():
    person = body(
        {"at": "0 min", "clamp": {"insulin": "1 mU/kg/min"}}, record={"every": "1 min", "at": ["0 min"]}
    ).run()
    rates = person.results["glucose_infusion_rate"].values[1:]
    assert infused(person) == pytest.approx(rates.sum() * KG / MG, rel=1e-9)
    assert rates[-1] > 1.0


def test_the_pump_never_pauses_where_visits_fall_between_two_steps():
    person = body({"at": "0 min", "clamp": {}}, coupling="4 min", record={"every": "4 min", "at": ["0 min"]}).run()
    assert (person.results["glucose_infusion_rate"].values[2:] > 0.5).all()


def test_a_clamp_leaves_the_compiled_loop_once_a_sample():
    person = body({"at": "0 min", "clamp": {}}, record={"every": "120 min", "at": ["0 min"]})
    entered = []
    couple = person.couple
    person.couple = lambda steps=1: (entered.append(steps), couple(steps))
    person.run()
    assert entered == [10] + [5] * 22


def test_a_clamp_in_single_steps_gives_the_same_bits():
    together = body({"at": "7 min", "clamp": {}}, duration="60 min").run()
    alone = body({"at": "7 min", "clamp": {}}, duration="60 min")
    for _ in range(60):
        alone.step()
    for name, values in together.results.data_vars.items():
        assert np.array_equal(values.values, alone.results[name].values), name


def test_a_fork_and_a_pickle_within_a_clamp_go_on_alike():
    person = body({"at": "0 min", "clamp": {"insulin": "1 mU/kg/min"}}).run("62 min")
    twin, copy = person.fork(), pickle.loads(pickle.dumps(person))
    ends = [one.run().results["plasma_glucose"].values for one in (person, twin, copy)]
    assert np.array_equal(ends[0], ends[1])
    assert np.array_equal(ends[0], ends[2])


def test_a_clamp_whose_target_no_insulin_reaches_says_so():
    person = body({"at": "5 min", "clamp": {"insulin": "0 mU/kg/min", "target": "3 mmol/L"}})
    with pytest.warns(
        NotHeld, match=r"clamp begun at 5 min: at 75 min glucose is \d\.\d\d mmol/L, its target 3.00 mmol/L"
    ):
        person.run()


def test_food_during_a_clamp_is_allowed_and_lowers_what_the_pump_gives():
    clamp = {"at": "0 min", "clamp": {"insulin": "1 mU/kg/min"}}
    alone = body(clamp, duration="180 min").run()
    fed = body(clamp, {"at": "90 min", "ogtt": "25 g"}, duration="180 min").run()
    assert infused(fed) < 0.9 * infused(alone)


def test_somatostatin_silences_the_islet_and_pumps_give_its_hormones_back():
    pumps = {"somatostatin": "60 ng/kg/min", "insulin": "0.1 mU/kg/min", "glucagon": "0.65 ng/kg/min"}
    person = body({"at": "0 min", "hormone_infusion": pumps}, {"at": "0 min", "clamp": "0 mU/kg/min"}).run()
    first, last = (person.results.isel(time=place) for place in (0, -1))
    assert last["insulin_secretion_rate"] < 0.1 * first["insulin_secretion_rate"]
    assert last["plasma_c_peptide"] < 0.3 * first["plasma_c_peptide"]
    assert 0.8 < float(last["plasma_glucagon"] / first["plasma_glucagon"]) < 1.2


def test_a_single_rate_is_a_clamp_of_one_step():
    long = [{"at": "0 min", "clamp": {"steps": ["40 mU/m2/min"], "target": "fasting", "until": "270 min"}}]
    for short in ("40 mU/m2/min", {"insulin": "40 mU/m2/min"}, {"insulin": ["40 mU/m2/min"]}, None):
        plan = resolve({"protocol": [{"at": "0 min", "clamp": short}]})
        assert [event.model_dump() for event in plan.protocol] == resolve({"protocol": long}).model_dump()["protocol"]


def test_a_variant_with_one_rate_replaces_the_steps_of_its_base():
    plan = load("clamp_dose_response", overrides={"protocol": {0: {"clamp": {"insulin": "2 mU/kg/min"}}}})
    assert plan.protocol[0].clamp.steps == ["2 mU/kg/min"]


def test_an_open_clamp_ends_with_the_next_and_a_fast_with_the_next_food():
    events = [
        {"at": "0 min", "clamp": None},
        {"at": "1 h", "clamp": None},
        {"at": "0 min", "fast": None},
        {"at": "100 min", "meal": None},
    ]
    plan = resolve({"protocol": events})
    ends = {(event.kind, event.at): event.action.until for event in plan.protocol if hasattr(event.action, "until")}
    assert ends == {("clamp", "0 min"): "60 min", ("clamp", "60 min"): "270 min", ("fast", "0 min"): "100 min"}


@pytest.mark.parametrize(
    ("given", "stored", "level", "above"),
    [
        ("fasting", "fasting", None, 0.0),
        ("90.08 mg/dL", "5 mmol/L", 5.0, 0.0),
        ("18.016 mg/dL above fasting", "1 mmol/L above fasting", None, 1.0),
    ],
)
def test_a_target_is_a_level_or_so_far_above_fasting(given, stored, level, above):
    clamp = resolve({"protocol": [{"at": "0 min", "hyperglycaemic_clamp": given}]}).protocol[0].action
    assert clamp.target == stored
    target = clamp.protocol().target
    assert (target.level, target.above) == (level if level is None else pytest.approx(level), pytest.approx(above))


@pytest.mark.parametrize("name", ["clamp", "clamp_dose_response", "ivgtt_insulin_modified", "day_three_meals"])
def test_a_resolved_scenario_resolves_to_itself(name):
    plan = load(name)
    assert resolve(plan.model_dump()) == plan
