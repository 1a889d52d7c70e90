"""The closed loop on bodies that can be worked out by hand: one space of glucose, and a constant use of it."""

import math
import pickle
import warnings

import numpy as np
import pytest

from signaling.body.build import Build
from signaling.body.schedule import Schedule
from signaling.clinic.protocols import Bedside, Clamp, GlucoseController, HyperglycaemicClamp, NotHeld, Target

KG, MG = 70.0, 180.16
SPACE = 0.25 * KG  # L


class OneSpace:
    """Glucose in one space: dG/dt = (given + made - used(t)) / V; exact for what is constant over a step.

    Attributes:
        glucose: mmol/L. minute: of the run. course: (minute, glucose) at every step.
    """

    def __init__(self, used, glucose=5.0, made=2.0):
        self.used, self.glucose, self.made = used, glucose, made
        self.minute, self.course = 0.0, []
        self.bedside = Bedside(Schedule(), Build(weight=KG))

    def live(self, minutes):
        while self.minute < minutes:
            if self.bedside.next_visit <= self.minute:
                self.bedside.visits(self.minute, self.glucose)
            given = self.bedside.schedule.rates(self.minute, self.minute + 1.0).get("glucose_infusion", 0.0)
            net = (self.made - self.used(self.minute)) * KG / MG
            self.glucose += (given + net) / SPACE
            self.minute += 1.0
            self.course.append((self.minute, self.glucose))
        return self

    def held(self, start):
        """Mean and coefficient of variation (%) of glucose sampled every five minutes from a minute on."""
        sampled = np.array([g for t, g in self.course if t >= start and t % 5 == 0])
        return sampled.mean(), 100 * sampled.std() / sampled.mean()


def insulin_acts(minute):
    """Use of glucose from 2 to 8 mg/kg/min, half of it there after half an hour of the clamp that begins at minute 30."""
    return 2.0 + 6.0 * (1.0 - math.exp(-max(0.0, minute - 30.0) * math.log(2) / 30.0))


def test_glucose_is_held_within_5_percent_and_the_pump_gives_what_is_used():
    body = OneSpace(insulin_acts)
    Clamp(until=210.0).on(body.bedside, at=30.0)
    mean, spread = body.live(210.0).held(90.0)
    assert mean == pytest.approx(5.0, rel=0.05)
    assert spread < 5.0
    pump = body.bedside.schedule.rates(180.0, 210.0)["glucose_infusion"] * MG / KG
    assert pump == pytest.approx(insulin_acts(195.0) - 2.0, rel=0.05)


def test_glucose_is_brought_to_another_level_and_held_there():
    body = OneSpace(lambda minute: 4.0, glucose=5.0)
    body.bedside.visitors.append(GlucoseController("clamp", Target(level=7.0), 0.0, 240.0, metabolic=2.0))
    mean, spread = body.live(240.0).held(120.0)
    assert mean == pytest.approx(7.0, rel=0.02)
    assert spread < 5.0


def test_a_rate_is_the_metabolic_part_and_what_fills_the_space_in_a_quarter_of_an_hour():
    control = GlucoseController("clamp", Target(level=5.0), 0.0, 60.0, metabolic=4.0)
    control.visit(0.0, 5.0, Bedside(Schedule()))
    assert control.rate_after(4.5) == pytest.approx(4.0 * 5.0 / 4.5 + 0.5 * 180.16 * 0.19 / 15.0)
    assert control.metabolic == pytest.approx(4.0 * 5.0 / 4.5)
    assert control.rate_after(9.0) == 0.0


def test_samples_are_taken_every_five_minutes_and_not_after_the_end():
    seen = []

    class Watched(OneSpace):
        def live(self, minutes):
            visits = self.bedside.visits
            self.bedside.visits = lambda minute, glucose: (seen.append(minute), visits(minute, glucose))
            return super().live(minutes)

    body = Watched(lambda minute: 2.0)
    Clamp(until=60.0).on(body.bedside, at=30.0)
    body.live(100.0)
    assert seen == [30, 40, 45, 50, 55, 60]
    assert body.bedside.next_visit == math.inf
    assert body.bedside.schedule.rates(60.0, 100.0)["glucose_infusion"] == 0.0


def test_the_fasting_target_is_what_the_first_sample_says():
    control = GlucoseController("clamp", Target(above=1.5), 0.0, 60.0, metabolic=2.0)
    control.visit(0.0, 5.2, Bedside(Schedule()))
    assert control.goal == pytest.approx(6.7)


def test_the_prime_of_a_hyperglycaemic_clamp_fills_the_glucose_space_beside_what_is_used():
    bed = Bedside(Schedule(), Build(weight=KG))
    HyperglycaemicClamp(until=120.0).on(bed, at=0.0)
    bed.visits(0.0, 5.0)
    mg_per_kg = bed.schedule.rates(0.0, 15.0)["glucose_infusion"] * 15.0 * MG / KG
    assert mg_per_kg == pytest.approx(125 * 10 * 0.19 + 3.0 * 15)
    assert bed.next_visit == 15.0


def test_a_prime_does_not_take_glucose_away():
    bed = Bedside(Schedule(), Build(weight=KG))
    HyperglycaemicClamp(Target(level=4.0), until=120.0).on(bed, at=0.0)
    bed.visits(0.0, 5.0)
    assert bed.schedule.rates(0.0, 15.0)["glucose_infusion"] * MG / KG == pytest.approx(3.0)


def test_a_target_below_what_insulin_reaches_is_said_once_with_protocol_time_and_glucose():
    body = OneSpace(lambda minute: 2.0, glucose=6.0)
    body.bedside.visitors.append(GlucoseController("clamp", Target(level=4.0), 30.0, 240.0, metabolic=2.0))
    with pytest.warns(NotHeld) as told:
        body.live(240.0)
    assert len(told) == 1
    words = str(told[0].message)
    assert words.startswith("clamp begun at 30 min: at 95 min glucose is 6.")
    assert words.endswith(
        "its target 4.00 mmol/L. No glucose is infused any more, and only insulin brings it down: infuse more insulin, or "
        "clamp at a higher target."
    )


def test_a_clamp_that_is_held_says_nothing():
    body = OneSpace(insulin_acts)
    Clamp(until=210.0).on(body.bedside, at=30.0)
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        body.live(210.0)
    assert not told


def test_a_controller_goes_on_where_it_was_after_a_pickle():
    body = OneSpace(insulin_acts)
    Clamp(until=210.0).on(body.bedside, at=30.0)
    body.live(100.0)
    twin = pickle.loads(pickle.dumps(body.bedside))
    for bed in (body.bedside, twin):
        bed.visits(100.0, 4.8)
    assert twin.schedule.rates(100.0, 105.0) == body.bedside.schedule.rates(100.0, 105.0)
