"""Cells are born, divide and die, and nobody else notices."""

import copy
import pickle

import numpy as np
import pytest

from signaling.cells.census import DeadCell
from signaling.core import SignalingError, UnknownName
from tests.unit.cells.toy import dish

RTOL = 1e-6
STATES = ("IRS", "IRS_pY", "Akt_p", "G6P", "IR_p", "JNK_active")


def course(change=None, count=56, **options):
    """Cells that live ten minutes, are changed, and live ten minutes more."""
    cells = dish(count, rtol=RTOL, seed=5, **options)
    cells.advance(10.0)
    cells.hear(insulin=2.0)
    if change is not None:
        change(cells)
    cells.advance(10.0)
    return cells


# Deaths ---------------------------------------------------------------------------------------------------------------


def test_a_dead_cell_is_gone_from_everywhere():
    cells = dish(20)
    cell, irs = cells[3], np.delete(cells.get("IRS"), 3)
    cell.remove()
    assert len(cells) == 19
    assert not cell.alive
    assert cell not in cells
    assert cells.ids.tolist() == [1, 2, 3, *range(5, 21)]
    assert cells.slots.tolist() == [0, 1, 2, *range(4, 20)]
    assert cells.get("IRS").tolist() == irs.tolist()
    assert [c.unique_id for c in cells] == cells.ids.tolist()
    assert cells.mean("IRS") == pytest.approx(irs.mean(), rel=1e-14)


def test_a_dead_cell_says_so():
    cells = dish(20)
    cell, graph = cells[3], cells[3].graph
    data = graph["insulin"]["IR_p"]
    cell.remove()
    for asked in (
        lambda: cell.IRS,
        lambda: cell.slot,
        lambda: cell.graph,
        lambda: cell.saboteurs,
        lambda: cell.divide(),
        lambda: setattr(cell, "IRS", 1.0),
        lambda: cells.set("IRS", 1.0, cells=[cell]),
        lambda: graph.nodes["IRS"]["amount"],
        lambda: graph.nodes["IRS"].update(amount=2.0),
        lambda: data["weight"],
        lambda: data.update(weight=0.0),
        lambda: graph.remove_edge("insulin", "IR_p"),
        lambda: graph.add_edge("insulin", "IR_p"),
        lambda: graph.remove_node("IRS"),
        lambda: graph.cut("JNK", "IRS"),
        lambda: graph.copy(),
    ):
        with pytest.raises(DeadCell) as caught:
            asked()
        assert str(caught.value) == (
            "<ToyCell 3, id 4, dead> died. Its slot may be another cell's now; ask cell.alive before."
        )
    for asked in (lambda: cells[3], lambda: cells.set("IRS", 1.0, cells=[3]), lambda: cells.remove([3])):
        with pytest.raises(DeadCell, match=r"toy: the cell in slot 3 died. population.slots says where cells live."):
            asked()
    with pytest.raises(UnknownName, match=r"toy: no living cell has the id 4; it died, or was never born here."):
        cells.by_id(4)
    assert (cell.unique_id, repr(cell), cell == copy.copy(cell)) == (4, "<ToyCell 3, id 4, dead>", True)


def test_a_handle_never_speaks_for_the_next_cell_in_its_slot():
    cells = dish(20)
    old = cells[3]
    old.remove()
    new = cells.add()[0]
    assert (new.slot, new.unique_id) == (3, 21)
    assert cells[3] is new
    assert old != new
    assert not old.alive
    with pytest.raises(DeadCell):
        old.IRS = 1.0
    assert new.IRS > 1.0
    assert cells.by_id(21) is new


def test_to_die_twice_is_to_die_once_as_in_mesa():
    cells = dish(20)
    cell = cells[3]
    cell.remove()
    cell.remove()
    cells.remove([5, 5])
    assert len(cells) == 18


def test_a_death_leaves_the_bits_of_other_tiles_and_mates_within_tolerance():
    plain, changed = course(), course(lambda cells: cells.remove([20, 21]))
    kept = [k for k in range(56) if k not in (20, 21)]
    for name in STATES:
        a, b = plain.get(name)[kept], changed.get(name)
        mate = np.array([16 <= k < 32 for k in kept])
        assert a[~mate].tobytes() == b[~mate].tobytes(), name
        allowed = 10 * RTOL * (np.abs(a) + 1e-3 * plain.pathway.species[name].scale)
        assert (np.abs(a - b) <= allowed)[mate].all(), name


