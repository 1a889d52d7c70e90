"""A population alone along a course of inputs, and many means at once."""

from copy import deepcopy

import numpy as np
import pytest

from signaling.cells import cell_types
from signaling.cells.population import Population
from signaling.core.errors import CannotAdvance, SignalingError, UnknownName

STEPS = 6
INSULIN = np.array([0.0, 0.1, 0.4, 0.4, 0.2, 0.2, 0.05])


def muscle(count=37, **options):
    cells = Population(cell_types()["muscle"], count, **options)
    cells.hear(insulin=0.0, glucose=5.0, ffa=0.4)
    return cells


def stepped(cells, values, slopes, minutes):
    """The same, step by step."""
    taken = []
    for value, slope in zip(values, slopes, strict=True):
        cells.hear(insulin=value)
        cells.advance(minutes, {"insulin": slope})
        taken.append(cells.taken_all())
        cells.clear_taken()
    return {name: np.array([row[name] for row in taken]) for name in taken[0]}


def bits(taken, cells):
    """What was taken in each step, and all that cells hold at the end."""
    amounts = cells.amounts
    return {name: values.tobytes() for name, values in taken.items()}, amounts.state.tobytes(), amounts.kept.tobytes()


@pytest.mark.parametrize("backend", ["compiled", "oracle"])
def test_a_course_is_its_steps_to_the_bit(backend):
    cells, others = muscle(3, backend=backend), muscle(3, backend=backend)
    found = cells.advance_along({"insulin": INSULIN}, STEPS, 0.5)
    wanted = stepped(others, INSULIN[:-1], np.diff(INSULIN) / 0.5, 0.5)
    assert bits(found, cells) == bits(wanted, others)
    assert dict(cells.inputs) == pytest.approx(dict(others.inputs), rel=1e-14)


def test_as_many_values_as_steps_are_held_within_each():
    cells, others = muscle(), muscle()
    found = cells.advance_along({"insulin": INSULIN[:STEPS]}, STEPS, 2.0)
    wanted = stepped(others, INSULIN[:STEPS], np.zeros(STEPS), 2.0)
    assert bits(found, cells) == bits(wanted, others)
    assert dict(cells.inputs) == pytest.approx(dict(others.inputs), rel=1e-14)


@pytest.mark.parametrize("precision", ["double", "single"])
def test_bits_do_not_depend_on_threads(precision):
    ends = set()
    for threads in (1, 2, 3):
        cells = muscle(2000, threads=threads, precision=precision)
        taken = cells.advance_along({"insulin": INSULIN}, STEPS)
        ends.add(cells.amounts.state.tobytes() + b"".join(taken[name].tobytes() for name in sorted(taken)))
    assert len(ends) == 1


def test_what_was_taken_before_does_not_count():
    cells = muscle(5)
    cells.advance(10.0)
    other = deepcopy(cells)
    other.clear_taken()
    other.advance(1.0)
    assert cells.advance_along({}, 1)["MuscleGlucose.uptake"][0] == other.taken("MuscleGlucose.uptake")
    assert cells.taken("MuscleGlucose.uptake") == 0.0


def test_a_cell_that_cannot_go_on_is_named():
    cells = muscle(40)
    cells.lanes("IRS1_pY")[2, 3] = np.nan
    with pytest.raises(CannotAdvance, match=r"muscle cell 35 \(id 36\): .*'IRS1_pY' is nan"):
        cells.advance_along({}, 2)


@pytest.mark.parametrize(
    ("course", "fault", "words"),
    [
        ({"insulni": [1.0]}, UnknownName, "nobody hears 'insulni' here. Did you mean 'insulin'"),
        (
            {"insulin": [1.0]},
            SignalingError,
            r"the course of insulin needs 3 finite numbers .* not an array of shape \(1,\)",
        ),
        ({"insulin": [1.0, np.nan, 1.0]}, SignalingError, "needs 3 finite numbers"),
    ],
)
def test_a_course_that_does_not_fit_is_refused(course, fault, words):
    with pytest.raises(fault, match=words):
        muscle(2).advance_along(course, 3)


def test_means_together_are_means_one_by_one():
    cells = muscle(37)
    cells.advance(30.0)
    names = ["IRS1_pY", "IR", "MuscleGlucose.uptake", "lactate_release", "insulin", "content_IRS1"]
    together = cells.means(names)
    assert list(together) == names
    for name in names:
        assert together[name] == pytest.approx(cells.mean(name), rel=1e-12), name
    with pytest.raises(UnknownName, match="muscle cells have no 'IRS1_py'"):
        cells.means(["IRS1_py"])


def test_means_of_rates_see_cut_wires():
    cells = muscle(3)
    cells.hear(insulin=1.0)
    cells.advance(10.0)
    (source, reaction), *_ = [place for place in cells.wiring.index if place[1] == "MuscleGlucose.uptake"]
    whole = cells.means([reaction])[reaction]
    cells.set_weight(source, reaction, 0.0, [0])
    assert cells.means([reaction])[reaction] == cells.mean(reaction) != whole
