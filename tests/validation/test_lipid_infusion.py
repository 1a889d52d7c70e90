"""Fatty acids held up for hours in a healthy body, judged by the bands of the table of targets; fibres alone stand with the muscle cells.

Belfort et al. 2005, Diabetes 54:1640, and Roden et al. 1996, J Clin Invest 97:2859.
"""

import pytest

from signaling.clinic.targets import targets
from signaling.studies.judges.fatty_acids import fate_of_glucose, lipid_infusion, lipid_lag
from tests.known import case
from tests.ward import ward_of

SHORT = {
    "03-005": "2.0 h against 2.5-4.5",
    "03-006": "38 % left against 40-55",
    "03-007/lipid": "7.1 umol/kg/min against 2-6",
    "03-007/control": "19 umol/kg/min against 6.1-12.5: muscle burns and lets out too little of what it takes",
    "03-010": "-11 % against -14 to -30",
    "03-011": "-21 % against -22 to -38",
}
ROWS = ("03-005", "03-006", "03-007/lipid", "03-007/control", "03-008/lipid", "03-009", "03-010", "03-011", "03-012")


@pytest.fixture(scope="module")
def answers():
    with ward_of(128):
        return lipid_infusion() | lipid_lag() | fate_of_glucose()


@pytest.fixture(scope="module")
def bands():
    return {target.id: (target.low, target.high) for target in targets("lipid")}


@pytest.mark.parametrize("row", [case(row, short=SHORT.get(row)) for row in ROWS])
def test_a_lipid_infusion_does_what_it_did_to_people(answers, bands, row):
    low, high = bands[row]
    assert low <= answers[row] <= high


def test_more_fat_costs_more_glucose(answers):
    assert 0 > answers["03-010"] > answers["03-011"] > answers["03-012"]