def test_a_free_lane_is_a_copy_of_a_living_mate():
    cells = dish(40)
    cells[20].graph.cut("JNK", "IRS")
    cells.remove([16, 20, 35])
    cells.advance(5.0)
    for name in STATES:
        lanes = cells.lanes(name)
        assert lanes[1, 0] == lanes[1, 1] == lanes[1, 4]
        assert lanes[2, 3] == lanes[2, 0]
        assert (lanes[2, 8:] == lanes[2, 0]).all(), "and so is the rest of its tile"
    assert cells.wiring.edited == (), "an edit dies with its cell"


def test_a_sick_cell_troubles_its_tile_no_more():
    cells = dish(20)
    cells.lanes("IR_p")[0, 3] = np.nan
    cells.remove([3])
    cells.advance(5.0)
    assert np.isfinite(cells.get("IR_p")).all()


def test_when_a_whole_tile_dies_the_rest_lives_on():
    plain, changed = course(), course(lambda cells: cells.remove(range(16, 32)))
    kept = [*range(16), *range(32, 56)]
    for name in STATES:
        assert plain.get(name)[kept].tobytes() == changed.get(name).tobytes()


def test_when_all_die_there_is_nobody_and_life_may_begin_again():
    cells = dish(20)
    cells.advance(1.0)
    cells.remove(None)
    cells.advance(1.0)
    assert len(cells) == 0
    assert cells.get("IRS").tolist() == []
    assert list(cells.agents) == []
    assert np.isnan(cells.mean("IRS"))
    assert cells.taken("Akt.uptake") == 0.0
    assert cells.taken_all() == {"Akt.uptake": 0.0}
    assert cells.add(2).get("unique_id").tolist() == [21, 22]


def test_only_the_living_take():
    cells = dish(20)
    cells.advance(3.0)
    each = cells.amounts.accumulators[:, 0].reshape(-1)[:20].copy()
    cells.remove([2, 19])
    assert cells.taken("Akt.uptake") == pytest.approx(np.delete(each, [2, 19]).mean(), rel=1e-14)
    assert cells.taken_all()["Akt.uptake"] == cells.taken("Akt.uptake")


# Births ---------------------------------------------------------------------------------------------------------------


def test_a_newborn_is_what_a_cell_with_its_id_always_was():
    cells, many = dish(20), dish(60)
    cells.add(40)
    for name in ("content_IR", "content_Akt", "IRS", "Akt_p", "G6P"):
        assert cells.get(name).tobytes() == many.get(name).tobytes()
    few = dish(20)
    for _ in range(40):
        few.add()
    assert few.get("content_IR").tobytes() == many.get("content_IR").tobytes()


def test_a_newborn_in_an_old_place_inherits_nothing_from_who_lived_there():
    cells = dish(20)
    cells.add_column("label", "old")
    cells[3].graph.cut("JNK", "IRS")
    cells[3].graph.remove_node("Akt_p")
    cells[3].saboteurs["JNK"].dose(2.0)
    cells[3].label = "edited"
    cells.advance(5.0)
    cells.remove([3])
    newborn = cells.add()[0]
    assert newborn.slot == 3
    assert newborn.dose_JNK == 0.0
    assert newborn.label == "old"
    assert "Akt_p" in newborn.graph
    assert newborn.graph.has_edge("JNK_active", "IRS")
    assert pytest.approx(100 * newborn.content_IRS) == newborn.IRS
    assert cells.amounts.accumulators[0, :, 3].tolist() == [0.0]


def test_births_leave_the_bits_of_other_tiles():
    plain, changed = course(count=64), course(lambda cells: cells.add(20), count=64)
    assert len(changed) == 84
    for name in STATES:
        assert plain.get(name).tobytes() == changed.get(name)[:64].tobytes()


def test_the_rest_of_a_new_tile_is_a_copy_of_the_newborn():
    cells = dish(16)
    cells.add(2)
    cells.advance(2.0)
    for name in STATES:
        assert (cells.lanes(name)[1, 2:] == cells.lanes(name)[1, 1]).all()


def test_cells_are_alike_where_all_are_alike():
    cells = dish(3, spread=False)
    assert cells.add(2).get("content_IR").tolist() == [1.0, 1.0]


@pytest.mark.parametrize("count", [0, -1, 1.5, True])
def test_the_number_of_newborn_is_a_whole_number(count):
    with pytest.raises(SignalingError) as caught:
        dish(3).add(count)
    assert str(caught.value) == f"the number of newborn toy cells must be a whole number from 1, not {count!r}."


