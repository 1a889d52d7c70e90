"""The wheel carries what the package needs at run time, and nothing that belongs to the workshop."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.absent import needed

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    needed("build", "test")
    needed("hatchling", "test")
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)]
    outcome = subprocess.run(command, capture_output=True, text=True)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    (made,) = out.glob("insulin_signaling-*.whl")
    return made


@pytest.fixture(scope="module")
def names(wheel):
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


def test_every_scenario_of_the_checkout_is_in_the_wheel(names):
    folder = ROOT / "scenarios"
    ours = {f"signaling/_scenarios/{path.relative_to(folder).as_posix()}" for path in folder.rglob("*.yaml")}
    assert ours, "the checkout has no scenarios"
    assert ours <= set(names)


def test_every_module_of_the_checkout_is_in_the_wheel(names):
    ours = {path.relative_to(ROOT).as_posix() for path in (ROOT / "signaling").rglob("*.py")}
    assert ours <= set(names)


def test_type_checkers_are_told_that_the_package_has_hints(names):
    assert "signaling/py.typed" in names


def test_the_wheel_holds_one_package_and_its_papers(names):
    tops = {name.partition("/")[0] for name in names}
    assert "signaling" in tops
    assert all(top == "signaling" or top.endswith(".dist-info") for top in tops), sorted(tops)


def test_the_licence_travels_with_the_wheel(names):
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)


def test_an_unpacked_wheel_finds_its_own_scenarios(wheel, tmp_path):
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    code = "from signaling.scenario.shipped import shipped_folder; print(shipped_folder())"
    command, surroundings = [sys.executable, "-c", code], {"PYTHONPATH": str(tmp_path)}
    outcome = subprocess.run(command, cwd=tmp_path, env=surroundings, capture_output=True, text=True)
    assert outcome.returncode == 0, outcome.stderr
    assert Path(outcome.stdout.strip()) == tmp_path / "signaling" / "_scenarios"
