"""EC50 of curves whose EC50 is known."""

import numpy as np
import pytest

from signaling.clinic.half_maximal import half_maximal_dose

DOSES = np.array([0.0, *np.geomspace(0.001, 1000, 61)])


@pytest.mark.parametrize("hill", [0.7, 1.0, 2.0])
@pytest.mark.parametrize("way", [1.0, -1.0])
def test_the_half_of_a_hill_curve_is_its_constant(hill, way):
    share = DOSES**hill / (DOSES**hill + 0.3**hill)
    assert half_maximal_dose(DOSES, 5.0 + way * share).dose == pytest.approx(0.3, rel=0.02)


def test_the_order_of_the_doses_does_not_matter():
    assert (
        half_maximal_dose([100, 0, 1, 10], [4, 0, 1, 3]).dose == half_maximal_dose([0, 1, 10, 100], [0, 1, 3, 4]).dose
    )


def test_between_two_doses_it_lies_on_a_line_over_the_logarithm():
    assert half_maximal_dose([0, 1, 100], [0, 0, 2]).dose == pytest.approx(10.0)


def test_where_nothing_answers_there_is_no_half_and_it_says_why():
    assert half_maximal_dose([0, 1, 10], [2, 2, 2]).reason == "no answer to the dose"
    assert half_maximal_dose([0, 1], [0, 2]).reason == "fewer than three doses were read"
    assert half_maximal_dose([0, 1, 10], [0, 9, 10]).reason == "below the lowest dose, 1"
