"""Glucose of a liver cell by itself: what phosphorylase, synthase and G6Pase make of each other, from their numbers on paper."""

import pytest

from signaling.cells.cell_type import CellType
from signaling.cells.population import Population
from signaling.pathway import Mechanism
from signaling.pathway.catalogue import hepatic_glucose

FAST = {"glucose": 4.99, "portal_glucose": 4.99, "ffa": 0.45, "Akt_activity": 0.0, "FOXO1_program": 1.0}


def around():
    """What the mechanism reads of a cell: Akt and FOXO1 as inputs."""
    m = Mechanism("Cell", doc="Akt and FOXO1 that nothing else acts on.")
    m.input("Akt_activity", "%", otherwise=0.0)
    m.input("FOXO1_program", "1", otherwise=1.0)
    return m


@pytest.fixture
def cells():
    cells = Population(CellType("small", mechanisms=(around(), hepatic_glucose)), 1)
    cells.hear(**FAST)
    return cells


def settled(cells, *quantities, **hears):
    """Quantities after a day, glycogen held."""
    cells.hold_stores(True)
    cells.hear(**hears)
    cells.settle(within=1e-7)
    cells.hold_stores(False)
    return [cells.mean(quantity) for quantity in quantities]


@pytest.mark.parametrize(
    ("akt", "glucose", "active"),
    [(0.0, 4.99, 100 / 3), (20.0, 4.99, 20.0), (0.0, 9.99, 100 * 0.5 / (0.5 + 2**0.7))],
    ids=["fast", "insulin", "glucose"],
)
def test_insulin_and_glucose_quiet_phosphorylase(cells, akt, glucose, active):
    """On at half the rate of off; Akt of 20 % halves the rate on, doubled glucose makes that off 2^0.7 fold."""
    assert settled(cells, "Phosphorylase_a", Akt_activity=akt, glucose=glucose) == pytest.approx([active], rel=1e-4)


@pytest.mark.parametrize(("held", "free"), [(30.0, 1 / 82), (20.0, 1 / 17), (10.0, 0.5), (5.0, 16 / 17), (0.0, 1.0)])
def test_the_phosphatase_of_synthase_is_free_only_when_most_of_phosphorylase_sleeps(cells, held, free):
    cells.set("Phosphorylase_a", held)
    assert cells.mean("synthase_phosphatase") == pytest.approx(free, rel=1e-5)


@pytest.mark.parametrize(("akt", "held", "gsk3"), [(0.0, 100 / 3, 100.0), (20.0, 20.0, 100 * 0.925 / 1.925)])
def test_synthase_rests_between_its_phosphatase_and_its_kinases(cells, akt, held, gsk3):
    """GSK3 is half off at 18.5 % Akt; PKA is 30 % on at fasting glucagon."""
    on, off = 0.2 / (1 + (held / 10) ** 4), 0.002 * (gsk3 + 30.0)
    synthase, released = settled(cells, "Synthase_a", "G6P_released", Akt_activity=akt)
    assert synthase == pytest.approx(100 * on / (on + off), rel=1e-3)
    assert released == pytest.approx(1 / (1 + 0.04 * synthase), rel=1e-4)


@pytest.mark.parametrize(("akt", "less"), [(0.0, 1.0), (50.0, 10 / 9), (150.0, 2.0)])
def test_fructose_bisphosphate_slows_gluconeogenesis_late(cells, akt, less):
    (before,) = settled(cells, "gluconeogenesis")
    (after,) = settled(cells, "gluconeogenesis", Akt_activity=akt)
    assert before / after == pytest.approx(less, rel=1e-4)


def test_a_tenth_of_pepck_leaves_six_tenths_of_gluconeogenesis(cells):
    before = cells.mean("gluconeogenesis")
    cells.set("PEPCK", 0.1 * cells.mean("PEPCK"))
    assert cells.mean("gluconeogenesis") / before == pytest.approx(0.6, abs=0.005)


def test_insulin_turns_gluconeogenesis_into_glycogen(cells):
    """60 % Akt leaves 1 / (1 + 0.4^2) of gluconeogenesis, an eighth of PEPCK 0.125^0.22 of that: 0.546. Output falls below a tenth."""
    (output, made) = settled(cells, "glucose_output", "gluconeogenesis")
    (stopped, still_made) = settled(cells, "glucose_output", "gluconeogenesis", Akt_activity=60.0, FOXO1_program=0.5)
    assert stopped < 0.1 * output
    assert still_made == pytest.approx(0.546 * made, rel=2e-3)


@pytest.mark.parametrize("akt", [0.0, 20.0, 60.0])
def test_glycogen_gains_what_gluconeogenesis_makes_and_nobody_lets_out(cells, akt):
    made, output = settled(cells, "gluconeogenesis", "glucose_output", Akt_activity=akt)
    before = cells.mean("Glycogen")
    cells.hear(portal_glucose=0.0)  # nothing is taken up
    cells.advance(1.0)
    assert cells.mean("Glycogen") - before == pytest.approx(made - output, rel=0.01, abs=1e-4)
