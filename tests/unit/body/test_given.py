"""What is given into the body from outside arrives where it should, by arithmetic."""

import pytest

from signaling.body.circulation import Circulation
from signaling.body.organism import organism

WANTED = ("plasma_somatostatin", "muscle_contraction", "plasma_ffa", "plasma_glucagon")


def blood(**given):
    """The circulation without cells, after five hours of what is given."""
    found = Circulation(organism(), WANTED)
    before = found.values()
    found.feed(given)
    found.advance(300.0)
    return before, found.values(), found.integrals()


def test_somatostatin_stands_at_rate_over_clearance():
    """60 ng/kg/min are 2564 pmol/min in 70 kg; at 2 L/min 1.28 nmol/L."""
    before, after, _ = blood(somatostatin_infusion=60 * 70 * 1000 / 1637.9)
    assert before["plasma_somatostatin"] == 0.0
    assert after["plasma_somatostatin"] == pytest.approx(1282.1, rel=1e-3)


def test_somatostatin_is_gone_by_half_in_two_minutes():
    found = Circulation(organism(), WANTED)
    found.set_amount("Somatostatin", 570.0)
    found.advance(2.0)
    assert found.values()["plasma_somatostatin"] == pytest.approx(50.0, rel=0.02)


def test_fatty_acids_of_an_emulsion_all_arrive():
    _, _, flows = blood(ffa_infusion=1.016)
    assert flows["Lipids.lipid_infusion"] == pytest.approx(300 * 1.016, rel=1e-9)


def test_glucagon_is_heard_as_what_alpha_cells_secrete():
    _, infused, _ = blood(glucagon_infusion=10.0)
    _, secreted, _ = blood(released_glucagon_to_plasma=10.0)
    assert infused["plasma_glucagon"] == pytest.approx(secreted["plasma_glucagon"], rel=1e-12)


def test_muscles_feel_the_work_that_is_done():
    assert blood(exercise=0.7)[1]["muscle_contraction"] == 0.7
