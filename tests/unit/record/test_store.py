import json
import os
import resource
import warnings
from pathlib import Path

import numpy as np
import pytest
import xarray as xr

from signaling.core import ResourceError, UnknownName
from signaling.record import Recorder, RunFolder, RunFolderError, atomic, describe_run, open_run, tissue_mean
from signaling.record.lock import FolderInUse

RUN = describe_run({"title": "a meal", "cells": {"muscle": 2}}, seed=3)


def recorded(scale: float = 1.0) -> Recorder:
    recorder = Recorder([0, 5], ["plasma_glucose", tissue_mean("muscle", "IRS1_pY")])
    for minute in (0, 5):
        recorder.record(minute, {"plasma_glucose": scale * (5 + minute), "muscle_IRS1_pY": 0.1 * minute})
    recorder.snapshot("muscle", 0, np.array([0, 1]), {"IRS1_pY": np.array([0.25, 0.75])})
    return recorder


def stored(path: Path, scale: float = 1.0) -> Path:
    recorder = recorded(scale)
    with RunFolder.create(path, RUN) as folder:
        folder.write_results(recorder.to_dataset(), {"muscle": recorder.cells_to_dataset("muscle")})
    return path


def test_what_was_stored_is_read_back(tmp_path):
    run = open_run(stored(tmp_path / "run"))
    xr.testing.assert_identical(run.results.drop_attrs(deep=False), recorded().to_dataset())
    assert run.populations == ("muscle",)
    assert run.cells("muscle")["IRS1_pY"].sel(time=0, cell=1) == 0.75
    assert run.run["scenario"] == {"title": "a meal", "cells": {"muscle": 2}}
    assert run.run["status"] == "finished"


def test_plain_xarray_reads_the_store_without_a_warning(tmp_path):
    path = stored(tmp_path / "run") / "results.zarr"
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        results = xr.open_zarr(path)
        cells = xr.open_zarr(path, group="cells/muscle")
    assert results["plasma_glucose"].attrs["units"] == "mmol/L"
    assert results["plasma_glucose"].values.tolist() == [5.0, 10.0]
    assert cells["IRS1_pY"].dims == ("time", "cell")


def test_seed_versions_and_input_hash_are_in_every_output(tmp_path):
    path = stored(tmp_path / "run")
    run = json.loads((path / "run.json").read_text())
    assert run["seed"] == 3
    assert run["input_hash"] == RUN["input_hash"]
    assert run["versions"] == RUN["versions"]
    for group in (None, "cells/muscle"):
        attributes = xr.open_zarr(path / "results.zarr", group=group).attrs
        assert attributes["seed"] == 3
        assert attributes["input_hash"] == RUN["input_hash"]
        assert attributes["numpy_version"] == np.__version__


def test_nothing_is_left_beside_the_results_of_a_finished_run(tmp_path):
    assert sorted(os.listdir(stored(tmp_path / "run"))) == ["results.zarr", "run.json"]


def test_equal_runs_leave_equal_files(tmp_path):
    def content(path: Path) -> dict[str, bytes]:
        return {str(file.relative_to(path)): file.read_bytes() for file in path.rglob("*") if file.is_file()}

    assert content(stored(tmp_path / "one")) == content(stored(tmp_path / "two"))


def test_a_run_folder_takes_a_new_run_and_keeps_what_others_put_there(tmp_path):
    path = stored(tmp_path / "run")
    (path / "notes.txt").write_text("mine")
    stored(path, scale=2)
    assert open_run(path).results["plasma_glucose"].values.tolist() == [10.0, 20.0]
    assert (path / "notes.txt").read_text() == "mine"


def test_old_results_never_stand_beside_a_new_description(tmp_path):
    path = stored(tmp_path / "run")
    RunFolder.create(path, describe_run({"title": "another"}, seed=4)).close("failed")
    run = open_run(path)
    assert run.run["scenario"] == {"title": "another"}
    assert run.results is None
    assert run.populations == ()


def test_a_folder_that_holds_something_else_is_left_alone(tmp_path):
    (tmp_path / "thesis.tex").write_text("text")
    with pytest.raises(
        RunFolderError, match=r"this folder holds other things \(thesis.tex ...\) and no run. It is left as it is"
    ):
        RunFolder.create(tmp_path, RUN)
    assert os.listdir(tmp_path) == ["thesis.tex"]


def test_a_folder_with_a_foreign_run_json_is_left_alone(tmp_path):
    (tmp_path / "run.json").write_text('{"name": "npm"}')
    with pytest.raises(RunFolderError, match="this folder holds other things"):
        RunFolder.create(tmp_path, RUN)
    assert (tmp_path / "run.json").read_text() == '{"name": "npm"}'


