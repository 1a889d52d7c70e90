"""Every test that runs something runs few cells; the runs that several tests look at are made once."""

import errno
import hashlib
import json
import math
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
import xarray as xr

from signaling.app.run_scenario import default_folder, planned

BAD = "title: Bad\nduraton: 10 min\n"
MISSED = """\
dish: {cell: muscle, cells: 16}
duration: 2 min
expect: [muscle_Akt_pS473 at 2 min is above 100 %]
"""


def contents(folder: Path) -> dict[str, str]:
    """File -> hash, of everything in a folder."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_a_run_that_met_its_expectations_ends_with_0(dish_run):
    ended, _ = dish_run
    assert (ended.code, ended.err) == (0, "")


def test_a_run_leaves_results_figures_report_and_its_description(dish_run):
    _, folder = dish_run
    assert {path.name for path in folder.iterdir()} == {
        "run.json",
        "results.zarr",
        "dish.png",
        "measured.png",
        "signalling.png",
        "report.html",
    }


def test_the_end_of_a_run_shows_title_table_expectations_and_folder(dish_run):
    ended, folder = dish_run
    assert "A few fibres\nmuscle cells in a dish · 16 cells · seed 1 · 20 min in " in ended.out
    assert re.search(r"insulin: +0 nM +10 nM", ended.out)
    assert re.search(r"✓ +muscle_Akt_pS473 at 20 min is at most 100 % +[\d.]+ %", ended.out)
    assert f"Stored in {folder}\n" in ended.out


def test_the_description_of_a_run_holds_scenario_seed_versions_and_the_final_table(dish_run):
    _, folder = dish_run
    run = json.loads((folder / "run.json").read_text())
    assert run["status"] == "finished"
    assert run["name"] == "few_fibres"
    assert run["seed"] == run["scenario"]["seed"] == 1
    assert run["scenario"]["record"]["every"] == "1 min"
    assert {"python", "signaling", "mesa", "numpy"} <= set(run["versions"])
    assert run["input_hash"].startswith("sha256:")
    assert [claim["met"] for claim in run["summary"]["expectations"]] == [True, True]


def test_the_results_of_a_run_are_read_by_xarray_alone(dish_run):
    _, folder = dish_run
    results = xr.open_zarr(folder / "results.zarr")
    assert results["time"].values.tolist() == list(range(21))
    assert results["muscle_Akt_pS473"].attrs["units"] == "%"
    assert dict(xr.open_zarr(folder / "results.zarr", group="cells/muscle").sizes) == {"time": 3, "cell": 16}


def test_the_figures_of_a_run_are_pictures(dish_run):
    _, folder = dish_run
    for name in ("dish.png", "measured.png", "signalling.png"):
        assert (folder / name).read_bytes().startswith(b"\x89PNG\r\n")


def test_json_is_one_document_of_finite_numbers_and_nothing_else(drink_run):
    ended, folder = drink_run

    def refuse(constant):
        raise AssertionError(f"{constant} is no JSON")

    document = json.loads(ended.out, parse_constant=refuse)
    assert ended.err == "" or "expectations did not come true" in ended.err
    assert document["folder"] == str(folder)
    assert document["seed"] == 7
    assert document["cells"] == dict.fromkeys(("muscle", "liver", "adipocyte", "beta", "alpha"), 16)
    assert document["minutes"] == 270.0


def test_the_exit_code_of_a_drink_follows_its_expectations(drink_run):
    ended, _ = drink_run
    document = json.loads(ended.out)
    assert len(document["expectations"]) == 2
    assert ended.code == (0 if all(claim["met"] for claim in document["expectations"]) else 1)


@pytest.mark.parametrize(
    "key", ["fasting_glucose", "fasting_insulin", "homa_ir", "glucose_peak", "two_hour_glucose", "stage"]
)
def test_the_table_of_a_drink_says_what_doctors_ask_for(drink_run, key):
    table = json.loads(drink_run[0].out)["table"]
    assert table[key]["value"] is not None
    assert table[key]["label"]


def test_the_table_of_a_drink_agrees_with_the_stored_curves(drink_run):
    ended, folder = drink_run
    table = json.loads(ended.out)["table"]
    results = xr.open_zarr(folder / "results.zarr")
    fasting = {name: float(results[f"plasma_{name}"].sel(time=30)) for name in ("glucose", "insulin")}
    assert table["fasting_glucose"]["value"] == fasting["glucose"]
    assert table["homa_ir"]["value"] == pytest.approx(fasting["glucose"] * fasting["insulin"] / 6 / 22.5)
    assert table["two_hour_glucose"]["value"] == float(results["plasma_glucose"].sel(time=150))


def test_a_drink_leaves_its_figures_and_its_report(drink_run):
    _, folder = drink_run
    assert {"ogtt.png", "signalling.png", "report.html"} <= {path.name for path in folder.iterdir()}


def test_the_same_seed_gives_the_same_files_to_the_last_byte_and_quiet_says_nothing(dish_file, dish_run, tmp_path):
    _, first = dish_run
    again = [sys.executable, "-m", "signaling.app", "run", str(dish_file), "--out", str(tmp_path / "again"), "--quiet"]
    outcome = subprocess.run(again, capture_output=True, text=True, env=os.environ | {"PYTHONHASHSEED": "12345"})
    assert (outcome.returncode, outcome.stdout, outcome.stderr) == (0, "", "")
    assert contents(tmp_path / "again") == contents(first)


def test_another_seed_gives_other_results(signaling, dish_file, dish_run, tmp_path):
    assert signaling("run", dish_file, "--seed", 2, "--out", tmp_path / "other", "--quiet").code == 0
    names = ("muscle_Akt_pS473", "muscle_IRS1_pY")
    first, other = (xr.open_zarr(folder / "results.zarr") for folder in (dish_run[1], tmp_path / "other"))
    assert all(not first[name].equals(other[name]) for name in names)
    assert json.loads((tmp_path / "other" / "run.json").read_text())["seed"] == 2


def test_an_expectation_that_did_not_come_true_ends_with_1(signaling, tmp_path):
    (tmp_path / "missed.yaml").write_text(MISSED)
    ended = signaling("run", tmp_path / "missed.yaml", "--out", tmp_path / "run")
    assert ended.code == 1
    assert "✗  muscle_Akt_pS473 at 2 min is above 100 %" in ended.out
    assert ended.err == "1 of 1 expectations did not come true.\n"
    assert json.loads((tmp_path / "run" / "run.json").read_text())["status"] == "finished"


def test_nothing_is_written_when_the_scenario_is_bad(signaling, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("bad.yaml").write_text(BAD)
    ended = signaling("run", "bad.yaml")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("bad.yaml:2:1: there is no key 'duraton'.")
    assert "Did you mean 'duration'?" in ended.err
    assert ended.err.endswith("1 fault; nothing was run.\n")
    assert [path.name for path in tmp_path.iterdir()] == ["bad.yaml"]


def test_an_unknown_name_is_answered_with_the_nearest(signaling, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    ended = signaling("run", "ogttt", "--json")
    assert (ended.code, ended.out) == (2, "")
    assert "Did you mean 'ogtt'?" in ended.err
    assert "Traceback" not in ended.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["ogtt", "--cells", "brain=3"], "command line: cells: there is no tissue 'brain'."),
        (["ogtt", "--cells", "musle=3"], "Did you mean 'muscle'?"),
        (["ogtt", "--cells", "muscle=0"], "command line: cells.muscle: 0 is not a whole number from 1 on."),
        (["ogtt", "--cells", "muscle"], "'muscle' is not a number of cells."),
        (["ogtt", "--cells", "muscle=-4"], "'muscle=-4' is not a number of cells."),
        (["ogtt", "--cells", "16,muscle=4"], "'16' has no tissue."),
        (
            ["dish/insulin_steps", "--cells", "liver=4"],
            "--cells: there are no liver cells in this dish. Known: muscle.",
        ),
        (["ogtt", "--seed", "-1"], "Invalid value for '--seed'"),
        (["ogtt", "--seed", "one"], "Invalid value for '--seed'"),
        ([], "Missing argument 'NAME_OR_FILE'."),
    ],
)
def test_bad_options_are_refused_before_anything_is_written(signaling, tmp_path, monkeypatch, arguments, words):
    monkeypatch.chdir(tmp_path)
    ended = signaling("run", *arguments)
    assert (ended.code, ended.out) == (2, "")
    # Messages about options stand in a frame, in lines as wide as the terminal.
    assert words in re.sub(r"[\s│]+", " ", ended.err)
    assert list(tmp_path.iterdir()) == []


def test_counts_of_cells_and_a_seed_take_the_place_of_those_in_the_scenario(dish_file):
    plan, _ = planned(str(dish_file), seed=5, cells={"muscle": 17})
    assert (plan.dish.cells, plan.seed) == (17, 5)
    assert planned(str(dish_file), seed=None, cells=18)[0].dish.cells == 18
    plan, _ = planned("ogtt", seed=None, cells={"muscle": 17})
    assert (plan.cells["muscle"], plan.cells["liver"], plan.seed) == (17, 100, 1)
    assert set(planned("ogtt", seed=None, cells=19)[0].cells.values()) == {19}


@pytest.mark.parametrize("place", ["file", "file/below"])
def test_a_folder_that_cannot_be_made_is_refused_before_the_run(signaling, dish_file, tmp_path, place):
    (tmp_path / "file").write_text("mine")
    ended = signaling("run", dish_file, "--out", tmp_path / place)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith(f"error: {tmp_path / 'file'}")
    assert "Choose another" in ended.err or "--out DIR" in ended.err
    assert (tmp_path / "file").read_text() == "mine"


def test_a_folder_without_permission_is_refused_before_the_run(signaling, dish_file, tmp_path, monkeypatch):
    """The refusal of the operating system is played by a stand-in, since root may write everywhere."""
    closed = tmp_path / "closed" / "run"
    make = Path.mkdir

    def mkdir(self, *args, **options):
        if self == closed:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(self))
        make(self, *args, **options)

    monkeypatch.setattr(Path, "mkdir", mkdir)
    ended = signaling("run", dish_file, "--out", closed)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.endswith("Permission denied. Choose a folder that you may write into: --out DIR.\n")


def test_a_folder_that_holds_something_else_is_left_alone(signaling, dish_file, tmp_path):
    (tmp_path / "thesis.txt").write_text("chapter one")
    ended = signaling("run", dish_file, "--out", tmp_path)
    assert ended.code == 2
    assert "this folder holds other things (thesis.txt ...) and no run." in ended.err
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_folder_in_which_another_run_is_at_work_is_refused(signaling, dish_file, dish_run, tmp_path):
    from signaling.record.store import RunFolder

    with RunFolder.create(tmp_path / "run", {}):
        ended = signaling("run", dish_file, "--out", tmp_path / "run")
    assert (ended.code, ended.out) == (2, "")
    assert f"another run is writing here (process {os.getpid()} on " in ended.err


def test_pictures_of_an_earlier_run_do_not_stay_beside_the_results_of_a_new_one(signaling, dish_file, tmp_path):
    from signaling.record.store import RunFolder

    RunFolder.create(tmp_path / "run", {}).close()
    for name in ("ogtt.png", "blood.png", "notes.txt"):
        (tmp_path / "run" / name).write_text("old")
    assert signaling("run", dish_file, "--out", tmp_path / "run", "--quiet").code == 0
    assert not (tmp_path / "run" / "ogtt.png").exists()
    assert not (tmp_path / "run" / "blood.png").exists()
    assert (tmp_path / "run" / "notes.txt").read_text() == "old"


@pytest.mark.parametrize(
    ("scenario", "folder"),
    [
        ("ogtt", "runs/ogtt"),
        ("dish/insulin_steps", "runs/dish/insulin_steps"),
        ("somewhere/deaf.yaml", "runs/deaf"),
        ("/home/me/deaf.yml", "runs/deaf"),
        ("../deaf.yaml", "runs/deaf"),
        ("...yaml", "runs/scenario"),
        ("../..", "runs/scenario"),
    ],
)
def test_results_go_below_the_folder_runs_whatever_the_scenario_is_called(scenario, folder):
    assert default_folder(scenario) == Path(folder)


ENDLESS = """\
title: Endless
dish: {cell: muscle, cells: 16}
duration: 1000000 min
record: {every: 1 min}
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has another Ctrl-C")
def test_ctrl_c_stores_what_was_simulated_and_ends_with_130(signaling, tmp_path):
    (tmp_path / "endless.yaml").write_text(ENDLESS)
    beginning = "from signaling.app.run_scenario import RunFolder; import signaling.scenario.dish as d\n"
    # The tenth step says that it is time.
    program = beginning + (
        "step = d.Dish.step\n"
        "def told(self):\n"
        "    step(self)\n"
        "    if self.minutes == 10: print('ten', flush=True)\n"
        "d.Dish.step = told\n"
        "import sys; sys.argv = ['signaling', 'run', 'endless.yaml', '--out', 'run']\n"
        "from signaling.app.cli import main; main()\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program], cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout.readline() == "ten\n"
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=120)
    assert (process.returncode, out) == (130, "")
    assert err == "Stopped. What was simulated so far is in run; 'signaling plot run' draws it.\n"
    assert json.loads((tmp_path / "run" / "run.json").read_text())["status"] == "interrupted"
    times = xr.open_zarr(tmp_path / "run" / "results.zarr")["time"].values
    assert times.tolist() == list(range(times.size))
    assert times.size >= 11
    ended = signaling("plot", tmp_path / "run")
    assert ended.code == 0
    assert "of 694.4 d: not run to its end" in (tmp_path / "run" / "report.html").read_text()


def test_a_run_that_fails_keeps_what_there_is_and_ends_with_1(signaling, dish_file, tmp_path, monkeypatch):
    from signaling.core.errors import CannotAdvance
    from signaling.scenario.dish import Dish

    step = Dish.step

    def stuck(self):
        if self.minutes >= 5:
            raise CannotAdvance("muscle: stuck at minute 5")
        step(self)

    monkeypatch.setattr(Dish, "step", stuck)
    ended = signaling("run", dish_file, "--out", tmp_path / "run")
    assert (ended.code, ended.out, ended.err) == (1, "", "error: muscle: stuck at minute 5\n")
    assert json.loads((tmp_path / "run" / "run.json").read_text())["status"] == "failed"
    assert xr.open_zarr(tmp_path / "run" / "results.zarr")["time"].values.tolist() == [0, 1, 2, 3, 4, 5]


def test_no_number_of_a_run_is_written_as_nan(dish_run):
    _, folder = dish_run

    def finite(entry):
        if isinstance(entry, dict):
            return all(map(finite, entry.values()))
        if isinstance(entry, list):
            return all(map(finite, entry))
        return not isinstance(entry, float) or math.isfinite(entry)

    assert finite(json.loads((folder / "run.json").read_text()))
