"""Expected values are worked out by hand from the samples, with 18.016 mg/dL per mmol/L and 6 pmol per uU."""

import math

import numpy as np
import pytest

from signaling.app.tables import tables_of
from tests.unit.app.outcomes import drink, lines, outcome

TIMES = [-30, 0, 30, 60, 90, 120, 180]
GLUCOSE = [5, 5, 8, 9, 8, 7, 5]  # mmol/L
INSULIN = [60, 60, 360, 480, 420, 300, 120]  # pmol/L: 10, 10, 60, 80, 70, 50, 20 uU/mL
CURVES = {
    "plasma_glucose": GLUCOSE,
    "plasma_insulin": INSULIN,
    "plasma_glucagon": [130, 100, 90, 75, 80, 85, 110],
    "plasma_ffa": [0.6, 0.5, 0.3, 0.2, 0.1, 0.05, 0.3],
}


@pytest.fixture
def table():
    return lines(tables_of(drink(TIMES, **CURVES)))


def test_the_fasting_sample_is_the_one_at_the_drink(table):
    assert table["fasting_glucose"].values == (5.0,)
    assert table["fasting_glucose"].also == "90.1 mg/dL"
    assert table["fasting_insulin"].values == (60.0,)
    assert table["fasting_insulin"].also == "10.0 µU/mL"


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("homa_ir", 5 * 10 / 22.5),
        ("homa_b", 20 * 10 / (5 - 3.5)),
        ("quicki", 1 / (math.log10(10) + math.log10(5 * 18.016))),
        ("insulinogenic_index", (60 - 10) / (3 * 18.016)),
        (
            "matsuda",
            10_000 / math.sqrt(5 * 18.016 * 10 * np.mean([5, 8, 9, 8, 7]) * 18.016 * np.mean([10, 60, 80, 70, 50])),
        ),
        ("glucose_peak", 9.0),
        ("glucose_peak_time", 60.0),
        ("two_hour_glucose", 7.0),
        ("insulin_peak", 480.0),
        ("insulin_peak_time", 60.0),
        ("glucagon_fall", 25.0),
        ("ffa_nadir", 0.05),
        ("ffa_nadir_time", 120.0),
    ],
)
def test_a_drink_is_read_as_a_doctor_reads_it(table, key, value):
    assert table[key].values[0] == pytest.approx(value, rel=1e-12)


def test_the_disposition_index_is_the_product_of_its_two_halves(table):
    product = table["insulinogenic_index"].values[0] * table["matsuda"].values[0]
    assert table["disposition_index"].values[0] == pytest.approx(product, rel=1e-12)


@pytest.mark.parametrize(
    ("fasting", "two_hours", "stage"),
    [
        (5, 7, "normal"),
        (6, 7, "prediabetes (IFG)"),
        (5, 8, "prediabetes (IGT)"),
        (7, 7, "diabetes"),
        (5, 11.1, "diabetes"),
    ],
)
def test_the_stage_follows_fasting_and_two_hour_glucose(fasting, two_hours, stage):
    found = lines(tables_of(drink([0, 60, 120], plasma_glucose=[fasting, 12, two_hours], plasma_insulin=[60, 60, 60])))
    assert found["stage"].values == (stage,)


def test_what_was_not_sampled_is_missing_with_its_reason():
    found = lines(tables_of(drink([-3, 4, 11], plasma_glucose=[5, 5, 6], plasma_insulin=[60, 60, 60])))
    assert found["homa_ir"].values == (None,)
    assert found["homa_ir"].remark == "no glucose sample at 0 min"
    assert found["stage"].values == ("not available (no fasting glucose and no two-hour glucose)",)


def test_glucose_beyond_all_measure_is_a_reason_and_not_a_crash():
    found = lines(tables_of(drink([0, 30, 120], plasma_glucose=[5, 80, 7], plasma_insulin=[60, 60, 60])))
    assert found["matsuda"].values == (None,)
    assert "cannot be mmol/L" in found["matsuda"].remark
    assert found["homa_ir"].values[0] == pytest.approx(5 * 10 / 22.5)  # the fasting sample is sound


def test_the_answer_to_a_drink_ends_with_the_next_one():
    scenario = {"duration": "400 min", "protocol": [{"at": f"{at} min", "ogtt": {}} for at in (0, 200)]}
    run = outcome(scenario, [0, 30, 120, 230], plasma_glucose=[5, 8, 7, 14], plasma_insulin=[60, 60, 60, 900])
    found = lines(tables_of(run))
    assert found["glucose_peak"].values == (8.0,)
    assert found["insulin_peak"].values == (60.0,)


def test_a_body_that_drinks_nothing_has_its_course():
    run = outcome({"duration": "60 min"}, [0, 30, 60], plasma_glucose=[5, 4, 4.5], plasma_insulin=[60, 45, 50])
    fasting, course = tables_of(run)
    assert lines([fasting])["homa_ir"].values[0] == pytest.approx(5 * 10 / 22.5)
    assert course.columns == ("start", "lowest", "highest", "end")
    assert lines([course])["plasma_glucose"].values == (5.0, 4.0, 5.0, 4.5)


STAIRS = {
    "dish": {"cell": "muscle", "cells": 2},
    "duration": "30 min",
    "protocol": [{"at": "10 min", "medium": {"insulin": "1 nM"}}, {"at": "20 min", "medium": {"insulin": "10 nM"}}],
}


def test_a_dish_is_read_at_the_end_of_each_medium():
    (table,) = tables_of(outcome(STAIRS, [0, 10, 20, 30], muscle_IRS1_pY=[1, 2, 5, 9]))
    assert table.columns == ("insulin 0 nM", "insulin 1 nM", "insulin 10 nM")
    assert table.heads == ("insulin:", "0 nM", "1 nM", "10 nM")
    assert table.lines[0].label == "IRS1_pY"
    assert table.lines[0].values == (2.0, 5.0, 9.0)


def test_a_medium_that_the_run_did_not_come_to_the_end_of_has_no_column():
    (table,) = tables_of(outcome(STAIRS, [0, 10, 20, 25], muscle_IRS1_pY=[1, 2, 5, 7]))
    assert table.columns == ("insulin 0 nM", "insulin 1 nM")


def test_the_same_medium_twice_has_two_columns():
    protocol = [{"at": "10 min", "medium": {"insulin": "1 nM"}}, {"at": "20 min", "medium": {"insulin": "0 nM"}}]
    (table,) = tables_of(outcome(STAIRS | {"protocol": protocol}, [0, 10, 20, 30], muscle_IRS1_pY=[1, 2, 5, 3]))
    assert table.columns == ("insulin 0 nM (10 min)", "insulin 1 nM", "insulin 0 nM (30 min)")


def test_a_table_as_plain_data_has_finite_numbers_or_nothing():
    run = drink([0, 30, 60, 120], plasma_glucose=[5, math.nan, 9, 7], plasma_insulin=[60, math.nan, 480, math.inf])
    plain = {key: row for table in tables_of(run) for key, row in table.plain().items()}
    assert plain["insulin_peak"]["value"] == 480.0
    assert plain["matsuda"] == {
        "label": "Matsuda index",
        "unit": "dL/mg mL/uU",
        "value": None,
        "remark": "no glucose sample at 30 min",
    }


@pytest.mark.parametrize(
    ("plan", "who"),
    [
        ({}, "lean person"),
        ({"person": "obese"}, "person obese, provisional"),
        ({"dish": {"cell": "muscle"}}, "muscle cells in a dish"),
    ],
)
def test_a_run_says_who_it_is_about_and_whether_that_is_provisional(plan, who):
    assert outcome(plan).who == who
