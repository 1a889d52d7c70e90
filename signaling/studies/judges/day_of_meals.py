"""A day of three meals: how much of the insulin is secreted without them."""

from __future__ import annotations

from signaling.clinic.protocols import Meals
from signaling.clinic.protocols.meals import DAY
from signaling.studies.judges.people import NGT, course


def day_of_meals() -> dict[str, float]:
    """Secretion in the fast as % of the mean over the whole day."""
    seen = course(NGT, ((0.0, Meals()),), int(DAY), 5)
    return {"09-002": 100.0 * seen.fasting("insulin_secretion_rate") / seen.mean("insulin_secretion_rate", 0.0, DAY)}
