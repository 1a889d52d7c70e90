"""Importing the package is cheap, and its public names are found on first use."""

import json
import subprocess
import sys

import pytest

import signaling

HEAVY = ("mesa", "matplotlib", "solara", "sympy", "pint", "xarray", "pydantic", "libsbml", "pandas", "zarr", "dask")


def modules_after(code: str) -> set[str]:
    """Top-level modules that a fresh interpreter has loaded after running the code."""
    report = f"{code}\nimport json, sys; print(json.dumps(sorted({{name.partition('.')[0] for name in sys.modules}})))"
    outcome = subprocess.run([sys.executable, "-c", report], capture_output=True, text=True)
    assert outcome.returncode == 0, outcome.stderr
    return set(json.loads(outcome.stdout))


def test_importing_the_package_loads_nothing_heavy():
    loaded = modules_after("import signaling")
    assert "signaling" in loaded
    assert loaded.isdisjoint(HEAVY), f"import signaling loads {sorted(loaded.intersection(HEAVY))}"


def test_listing_the_public_names_loads_nothing_heavy():
    assert modules_after("import signaling; dir(signaling)").isdisjoint(HEAVY)


def test_writing_down_a_sourced_number_loads_nothing_heavy():
    assert modules_after("from signaling import known; known(1, 'nM', 'a paper')").isdisjoint(HEAVY)


@pytest.mark.parametrize("name", signaling.__all__)
def test_every_public_name_is_found_and_listed(name):
    assert getattr(signaling, name) is not None
    assert name in dir(signaling)


def test_every_public_name_has_one_home():
    assert sorted(signaling._HOME) == sorted(signaling.__all__)


def test_an_unknown_name_points_to_the_nearest():
    with pytest.raises(AttributeError) as caught:
        signaling.Boby  # noqa: B018
    assert str(caught.value).startswith("signaling: there is no 'Boby'. Did you mean 'Body'?  Known: Body, ")
