"""The parameter book says what the mechanisms say."""

import runpy
from pathlib import Path

import numpy as np
import pytest

from signaling.cells import cell_types
from signaling.studies.influence import kept, worked_out

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def book():
    return runpy.run_path(str(ROOT / "docs" / "parameters.py"))


@pytest.mark.parametrize("kind", list(cell_types()))
def test_the_page_of_a_cell_type_is_what_its_mechanisms_say(book, kind):
    written = (ROOT / "docs" / "parameters" / f"{kind}.md").read_text(encoding="utf-8")
    assert written == book["page"](kind), "run: make parameters"


@pytest.mark.parametrize("kind", list(cell_types()))
def test_the_influence_that_is_kept_was_worked_out_for_the_present_network(kind):
    influence = kept(kind)
    assert influence is not None, "run: make parameters"
    assert influence.current, "run: make parameters"


def test_the_influence_that_is_kept_is_what_comes_out_when_it_is_worked_out_anew():
    held, anew = kept("alpha").found, worked_out("alpha").found
    assert held.outputs == anew.outputs
    np.testing.assert_allclose(held.values, anew.values, rtol=1e-3)
    assert set(held.slopes) == set(anew.slopes)
    for name, slopes in anew.slopes.items():
        np.testing.assert_allclose(held.slopes[name], slopes, atol=2e-3, err_msg=name)
