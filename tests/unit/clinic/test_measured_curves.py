import numpy as np
import pytest

from signaling.clinic.measured import names, series
from signaling.core import UnknownName
from signaling.core.units import scale_and_dimension
from signaling.record import OBSERVABLES


def test_the_glucose_of_twenty_healthy_people_is_there_with_its_paper():
    # Fujita et al. 2023: 97.3 mg/dL fasting, 175.35 mg/dL at 45 min, SD 36.77
    glucose = series("ogtt_healthy/plasma_glucose")
    assert glucose.times.tolist() == [-10, 0, 10, 20, 30, 45, 60, 75, 90, 120, 150, 180, 210, 240]
    assert glucose.mean[1] * 18.016 == pytest.approx(97.3, abs=0.01)
    assert glucose.mean[5] * 18.016 == pytest.approx(175.35, abs=0.01)
    assert glucose.sd[5] * 18.016 == pytest.approx(36.77, abs=0.01)
    assert glucose.unit == "mmol/L"
    assert set(glucose.n) == {20}
    assert "10.1371/journal.pone.0281594" in glucose.citation


def test_the_sem_follows_from_the_sd_and_the_number_of_people():
    glucose = series("ogtt_healthy/plasma_glucose")
    np.testing.assert_allclose(glucose.sem, glucose.sd / np.sqrt(20))
    np.testing.assert_array_equal(glucose.spread, glucose.sd)


def test_free_fatty_acids_fall_to_an_eighth_after_the_drink():
    # 0.06 of 0.48 mmol/L at 150 min
    ffa = series("ogtt_healthy/plasma_ffa")
    assert ffa.mean[ffa.times == 150] / ffa.mean[ffa.times == 0] == pytest.approx(0.13, abs=0.01)


@pytest.mark.parametrize("file", ["ogtt_healthy", "ogtt_ngt"])
def test_curves_of_people_carry_names_and_units_of_observables(file):
    for name in names(file):
        curve = series(name)
        assert OBSERVABLES[curve.readout].unit == curve.unit


@pytest.mark.parametrize("name", names())
def test_every_curve_is_whole(name):
    curve = series(name)
    for column in (curve.times, curve.doses, curve.mean, curve.sd, curve.sem, curve.n):
        assert column.shape == (len(curve),)
        assert not column.flags.writeable
    assert np.all(np.isfinite(curve.mean))
    assert np.all(curve.spread >= 0)
    assert "doi:10." in curve.citation
    varies = curve.times if curve.axis == "time" else curve.doses
    assert np.all(np.diff(varies) > 0)


def test_units_of_curves_of_people_can_be_read():
    for name in names("ogtt"):
        scale, dimension = scale_and_dimension(series(name).unit)
        assert scale > 0
        assert ("length", -3) in dimension, name  # something per volume


def test_a_dose_response_of_fat_cells_has_doses_and_one_reading_time():
    curve = series("adipocyte_dish/IRS1_pY/dose/normal")
    assert curve.axis == "dose"
    assert curve.doses.tolist() == [0.001, 0.01, 0.1, 0.3, 1, 10, 100]
    assert set(curve.times) == {10}
    assert curve.baseline == "subtracted"


def test_the_two_steps_of_insulin_are_in_the_doses():
    curve = series("adipocyte_dish/IRS1_pY/two_steps/normal")
    assert curve.axis == "time"
    assert set(curve.doses[curve.times <= 4]) == {1.2}
    assert set(curve.doses[curve.times > 4]) == {10.0}


def test_the_akt_course_and_the_two_point_reading_share_one_unit():
    for condition in ("normal", "t2d"):
        course = series(f"adipocyte_dish/Akt_pS473/time/{condition}")
        two_point = series(f"adipocyte_dish/Akt_pS473/two_point/{condition}")
        assert course.mean[course.times == 10] == pytest.approx(two_point.mean[two_point.doses == 10])


def test_fat_cells_know_only_their_sem():
    curve = series("adipocyte_dish/ERK/time/t2d")
    assert np.all(np.isnan(curve.sd))
    assert set(curve.n) == {0}
    np.testing.assert_array_equal(curve.spread, curve.sem)


def test_an_unknown_curve_is_answered_with_its_neighbours():
    with pytest.raises(UnknownName) as refused:
        series("ogtt_healthy/plasma_glucos")
    text = str(refused.value)
    assert text.startswith(
        "there is no measured curve 'ogtt_healthy/plasma_glucos'. Did you mean 'ogtt_healthy/plasma_glucose'?"
    )
    assert "adipocyte" not in text


def test_names_can_be_narrowed_by_their_beginning():
    assert names("ogtt_ngt/") == ("ogtt_ngt/plasma_glucose", "ogtt_ngt/plasma_insulin", "ogtt_ngt/plasma_c_peptide")
    assert set(names()) > set(names("adipocyte_dish/"))
