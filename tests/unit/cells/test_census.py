import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from signaling.cells.census import Census
from signaling.engine.arrays import lengthened


def test_the_founders_live_in_the_first_slots():
    census = Census(3, first_id=11)
    assert census.slots.tolist() == [0, 1, 2]
    assert census.ids.tolist() == [11, 12, 13]
    assert (census.count, census.reach, census.next_id) == (3, 3, 14)


def test_a_birth_takes_the_lowest_free_slot_and_then_a_new_one():
    census = Census(4)
    census.leave(np.array([2]))
    census.leave(np.array([0]))
    assert census.arrive(np.array([5, 6, 7])).tolist() == [0, 2, 4]
    assert census.slots.tolist() == [1, 3, 0, 2, 4], "in the order of births"
    assert census.ids.tolist() == [2, 4, 5, 6, 7]


def test_a_cell_is_found_by_its_id_as_long_as_it_lives():
    census = Census(3)
    census.leave(np.array([1]))
    census.arrive(np.array([4]))
    assert [census.slot_of(i) for i in (1, 2, 3, 4, 0, -1, 99)] == [0, None, 2, 1, None, None, None]


def test_who_stayed_is_known_for_every_moment():
    census = Census(3)
    start = census.events
    census.leave(np.array([1]))
    between = census.events
    census.arrive(np.array([4]))
    assert census.stayed(np.array([0, 1, 2]), start).tolist() == [True, False, True]
    later = census.events
    assert census.stayed(np.array([0, 1, 2]), later).tolist() == [True, True, True]
    census.leave(np.array([0]))
    assert census.stayed(np.array([0, 1, 2]), later).tolist() == [False, True, True]
    assert between < later


def test_a_restored_census_knows_again_who_lived_then():
    census = Census(3)
    held, next_id = census.id_at.copy(), census.next_id
    before = census.events
    census.leave(np.array([1]))
    census.arrive(np.array([4, 5]))
    after = census.events
    census.restore(held, next_id)
    assert census.ids.tolist() == [1, 2, 3]
    assert (census.count, census.reach, census.next_id) == (3, 3, 4)
    assert census.stayed(np.array([0, 1, 2, 3]), after).tolist() == [True, False, True, False]
    assert census.stayed(np.array([0, 2]), before).all()
    assert census.arrive(np.array([4])).tolist() == [3]


def test_a_copy_goes_on_by_itself():
    census = Census(3)
    census.leave(np.array([1]))
    other = census.copy()
    other.arrive(np.array([4]))
    assert census.ids.tolist() == [1, 3]
    assert census.arrive(np.array([4])).tolist() == [1]


events = st.lists(
    st.one_of(st.tuples(st.just("die"), st.integers(0, 10**6)), st.tuples(st.just("born"), st.integers(1, 4)))
)


@settings(max_examples=200, deadline=None)
@given(st.integers(1, 6), events)
def test_a_census_is_what_a_dictionary_of_cells_would_be(count, happened):
    census, lives, seen = Census(count), {slot: slot + 1 for slot in range(count)}, set(range(1, count + 1))
    for what, number in happened:
        if what == "die" and lives:
            slot = sorted(lives)[number % len(lives)]
            census.leave(np.array([slot]))
            del lives[slot]
        elif what == "born":
            ids = np.arange(census.next_id, census.next_id + number)
            slots = census.arrive(ids).tolist()
            assert not seen.intersection(ids.tolist()), "no id twice"
            assert not set(slots).intersection(lives), "nobody is driven out"
            lives |= dict(zip(slots, ids.tolist(), strict=True))
            seen |= set(ids.tolist())
        assert census.count == len(lives)
        assert census.ids.tolist() == sorted(lives.values())
        assert [lives[slot] for slot in census.slots.tolist()] == sorted(lives.values())
        assert all(census.slot_of(i) == slot for slot, i in lives.items())
        assert sorted([*census.empty.tolist(), *lives]) == list(range(census.reach))


@pytest.mark.parametrize("shape", [(3,), (3, 2, 4)])
def test_an_array_grows_and_keeps_what_it_held(shape):
    array = np.arange(np.prod(shape), dtype=float).reshape(shape)
    held = array.copy()
    for length in range(3, 40):
        array = lengthened(array, length, 7.0)
        assert array.shape == (length, *shape[1:])
        assert (array[:3] == held).all()
        assert (array[3:] == 7.0).all()
        assert array.flags.c_contiguous


def test_a_copy_of_a_grown_array_has_its_own_room():
    array = lengthened(np.zeros(3), 4)
    other = array.copy()
    array, other = lengthened(array, 5, 1.0), lengthened(other, 5, 2.0)
    assert (array[4], other[4]) == (1.0, 2.0)
