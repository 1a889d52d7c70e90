"""Memory is predicted from the arrays, and refused before any of them is made."""

import tracemalloc

import numpy as np
import pytest

from signaling.body.model import BodyModel
from signaling.cells import cell_types, footprint
from signaling.cells.population import Population
from signaling.core import ResourceError, SignalingError
from tests.unit.cells.toy import KINASE, TOY, dish


@pytest.fixture
def machine(tmp_path, monkeypatch):
    """A machine with 2 GB of free memory and no limits."""
    told = tmp_path / "meminfo"
    told.write_text("MemTotal:       8000000 kB\nMemAvailable:   2000000 kB\n")
    monkeypatch.setattr(footprint, "MEMORY", told)
    monkeypatch.setattr(footprint, "GROUP", tmp_path / "group")
    monkeypatch.setattr(footprint, "_of_process", lambda: None)
    return tmp_path


@pytest.mark.parametrize("precision", ["double", "single"])
def test_the_prediction_is_what_is_allocated_at_most_within_a_fifth(precision):
    count = 100_000
    dish(64, precision=precision).get("Akt_share")  # what is made once is there
    tracemalloc.start()
    cells = dish(count, precision=precision)
    for name in cells.network.states:
        cells.mean(name)
    cells.get("Akt_share")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    predicted = footprint.footprint(TOY, count, saboteurs=[KINASE], precision=precision)
    assert predicted == pytest.approx(peak, rel=0.2)


def test_the_arrays_are_counted_to_the_byte():
    cells = dish(1000)
    amounts = cells.amounts
    contents = [amounts.settings.row(k) for k in amounts.settings.own]
    arrays = (amounts.state, amounts.kept, *contents, cells.step_sizes, cells.census.id_at)
    working = 8 * footprint.WORKING * 1000
    assert footprint.footprint(TOY, 1000, saboteurs=[KINASE]) - working == sum(a.nbytes for a in arrays)


def test_too_many_cells_are_refused_before_anything_is_made(machine, monkeypatch):
    made = []
    monkeypatch.setattr("signaling.cells.population.Census", lambda *args: made.append(args))
    with pytest.raises(ResourceError) as caught:
        Population(TOY, 10**9, saboteurs=[KINASE])
    needed = footprint.footprint(TOY, 10**9, saboteurs=[KINASE])
    fit = 10**9 * 2_048_000_000 // needed
    assert str(caught.value) == (
        f"1,000,000,000 toy cells need {needed / 1e9:.3g} GB of memory, but only 2.05 GB are available: enough for about {fit:,} toy cells. "
        "Ask for fewer, or for precision='single', or close other programs."
    )
    assert not made
    assert footprint.footprint(TOY, fit // 16 * 16, saboteurs=[KINASE]) <= 2_048_000_000


def test_an_absurd_number_is_refused_too(machine):
    with pytest.raises(ResourceError, match=r"toy cells need .* GB of memory, but only 2.05 GB are available"):
        Population(TOY, 10**30)


def test_newborn_need_room_too(machine):
    cells = dish(20)
    with pytest.raises(ResourceError, match=r"1,000,000,020 toy cells need"):
        cells.add(10**9)
    assert len(cells) == 20
    assert cells.census.next_id == 21


def test_a_body_is_refused_as_a_whole(machine):
    counts = dict.fromkeys(cell_types(), 4_000_000)
    with pytest.raises(ResourceError) as caught:
        BodyModel(counts)
    message = str(caught.value)
    assert message.startswith("4,000,000 muscle, 4,000,000 liver, ")
    assert "but only 2.05 GB are available: enough for about " in message


def test_control_groups_and_limits_count(machine):
    assert footprint.available_memory() == 2_048_000_000
    group = machine / "group"
    group.mkdir()
    for name, text in {
        "memory.max": "1000000000", "memory.current": "700000000", "memory.stat": "anon 1\ninactive_file 50000000\n",
    }.items():  # fmt: skip
        (group / name).write_text(text)
    assert footprint.available_memory() == 350_000_000
    (group / "memory.max").write_text("max")
    assert footprint.available_memory() == 2_048_000_000


def test_where_nobody_says_how_much_there_is_nothing_is_refused(machine, monkeypatch):
    monkeypatch.setattr(footprint, "_of_machine", lambda: None)
    assert footprint.available_memory() is None
    footprint.demand_memory({"toy": 10**30}, {"toy": 10**20})


def test_a_count_that_is_none_is_refused_as_ever():
    with pytest.raises(SignalingError, match=r"the number of toy cells must be a whole number from 1, not -3."):
        footprint.footprint(TOY, -3)
    assert isinstance(footprint.footprint(TOY, np.int64(3)), int)
