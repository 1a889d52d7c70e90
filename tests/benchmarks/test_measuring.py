"""The parts that measure: rows, counts, limits, errors, pictures and the command."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from benchmarks import limits, record, run, source
from benchmarks.accuracy import error
from benchmarks.cells import LANES, Cells
from benchmarks.counting import flops_per_step, steps_per_minute
from benchmarks.groups import GROUPS
from benchmarks.measure import Timing, peak_memory
from benchmarks.networks import insulin_v0
from benchmarks.peers import lsoda, naive, rk4, roadrunner
from benchmarks.pictures import accuracy_figure, cells_figure, draw
from benchmarks.rows import ABSENT, BROKEN, MET, Row, absent, judged, markdown, shown
from tests.absent import needed

ROOT = Path(run.__file__).parents[1]


# Rows -----------------------------------------------------------------------------------------------------------------


def test_the_table_says_what_was_asked_what_came_out_and_whether_it_is_enough():
    rows = [
        judged("a | b", "1 s", "2 s", False, notes="slow"),
        judged("c", "1 s", "0.5 s", True, notes="slow"),
        shown("d", "3", notes="other"),
    ]
    assert markdown(rows).splitlines() == [
        "| what | asked | measured | verdict |",
        "| --- | --- | --- | --- |",
        "| a \\| b [1] | 1 s | 2 s | **missed** |",
        "| c [1] | 1 s | 0.5 s | met |",
        "| d [2] | - | 3 | shown |",
        "",
        "1. slow",
        "2. other",
    ]


def test_a_row_survives_the_way_from_process_to_process():
    row = judged("what", "1", "2", True, ratio=2.0, seconds=[1.0, 2.0])
    assert Row.from_json(row.to_json()) == row


def test_a_peer_that_is_not_there_is_a_row_and_no_failure():
    row = absent("JAX", "15x", ModuleNotFoundError("No module named 'jax'", name="jax"))
    assert (row.verdict, row.measured) == (ABSENT, "jax is not installed (pip install '.[bench]')")


def test_the_median_and_the_spread_of_times():
    timing = Timing((1.0, 3.0, 2.0), (0.5, 0.7, 0.6))
    assert (timing.median, timing.median_cpu, timing.noise) == (2.0, 0.6, 1.0)
    assert str(timing) == "2 s (0.6 s of processor time; 3 runs, spread 100 %)"


def test_the_peak_of_memory_grows_with_what_is_held():
    before = peak_memory()
    held = np.ones(40_000_000)  # 320 MB
    assert peak_memory() - before > 0.5 * held.nbytes


# Limits ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["float", "double"])
def test_the_loop_that_measures_the_peak_does_compute(kind):
    lanes = limits.vector_lanes(kind)
    numbers = np.full(2 * lanes, 0.5, np.float32 if kind == "float" else np.float64)
    room = limits._aligned(64).view(numbers.dtype)
    room[: 2 * lanes] = numbers
    limits._function(limits.fma_text(kind, lanes), "bench_fma", 2)(3, limits._address(room))
    # s -> s / 2 + 1 / 2, three times from 0: 7/8 in each of the chains
    assert room[:lanes] == pytest.approx(np.full(lanes, limits.CHAINS * 7 / 8))


def test_the_loop_that_measures_bandwidth_does_compute():
    a, b, c = (limits._aligned(256) for _ in range(3))
    b[:], c[:] = np.arange(256.0), np.arange(256.0)[::-1]
    limits._function(limits.triad_text(limits.vector_lanes("double")), "bench_triad", 4)(
        256, *map(limits._address, (a, b, c))
    )
    assert np.array_equal(a, b + 3.0 * c)


# Cells ----------------------------------------------------------------------------------------------------------------


def test_what_cells_took_does_not_count_the_padding_of_the_last_tile():
    network, course = insulin_v0.network(), insulin_v0.course(3)
    contents = insulin_v0.contents(20)
    some = Cells(network, contents, precision="double")
    padded = np.ones((len(network.settings), 2 * LANES))
    padded[:, :20] = contents
    all_lanes = Cells(network, padded, precision="double")
    rows = []
    for blood in course:  # the same tiles, all of whose lanes are cells
        all_lanes.advance(blood)
        rows.append(all_lanes.kept[:, -1].reshape(-1).copy())
        all_lanes.taken()
    assert some.live(course)[:, 0] == pytest.approx([row[:20].sum() for row in rows], rel=1e-12)


def test_cells_begin_anew():
    cells = Cells(insulin_v0.network(), insulin_v0.contents(20))
    first = cells.live(insulin_v0.course(3))
    cells.begin()
    assert np.array_equal(cells.live(insulin_v0.course(3)), first)


def test_operations_are_counted_as_the_goal_counts_them():
    cells = Cells(insulin_v0.network(), insulin_v0.contents(LANES))
    weight = {"fma": 2, "fms": 2, "fnma": 2, "fnms": 2, "number": 0, "read": 0, "neg": 0}
    listed = cells.engine.programs.body.operations
    assert flops_per_step(cells) == sum(weight.get(name, 1) for name, *_ in listed)


def test_steps_are_counted_with_those_that_were_rejected():
    network, course = insulin_v0.network(), insulin_v0.course(4)
    loose, tight = (steps_per_minute(network, insulin_v0.contents(LANES), course, rtol) for rtol in (1e-2, 1e-5))
    assert 1.0 <= loose < tight


def test_the_error_of_a_run_is_the_largest_of_all_minutes_and_cells():
    true = np.full((2, 36, 3), 4.0)
    ours = np.repeat(true, 2, axis=2)  # cells beyond those of the reference do not count
    ours[:, :, 3:] = 99.0
    key, other = insulin_v0.key_outputs()[0], insulin_v0.species().index("IR")
    ours[1, key, 2] += 0.02
    ours[0, other, 1] -= 0.04
    found = error(ours, true)
    assert found.key == pytest.approx(0.02 / 4.0)
    assert found.every == pytest.approx(0.04 / 4.01)
    assert found.worst == "IR"
    ours[0, 0, 0] = np.nan
    assert error(ours, true).key == np.inf


# Peers ----------------------------------------------------------------------------------------------------------------


def test_lsoda_as_a_peer_goes_where_the_engine_goes():
    contents, course = insulin_v0.contents(2), insulin_v0.course(2)
    ours = Cells(insulin_v0.network(), contents, precision="double", rtol=1e-7).watched(course, insulin_v0.species())
    assert error(lsoda.Lsoda(contents, 1e-8).live(course, keep=True), ours).every < 1e-5


@pytest.fixture(scope="module")
def settled():
    """Two cells at rest at midnight, whose fastest reactions no longer change: engine, amounts by the file, eigenvalues' steps."""
    contents, midnight = insulin_v0.contents(2), insulin_v0.course(1)
    cells = Cells(insulin_v0.network(), contents, precision="double", rtol=1e-7)
    cells.advance(midnight[0], 300.0)
    names = insulin_v0.network().states
    by_file = cells.amounts()[[names.index(name) for name in insulin_v0.species()]]
    return cells, contents, int(rk4.steps_per_minute(contents, by_file[None], midnight)[0])


