"""AMPK, malonyl-CoA, ROS and IKK by themselves: amounts that follow from their numbers on paper."""

import pytest

from signaling.cells.cell_type import CellType
from signaling.cells.population import Population
from signaling.pathway import Mechanism
from signaling.pathway.catalogue import ampk, ikk, malonyl_coa, ros


def around():
    """What the mechanisms read of a cell: Akt as an input, and pools for what they take."""
    m = Mechanism("Cell", doc="IRS1 and Akt that nothing else acts on.")
    m.input("Akt_activity", "%", otherwise=0.0)
    m.pool("Akt", "Akt_pT308", "Akt_pS473", "Akt_pp", start={"Akt_pT308": 50.0})
    m.store("IRS1", "%", 100.0)
    return m


@pytest.fixture
def cells():
    return Population(CellType("small", mechanisms=(around(), ampk, malonyl_coa, ros)), 1)


def settled(cells, *quantities, **hears):
    cells.hear(**hears)
    cells.advance(600.0)
    return [cells.mean(quantity) for quantity in quantities]


@pytest.mark.parametrize(("work", "active"), [(0.0, 0.0), (1.0, 50.0), (3.0, 75.0)])
def test_moderate_work_wakes_half_of_ampk(cells, work, active):
    assert settled(cells, "AMPK_p", contraction=work) == pytest.approx([active], abs=1e-3)


def test_a_drug_wakes_ampk_as_work_does(cells):
    cells.set("AMPK_activator", 1.0)
    assert settled(cells, "AMPK_p") == pytest.approx([50.0], abs=1e-3)


@pytest.mark.parametrize(("akt", "open_"), [(0.0, 1.0), (40.0, 0.5), (120.0, 0.25)])
def test_insulin_closes_cpt1_through_malonyl_coa(cells, akt, open_):
    """Half at 40 % Akt activity: 1 / (1 + Akt / 40)."""
    malonyl, share = settled(cells, "MalonylCoA", "CPT1_open", Akt_activity=akt)
    assert malonyl == pytest.approx(akt / 40.0, rel=1e-4, abs=1e-9)
    assert share == pytest.approx(open_, rel=1e-4)


def test_work_opens_cpt1_against_insulin(cells):
    """At 50 % AMPK 0.1 / (0.1 + 0.02 x 50) = 1/11 of ACC is left, and as much malonyl-CoA."""
    acc, malonyl = settled(cells, "ACC", "MalonylCoA", Akt_activity=40.0, contraction=1.0)
    assert acc == pytest.approx(100 / 11, rel=1e-3)
    assert malonyl == pytest.approx(1 / 11, rel=1e-3)


@pytest.mark.parametrize(("fat", "peroxide", "expected"), [(1.0, 0.0, 1.0), (6.0, 0.0, 2.0), (1.0, 60.0, 19.6)])
def test_ros_adds_up_fat_and_peroxide(cells, fat, peroxide, expected):
    """Twice at six times the fat load; 0.31 of rest for each uM outside."""
    assert settled(cells, "ROS", fat_load=fat, peroxide=peroxide) == pytest.approx([expected], rel=1e-3)


def test_phosphatases_at_rest_are_as_active_as_without_the_mechanism(cells):
    assert settled(cells, "PTP1B", "PTEN") == pytest.approx([1.0, 1.0], rel=1e-6)


def test_peroxide_takes_irs1_and_phosphate_of_akt(cells):
    irs1, akt = settled(cells, "IRS1", "Akt_pT308", peroxide=60.0)
    assert irs1 < 10.0
    assert akt < 1e-6


@pytest.mark.parametrize(
    ("tnf", "fat", "expected"),
    [(0.0, 1e-6, 0.0), (1.0, 1e-6, 50.0), (0.0, 6.0, 100 * 0.0075 / 0.0575)],
)
def test_ikk_is_half_awake_when_every_tnf_receptor_speaks(tnf, fat, expected):
    """0.05 /min on and off; fat at its half drives 0.0075 /min."""
    cells = Population(CellType("small", mechanisms=(ikk,)), 1)
    assert settled(cells, "IKK_a", TNF_signal=tnf, fat_load=fat) == pytest.approx([expected], abs=1e-3)