def test_a_file_cannot_be_a_run_folder(tmp_path):
    (tmp_path / "run").write_text("text")
    with pytest.raises(RunFolderError, match="this is a file, a run needs a folder"):
        RunFolder.create(tmp_path / "run", RUN)


def test_a_run_killed_at_its_very_start_does_not_block_its_folder(tmp_path):
    (tmp_path / "run.lock").write_text("")
    (tmp_path / "run.json.new").write_text('{"ki')
    stored(tmp_path)
    assert sorted(os.listdir(tmp_path)) == ["results.zarr", "run.json"]


def test_two_runs_in_one_folder_the_second_is_refused(tmp_path):
    with RunFolder.create(tmp_path / "run", RUN):
        with pytest.raises(FolderInUse, match="another run is writing here"):
            RunFolder.create(tmp_path / "run", RUN)
        with pytest.raises(FolderInUse, match="another run is writing here"):
            RunFolder.resume(tmp_path / "run")
    RunFolder.create(tmp_path / "run", RUN).close()


def test_a_resumed_run_keeps_its_results(tmp_path):
    path = stored(tmp_path / "run")
    with RunFolder.resume(path) as folder:
        assert folder.run["seed"] == 3
        assert json.loads((path / "run.json").read_text())["status"] == "running"
        assert open_run(path).results["plasma_glucose"].values.tolist() == [5.0, 10.0]
    assert open_run(path).run["status"] == "finished"


@pytest.mark.parametrize(("fault", "status"), [(KeyboardInterrupt, "interrupted"), (RuntimeError, "failed")])
def test_how_a_run_ended_is_written(tmp_path, fault, status):
    with pytest.raises(fault), RunFolder.create(tmp_path / "run", RUN):
        raise fault
    assert open_run(tmp_path / "run").run["status"] == status
    assert not (tmp_path / "run" / "run.lock").exists()


def test_a_full_disk_leaves_the_previous_results(tmp_path):
    path = stored(tmp_path / "run")
    big = xr.Dataset({"noise": ("time", np.random.default_rng(1).normal(size=100_000))})
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    with RunFolder.resume(path) as folder:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, limits[1]))
        try:
            with pytest.raises(
                ResourceError, match=r"results.zarr: the disk is full .* what was there before is unharmed"
            ):
                folder.write_results(big)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert open_run(path).results["plasma_glucose"].values.tolist() == [5.0, 10.0]
    assert sorted(os.listdir(path)) == ["results.zarr", "run.json"]


def test_results_set_aside_by_a_crash_are_read_and_brought_back(tmp_path):
    path = stored(tmp_path / "run")
    os.rename(path / "results.zarr", path / ("results.zarr" + atomic.OLD))
    assert open_run(path).results["plasma_glucose"].values.tolist() == [5.0, 10.0]
    assert open_run(path).cells("muscle")["IRS1_pY"].sel(time=0, cell=1) == 0.75
    RunFolder.resume(path).close()
    assert sorted(os.listdir(path)) == ["results.zarr", "run.json"]


@pytest.mark.parametrize("byte", [0, -1, -5, 20])
def test_a_flipped_bit_in_a_chunk_is_noticed(tmp_path, byte):
    path = stored(tmp_path / "run")
    chunk = path / "results.zarr" / "plasma_glucose" / "c" / "0"
    content = bytearray(chunk.read_bytes())
    content[byte] ^= 0x10
    chunk.write_bytes(content)
    with pytest.raises(RunFolderError, match="the stored results are damaged"):
        open_run(path)


def test_an_edited_description_is_noticed(tmp_path):
    path = stored(tmp_path / "run") / "run.json"
    path.write_text(path.read_text().replace('"seed": 3', '"seed": 4'))
    with pytest.raises(RunFolderError, match=r"run\.json: damaged or edited \(its checksum does not fit\)"):
        open_run(path.parent)


def test_a_description_cut_short_is_noticed(tmp_path):
    path = stored(tmp_path / "run") / "run.json"
    path.write_text(path.read_text()[:100])
    with pytest.raises(RunFolderError, match=r"run\.json: damaged"):
        open_run(path.parent)


def test_a_folder_without_a_run_cannot_be_opened(tmp_path):
    with pytest.raises(RunFolderError, match=r"there is no run\.json here, so this is not a run folder"):
        open_run(tmp_path)


def test_a_run_of_a_later_format_is_not_guessed_at(tmp_path):
    path = stored(tmp_path / "run") / "run.json"
    path.write_text(path.read_text().replace('"format": 1', '"format": 2'))
    with pytest.raises(RunFolderError, match=r"format 2 is not known here, only 1\. Update the package"):
        open_run(path.parent)


def test_a_population_without_snapshots_is_an_unknown_name(tmp_path):
    run = open_run(stored(tmp_path / "run"))
    with pytest.raises(UnknownName, match=r"there are no snapshots of 'musle'\. Did you mean 'muscle'"):
        run.cells("musle")
