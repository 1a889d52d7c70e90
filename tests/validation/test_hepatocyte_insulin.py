"""Mouse hepatocytes in a well against 286 readings of insulin in their medium and on the cells (Schwen et al. 2015, PLoS ONE 10:e0133653).

The medium alone cannot judge a model: with the scale and background of each assay free, the dose that was given explains 97 % of the variance
of its log10. What is bound tells more, so it has a bound of its own.
"""

import numpy as np
import pytest

from signaling.clinic.measured import names, series
from signaling.studies.hepatocyte_fit import CURVES, WellTrial, observed, r_squared, scores
from signaling.studies.split import held_out

BOUND = names("hepatocyte_dish/bound_insulin/")


@pytest.fixture(scope="module")
def trial():
    return WellTrial()


@pytest.fixture(scope="module")
def predicted(trial):
    return trial.predict(trial.present(), CURVES)


def test_eight_tenths_of_the_variance_of_all_286_readings_are_explained(predicted):
    count, explained = scores(predicted)["all"]
    assert count == 286
    assert explained >= 0.8


def test_eight_tenths_are_explained_of_insulin_on_and_in_cells_alone(predicted):
    assert r_squared(predicted, BOUND) >= 0.8
    dose_alone = observed({name: series(name).doses for name in BOUND})
    assert r_squared(dose_alone, BOUND) < 0.5  # so this is not the dose


def test_eight_tenths_are_explained_of_cells_with_few_and_with_many_sites(predicted):
    for kind in ("few", "many"):
        assert r_squared(predicted, tuple(name for name in BOUND if name.endswith(f"{kind}/mouse"))) >= 0.8


def test_a_curve_that_was_held_out_is_met_within_the_error_of_the_assay(predicted):
    # the authors' error of flow cytometry is 0.047 in log10
    name = "hepatocyte_dish/bound_insulin/time_1000nM_few/mouse"
    assert held_out(name)
    miss = np.sqrt(np.mean((predicted[name] - np.log10(series(name).mean)) ** 2))
    assert miss < 0.05


@pytest.mark.xfail(
    strict=True,
    raises=AssertionError,
    reason="insulin in the medium: 0.976 of the variance is explained, 0.977 by the dose alone; curves rise and fall by chance",
)
def test_insulin_in_the_medium_is_explained_better_than_by_its_dose(predicted):
    medium = names("hepatocyte_dish/medium_insulin/")
    dose_alone = observed({name: series(name).doses for name in medium})
    assert r_squared(predicted, medium) > r_squared(dose_alone, medium)


@pytest.mark.parametrize("dose", [0.1, 10.0, 10000.0])
def test_no_insulin_is_lost_in_a_well(trial, dose):
    cells = trial.cells
    cells.restore(trial.rest)
    cells.set("Medium", dose)
    cells.advance(60.0)
    on_sites = cells.mean("sites") * (cells.mean("Site_out") + cells.mean("Site_in")) / 100
    held = cells.mean("Medium") + cells.mean("Adsorbed") + cells.mean("Fragments") + on_sites
    assert held == pytest.approx(dose, rel=1e-5)
