import pytest

from signaling.app.claims import judge
from tests.unit.app.outcomes import outcome

CURVES = {"plasma_glucose": [5.0, 9.0, 7.0], "plasma_insulin": [60.0, 480.0, 240.0]}


def verdict(claim, **curves):
    run = outcome({"duration": "120 min", "expect": [claim]}, [0, 60, 120], **(curves or CURVES))
    (found,) = judge(run.plan, run.results)
    return found


@pytest.mark.parametrize(
    ("claim", "met"),
    [
        ("plasma_glucose at 60 min is below 9.1 mmol/L", True),
        ("plasma_glucose at 60 min is below 9 mmol/L", False),
        ("plasma_glucose at 60 min is at most 9 mmol/L", True),
        ("plasma_glucose at 60 min is above 9 mmol/L", False),
        ("plasma_glucose at 60 min is at least 9 mmol/L", True),
        ("plasma_glucose at 60 min is between 8 mmol/L and 10 mmol/L", True),
        ("plasma_glucose at 1 h is between 1 mmol/L and 2 mmol/L", False),
        # 9 mmol/L is 162.1 mg/dL; 480 pmol/L is 80 uU/mL
        ("plasma_glucose at 60 min is between 162 mg/dL and 163 mg/dL", True),
        ("plasma_insulin at 60 min is between 79 uU/mL and 81 uU/mL", True),
    ],
)
def test_a_claim_is_judged_in_the_unit_of_its_observable(claim, met):
    assert verdict(claim).met is met


def test_a_claim_between_two_recorded_times_is_judged_on_the_line_between_them_and_says_so():
    found = verdict("plasma_glucose at 90 min is at most 8 mmol/L")
    assert (found.met, found.value, found.remark) == (True, 8.0, "between two recorded times")


def test_an_index_of_one_moment_is_worked_out_from_glucose_and_insulin():
    found = verdict("HOMA_IR at 0 min is below 3")
    assert found.met
    assert found.value == pytest.approx(5 * 10 / 22.5)


def test_a_species_that_was_not_recorded_is_a_claim_not_met_and_says_how_to_record_it():
    found = verdict("muscle_IRS1_pY at 0 min is above 1 %")
    assert (found.met, found.value) == (False, None)
    assert found.remark == "not recorded; add 'record: {species: {muscle: [IRS1_pY]}}'"


def test_a_claim_about_a_time_that_was_not_reached_is_not_met():
    run = outcome(
        {"duration": "200 min", "expect": ["plasma_glucose at 180 min is below 8 mmol/L"]}, [0, 60, 120], **CURVES
    )
    (found,) = judge(run.plan, run.results)
    assert (found.met, found.value, found.remark) == (False, None, "the run did not get that far")


def test_a_result_that_is_no_number_meets_no_claim():
    found = verdict("plasma_glucose at 60 min is above 1 mmol/L", plasma_glucose=[5.0, float("nan"), 7.0])
    assert (found.met, found.value, found.remark) == (False, None, "the run gave no number there")
