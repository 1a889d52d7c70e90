"""The fit of the fat cell: what its cost holds, and what it reads off a run against single cells in the same protocol."""

import json
from types import SimpleNamespace

import numpy as np
import pytest

from signaling.cells import cell_types
from signaling.cells.fat_cell import FAT_CELL
from signaling.cells.population import Population
from signaling.core.errors import UnknownName
from signaling.saboteurs import SABOTEURS
from signaling.studies import dish_fit
from signaling.studies.dish_fit import (
    FIGURES,
    KNOBS,
    KNOWN,
    MADE,
    Trial,
    left_off,
    residuals,
    rows_fitted,
    searched,
    slopes,
)
from signaling.studies.split import held_out

MAPK = np.array([knob.name.startswith("MAPK.") for knob in KNOBS])


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


def test_every_knob_is_searched_unless_a_mechanism_is_named():
    assert searched().all()
    assert MAPK.any()
    assert searched(["MAPK"]).tolist() == MAPK.tolist()
    assert searched(["MAPK", "FOXO1"]).sum() == MAPK.sum() + 2


def test_a_mechanism_without_knobs_cannot_be_searched():
    with pytest.raises(UnknownName, match="Did you mean 'MAPK'"):
        searched(["MAP"])


@pytest.fixture
def strides(monkeypatch):
    """Descents that go one step of 0.01 up in every knob that they may move, and only the last of which is cheap; what each was given."""
    given = []

    def stride(cost, first, jac, bounds, **_):
        assert len(first) == len(bounds[0]) == len(bounds[1])
        given.append(first)
        return SimpleNamespace(x=first + 0.01, cost=-float(len(given)))

    monkeypatch.setattr(dish_fit, "least_squares", stride)
    monkeypatch.setattr(dish_fit, "Trial", SimpleNamespace)
    return given


def test_a_fit_of_one_mechanism_moves_and_scatters_its_knobs_alone_and_balances_nothing(strides):
    left = left_off()
    found, trial = dish_fit.fit(starts=2, x=left, only=["MAPK"])
    assert [len(first) for first in strides] == [MAPK.sum()] * 2
    assert strides[0] == pytest.approx(left[MAPK])
    assert np.abs(strides[1] - strides[0]).min() > 0.0
    assert found[MAPK] == pytest.approx(strides[1] + 0.01)
    assert found[~MAPK].tolist() == left[~MAPK].tolist()
    assert trial.made == {name: FAT_CELL[name].value for name in MADE}


def test_a_fit_of_all_moves_every_knob_and_balances(strides, monkeypatch):
    balanced = []
    monkeypatch.setattr(dish_fit, "Trial", lambda: SimpleNamespace(balance=balanced.append))
    dish_fit.fit(x=left_off())
    assert [len(first) for first in strides] == [len(KNOBS)] * 3
    assert len(balanced) == 3


def test_slopes_are_those_of_the_knobs_that_move(trial):
    alone = np.array([knob.name == "MAPK.ERK_recovery.k" for knob in KNOBS])
    steep = slopes(left_off(), trial, alone)
    assert steep.shape == (len(residuals(left_off(), trial)), 1)
    pulls = steep[-len(KNOBS) :, 0]
    assert pulls[alone] == pytest.approx(1.0 / 1.5)
    assert pulls[~alone].tolist() == [0.0] * (len(KNOBS) - 1)
    assert np.abs(steep[: -len(KNOBS)]).max() > 0.0


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
