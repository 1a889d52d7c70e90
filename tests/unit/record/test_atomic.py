import os
import resource
from pathlib import Path

import pytest

from signaling.core import ResourceError
from signaling.record import atomic


def fill(folder: Path, text: str) -> None:
    with atomic.new_folder(folder) as new:
        new.mkdir()
        (new / "part").write_text(text)


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


class Crash(BaseException):
    """Power goes; nothing after it runs."""


def test_a_file_is_replaced_and_leaves_nothing_beside_it(tmp_path):
    atomic.write_file(tmp_path / "run.json", b"old")
    atomic.write_file(tmp_path / "run.json", b"new")
    assert (tmp_path / "run.json").read_bytes() == b"new"
    assert names(tmp_path) == ["run.json"]


def test_a_file_is_on_the_disk_before_it_takes_its_name(tmp_path, monkeypatch):
    order = []
    fsync, replace = os.fsync, os.replace
    monkeypatch.setattr(os, "fsync", lambda handle: (order.append("fsync"), fsync(handle))[1])
    monkeypatch.setattr(os, "replace", lambda a, b: (order.append("rename"), replace(a, b))[1])
    atomic.write_file(tmp_path / "run.json", b"new")
    assert order == ["fsync", "rename", "fsync"]


def test_a_folder_is_replaced_as_a_whole(tmp_path):
    fill(tmp_path / "results", "old")
    fill(tmp_path / "results", "new")
    assert (tmp_path / "results" / "part").read_text() == "new"
    assert names(tmp_path) == ["results"]


def test_a_block_that_fails_leaves_the_old_folder(tmp_path):
    fill(tmp_path / "results", "old")

    def fill_half():
        with atomic.new_folder(tmp_path / "results") as new:
            new.mkdir()
            (new / "part").write_text("half")
            raise RuntimeError("half way")

    with pytest.raises(RuntimeError, match="half way"):
        fill_half()
    assert (tmp_path / "results" / "part").read_text() == "old"
    assert names(tmp_path) == ["results"]


@pytest.mark.parametrize("survived", [0, 1, 2])
def test_after_a_crash_at_any_rename_the_folder_is_whole(tmp_path, monkeypatch, survived):
    results = tmp_path / "results"
    fill(results, "old")
    rename, remove, count = os.rename, atomic.remove, 0

    def crashing_rename(a, b):
        nonlocal count
        if count == survived:
            raise Crash
        count += 1
        rename(a, b)

    def crashing_remove(path):
        if count >= survived and path.exists():
            raise Crash
        remove(path)

    with monkeypatch.context() as patched:
        patched.setattr(os, "rename", crashing_rename)
        patched.setattr(atomic, "remove", crashing_remove)
        with pytest.raises(Crash):
            fill(results, "new")
    atomic.recover(results)
    assert (results / "part").read_text() == ("new" if survived == 2 else "old")
    assert names(tmp_path) == ["results"]


def test_recovery_of_a_folder_that_is_well_changes_nothing(tmp_path):
    fill(tmp_path / "results", "old")
    atomic.recover(tmp_path / "results")
    assert (tmp_path / "results" / "part").read_text() == "old"


def test_removing_a_link_leaves_what_it_points_to(tmp_path):
    (tmp_path / "precious").mkdir()
    (tmp_path / "precious" / "thesis").write_text("text")
    (tmp_path / "results").symlink_to(tmp_path / "precious")
    atomic.remove(tmp_path / "results")
    assert names(tmp_path) == ["precious"]
    assert names(tmp_path / "precious") == ["thesis"]


def test_a_full_disk_is_said_and_leaves_the_old_file(tmp_path):
    path = tmp_path / "run.json"
    atomic.write_file(path, b"old")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        with pytest.raises(
            ResourceError, match=r"run\.json: the disk is full \(File too large\)\. Make room and run again"
        ):
            atomic.write_file(path, b"x" * 100_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["run.json"]
