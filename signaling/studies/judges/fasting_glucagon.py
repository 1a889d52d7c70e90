"""Glucagon after a night without food, diabetic against lean, and what a drink makes of it in the diabetic.

True glucagon: in the study every group fell to about half within two hours, so that its assay has no large share that never falls, such as that
of the healthy glucose drink has. With that share the diabetic could not come below half of the fast without any hormone at all.
"""

from __future__ import annotations

from typing import Final

from signaling.studies.judges.glucose_drink import drink
from signaling.studies.judges.people import NGT, T2D, provisional

AFTER: Final = {"07-002/30": 30.0, "07-002/120": 120.0}  # min from the drink
GLUCAGON_RESTS_ON: Final = provisional({T2D: ("07-001", *AFTER)})


def fasting_glucagon() -> dict[str, float]:
    """By how many percent it is higher; and over that in the fast later on."""
    fasting = drink(T2D).fasting("true_glucagon")
    later = drink(T2D).at("true_glucagon", tuple(AFTER.values())) / fasting
    higher = 100.0 * (fasting / drink(NGT).fasting("true_glucagon") - 1.0)
    return {"07-001": higher} | dict(zip(AFTER, map(float, later), strict=True))
