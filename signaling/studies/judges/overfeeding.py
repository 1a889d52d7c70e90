"""Too much food: a day of a third more in an obese man, a week of three times as much in a healthy one."""

from __future__ import annotations

from typing import Final

import numpy as np

from signaling.clinic.indices import homa_ir
from signaling.clinic.protocols import Clamp, Meals
from signaling.clinic.protocols.meals import DAY
from signaling.core import assumed
from signaling.studies.judges.insulin_clamp import EUGLYCAEMIA
from signaling.studies.judges.people import NGT, OBESE, Course, course, provisional

NEED: Final = assumed(2800.0, "kcal", "a day of an obese man who sits; the paper fed each by his own need")
MORE: Final = 1.3  # Magkos et al. 2013
SIX_THOUSAND: Final = 6000.0  # kcal a day; Boden et al. 2015
WEEK: Final = 7.0 * DAY
CLAMP: Final = 120.0  # min, at 40 mU/m2/min
OVERFEEDING_RESTS_ON: Final = provisional({OBESE: ("03-018",)})


def overfeeding() -> dict[str, float]:
    """Change of HOMA-IR on the morning after the day, and of glucose disposal under insulin after the week, %."""
    return {
        "03-018": 100.0 * (_next_morning(MORE * NEED.value) / _next_morning(NEED.value) - 1.0),
        "03-019": 100.0 * (_clamped_after(WEEK).disposal / _clamped_after(0.0).disposal - 1.0),
    }


def _next_morning(energy: float) -> float:
    """HOMA-IR a day after the first of three meals."""
    seen = course(OBESE, ((0.0, Meals(energy=energy)),), int(DAY), 5)
    value = homa_ir(np.zeros(1), *(seen.at(name, (DAY,)) for name in ("plasma_glucose", "plasma_insulin"))).value
    return float("nan") if value is None else float(value)


def _clamped_after(minutes: float) -> Course:
    """A clamp in the morning after so many minutes of meals."""
    clamp = (minutes, Clamp(target=EUGLYCAEMIA, until=minutes + CLAMP))
    eaten = ((0.0, Meals(energy=SIX_THOUSAND, until=minutes)),) if minutes else ()
    return course(NGT, (*eaten, clamp), int(minutes + CLAMP))
