"""A drink of glucose and the infusion that copies it: the pump by arithmetic, the copy in a body."""

import numpy as np
import pytest

from signaling.body.persons import person_called
from signaling.clinic.protocols.bedside import Bedside
from signaling.studies.judges.glucagon_and_the_gut import both_ways, response
from signaling.studies.judges.isoglycaemic_infusion import Copyist, IsoglycaemicInfusion
from signaling.studies.judges.people import Course

FILL = 0.19 * 180.16 / 5.0  # mg/kg/min that raise the glucose space of 0.19 L/kg by 1 mmol/L in five minutes


def test_the_pump_fills_the_glucose_space_up_to_the_next_point_of_the_curve():
    assert Copyist((5.0,) * 6, 0.0).rate_after(5.0, 6.0) == pytest.approx(FILL)


def test_what_the_last_point_was_missed_by_is_given_on_top_from_then_on():
    copyist = Copyist((5.0,) * 6, 0.0)
    copyist.rate_after(5.0, 6.0)
    assert copyist.rate_after(5.9, 6.0) == pytest.approx(0.1 * FILL + 0.1 * FILL)
    assert copyist.rate_after(6.0, 6.0) == pytest.approx(0.1 * FILL)


def test_glucose_is_never_taken_out():
    assert Copyist((5.0,) * 6, 0.0).rate_after(7.0, 5.0) == 0.0


def test_the_pump_is_turned_every_five_minutes_until_the_curve_ends():
    copyist, visits = Copyist(tuple(np.linspace(5.0, 8.0, 16)), 10.0), []
    bedside = Bedside(_Nothing())
    while copyist.due < np.inf:
        visits.append(copyist.due)
        copyist.visit(copyist.due, 5.0, bedside)
    assert visits == [10.0, 15.0, 20.0, 25.0]  # at the last only the curve is at its end


def test_the_answer_is_the_area_under_the_fast_in_pmol():
    minutes = np.arange(46.0)
    seen = Course(person_called("lean"), minutes, {"true_glucagon": 20.0 - minutes / 10.0})
    assert response(seen) == pytest.approx(-(45.0**2) / 20.0)


def test_glucose_of_the_infusion_is_that_of_the_drink_within_five_percent_and_no_incretin_comes():
    oral, iv = both_ways("lean")
    assert np.allclose(iv.seen["plasma_glucose"], oral.seen["plasma_glucose"], rtol=0.05)
    assert oral.seen["glp_1"].max() > 1.5 * iv.seen["glp_1"].max()
    assert np.ptp(iv.seen["gip"]) == np.ptp(iv.seen["glp_1"]) == 0.0
    assert IsoglycaemicInfusion.of(oral).curve == tuple(oral.seen["plasma_glucose"])


class _Nothing:
    """A schedule that forgets what is given."""

    def give(self, into, at, over, amount):
        return None
