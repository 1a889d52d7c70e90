"""Plans: attributes, defaults, overrides."""

import pytest

from signaling.clinic.dish_protocols import COMPONENTS
from signaling.core.errors import ScenarioError
from signaling.scenario.resolve import load, resolve
from signaling.scenario.schema import BodyPlan, DishPlan


def test_times_and_amounts_of_a_plan_are_at_hand_as_numbers():
    plan = load("ogtt")
    event = plan.protocol[0]
    assert isinstance(plan, BodyPlan)
    assert (plan.duration_minutes, plan.coupling_minutes, plan.record.every_minutes) == (270, 1, 5)
    assert plan.record.at_minutes == [0, 60, 150]
    assert (event.at_minutes, event.kind, event.action) == (30, "ogtt", event.ogtt)
    assert (event.ogtt.glucose_grams, event.ogtt.drink_minutes) == (75, 5)
    assert [claim.observable for claim in plan.expectations] == ["plasma_glucose", "plasma_glucose"]


def test_a_dish_plan_says_what_each_medium_holds():
    plan = load("dish/insulin_steps")
    assert isinstance(plan, DishPlan)
    assert (plan.dish.cell, plan.dish.cells) == ("muscle", 48)
    assert plan.dish.medium.numbers == {name: component.start for name, component in COMPONENTS.items()}
    assert [event.medium.numbers for event in plan.protocol] == [{"insulin": dose} for dose in (0.3, 1.2, 10, 100)]


def test_the_resistant_body_has_three_saboteurs_in_three_tissues():
    plan = load("ogtt_resistant")
    assert list(plan.saboteurs) == ["PKC", "JNK", "TNF-alpha"]
    assert {tuple(tissues) for tissues in plan.saboteurs.values()} == {("muscle", "liver", "adipocyte")}
    assert all(verbs.dose > 0 for tissues in plan.saboteurs.values() for verbs in tissues.values())
    assert plan.protocol == load("ogtt").protocol


def test_the_receptor_mutant_is_in_muscle_alone():
    assert load("receptor_mutant").mutants == {"receptor": {"muscle": "Tyr->Phe"}}


def test_an_empty_scenario_is_a_lean_person_to_whom_nothing_happens():
    assert resolve({}).model_dump() == {
        "title": "Untitled",
        "person": "lean",
        "cells": {"muscle": 100, "liver": 100, "adipocyte": 100, "beta": 100, "alpha": 100},
        "seed": 1,
        "coupling": "1 min",
        "precision": "double",
        "duration": "270 min",
        "protocol": [],
        "saboteurs": {},
        "mutants": {},
        "record": {"every": "5 min", "cells": [], "at": ["0 min"], "species": {}},
        "expect": [],
    }


def test_overrides_go_over_a_plan_as_over_its_file():
    overrides = {"seed": 7, "dish": {"cells": 9}, "protocol": {0: {"at": "31 min"}}}
    plan = load("dish/insulin_steps")
    assert resolve(plan, overrides=overrides) == load("dish/insulin_steps", overrides=overrides)
    assert resolve(plan, overrides={}) == plan
    with pytest.raises(ScenarioError, match=r"there is no key 'sed' in a dish scenario\. Did you mean 'seed'"):
        resolve(plan, overrides={"sed": 7})


def test_overrides_go_over_the_file():
    plan = load(
        "ogtt_resistant",
        overrides={
            "cells": {"muscle": 3},
            "seed": 7,
            "saboteurs": {"JNK": {"dose": 2}, "PKC": {"liver": "disarmed"}},
            "protocol": {0: {"ogtt": {"glucose": "50 g"}}},
        },
    )
    assert (plan.cells["muscle"], plan.cells["liver"], plan.seed) == (3, 100, 7)
    assert {tissue: verbs.dose for tissue, verbs in plan.saboteurs["JNK"].items()} == {
        "muscle": 2,
        "liver": 2,
        "adipocyte": 2,
        "beta": 2,
    }
    assert (plan.saboteurs["PKC"]["liver"].disarmed, plan.saboteurs["PKC"]["liver"].dose) == (True, 0.1)
    assert (plan.protocol[0].at_minutes, plan.protocol[0].ogtt.glucose_grams) == (30, 50)


def test_faults_of_overrides_are_told_apart_from_those_of_the_files(tmp_path):
    file = tmp_path / "mine.yaml"
    file.write_text("extends: ground.yaml\nrecord: {at: [60 min]}\n")
    (tmp_path / "ground.yaml").write_text("title: x\nprotocol:\n- {at: 30 min, ogtt: }\n")
    with pytest.raises(ScenarioError) as raised:
        load(file, overrides={"cells": {"muscle": 0}, "duration": "20 min"})
    assert [str(fault) for fault in raised.value.faults] == [
        "overrides: cells.muscle: 0 is not a whole number from 1 on. Write one, for example 100.",
        f"{file}:2:15: record.at[0]: 60 min is outside the run, which ends at 20 min.",
        f"{tmp_path}/ground.yaml:3:8: protocol[0].at: happens at 30 min, after the end of the run at 20 min.",
    ]


def test_a_list_is_no_scenario():
    with pytest.raises(ScenarioError, match=r"scenario: a scenario is a mapping of keys to values; this is a list\."):
        resolve([1])


def test_a_plan_cannot_be_changed_by_accident():
    with pytest.raises(ValueError, match="frozen"):
        load("ogtt").seed = 2
