"""Glucagon after a night without food, diabetic against lean, and what a drink makes of it in the diabetic."""

from __future__ import annotations

from typing import Final

from signaling.studies.judges.glucose_drink import drink
from signaling.studies.judges.people import NGT, T2D, provisional

AFTER: Final = {"07-002/30": 30.0, "07-002/120": 120.0}  # min from the drink
GLUCAGON_RESTS_ON: Final = provisional({T2D: ("07-001", *AFTER)})


def fasting_glucagon() -> dict[str, float]:
    """By how many percent it is higher; and over that in the fast later on, since assays differ in level and agree in ratios."""
    fasting = drink(T2D).fasting("plasma_glucagon")
    later = drink(T2D).at("plasma_glucagon", tuple(AFTER.values())) / fasting
    higher = 100.0 * (fasting / drink(NGT).fasting("plasma_glucagon") - 1.0)
    return {"07-001": higher} | dict(zip(AFTER, map(float, later), strict=True))
