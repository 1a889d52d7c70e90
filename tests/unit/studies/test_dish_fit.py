"""The fit of the fat cell: what its cost holds, and what it reads off a run against single cells in the same protocol."""

import json

import numpy as np
import pytest

from signaling.cells import cell_types
from signaling.cells.population import Population
from signaling.saboteurs import SABOTEURS
from signaling.studies.dish_fit import FIGURES, KNOBS, KNOWN, MADE, Trial, left_off, residuals, rows_fitted
from signaling.studies.split import held_out


@pytest.fixture(scope="module")
def trial():
    """The cell as it is shipped, where the balance of unlike cells in the body has the last word on synthesis."""
    shipped = cell_types()["adipocyte"].pathway().parameters
    made = Trial(made={name: shipped[name].value for name in MADE})
    made.answers(left_off())
    return made


@pytest.fixture
def resting():
    cells = Population(cell_types()["adipocyte"], 1, spread=False, saboteurs=SABOTEURS.values())
    cells.hear(insulin=0.0, glucose=5.0, tnf=0.0)
    cells.hold_stores(True)
    cells.settle(within=1e-5)
    return cells


def test_no_figure_of_the_cost_is_held_out():
    assert FIGURES
    assert not any(held_out(figure.id) for figure in FIGURES)


def test_the_cost_holds_a_term_for_every_row_figure_known_number_and_knob(trial):
    assert len(residuals(left_off(), trial)) == rows_fitted() + len(FIGURES) + len(KNOWN) + len(KNOBS)


def test_a_cell_that_cannot_be_run_costs_as_many_terms(trial, monkeypatch):
    def fails(x):
        raise ValueError("no such cell")

    whole = len(residuals(left_off(), trial))
    monkeypatch.setattr(trial, "answers", fails)
    assert len(residuals(left_off(), trial)) == whole


def test_a_log_says_where_the_knobs_were_left(tmp_path):
    log = tmp_path / "log.json"
    log.write_text(json.dumps({"knobs": {KNOBS[0].name: 2.0}}), encoding="utf-8")
    assert np.exp(left_off(log)) == pytest.approx([2.0, *(knob.start for knob in KNOBS[1:])])


def test_glut4_goes_back_as_in_a_single_cell_that_is_washed(trial, resting):
    rest = resting.mean("GLUT4_membrane")
    resting.hear(insulin=10.0)
    resting.advance(30.0)
    before = resting.mean("GLUT4_membrane") - rest
    resting.hear(insulin=0.0)
    resting.advance(30.0)
    after = resting.mean("GLUT4_membrane") - rest
    assert trial.half_life_of_glut4() == pytest.approx(30.0 * np.log(2.0) / np.log(before / after), rel=0.01)


def test_pip3_rises_as_in_a_single_cell(trial, resting):
    rest = resting.mean("PIP3")
    resting.hear(insulin=10.0)
    resting.advance(10.0)
    assert trial.rise_of_PIP3() == pytest.approx(resting.mean("PIP3") / rest, rel=0.01)
