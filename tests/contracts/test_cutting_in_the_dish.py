"""PKC -| IRS1 is cut in one muscle cell of a dish: it changes, its tile mates hardly, the others not by a bit."""

import numpy as np
import pytest

from signaling.scenario.dish import Dish

CELL, LANES, RTOL = 20, 16, 1e-5
LOUD = {"saboteurs": {"PKC": {"dose": 1.0}}}


@pytest.fixture(scope="module")
def dishes():
    """The same dish with and without the cut, an hour into insulin."""
    whole, cut = Dish(overrides=LOUD), Dish(overrides=LOUD)
    cut.muscle[CELL].graph.cut("PKC", "IRS1")
    return whole.run("60 min"), cut.run("60 min")


def test_the_cell_itself_is_freed(dishes):
    whole, cut = dishes
    assert cut.muscle[CELL].IRS1_pS_PKC < 1e-3 * whole.muscle[CELL].IRS1_pS_PKC
    assert cut.muscle[CELL].GLUT4_membrane > 1.05 * whole.muscle[CELL].GLUT4_membrane


def test_cells_of_other_tiles_keep_their_bits(dishes):
    whole, cut = dishes
    others = np.arange(48) // LANES != CELL // LANES
    for name in whole.muscle.pathway.species:
        assert np.array_equal(whole.muscle.get(name)[others], cut.muscle.get(name)[others]), name


def test_tile_mates_move_by_less_than_ten_tolerances(dishes):
    whole, cut = dishes
    mates = (np.arange(48) // LANES == CELL // LANES) & (np.arange(48) != CELL)
    for name, species in whole.muscle.pathway.species.items():
        before, after = whole.muscle.get(name)[mates], cut.muscle.get(name)[mates]
        assert np.all(np.abs(after - before) <= 10 * RTOL * (np.abs(before) + species.scale / 1000)), name


@pytest.mark.parametrize("saboteur", ["PKC", "JNK", "TNF-alpha"])
def test_saboteurs_stand_against_irs1_in_the_graph_a_textbook_draws(dishes, saboteur):
    assert dishes[0].muscle[CELL].graph.proteins().edges[saboteur, "IRS1"]["sign"] == -1
    assert dishes[0].muscle[CELL].graph.copy().proteins().edges[saboteur, "IRS1"]["sign"] == -1
