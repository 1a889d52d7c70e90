import numpy as np

from signaling.clinic.measured import series
from signaling.studies.finer import between, finer


def test_between_keeps_what_was_measured_and_adds_only_what_lies_within():
    np.testing.assert_array_equal(between(np.array([0.0, 1.0, 3.0]), [2.0, 3.0, 4.0, -1.0]), [0, 1, 2, 3])


def test_a_course_keeps_the_dose_that_was_to_come():
    curve = finer(series("adipocyte_dish/IRS1_pY/two_steps/normal"), [3.0, 4.1])
    doses = dict(zip(curve.times.tolist(), curve.doses.tolist(), strict=True))
    assert (doses[3.0], doses[4.0], doses[4.1], doses[8.0]) == (1.2, 1.2, 10.0, 10.0)


def test_a_dose_between_is_read_when_the_next_one_was():
    curve = finer(series("hepatocyte_dish/bound_insulin/dose_all/mouse"), [0.05])
    assert dict(zip(curve.doses.tolist(), curve.times.tolist(), strict=True))[0.05] == 15.0


def test_nothing_was_measured_between():
    curve = finer(series("adipocyte_dish/S6K/time/t2d"), [12.0])
    assert len(curve) == len(curve.mean) == len(curve.sem) == len(series(curve.name)) + 1
    assert np.isnan(curve.mean).all()