def stepped(settled, steps_of_a_minute, count):
    cells, contents, _ = settled
    peer = rk4.NumpyCells(contents)
    peer.state = cells.amounts()
    with np.errstate(all="ignore"):
        peer.steps(insulin_v0.course(1)[0], 1.0 / steps_of_a_minute, count)
    return peer


def test_the_count_of_stable_steps_is_where_runge_kutta_is_stable(settled):
    needed = settled[2]
    moved = {f: np.abs(stepped(settled, f * needed, 400).state - settled[0].amounts()).max() for f in (0.95, 1.05)}
    assert moved[1.05] < 0.1  # slow species drift for a sixth of a minute, nothing grows
    # at 1.05 times the stable step the method multiplies the fastest mode by 1.2 in each of the steps
    assert not moved[0.95] < 1e6


def test_runge_kutta_as_a_peer_goes_where_the_engine_goes(settled):
    cells, _, needed = settled
    meal, names = insulin_v0.course(516)[515], insulin_v0.network().states
    by_file = [names.index(name) for name in insulin_v0.species()]
    peer, minutes = stepped(settled, 1.0, 0), 0.02
    steps = 4 * int(needed * minutes)
    peer.steps(meal, minutes / steps, steps)
    before = cells.amounts()
    cells.step[:] = 0.0
    cells.advance(meal, minutes)
    ours = cells.amounts()[by_file]
    assert np.abs(ours - before[by_file]).max() > 1e-3  # something happened
    assert error(peer.amounts()[None], ours[None]).every < 1e-6


