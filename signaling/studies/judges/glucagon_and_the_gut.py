"""Glucagon after a small drink of glucose, and after the same glucose through a vein: Bagger et al. 2014, Diabetologia 57:1720.

An area over the fast: what an assay reads beside the hormone does not count.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from signaling.clinic.protocols import OGTT
from signaling.studies.judges.isoglycaemic_infusion import IsoglycaemicInfusion
from signaling.studies.judges.people import T2D_OBESE, Course, course, provisional

DRINK: Final = 25.0  # g
WATCHED: Final = 45  # min
# Their patients have a body mass index of 29.5 kg/m2; the obese person with diabetes is nearer to them than the lean one.
PATIENT: Final = T2D_OBESE
GUT_RESTS_ON: Final = provisional({PATIENT: ("07-006/oral", "07-006/iv")})


def glucagon_and_the_gut() -> dict[str, float]:
    """Area of glucagon over (or under) that of the fast in 45 minutes, min pmol/L."""
    oral, iv = both_ways(PATIENT)
    return {"07-006/oral": response(oral), "07-006/iv": response(iv)}


def both_ways(person: str, grams: float = DRINK, minutes: int = WATCHED) -> tuple[Course, Course]:
    """A drink, and an infusion that copies its glucose."""
    oral = course(person, ((0.0, OGTT(grams)),), minutes)
    return oral, course(person, ((0.0, IsoglycaemicInfusion.of(oral)),), minutes)


def response(seen: Course) -> float:
    """Area between glucagon and what it was in the fast, min pmol/L."""
    level = seen.seen["true_glucagon"]
    return float(np.trapezoid(level - level[0], seen.minutes))
