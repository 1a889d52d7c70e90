"""A package imports only from the packages below it, and the contracts that say so can tell."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINT_IMPORTS = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as main; main()", "--no-cache"]
PACKAGES = sorted(path.parent.name for path in (ROOT / "signaling").glob("*/__init__.py"))

FORBIDDEN = [
    ("pathway", "import signaling.cells", "A package imports only from the packages below it"),
    ("scenario", "from signaling import app", "A package imports only from the packages below it"),
    ("engine", "def later():\n    import signaling.body", "A package imports only from the packages below it"),
    ("core", "import mesa", "Only cells, saboteurs, body, scenario and app know Mesa"),
    ("clinic", "import mesa", "Only cells, saboteurs, body, scenario and app know Mesa"),
    ("scenario", "import matplotlib.figure", "Only plot and app draw"),
    ("plot", "import solara", "Only app knows the browser"),
    ("cells/muscle", "import signaling.cells.liver", "No cell type knows another"),
]


def check_imports(folder: Path) -> tuple[int, str]:
    """Exit status and report of import-linter on a folder, without colours."""
    surroundings = {"PYTHONPATH": str(folder)}
    outcome = subprocess.run(LINT_IMPORTS, cwd=folder, capture_output=True, text=True, env=surroundings)
    return outcome.returncode, re.sub(r"\x1b\[[0-9;]*m", "", outcome.stdout + outcome.stderr)


def test_a_package_imports_only_from_those_below_it():
    status, report = check_imports(ROOT)
    assert status == 0, report


@pytest.fixture
def empty_house(tmp_path):
    """The front door, the packages and their contracts, without a line of code behind the door."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / "signaling").mkdir()
    shutil.copy(ROOT / "signaling" / "__init__.py", tmp_path / "signaling")
    for package in PACKAGES:
        (tmp_path / "signaling" / package).mkdir()
        (tmp_path / "signaling" / package / "__init__.py").touch()
    for cell_type in ("muscle", "liver"):
        (tmp_path / "signaling" / "cells" / f"{cell_type}.py").touch()
    return tmp_path


def test_an_empty_house_breaks_no_contract(empty_house):
    status, report = check_imports(empty_house)
    assert status == 0, report


@pytest.mark.parametrize(("module", "code", "contract"), FORBIDDEN)
def test_a_forbidden_import_breaks_its_contract(empty_house, module, code, contract):
    package = empty_house / "signaling" / module
    (package / "__init__.py" if package.is_dir() else package.with_suffix(".py")).write_text(code + "\n")
    status, report = check_imports(empty_house)
    assert status == 1, report
    assert f"{contract} BROKEN" in report


def test_a_package_without_a_floor_of_its_own_is_refused(empty_house):
    (empty_house / "signaling" / "utils").mkdir()
    (empty_house / "signaling" / "utils" / "__init__.py").touch()
    status, report = check_imports(empty_house)
    assert status == 1, report
    assert "utils" in report


def test_the_architecture_page_has_one_line_for_every_module_in_its_own_words():
    outcome = subprocess.run(
        [sys.executable, ROOT / "docs" / "architecture.py", "--check"], capture_output=True, text=True
    )
    assert outcome.returncode == 0, outcome.stderr
