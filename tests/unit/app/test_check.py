"""The faults themselves are tested with the scenarios; here, that the command line hands on each of them and nothing else."""

from pathlib import Path

import pytest

from tests.scenarios.names import names_of_the_files

INVALID = Path(__file__).parents[2] / "scenarios" / "invalid"
FILES = sorted(INVALID.glob("*.yaml"))
MARK = "# expect: "


@pytest.fixture
def vocabulary(monkeypatch):
    """The names that the files in ``invalid`` count on, whatever this version of the package knows."""
    monkeypatch.setattr("signaling.scenario.check.default_vocabulary", names_of_the_files)


def announced(file: Path) -> list[str]:
    """The lines that ``check`` must print: each file says ``# expect: [FILE:]LINE:COL  path: message`` of its faults."""
    lines = []
    for line in file.read_bytes().decode("utf-8", "replace").splitlines():
        if line.startswith(MARK):
            place, _, message = line.removeprefix(MARK).partition("  ")
            other, _, position = place.rpartition(".yaml:")
            where = f"{INVALID / other}.yaml:{position}" if other else f"{file}:{position}"
            lines.append(f"{where}: {message}")
    return lines


def test_there_are_invalid_files():
    assert len(FILES) >= 20


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_check_prints_every_fault_of_a_file_on_its_own_line_and_ends_with_2(signaling, vocabulary, file):
    ended = signaling("check", file)
    assert ended.code == 2
    assert ended.out.splitlines() == announced(file)
    assert ended.err == ""


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_run_refuses_every_invalid_file_and_writes_nothing(signaling, vocabulary, file, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    ended = signaling("run", file)
    count = len(announced(file))
    closing = f"{count} fault{'s' * (count != 1)}; nothing was run."
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.splitlines() == [*announced(file), closing]
    assert list(tmp_path.iterdir()) == []


def test_check_says_nothing_of_files_without_fault(signaling):
    ended = signaling("check", "ogtt", "dish/insulin_steps")
    assert (ended.code, ended.out, ended.err) == (0, "", "")


def test_check_looks_at_all_files_before_it_ends(signaling, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("one.yaml").write_text("seed: -1\n")
    Path("two.yaml").write_text("title: Fine\n")
    Path("three.yaml").write_text("perso: lean\n")
    ended = signaling("check", "one.yaml", "two.yaml", "three.yaml")
    assert ended.code == 2
    assert [line.partition(" ")[0] for line in ended.out.splitlines()] == ["one.yaml:1:7:", "three.yaml:1:1:"]


def test_a_file_that_is_not_there_is_a_fault(signaling, tmp_path):
    ended = signaling("check", tmp_path / "nowhere.yaml")
    assert ended.code == 2
    assert ended.out.startswith(f"{tmp_path / 'nowhere.yaml'}: ")
    assert len(ended.out.splitlines()) == 1


def test_check_wants_a_file(signaling):
    ended = signaling("check")
    assert ended.code == 2
    assert "Missing argument 'FILE...'" in ended.err