def test_libroadrunner_as_a_peer_goes_where_the_engine_goes():
    needed("roadrunner", "verify")
    contents, course = insulin_v0.contents(2), insulin_v0.course(3)
    ours = Cells(insulin_v0.network(), contents, precision="double", rtol=1e-7).watched(course, insulin_v0.species())
    peer = roadrunner.Roadrunner(contents, 1e-9)
    assert error(peer.live(course, keep=True), ours).every < 1e-5
    peer.begin()
    assert error(peer.live(course), ours[-1:]).every < 1e-5


def test_a_naive_agent_takes_one_explicit_step_over_its_graph():
    network, contents, blood = insulin_v0.network(), insulin_v0.contents(2), insulin_v0.course(1)[0]
    model, h = naive.naive_model(contents), 1e-5
    model.sweep(h, blood)
    start = network.start[: len(network.states) - network.accumulators]
    for cell, agent in enumerate(model.agents):
        slopes = source.slopes(network)(start, contents[:, cell], blood)
        for name, y, slope in zip(network.states, start, slopes, strict=False):
            assert agent.graph.nodes[name]["amount"] == pytest.approx(y + h * slope, rel=1e-12)


# The command ----------------------------------------------------------------------------------------------------------


def command(*arguments, **options):
    return subprocess.run(
        [sys.executable, "-m", "benchmarks.run", *arguments], cwd=ROOT, capture_output=True, text=True, **options
    )


def test_an_unknown_group_is_refused_with_the_nearest():
    done = command("machin")
    assert done.returncode == 2
    assert "there is no group 'machin'. Did you mean 'machine'?" in done.stderr


def test_every_group_can_be_named():
    folder = ROOT / "benchmarks" / "groups"
    assert sorted(GROUPS) == sorted(path.stem for path in folder.glob("*.py") if path.stem != "__init__")


def test_the_record_names_the_machine_the_versions_and_the_network(tmp_path):
    done = command("machine", "--quick", "--out", str(tmp_path))
    assert done.returncode == 0, done.stderr
    entries = json.loads((tmp_path / "results.json").read_text(encoding="utf-8"))
    assert [entry["verdict"] for entry in entries] == ["shown"] * 3
    first = entries[0]
    assert first["name"] == "machine: fused multiply-add, float32"
    assert first["value"] == first["numbers"]["one_core_gflops"] > 0.0
    assert (first["unit"], first["peer"], first["ratio"]) == ("GFLOP/s", None, None)
    assert first["machine"].endswith(" cores")
    assert (first["insulin_v0"], first["quick"]) == (insulin_v0.SHA256, True)
    assert set(first["versions"]) == set(run.PACKAGES)
    page = (tmp_path / "results.md").read_text(encoding="utf-8")
    assert page.startswith("# Benchmark\n")
    assert "| machine: fused multiply-add, float32 | - | " in page


def circumstances(**others):
    return {
        **{"processor": "one of them", "cores": 2, "date": "monday", "commit": "a", "quick": False, "threads": 2},
        **{"python": "3.11", "versions": {}, "insulin_v0": "0"},
        **others,
    }


