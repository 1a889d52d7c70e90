import pytest

from signaling.app.browser.awake import proteins_now
from signaling.app.browser.shown_body import ShownBody


@pytest.fixture
def cell(restless, small):
    body = ShownBody(small)
    cell = body.muscle[3]
    cell.PKC_active = 40.0
    cell.GLUT4_membrane = 0.25 * (cell.GLUT4 + cell.GLUT4_membrane)
    return cell


def test_a_protein_is_as_awake_as_the_share_of_its_active_members(cell):
    nodes = proteins_now(cell.graph).nodes
    whole = cell.PKC + cell.PKC_active
    assert nodes["PKC"]["amount"] == pytest.approx(100 * 40 / whole)
    assert nodes["GLUT4"]["amount"] == pytest.approx(100 * cell.GLUT4_membrane / (cell.GLUT4 + cell.GLUT4_membrane))


def test_locked_irs1_counts_as_asleep(cell):
    members = ("IRS1", "IRS1_pY", "IRS1_pY_pS307", "IRS1_pS307", "IRS1_pS_PKC", "IRS1_pS_JNK", "IRS1_pS_IKK")
    for member, amount in zip(members, (40, 20, 0, 0, 30, 10, 0), strict=True):
        setattr(cell, member, amount)
    assert proteins_now(cell.graph).nodes["IRS1"]["amount"] == pytest.approx(20)


def test_fuels_have_no_share_and_resting_halves_are_left_out(cell):
    proteins = proteins_now(cell.graph)
    assert "amount" not in proteins.nodes["Glycogen"]
    assert "amount" in proteins.nodes["TNF-alpha"]
    assert not {"TNFR", "PIP2"} & set(proteins)


def test_the_copy_has_no_edge_that_was_cut_in_the_cell(cell):
    assert proteins_now(cell.graph).has_edge("PKC", "IRS1")
    cell.graph.cut("PKC", "IRS1")
    assert not proteins_now(cell.graph).has_edge("PKC", "IRS1")


def test_the_copy_stays_as_it_was_when_the_cell_goes_on(cell):
    then = proteins_now(cell.graph)
    cell.PKC_active = 80.0
    assert then.nodes["PKC"]["amount"] == pytest.approx(40.0)
