"""Smooth lines for pictures: at the measured rows they are the answers that are scored."""

import numpy as np
import pytest

from signaling.clinic.measured import names, series
from signaling.studies import hepatocyte_fit, lipolysis_fit
from signaling.studies.dish_bench import dish_names, measured_fat_cell
from signaling.studies.dish_lines import fat_cell_lines, in_the_unit_of_the_data
from signaling.studies.dish_scores import scores
from signaling.studies.hepatocyte_lines import hepatocyte_lines
from signaling.studies.lipolysis_lines import lipolysis_lines


@pytest.fixture(scope="module")
def fat_lines():
    return fat_cell_lines()


def at_rows(name, line):
    """A line at the rows of its curve; they are among its points."""
    curve = series(name)
    x, y = line
    own = curve.times if curve.axis == "time" else curve.doses
    place = np.searchsorted(x, own)
    np.testing.assert_array_equal(x[place], own)
    return y[place]


def test_fat_cells_answer_between_the_rows_as_they_do_in_the_score(fat_lines):
    scored = measured_fat_cell()
    assert set(fat_lines) == set(dish_names())
    for name, line in fat_lines.items():
        np.testing.assert_allclose(at_rows(name, line), scored[name], rtol=1e-4, atol=1e-6, err_msg=name)


def test_courses_and_dose_responses_are_smooth_and_two_points_stay_two(fat_lines):
    for name, (x, _) in fat_lines.items():
        kind = name.split("/")[2]
        assert len(x) == len(series(name)) if kind == "two_point" else len(x) > 20, name


def test_lines_in_the_unit_of_the_data_have_the_factor_of_the_score(fat_lines):
    found = in_the_unit_of_the_data(fat_lines)
    assert set(found) == {name for name in dish_names() if "/dose/" not in name}
    factors = scores(measured_fat_cell())
    y = found["adipocyte_dish/IRS1_pY/time_180min/normal"][1]
    raw = fat_lines["adipocyte_dish/IRS1_pY/time_180min/normal"][1]
    assert y[0] == 0.0  # the reading without insulin is taken off
    np.testing.assert_allclose(y, factors["IRS1_pY/time_180min"].factor * (raw - raw[0]))
    for condition in ("normal", "t2d"):  # two points belong to the course, and keep what there is without insulin
        name = f"adipocyte_dish/Akt_pS473/two_point/{condition}"
        np.testing.assert_allclose(found[name][1], factors["Akt_pS473/time"].factor * fat_lines[name][1])
    inside = "adipocyte_dish/IR_internal/two_point/normal"
    np.testing.assert_array_equal(found[inside][1], fat_lines[inside][1])


def test_hepatocytes_read_on_their_lines_what_their_score_reads():
    trial = hepatocyte_fit.WellTrial()
    scored = trial.predict(trial.present(), hepatocyte_fit.CURVES)
    lines = hepatocyte_lines()
    assert set(lines) == set(names("hepatocyte_dish/"))
    for name, line in lines.items():
        expected = 10 ** scored[name][: len(series(name))]
        np.testing.assert_allclose(at_rows(name, line), expected, rtol=1e-3, err_msg=name)


def test_lipolysis_reads_on_its_lines_what_its_score_reads():
    trial = lipolysis_fit.LipolysisTrial()
    scored = trial.predict(trial.present())
    lines = lipolysis_lines()
    assert set(lines) == set(names("lipolysis_"))
    for name, line in lines.items():
        np.testing.assert_allclose(at_rows(name, line), scored[name], rtol=1e-4, err_msg=name)
