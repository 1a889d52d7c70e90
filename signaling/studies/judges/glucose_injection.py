"""The insulin-modified intravenous glucose test, read with the minimal model."""

from __future__ import annotations

from typing import Final

import numpy as np

from signaling.clinic.indices.minimal_model import acute_response, fit
from signaling.clinic.indices.samples import Samples
from signaling.clinic.protocols import IVGTT
from signaling.core.body_doses import body_dose
from signaling.studies.judges.people import IGT, NGT, T2D, Course, course, provisional

INSULIN: Final = body_dose("0.03 U/kg", "pmol", "insulin")
BEFORE: Final = -5.0  # min, the fasting sample
# min, the reduced schedule of an insulin-modified test and a few more early ones
SAMPLED: Final = (
    2.0,
    3.0,
    4.0,
    5.0,
    6.0,
    8.0,
    10.0,
    14.0,
    19.0,
    22.0,
    25.0,
    30.0,
    40.0,
    50.0,
    70.0,
    100.0,
    140.0,
    180.0,
)
# person -> SG in 1/min, AIRg in uU/mL, SI in 1e-4/min per uU/mL
GROUPS: Final = {
    NGT: ("02-032", "02-035", "02-038"),
    IGT: ("02-033", "02-036", "02-039"),
    T2D: ("02-034", "02-037", "02-040"),
}
DISPOSITION: Final = {IGT: "02-041/IGT", T2D: "02-041/T2D"}  # SI x AIRg over that of the first person
INJECTION_RESTS_ON: Final = provisional(dict(GROUPS)) + provisional({p: (target,) for p, target in DISPOSITION.items()})


def glucose_injection() -> dict[str, float]:
    """Glucose effectiveness, acute insulin response and insulin sensitivity of three persons, and their disposition index as a ratio."""
    found = {}
    for person, targets in GROUPS.items():
        taken = samples(course(person, ((0.0, IVGTT(insulin=INSULIN)),), int(SAMPLED[-1])))
        fitted = fit(taken)
        found |= dict(zip(targets, (fitted.sg, acute_response(taken), 1e4 * fitted.si), strict=True))
    indices = {person: found[air] * found[si] for person, (_, air, si) in GROUPS.items()}
    return found | {target: indices[person] / indices[NGT] for person, target in DISPOSITION.items()}


def samples(seen: Course, injection: float = 0.0) -> Samples:
    """What is drawn: once before the minute of the injection, then on the schedule."""
    drawn = tuple(injection + minute for minute in (0.0, *SAMPLED))
    glucose, insulin = (seen.at(name, drawn) for name in ("plasma_glucose", "plasma_insulin"))
    return Samples(np.array((BEFORE, *SAMPLED)), glucose, insulin)
