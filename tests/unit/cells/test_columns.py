import numpy as np
import pytest

from signaling.core import SignalingError
from tests.unit.cells.toy import dish


def test_a_column_takes_what_is_written_to_it():
    cells = dish(4)
    cells.add_column("label", "x")
    cells.add_column("visits", 0)
    cells.set("label", "a much longer label", cells=[1])
    cells.set("visits", 2.5, cells=[2])
    assert cells.get("label").tolist() == ["x", "a much longer label", "x", "x"]
    assert cells.get("visits").tolist() == [0, 0, 2.5, 0]


def test_texts_and_numbers_may_meet_in_a_column():
    cells = dish(3)
    cells.add_column("note", 1)
    cells[1].note = "late"
    assert cells.get("note").tolist() == [1, "late", 1]
    assert cells[1].note == "late"


def test_anything_else_is_kept_as_it_is():
    cells = dish(3)
    cells.add_column("place", None)
    place = (1, 2)
    cells[1].place = place
    assert cells[1].place is place
    assert cells[0].place is None


def test_a_single_precision_column_stays_one():
    cells = dish(3)
    cells.add_column("x", np.zeros(3, np.float32))
    cells.set("x", [1.0, 2.0, 3.0])
    assert cells.get("x").dtype == np.float32


@pytest.mark.parametrize(
    ("values", "newborn", "born_with"),
    [
        (5, None, 5),
        ([1, 2, 3], None, 0),
        ([1, 2, 3], 9, 9),
        (["a", "b", "c"], None, ""),
        (["a", "b", "c"], "long", "long"),
        ([True, True, True], None, False),
        ([None, (1, 2), 3.5], None, None),
    ],
)
def test_what_a_newborn_has(values, newborn, born_with):
    cells = dish(3)
    column = np.array(values, object) if isinstance(values, list) and None in values else values
    cells.add_column("mark", column, newborn=newborn)
    cells.remove([0])
    cells.add(2)  # one takes the free slot, one a new one
    assert [cell.mark for cell in list(cells)[-2:]] == [born_with] * 2
    held = cells.snapshot()
    cells.restore(held)
    assert cells.add()[0].mark == born_with


def test_a_daughter_has_her_mothers_columns():
    cells = dish(3)
    cells.add_column("label", ["a", "b", "c"])
    assert cells[1].divide().label == "b"


def test_the_dead_are_not_counted_among_the_values():
    cells = dish(3)
    cells.add_column("x", [1.0, 2.0, 6.0])
    cells.remove([1])
    assert cells.get("x").tolist() == [1.0, 6.0]
    assert cells.mean("x") == 3.5
    with pytest.raises(SignalingError, match=r"the column 'y' needs one value, or one for each of 2 cells, not \(3,\)"):
        cells.add_column("y", [1, 2, 3])
    cells.add_column("y", [1, 2])
    assert cells[2].y == 2
