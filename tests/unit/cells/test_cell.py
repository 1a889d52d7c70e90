import copy
import gc
import pickle
import weakref

import mesa
import numpy as np
import pytest

from signaling.cells.cell import Cell, UnknownAttribute, cell_class
from signaling.cells.population import Population
from signaling.core import SignalingError, UnknownName
from tests.unit.cells.toy import OTHER, TOY, dish, toy_type


def test_a_cell_is_a_mesa_agent_of_its_own_class():
    cell = dish()[3]
    assert isinstance(cell, mesa.Agent)
    assert type(cell) is TOY.agent_class
    assert repr(cell) == "<ToyCell 3, id 4>"


def test_the_same_cell_is_the_same_object_while_somebody_holds_it():
    cells = dish()
    cell = cells[3]
    assert cells[3] is cell
    assert cells[-17] is cell
    assert cells[np.int64(3)] is cell
    watch = weakref.ref(cell)
    del cell
    gc.collect()
    assert watch() is None
    assert cells[3] == cells[3]


def test_cells_are_equal_where_population_and_slot_are():
    cells, others = dish(), dish()
    assert cells[3] == cells[3]
    assert hash(cells[3]) == hash(cells[3])
    assert cells[3] != cells[4]
    assert cells[3] != others[3]
    assert cells[3] in cells
    assert cells[3] not in others


def test_attributes_are_the_numbers_of_the_arrays():
    cells = dish()
    cells.advance(2.0)
    for name in ("IRS", "Akt", "Akt_share", "Akt.uptake", "content_IR", "insulin"):
        assert getattr(cells[5], name) == pytest.approx(cells.get(name)[5], rel=1e-14)


def test_writing_an_attribute_writes_this_cell_alone():
    cells = dish()
    before = cells.get("IRS")
    cells[5].IRS = 42.0
    before[5] = 42.0
    assert cells.get("IRS").tolist() == before.tolist()
    cells[5].dose_JNK = 0.5
    assert cells.get("dose_JNK").tolist() == [0.0] * 5 + [0.5] + [0.0] * 14


def test_an_unknown_attribute_is_an_error_that_says_what_to_do():
    cell = dish()[0]
    with pytest.raises(UnknownAttribute) as read:
        cell.generation  # noqa: B018
    with pytest.raises(UnknownAttribute) as written:
        cell.generation = 3
    for caught in (read, written):
        assert str(caught.value).startswith("toy cells have no 'generation'.")
        assert str(caught.value).endswith("A number of your own: population.add_column('generation', 0.0).")
    assert not hasattr(cell, "generation")
    assert getattr(cell, "generation", 7) == 7
    assert issubclass(UnknownAttribute, UnknownName)


def test_what_a_cell_is_cannot_be_written():
    cell = dish()[0]
    for name in ("unique_id", "slot", "population", "model", "graph", "pos"):
        with pytest.raises(SignalingError) as caught:
            setattr(cell, name, 1)
        assert str(caught.value) == f"'{name}' of <ToyCell 0, id 1> is not written."
    with pytest.raises(SignalingError, match=r"keeps its attributes; 'IRS' cannot be deleted"):
        del cell.IRS


def test_ids_follow_the_slots():
    assert [cell.unique_id for cell in dish(3, first_id=100)] == [100, 101, 102]


def test_a_cell_knows_the_model_of_its_population():
    cells = dish()
    assert cells[0].model is None
    cells.model = mesa.Model(rng=1)
    assert cells[0].model is cells.model
    assert cells[0].rng is cells.model.rng
    assert cells[0].random is cells.model.random


def test_a_cell_without_a_model_has_no_random_numbers():
    with pytest.raises(SignalingError, match=r"<ToyCell 0, id 1> belongs to no model, so it has no random numbers."):
        dish()[0].rng  # noqa: B018


def test_mesa_keeps_no_record_of_cells():
    cells = dish()
    cells.model = mesa.Model(rng=1)
    held = list(cells)
    assert len(held) == 20
    assert len(cells.model.agents) == 0
    watch = weakref.ref(cells.model)
    del cells, held
    gc.collect()
    assert watch() is None


def test_cells_are_not_made_one_by_one():
    cell = dish()[0]
    with pytest.raises(SignalingError, match=r"ToyCells are made together: Population\(cell_type, count\), or pop"):
        type(cell).create_agents(mesa.Model(rng=1), 5)
    with pytest.raises(SignalingError, match=r"a ToyCell is made by its population"):
        type(cell)(mesa.Model(rng=1), 0)


def test_a_cell_that_is_not_there_is_asked_for_in_vain():
    cells = dish()
    with pytest.raises(IndexError, match=r"toy: there is no cell 20; there are 20, numbered 0 to 19."):
        cells[20]
    with pytest.raises(SignalingError, match=r"toy: cells are numbered from 0; 'x' is not a whole number."):
        cells["x"]


def test_copies_of_a_view_are_the_view_and_deep_copies_live_elsewhere():
    cell = dish()[3]
    assert copy.copy(cell) is cell
    twin = copy.deepcopy(cell)
    twin.IRS = 1.0
    assert twin.slot == 3
    assert cell.IRS > 1.0


class Counting(Cell):
    """A cell with a rule of its own."""

    threshold = 3

    @property
    def busy(self):
        return self.steps >= self.threshold

    def step(self):
        self.steps = self.steps + 1


def test_a_cell_may_have_methods_of_its_own():
    cells = Population(toy_type(agent=Counting), 4)
    cells.add_column("steps", 0)
    for _ in range(3):
        cells.agents.select(at_most=2).do("step")
    assert cells.get("steps").tolist() == [3, 3, 0, 0]
    assert cells.agents.get("busy").tolist() == [True, True, False, False]
    for name in ("threshold", "busy", "step"):
        with pytest.raises((SignalingError, AttributeError)):
            setattr(cells[0], name, 1)
    assert isinstance(pickle.loads(pickle.dumps(cells))[0], Counting)


def test_the_saboteurs_of_a_cell_are_held_by_name():
    cells = dish()
    cells[3].saboteurs["JNK"].dose(0.5)
    assert np.flatnonzero(cells.get("dose_JNK")).tolist() == [3]
    with pytest.raises(UnknownName, match=r"there is no saboteur of toy cells 'JNQ'. Did you mean 'JNK'"):
        cells[3].saboteurs["JNQ"]
    assert len(Population(OTHER, 1)[0].saboteurs) == 0


def test_its_quantities_are_listed_for_completion():
    assert {"IRS", "Akt_share", "content_IR", "graph"} <= set(dir(dish()[0]))


def test_the_classes_of_the_shipped_types_are_found_and_pickled_by_name():
    from signaling.cells import BetaCell, cell_types

    assert BetaCell is cell_types()["beta"].agent_class
    assert pickle.loads(pickle.dumps(BetaCell)) is BetaCell
    with pytest.raises(ImportError):
        from signaling.cells import KidneyCell  # noqa: F401


def test_classes_of_cell_types_are_told_apart():
    assert issubclass(cell_class("MuscleCell", "A fibre."), Cell)
    assert not isinstance(dish()[0], OTHER.agent_class)
