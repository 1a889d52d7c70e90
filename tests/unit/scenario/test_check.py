"""Checks that need more than one file in ``tests/scenarios/invalid``: other vocabularies, unit by unit, any input."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from signaling.core.errors import Fault, ScenarioError
from signaling.scenario.check import check, examine
from signaling.scenario.node import from_plain
from signaling.scenario.resolve import resolve
from signaling.scenario.vocabulary import Vocabulary


def faults(data, **more):
    with pytest.raises(ScenarioError) as raised:
        resolve(data, **more)
    return [str(fault) for fault in raised.value.faults]


def test_names_come_from_the_vocabulary_that_is_given():
    vocabulary = Vocabulary(tissues={"kidney": ()}, saboteurs={"rust": ("kidney",)}, persons=("lean",))
    plan = resolve({"saboteurs": {"rust": {"dose": 1}}}, vocabulary=vocabulary)
    assert list(plan.cells) == ["kidney"]
    assert list(plan.saboteurs["rust"]) == ["kidney"]
    assert faults({"cells": {"muscle": 1}}, vocabulary=vocabulary) == [
        "scenario: cells: there is no tissue 'muscle'. Known: kidney."
    ]


def test_one_wrong_short_form_is_one_fault_however_many_tissues_it_stands_for():
    assert faults({"saboteurs": {"JNK": {"dose": -1}}}) == [
        "scenario: saboteurs.JNK.dose: -1 is not a number from 0 on. Write one without a unit, for example 0.5."
    ]


def test_an_event_at_the_very_end_is_inside_the_run():
    plan = resolve({"duration": "1 h", "protocol": [{"at": "55 min", "ogtt": {}}], "record": {"at": ["60 min"]}})
    assert plan.protocol[0].at_minutes + plan.protocol[0].ogtt.drink_minutes == plan.duration_minutes


def test_a_drink_right_after_another_and_at_the_end_of_a_fast_is_allowed():
    events = [
        {"at": "0 min", "fast": {"until": "30 min"}},
        {"at": "30 min", "ogtt": {"drink_within": "5 min"}},
        {"at": "35 min", "ogtt": {"drink_within": "5 min"}},
    ]
    assert len(resolve({"protocol": events}).protocol) == 3


def test_a_fast_without_an_end_lasts_until_the_next_drink_or_the_end_of_the_run():
    events = [{"at": "0 min", "fast": None}, {"at": "1 h", "ogtt": None}, {"at": "2 h", "fast": {}}]
    untils = [event.fast.until_minutes for event in resolve({"protocol": events}).protocol if event.fast]
    assert untils == [60, 270]


def test_the_order_in_which_events_are_written_does_not_hide_a_clash():
    events = [{"at": "32 min", "ogtt": {}}, {"at": "30 min", "ogtt": {}}]
    assert faults({"protocol": events}) == [
        "scenario: protocol[0].at: drinks at 32 min, while the drink of protocol[1] lasts until 35 min."
    ]


@pytest.mark.parametrize("value", ["11 mmol/L", "198 mg/dL", "11000 umol/L"])
def test_the_bound_of_a_claim_may_be_in_any_unit_of_its_observable(value):
    assert resolve({"expect": [f"plasma_glucose at 1 h is below {value}"]}).expect


def test_the_tissue_mean_of_a_species_is_an_observable_in_percent():
    assert resolve({"expect": ["muscle_IRS1_pY at 1 h is above 1 %"]}).expect
    assert faults({"expect": ["muscle_IRS1_pY at 1 h is above 1 nM"]})[0].startswith(
        "scenario: expect[0]: muscle_IRS1_pY is in %: '1 nM' is not a percentage"
    )


TEXTS = [
    "5 min",
    "75 g",
    "muscle",
    "JNK",
    "disarmed",
    "Tyr->Phe",
    "lean",
    "10 nM",
    "-1 h",
    "plasma_glucose at 1 h is below 3",
]
INNER_KEYS = [
    "at",
    "ogtt",
    "fast",
    "medium",
    "until",
    "glucose",
    "muscle",
    "JNK",
    "receptor",
    "dose",
    "cell",
    "0",
    "every",
]
ENTRIES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.sampled_from(TEXTS), st.text(max_size=8)),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(INNER_KEYS), inner, max_size=3)
    ),
    max_leaves=8,
)
KEYS = st.sampled_from(
    [
        "title",
        "person",
        "cells",
        "seed",
        "coupling",
        "precision",
        "duration",
        "protocol",
        "saboteurs",
        "mutants",
        "record",
        "expect",
        "dish",
        "?",
    ]
)


@settings(max_examples=300, deadline=None)
@given(st.dictionaries(KEYS, ENTRIES, max_size=4))
def test_any_data_resolve_to_a_fixed_point_or_to_faults(data):
    plan, found = examine([from_plain(data, "scenario")[0]], [], None)
    assert all(isinstance(fault, Fault) and fault.message for fault in found)
    assert plan is None if found else resolve(plan.model_dump()) == plan


@settings(max_examples=100, deadline=None)
@given(overrides=st.dictionaries(KEYS, ENTRIES, max_size=3))
def test_any_overrides_are_answered_with_faults_and_never_with_an_accident(overrides):
    assert all(isinstance(fault, Fault) for fault in check("ogtt", overrides=overrides))
