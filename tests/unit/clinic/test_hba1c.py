"""HbA1c against the printed table of mean glucose and against what people showed after their glucose became normal."""

import numpy as np
import pytest

from signaling.clinic.hba1c import hba1c, hba1c_of_days
from signaling.core.errors import SignalingError


@pytest.mark.parametrize(("percent", "printed"), [(5, 97), (6, 126), (7, 154), (8, 183), (9, 212), (10, 240)])
def test_hba1c_is_that_of_the_printed_table(percent, printed):
    # Nathan 2008, table 2: mean glucose in mg/dL, printed without decimals.
    assert hba1c(printed / 18.016) == pytest.approx(percent, abs=0.5 / 28.7 + 1e-9)


def test_a_steady_person_reads_what_the_line_says():
    assert hba1c_of_days(np.full(200, 8.0), 8.0) == pytest.approx(hba1c(8.0))


def test_half_of_the_fall_is_done_after_a_month_and_all_after_the_life_of_a_cell():
    # Tahara & Shima 1995: half-time 34.6 +- 10.1 days after glucose was normalised within days, in nine people.
    course = hba1c_of_days(np.full(130, 5.0), 12.0)
    done = (hba1c(12.0) - course) / (hba1c(12.0) - hba1c(5.0))
    half = 1 + int(np.argmax(done >= 0.5))
    assert abs(half - 34.6) < 10.1
    assert half == pytest.approx(120 * (1 - 0.5**0.5), abs=1)
    assert done[119] == pytest.approx(1.0)
    assert (np.diff(done[:120]) > 0).all()


def test_what_is_no_course_of_glucose_is_refused():
    for days, before in (([[5.0]], 5.0), ([np.nan], 5.0), ([5.0], -1.0)):
        with pytest.raises(SignalingError, match="mean glucose of each day"):
            hba1c_of_days(np.array(days), before)
