"""Every saboteur, in every tissue it lives in: at dose 0 it changes nothing, to the bit, and at more dose it locks more."""

import math

import numpy as np
import pytest

from signaling.cells import cell_types
from signaling.cells.population import Population
from signaling.saboteurs import SABOTEURS

HOMES = [(name, tissue) for name, saboteur in SABOTEURS.items() for tissue in saboteur.lives_in]


def cells_of(tissue):
    cells = Population(cell_types()[tissue], 4, saboteurs=SABOTEURS.values())
    cells.hear(**{name: 1.0 for name, value in cells.inputs.items() if math.isnan(value)})
    return cells


def course(name, tissue, act=lambda hold: None, minutes=30.0):
    cells = cells_of(tissue)
    act(SABOTEURS[name].hold(cells))
    cells.advance(minutes)
    return cells


@pytest.mark.parametrize(("name", "tissue"), HOMES)
def test_dose_zero_is_neutral_to_the_bit(name, tissue):
    untouched = course(name, tissue)
    dosed = course(name, tissue, lambda hold: (hold.dose(2.0), hold.dose(0.0)))
    assert dosed.amounts.state.tobytes() == untouched.amounts.state.tobytes()


@pytest.mark.parametrize(("name", "tissue"), HOMES)
def test_more_dose_is_more_activity(name, tissue):
    activity = [
        SABOTEURS[name].hold(course(name, tissue, lambda hold, x=x: hold.dose(x))).activities()
        for x in (0.0, 0.3, 1.0, 3.0)
    ]
    assert (np.diff(activity, axis=0) > 0).all()


@pytest.mark.parametrize(("name", "tissue"), HOMES)
def test_more_dose_locks_more_and_less_is_left(name, tissue):
    cells = [course(name, tissue, lambda hold, x=x: hold.dose(x)) for x in (0.0, 0.3, 1.0, 3.0)]
    for pool in SABOTEURS[name].locks:
        members = cells[0].pathway.pools[pool]
        locked = [sum(c.get(m) for m in members.locked) for c in cells]
        assert (np.diff(locked, axis=0) > 0).all(), pool


@pytest.mark.parametrize(("name", "tissue"), HOMES)
@pytest.mark.parametrize("verb", ["disarm", "knock_out"])
def test_a_silenced_saboteur_locks_less(name, tissue, verb):
    dosed, silenced = (
        course(name, tissue, act) for act in (lambda h: h.dose(1.0), lambda h: (h.dose(1.0), getattr(h, verb)()))
    )
    for pool in SABOTEURS[name].locks:
        members = dosed.pathway.pools[pool].locked
        assert (sum(silenced.get(m) for m in members) < sum(dosed.get(m) for m in members)).all()


@pytest.mark.parametrize(("name", "tissue"), HOMES)
def test_its_wire_can_be_cut_by_name_in_one_cell(name, tissue):
    cells = cells_of(tissue)
    for pool in SABOTEURS[name].locks:
        protein = cells.pathway.species[pool].protein
        assert cells[1].graph.proteins()[name][protein]["sign"] == -1
        cells[1].graph.cut(name, protein)
        assert not cells[1].graph.proteins().has_edge(name, protein)
        assert cells[2].graph.proteins().has_edge(name, protein)
