"""Insulin, exercise and one after the other: GLUT4 in the membrane of muscle, and phosphate on Akt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np

from signaling.clinic.protocols import Clamp, Exercise
from signaling.core import assumed
from signaling.studies.judges.insulin_clamp import EUGLYCAEMIA, clamp, per_kg
from signaling.studies.judges.people import NGT, Course, course

# Thorell et al. 1999: biopsies before and after a clamp; on another day before and after exercise, and after the same clamp next to it.
INSULIN: Final = per_kg(0.8)
CLAMP: Final = 120  # min
BOUT: Final = 60  # min
WORK: Final = assumed(1.4, "1", "70 % of the maximal oxygen uptake, where 1 is about half of it")
GLUT4: Final = ("muscle_GLUT4_membrane",)
SER473: Final = ("muscle_Akt_pS473", "muscle_Akt_pp")
# figure -> what is read, and its rise by insulin, exercise and both, %
READ: Final = {"05-038": (GLUT4, (32.0, 35.0, 44.0)), "05-039": (SER473, (640.0, 280.0, 1000.0))}


def insulin_and_exercise() -> dict[str, float]:
    """Rises by insulin, exercise and both, in %, of membrane GLUT4 and of Akt with a phosphate on Ser473."""
    insulin = clamp(NGT, (INSULIN,), CLAMP)
    after = Clamp((INSULIN,), EUGLYCAEMIA, float(BOUT + CLAMP))
    both = course(NGT, ((0.0, Exercise(WORK.value, float(BOUT))), (float(BOUT), after)), BOUT + CLAMP)
    found = {}
    for figure, (proteins, published) in READ.items():
        rises = [
            above_fast(insulin, proteins, CLAMP),
            above_fast(both, proteins, BOUT),
            above_fast(both, proteins, BOUT + CLAMP),
        ]
        names = (f"{figure}/{name}" for name in ("insulin", "exercise", "both"))
        found |= dict(zip(names, on_one_scale(rises, published), strict=True))
    return found


def above_fast(seen: Course, proteins: Sequence[str], minute: float) -> float:
    """Of proteins together, from the fast to a biopsy."""
    return sum(float(seen.at(name, (minute,))[0]) - seen.fasting(name) for name in proteins)


def on_one_scale(rises: Sequence[float], published: Sequence[float]) -> list[float]:
    """Rises times the one factor that brings them nearest to the published ones: the background of a membrane fraction or a blot is not known."""
    ours = np.asarray(rises)
    squares = float(ours @ ours)
    factor = float(ours @ np.asarray(published)) / squares if squares else 0.0
    return [float(value) for value in factor * ours]