# Divisions ------------------------------------------------------------------------------------------------------------


def test_a_daughter_is_her_mother_but_for_the_id():
    cells = dish(20)
    cells.add_column("label", "x")
    cells[3].graph.cut("JNK", "IRS")
    cells[3].graph.remove_node("Akt_p")
    cells[3].saboteurs["JNK"].dose(0.5)
    cells.advance(5.0)
    before = {name: cells.get(name)[3] for name in (*STATES, "content_IR", "dose_JNK", "Akt_share")}
    daughter = cells[3].divide()
    assert (daughter.slot, daughter.unique_id) == (20, 21)
    for name, value in before.items():
        assert getattr(daughter, name) == pytest.approx(value, rel=1e-14)
        assert getattr(cells[3], name) == pytest.approx(value, rel=1e-14), "the mother lives on"
    assert set(daughter.graph) == set(cells[3].graph)
    assert set(daughter.graph.edges) == set(cells[3].graph.edges)
    daughter.graph.mend("JNK", "IRS")
    assert not cells[3].graph.has_edge("JNK_active", "IRS")


def test_what_a_mother_took_stays_hers():
    cells = dish(20)
    cells.advance(5.0)
    total = cells.taken("Akt.uptake") * 20
    cells.divide([3, 4])
    assert cells.taken("Akt.uptake") * 22 == pytest.approx(total, rel=1e-14)


def test_fresh_contents_are_those_of_the_daughters_id_and_pools_keep_their_shares():
    cells = dish(20)
    cells.hear(insulin=1.0)
    cells.advance(5.0)
    daughter = cells[3].divide(contents="fresh")
    assert daughter.content_IR == dish(21).get("content_IR")[20]
    assert daughter.Akt_share == pytest.approx(cells[3].Akt_share, rel=1e-12)
    with pytest.raises(SignalingError) as caught:
        cells[3].divide(contents="halved")
    assert str(caught.value) == (
        "toy: a daughter's contents are 'inherited' or 'fresh' (drawn for her id), not 'halved'."
    )


def test_many_divide_at_once_in_the_order_of_their_mothers():
    cells = dish(20)
    daughters = cells.divide([7, 2, 7])
    assert daughters.get("unique_id").tolist() == [21, 22, 23]
    assert daughters.get("content_IR").tolist() == cells.get("content_IR")[[7, 2, 7]].tolist()
    assert len(cells.divide(cells.get("content_IR") > 0)) == 23


def test_divisions_leave_the_bits_of_other_tiles():
    plain, changed = course(count=64), course(lambda cells: cells.divide([20, 21]), count=64)
    for name in STATES:
        assert plain.get(name).tobytes() == changed.get(name)[:64].tobytes()
        assert changed.get(name)[64:] == pytest.approx(changed.get(name)[20:22], rel=1e-5)


# Order and memory -----------------------------------------------------------------------------------------------------


def test_arrays_masks_agents_and_iteration_have_one_order():
    cells = dish(20)
    cells.add_column("mark", np.arange(20))
    cells.remove([3, 8])
    cells.add(3)
    cells.set("mark", np.arange(21))
    assert cells.get("mark").tolist() == list(range(21))
    assert [cell.mark for cell in cells] == list(range(21))
    assert cells.agents.get("mark").tolist() == list(range(21))
    assert cells.ids.tolist() == sorted(cells.ids.tolist())
    mask = cells.get("mark") > 17
    assert [cell.unique_id for cell in cells.agents.select(mask)] == [21, 22, 23]
    cells.set("mark", -1, cells=mask)
    assert cells.get("mark").tolist() == [*range(18), -1, -1, -1]
    assert cells.get("IRS").tolist() == [cell.IRS for cell in cells]


def test_weights_follow_the_order_of_births():
    cells = dish(20)
    cells.remove([3])
    cells.add()
    cells.set_weight("insulin", "Receptor.activation", 2.0, cells=[cells.by_id(21)])
    assert cells.weights("insulin", "Receptor.activation").tolist() == [1.0] * 19 + [2.0]


@pytest.mark.parametrize(
    "name", ["Akt_share", "Akt.uptake", "Akt.phosphorylation", "Akt", "IRS_pY", "content_IR", "glucose"]
)
def test_some_cells_are_read_as_all_are(name):
    cells = dish(400)  # few enough of its tiles that only theirs are computed
    cells[20].graph.cut("IRS", "Akt")
    cells.advance(2.0)
    cells.remove([5])
    cells.add()
    some = cells.agents.select(np.isin(cells.slots, [5, 20, 21, 180]))
    assert some.get(name).tolist() == cells.get(name)[np.isin(cells.slots, [5, 20, 21, 180])].tolist()


