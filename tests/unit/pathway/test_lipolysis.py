"""Lipolysis of a fat cell by arithmetic: what HSL, the size of the cell and TNF-alpha make of it."""

import pytest

from signaling.cells import cell_types
from signaling.cells.population import Population
from signaling.saboteurs import SABOTEURS

FASTING = {"insulin": 0.036, "glucose": 5.0}
LEAN_FIELD, EXCESS = 20.0, 1e9  # pg/mL
DAY = 1440.0


@pytest.fixture(scope="module")
def population():
    return Population(cell_types()["adipocyte"], 1, spread=False, saboteurs=SABOTEURS.values())


@pytest.fixture
def cell(population):
    blank = population.snapshot()
    population.hear(**FASTING, tnf=LEAN_FIELD)
    population.hold_stores(True)
    yield population
    population.restore(blank)


def at_rest(cell, *names):
    cell.settle(within=1e-6)
    return [cell.mean(name) for name in names]


def test_a_kilogram_of_large_cells_splits_as_much_as_one_of_small_cells_at_the_same_signals(cell):
    # Laurencikiene et al. 2011: per weight of lipid no effect of size, basal or with hormones
    (small,) = at_rest(cell, "lipolysis_rate")
    cell.set("droplet_size", 1.96)
    assert cell.mean("lipolysis_rate") == pytest.approx(small, rel=1e-9)


def test_half_of_hsl_costs_a_quarter_of_lipolysis_and_leaves_perilipin_alone(cell):
    # Ryden et al. 2007: without HSL half of basal lipolysis is left, so that half of HSL leaves three quarters
    whole, gate = at_rest(cell, "lipolysis_rate", "Perilipin_p")
    cell.amounts.fill("HSL", 0.5 * cell.get("content_HSL"))
    halved, same_gate = at_rest(cell, "lipolysis_rate", "Perilipin_p")
    basal, v = (cell.pathway.parameters[f"Lipolysis.lipolysis_rate.{name}"].value for name in ("basal", "v"))
    free = basal * v  # does not ask for HSL
    assert same_gate == pytest.approx(gate, rel=1e-6)
    assert (halved - free) / (whole - free) == pytest.approx(0.75, rel=1e-3)


def test_a_cell_without_hsl_has_no_gate_to_open_and_still_rests(cell):
    cell.amounts.fill("HSL", 0.0 * cell.get("content_HSL"))
    rate, gate, lipases = at_rest(cell, "lipolysis_rate", "Perilipin_p", "lipases")
    assert rate > 0
    assert gate == pytest.approx(0.0, abs=1e-3)
    assert lipases == pytest.approx(0.5)


def test_lean_fat_has_the_pde3b_of_lean_fat(cell):
    assert at_rest(cell, "PDE3B_left")[0] == pytest.approx(1.0, rel=1e-4)


def test_an_excess_of_tnf_halves_pde3b_and_camp_rises(cell):
    # Zhang et al. 2002: PDE3B about 50 % lower, cAMP 1.7-fold; PDE3B_left counts from lean fat, where little TNF has taken 4 % already
    cell.hear(tnf=0.0)
    untouched, low = at_rest(cell, "PDE3B_left", "cAMP")
    cell.hear(tnf=EXCESS)
    left, high = at_rest(cell, "PDE3B_left", "cAMP")
    assert cell.mean("TNF_signal") == pytest.approx(0.5, rel=1e-3)
    assert left / untouched == pytest.approx(0.5, rel=1e-3)
    assert 1.4 <= high / low <= 2.0


def test_the_field_of_obese_fat_takes_a_sixth_of_pde3b(cell):
    # 160 pg/mL hold 0.138 / 1.138 of the receptors, lean fat 0.0196 / 1.0196: (1 + 2 x 0.0193) / (1 + 2 x 0.1212) = 0.836
    cell.hear(tnf=160.0)
    assert at_rest(cell, "PDE3B_left")[0] == pytest.approx(0.836, abs=0.002)


def test_pde3b_is_half_of_the_way_down_within_a_day(cell):
    at_rest(cell, "PDE3B_left")
    cell.hear(tnf=EXCESS)
    lowest = 0.5 * (1 + 2 * 0.01928)
    cell.advance(DAY)
    assert (cell.mean("PDE3B_left") - lowest) / (1 - lowest) == pytest.approx(0.5, abs=0.03)


def test_a_disarmed_receptor_takes_no_pde3b(cell):
    cell.hear(tnf=160.0)
    SABOTEURS["TNF-alpha"].hold(cell).disarm()
    assert at_rest(cell, "PDE3B_left")[0] == pytest.approx(1 + 2 * 0.01928, rel=1e-4)
