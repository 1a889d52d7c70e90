"""Days of meals: the insulin that is secreted without them, glucose at the hours of a diabetic's day, and breakfast against dinner."""

from __future__ import annotations

from typing import Final

from signaling.clinic.protocols import Meals
from signaling.clinic.protocols.meals import DAY
from signaling.studies.judges.glucose_drink import drink
from signaling.studies.judges.people import NGT, OBESE, T2D, Course, course, provisional

# Monnier et al. 2002: breakfast at eight, lunch at noon; meals of two thousand kilocalories a day in three equal parts are assumed.
LUNCH: Final = 240.0  # min after breakfast
AT_HOURS: Final = {"09-005/08h": 0.0, "09-005/11h": 180.0, "09-005/14h": 360.0, "09-005/17h": 540.0}
APART: Final = 360.0  # min; Saad et al. 2012: the same meal at seven, at one and at seven
FASTING_FFA: Final = {NGT: "09-011/lean", OBESE: "09-011/obese", T2D: "09-011/T2D"}
DAYS_REST_ON: Final = provisional({T2D: (*AT_HOURS, FASTING_FFA[T2D]), OBESE: (FASTING_FFA[OBESE],)})


def day_of_meals() -> dict[str, float]:
    """Secretion in the fast as % of the mean over the whole day; the rise of glucose at breakfast against that at dinner, %."""
    seen = course(NGT, ((0.0, Meals()),), int(DAY), 5)
    apart = course(NGT, ((0.0, Meals(apart=APART)),), int(DAY), 5)
    breakfast, dinner = (rise(apart, start, start + APART) for start in (0.0, 2 * APART))
    return {
        "09-002": 100.0 * seen.fasting("insulin_secretion_rate") / seen.mean("insulin_secretion_rate", 0.0, DAY),
        "09-006/breakfast": 100.0 * (breakfast / dinner - 1.0),
    }


def hours_of_a_day() -> dict[str, float]:
    """Glucose of a diabetic at four hours of a day, mmol/L."""
    eaten = Meals().meal
    seen = course(T2D, ((0.0, eaten), (LUNCH, eaten)), int(max(AT_HOURS.values())), 5)
    return dict(zip(AT_HOURS, map(float, seen.at("plasma_glucose", tuple(AT_HOURS.values()))), strict=True))


def fasting_fatty_acids() -> dict[str, float]:
    """Fatty acids after a night without food, umol/L."""
    return {target: 1000.0 * drink(person).fasting("plasma_ffa") for person, target in FASTING_FFA.items()}


def rise(seen: Course, start: float, end: float) -> float:
    """How far glucose rises between two minutes above the first of them, mmol/L."""
    within = (seen.minutes >= start) & (seen.minutes <= end)
    glucose = seen.seen["plasma_glucose"][within]
    return float(glucose.max() - glucose[0])
