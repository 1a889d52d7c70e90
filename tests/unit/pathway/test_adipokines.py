"""What a fat cell says, by arithmetic: messages of TNF-alpha and what is let out."""

import pytest

from signaling.pathway.catalogue import adipokines
from signaling.pathway.expressions import evaluate

SIZE = 1.96  # third root of 7.5


def read(name, **given):
    factor = adipokines.factors[name]
    return evaluate(factor.expression, {n: p.value for n, p in factor.parameters.items()} | given)


def test_a_lean_cell_is_the_unit_of_messages_and_fourteen_kilograms_keep_plasma_near_one_picogram():
    message = read("tnf_message", droplet_size=1.0)
    assert message == 1.0
    let_out = 14.0 * read("tnf_secretion", tnf_message=message, droplet_size=1.0)  # ng/min
    assert let_out / 6.0 / 0.0462 == pytest.approx(1.0, abs=0.05)  # 6 L, half-life 15 min


def test_obese_fat_has_two_and_a_half_times_the_messages_and_lets_out_seven_and_a_half_times_as_much():
    # Hotamisligil et al. 1995; Kern et al. 2001
    message = read("tnf_message", droplet_size=SIZE)
    assert message == pytest.approx(2.5, rel=0.01)
    lean = read("tnf_secretion", tnf_message=1.0, droplet_size=1.0)
    assert read("tnf_secretion", tnf_message=message, droplet_size=SIZE) / lean == pytest.approx(7.5, rel=0.01)