def lives_on(cells):
    """Ids and amounts after more births and deaths, the same wherever it happens."""
    cells.remove([cells.by_id(2)])
    cells.divide([cells.by_id(5)])
    cells.add(3)
    cells.advance(2.0)
    return cells.ids.tolist(), cells.get("IRS").tobytes(), cells.get("content_IR").tobytes()


@pytest.mark.parametrize("copied", [copy.deepcopy, lambda cells: pickle.loads(pickle.dumps(cells))])
def test_a_copy_gives_ids_that_nobody_had_and_goes_on_to_the_bit(copied):
    cells = dish(20)
    cells.add(3)
    cells.remove([3, 22])
    cells[5].graph.cut("JNK", "IRS")
    cells.advance(2.0)
    twin = copied(cells)
    assert twin.ids.tolist() == cells.ids.tolist()
    assert twin.add()[0].unique_id == 24, "id 23 died with its cell"
    twin.remove([twin.by_id(24)])
    assert len(cells) == 21
    mine, theirs = lives_on(cells), lives_on(copied(twin))
    assert [i + 1 if i > 23 else i for i in mine[0]] == theirs[0]


def test_a_pickled_population_goes_on_to_the_bit():
    cells = dish(20)
    cells.add_column("label", "x")
    cells[3].graph.cut("JNK", "IRS")
    cells[4].graph.remove_node("Akt_p")
    cells.remove([7])
    cells.advance(3.0)
    twin = pickle.loads(pickle.dumps(cells))
    assert lives_on(twin) == lives_on(cells)
    assert "Akt_p" not in twin[4].graph
    assert not twin[3].graph.has_edge("JNK_active", "IRS")
    assert twin[3].label == "x"


def test_a_restored_population_lives_with_whom_it_lived_then():
    cells = dish(20)
    cells.add_column("mark", 0)
    cells.advance(2.0)
    held = cells.snapshot()
    old, keeper = cells[3], cells[4]
    first = lives_on(cells)
    newborn = cells.by_id(24)
    old.remove()
    everybody, kept = cells.agents, CellSetOf(cells)
    cells.restore(held)
    assert cells.ids.tolist() == list(range(1, 21))
    assert cells.tiles.number == 2
    assert old.alive
    assert cells[4] is keeper
    assert not newborn.alive
    assert len(everybody) == 20
    assert 24 not in kept.get("unique_id")
    assert lives_on(cells) == first


def CellSetOf(cells):
    return cells.agents.select(np.ones(len(cells), bool))


def test_a_later_snapshot_is_restored_too():
    cells = dish(20)
    early = cells.snapshot()
    cells.add(30)
    cells.advance(1.0)
    late, irs = cells.snapshot(), cells.get("IRS").tobytes()
    cells.restore(early)
    cells.advance(3.0)
    cells.restore(late)
    assert len(cells) == 50
    assert cells.get("IRS").tobytes() == irs


def test_views_of_a_pickled_cell_are_the_cells_of_its_population():
    cells = dish(20)
    cells.remove([5])
    twin, cell, dead = pickle.loads(pickle.dumps((cells, cells[3], cells.agents.select(at_most=1)[0])))
    assert cell.population is twin
    assert twin[3] is cell
    alone = pickle.loads(pickle.dumps(cells[3]))
    assert alone.IRS == cells[3].IRS
    assert alone.population[3] is alone
    assert dead.population is twin


def test_a_dead_cell_stays_dead_in_a_copy():
    cells = dish(20)
    cell = cells[3]
    cell.remove()
    cells.add()
    for twin in (copy.deepcopy(cell), pickle.loads(pickle.dumps(cell))):
        assert not twin.alive
        assert twin.unique_id == 4
        assert twin.population[3].unique_id == 21


def test_what_a_death_costs_nobody_else_does_not_depend_on_how_it_was_asked_for():
    one, many = dish(40, seed=5), dish(40, seed=5)
    one.remove([3, 20, 21])
    for slot in (20, 3, 21):
        many[slot].remove()
    for cells in (one, many):
        cells.advance(5.0)
    assert one.amounts.state.tobytes() == many.amounts.state.tobytes()