def test_an_entry_tells_the_peer_and_how_many_times_its_cost_is_ours():
    found = shown("SciPy LSODA, cell by cell", "slow", ratio=3.0, seconds_per_cell_minute=6e-3)
    (entry,) = record.entries({"peers": [found]}, circumstances())
    assert (entry["value"], entry["unit"], entry["peer"], entry["ratio"]) == (6e-3, "s", "SciPy LSODA", 3.0)
    assert record.row(entry) == found


def test_of_several_runs_the_value_is_the_median():
    (entry,) = record.entries(
        {"body": [judged("a day", "1 s", "2 s", False, seconds=[2.0, 9.0, 1.0])]}, circumstances()
    )
    assert entry["value"] == 2.0


def test_a_group_run_anew_takes_the_place_of_its_older_rows():
    kept = record.entries({"million": [shown("a", "1"), shown("b", "2")], "body": [shown("c", "3")]}, circumstances())
    new = record.entries({"million": [shown("d", "4")]}, circumstances(date="tuesday"))
    both = record.renewed(kept, new, GROUPS)
    assert [(entry["name"], entry["date"]) for entry in both] == [("d", "tuesday"), ("c", "monday")]


def test_a_table_holds_one_machine():
    kept, new = (
        record.entries({"body": [shown("c", "3")]}, circumstances(processor=name))
        for name in ("one of them", "another")
    )
    with pytest.raises(ValueError, match="run the whole benchmark instead"):
        record.renewed(kept, new, GROUPS)


def test_a_group_that_fails_leaves_what_it_had_and_a_row_that_says_so(monkeypatch):
    class Done:
        returncode, stderr = 1, "Traceback ...\nLookupError: no such thing\n"
        stdout = "compiling ...\n" + judged("first", "1", "2", True).to_json() + "\n"

    monkeypatch.setattr(run.subprocess, "run", lambda *_, **__: Done)
    rows = run._group("machine", run._parser().parse_args([]))
    assert [row.verdict for row in rows] == [MET, BROKEN]
    assert rows[1].measured == "LookupError: no such thing"


# Pictures -------------------------------------------------------------------------------------------------------------


def measured():
    points = [
        {"name": name, "rtol": 10.0**-k, "key_error": 10.0**-k, "seconds": seconds * k}
        for name, seconds in (("engine, float32", 1e-7), ("engine, float64", 2e-7), ("SciPy LSODA", 1e-3))
        for k in (2, 3, 4)
    ]
    sizes = [{"cells": n, "ns_per_cell_minute": 100.0} for n in (1000, 10_000)]
    rows = [
        shown("cost against accuracy", "", points=points),
        *(shown("size", "", **numbers) for numbers in sizes),
        shown("NumPy RK4, arrays of cells", "", seconds_per_cell_minute=1e-2),
    ]
    return record.entries({"some": rows}, circumstances())


def test_points_lie_where_the_numbers_say():
    (axes,) = accuracy_figure(measured()).axes
    drawn = {tuple(map(tuple, line.get_xydata())) for line in axes.lines if len(line.get_xdata()) == 3}
    assert ((1e-4, 4e-7), (1e-3, 3e-7), (1e-2, 2e-7)) in drawn
    (axes,) = cells_figure(measured()).axes
    engine = next(line for line in axes.lines if line.get_marker() == "o")
    # a day of 1000 cells at 100 ns: 1440 x 1000 x 1e-7 s
    assert engine.get_xydata() == pytest.approx(np.array([[1e3, 0.144], [1e4, 1.44]]))
    peer = next(line for line in axes.lines if len(line.get_xdata()) == 2 and line.get_marker() != "o")
    assert peer.get_ydata() == pytest.approx([1440 * 1e-2 * 1e3, 1440 * 1e-2 * 1e4])


def test_pictures_are_written_and_left_out_without_numbers(tmp_path):
    assert [path.name for path in draw(measured(), tmp_path)] == ["cost_accuracy.png", "cost_cells.png"]
    assert draw([], tmp_path) == []
