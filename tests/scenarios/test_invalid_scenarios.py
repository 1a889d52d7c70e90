"""Every file in ``invalid`` says in its first lines which faults it has; exactly these must be reported.

The form is ``# expect: LINE:COL  path: message``, with the name of the file in front of LINE when the fault is in another one.
"""

from pathlib import Path

import pytest

from signaling.core.errors import Fault, ScenarioError
from signaling.scenario.check import check
from signaling.scenario.resolve import load

FOLDER = Path(__file__).parent / "invalid"
FILES = sorted(FOLDER.glob("*.yaml"))
MARK = "# expect: "


def expected(file: Path) -> list[str]:
    lines = file.read_bytes().decode("utf-8", "replace").splitlines()
    return [line.removeprefix(MARK) for line in lines if line.startswith(MARK)]


def as_written(fault: Fault, file: Path) -> str:
    other = "" if fault.file == str(file) else f"{Path(fault.file).relative_to(FOLDER).as_posix()}:"
    path = f"{fault.path}: " if fault.path else ""
    return f"{other}{fault.line}:{fault.column}  {path}{fault.message}"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_an_invalid_file_is_answered_with_exactly_the_faults_it_announces(file, vocabulary):
    announced = expected(file)
    assert announced, f"{file} must say what to expect"
    assert [as_written(fault, file) for fault in check(file, vocabulary=vocabulary)] == announced


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_loading_an_invalid_file_raises_all_its_faults(file, vocabulary):
    with pytest.raises(ScenarioError) as raised:
        load(file, vocabulary=vocabulary)
    assert raised.value.faults == check(file, vocabulary=vocabulary)
    count = len(expected(file))
    assert str(raised.value).endswith(f"{count} fault{'s' * (count != 1)}; nothing was run.")


def test_there_are_invalid_files_to_learn_from():
    assert len(FILES) >= 20
