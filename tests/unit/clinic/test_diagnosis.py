"""Limits as printed: American Diabetes Association, Diabetes Care 2024;47(Suppl 1):S20, doi:10.2337/dc24-S002."""

import numpy as np
import pytest

from signaling.clinic.diagnosis import diagnose
from signaling.clinic.indices import stage


@pytest.mark.parametrize(
    ("fasting", "two_hour", "expected"),
    [
        (5.0, 6.0, "normal"),
        (5.59, 7.79, "normal"),
        (5.6, 6.0, "prediabetes (IFG)"),
        (6.99, 6.0, "prediabetes (IFG)"),
        (5.0, 7.8, "prediabetes (IGT)"),
        (5.0, 11.09, "prediabetes (IGT)"),
        (6.0, 9.0, "prediabetes (IFG, IGT)"),
        (7.0, 6.0, "diabetes"),
        (5.0, 11.1, "diabetes"),
        (12.0, 20.0, "diabetes"),
    ],
)
def test_each_side_of_each_limit(fasting, two_hour, expected):
    assert str(diagnose(fasting, two_hour)) == expected


def test_one_sample_can_show_diabetes_but_not_rule_it_out():
    assert diagnose(7.0, None).stage == "diabetes"
    assert diagnose(None, 11.1).stage == "diabetes"
    assert str(diagnose(5.0, None)) == "not available (no two-hour glucose)"
    assert str(diagnose(None, 6.0)) == "not available (no fasting glucose)"
    assert str(diagnose(None, None)) == "not available (no fasting glucose and no two-hour glucose)"


def test_what_the_one_sample_shows_is_kept():
    assert diagnose(6.0, None).impaired_fasting is True
    assert diagnose(6.0, None).impaired_tolerance is None
    assert diagnose(None, 8.0).impaired_tolerance is True


def test_the_stage_of_a_drink_is_read_from_the_samples_at_0_and_120_minutes():
    times, glucose = np.array([-10, 0, 30, 60, 120, 150]), np.array([9.0, 5.0, 12.0, 12.0, 8.0, 12.0])
    assert str(stage(times, glucose)) == "prediabetes (IGT)"
    assert stage(times, np.where(times == 120, np.nan, glucose)).reason == "no two-hour glucose"


@pytest.mark.parametrize(
    ("glucose", "expected"),
    [([4.79, 6.21], "normal"), ([4.99, 9.25], "prediabetes (IGT)"), ([5.81, 14.92], "diabetes")],
)
def test_the_mean_person_of_each_group_of_a_study_gets_the_label_of_the_group(glucose, expected):
    # Ohashi et al. 2018, doi:10.1038/s41540-018-0051-6: NGT, IGT, T2DM
    assert str(stage([0, 120], glucose)) == expected


@pytest.mark.parametrize(
    ("hba1c", "expected"),
    [(5.6, "normal"), (5.7, "prediabetes (HbA1c)"), (6.4, "prediabetes (HbA1c)"), (6.5, "diabetes")],
)
def test_hba1c_alone_can_raise_the_stage(hba1c, expected):
    assert str(diagnose(5.0, 6.0, hba1c)) == expected
