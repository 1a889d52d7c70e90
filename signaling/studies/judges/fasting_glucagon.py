"""Glucagon after a night without food, diabetic against lean."""

from __future__ import annotations

from typing import Final

from signaling.studies.judges.glucose_drink import drink
from signaling.studies.judges.people import NGT, T2D, provisional

GLUCAGON_RESTS_ON: Final = provisional({T2D: ("07-001",)})


def fasting_glucagon() -> dict[str, float]:
    """By how many percent it is higher."""
    return {"07-001": 100.0 * (drink(T2D).fasting("plasma_glucagon") / drink(NGT).fasting("plasma_glucagon") - 1.0)}
