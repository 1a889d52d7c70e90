import subprocess
import sys

import pytest

import signaling.plot


def loaded_by(statement: str) -> set[str]:
    listing = subprocess.run(
        [sys.executable, "-c", f"import sys; {statement}; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(listing.stdout.split())


@pytest.mark.parametrize("package", ["signaling.clinic", "signaling.record", "signaling.plot"])
def test_importing_a_room_loads_nothing_heavy(package):
    assert not {"matplotlib", "xarray", "zarr", "mesa", "pint"} & loaded_by(f"import {package}")


def test_drawing_never_loads_pyplot():
    assert "matplotlib.pyplot" not in loaded_by("from signaling.plot import figure_ogtt, figure_graph, figure_dish")


def test_a_misspelt_figure_is_an_ordinary_attribute_error():
    with pytest.raises(AttributeError, match=r"module 'signaling\.plot' has no attribute 'figure_ogt'"):
        signaling.plot.figure_ogt  # noqa: B018
