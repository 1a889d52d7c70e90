"""Beta cells within a day: two phases under a hyperglycaemic clamp, and how steeply secretion follows glucose after a drink."""

from __future__ import annotations

from typing import Final

import numpy as np

from signaling.clinic.protocols import HyperglycaemicClamp, Target
from signaling.studies.judges.glucose_drink import SAMPLED, drink
from signaling.studies.judges.people import IGT, NGT, OBESE, T2D, T2D_OBESE, Course, course, provisional

# Stepwise clamps: glucose 3 mmol/L above basal for three hours. Raised within five minutes, so that it is a step.
RAISED: Final = Target(above=3.0)
HELD: Final = 180  # min
RAISED_WITHIN: Final = 5.0  # min
FIRST: Final = (0.0, 6.0)  # min of hyperglycaemia
SECOND: Final = (60.0, 180.0)  # min
# Obese youths with normal and impaired tolerance and with diabetes
SENSITIVITY: Final = {IGT: "06-017/IGT", T2D_OBESE: "06-017/T2D"}
PHASES_REST_ON: Final = provisional(
    {
        T2D: ("06-016/first", "06-016/second"),
        T2D_OBESE: ("06-017/T2D",),
        IGT: ("06-017/IGT",),
        OBESE: tuple(SENSITIVITY.values()),
    }
)


def two_phases() -> dict[str, float]:
    """Rise of insulin over rise of glucose in the first minutes, and later, of a diabetic as % of that of a healthy person."""
    lean, diabetic = (
        course(person, ((0.0, HyperglycaemicClamp(RAISED, RAISED_WITHIN, float(HELD))),), HELD) for person in (NGT, T2D)
    )
    return {
        f"06-016/{phase}": 100.0 * answer(diabetic, *window) / answer(lean, *window)
        for phase, window in (("first", FIRST), ("second", SECOND))
    }


def answer(seen: Course, start: float, end: float) -> float:
    """Mean rise of insulin over mean rise of glucose above the fast, from one minute to another, pmol per mmol."""
    rises = [seen.mean(name, start, end) - seen.fasting(name) for name in ("plasma_insulin", "plasma_glucose")]
    return rises[0] / rises[1]


def glucose_sensitivity() -> dict[str, float]:
    """How much less steeply secretion follows glucose than in the obese with normal tolerance, %."""
    normal = slope(drink(OBESE))
    return {target: 100.0 * (slope(drink(person)) / normal - 1.0) for person, target in SENSITIVITY.items()}


def slope(seen: Course) -> float:
    """Slope of secretion per body surface over glucose, by least squares over the samples of a drink, pmol/min/m2 per mmol/L."""
    secretion = seen.at("insulin_secretion_rate", SAMPLED) / seen.person.build.surface
    return float(np.polyfit(seen.at("plasma_glucose", SAMPLED), secretion, 1)[0])
