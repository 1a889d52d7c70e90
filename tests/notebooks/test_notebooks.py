"""Every notebook runs from top to bottom, in a folder of its own, and ends in a picture."""

import re
import shutil
from pathlib import Path

import pytest

from tests.absent import needed

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
PATIENCE = 600  # s for one cell
PICTURE = "image/png"
ABSOLUTE = re.compile(r"""(?:^|["'\s(=])(?:/(?:home|Users|root|work|tmp|mnt|opt)/|[A-Za-z]:\\)""")

pytestmark = pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.stem)


def read(path: Path):
    return needed("nbformat", "notebook").read(path, as_version=4)


def code(notebook) -> list:
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def is_picture(cell) -> bool:
    return any(PICTURE in output.get("data", {}) for output in cell.outputs)


@pytest.mark.slow
def test_a_notebook_runs_and_ends_in_a_picture(notebook, tmp_path, monkeypatch):
    needed("ipykernel", "notebook")
    client = needed("nbclient", "notebook").NotebookClient

    here = read(shutil.copy(notebook, tmp_path))
    # The notebook uses the package whose tests these are, installed or not.
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    client(here, timeout=PATIENCE, kernel_name="python3", resources={"metadata": {"path": str(tmp_path)}}).execute()
    assert is_picture(code(here)[-1])
    assert is_picture(code(here)[0])
    assert [path.name for path in tmp_path.iterdir()] == [notebook.name], "it leaves files behind"


def test_a_notebook_is_stored_without_results(notebook):
    for cell in code(read(notebook)):
        assert cell.outputs == []
        assert cell.execution_count is None


def test_a_notebook_knows_no_machine(notebook):
    for cell in read(notebook).cells:
        assert not ABSOLUTE.search(cell.source), cell.source


def test_a_notebook_asks_one_question_and_is_listed_with_it(notebook):
    (question,) = re.findall(r"^\*\*(.+\?)\*\*$", read(notebook).cells[0].source, re.MULTILINE)
    listed = (ROOT / "notebooks" / "README.md").read_text(encoding="utf-8")
    (line,) = [line for line in listed.splitlines() if f"({notebook.name})" in line]
    assert line.casefold().endswith(question.casefold())
