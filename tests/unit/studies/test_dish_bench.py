"""The bench, a lane for each dose, against single cells of a population put through the same protocols one at a time."""

import numpy as np
import pytest

from signaling.cells import cell_types
from signaling.cells.fat_cell import T2D_FAT_CELL
from signaling.cells.population import Population
from signaling.clinic.measured import series
from signaling.saboteurs import SABOTEURS
from signaling.studies.dish_bench import dish_names, measured_fat_cell, seen


@pytest.fixture(scope="module")
def answers():
    return measured_fat_cell()


def resting(condition="normal"):
    cells = Population(cell_types()["adipocyte"], 1, spread=False, saboteurs=SABOTEURS.values())
    if condition == "t2d":
        for name, cause in T2D_FAT_CELL.items():
            cells.set(name, cause.value)
    cells.hear(insulin=0.0, glucose=5.0, tnf=0.0)
    cells.hold_stores(True)
    cells.settle(within=1e-5)
    return cells


def blot(cells, readout):
    return sum(cells.mean(form) for form in seen(readout))


def test_every_measured_row_is_answered(answers):
    assert {name: len(y) for name, y in answers.items()} == {name: len(series(name)) for name in dish_names()}
    assert all(np.isfinite(y).all() for y in answers.values())


@pytest.mark.parametrize("condition", ["normal", "t2d"])
def test_a_course_is_that_of_a_single_cell(answers, condition):
    cells = resting(condition)
    readouts = ("IRS1_pS307", "Akt_pS473", "AS160", "ERK", "FOXO1", "S6K")
    before = {readout: blot(cells, readout) for readout in readouts}
    cells.hear(insulin=10.0)
    cells.advance(30.0)
    for readout in readouts:
        data = series(f"adipocyte_dish/{readout}/time/{condition}")
        y = answers[data.name]
        assert y[0] == pytest.approx(before[readout], rel=2e-3), readout
        assert y[data.times.tolist().index(30)] == pytest.approx(blot(cells, readout), rel=2e-3), readout


def test_the_dose_rises_after_four_minutes_in_two_steps(answers):
    cells = resting()
    cells.hear(insulin=1.2)
    cells.advance(4.0)
    at_four = blot(cells, "IRS1_pY")
    cells.hear(insulin=10.0)
    cells.advance(4.0)
    y = answers["adipocyte_dish/IRS1_pY/two_steps/normal"]
    assert y[6] == pytest.approx(at_four, rel=2e-3)
    assert y[-1] == pytest.approx(blot(cells, "IRS1_pY"), rel=2e-3)


def test_uptake_is_the_mean_over_the_tracer(answers):
    cells = resting()
    cells.hear(insulin=0.1)
    cells.advance(15.0)
    rate = []
    for _ in range(30):
        cells.advance(1.0)
        rate.append(cells.mean("GLUT4_membrane"))
    numbers = cells.pathway.parameters
    leak, vmax = (numbers[f"AdipocyteGlucose.uptake.{n}"].value for n in ("leak", "vmax"))
    data = series("adipocyte_dish/glucose_uptake/dose/normal")
    by_hand = leak + vmax * np.mean(rate) / 100
    assert answers[data.name][data.doses.tolist().index(0.1)] == pytest.approx(by_hand, rel=0.01)
