"""A day and a half without food: what liver and whole body then make of insulin, against the morning after a night."""

from __future__ import annotations

from typing import Final

from signaling.clinic.indices.minimal_model import fit
from signaling.clinic.protocols import IVGTT
from signaling.studies.judges.glucose_injection import SAMPLED, samples
from signaling.studies.judges.people import NGT, Course, change, course

A_DAY_LATER: Final = 1440.0  # min: 36 hours without food, and not 12


def day_and_a_half() -> dict[str, float]:
    """Changes, in %: of what the liver makes of insulin in the fast, and of insulin sensitivity by an injection of glucose."""
    night, longer = (injected(minute) for minute in (0.0, A_DAY_LATER))
    return {
        "03-022/hepatic": change(hepatic_action(longer, A_DAY_LATER), hepatic_action(night, 0.0)),
        "03-022/whole-body": change(fit(samples(longer, A_DAY_LATER)).si, fit(samples(night)).si),
    }


def hepatic_action(seen: Course, minute: float) -> float:
    """The less glucose is made and the less insulin it takes, the more the liver makes of it; kg min L/(mg pmol)."""
    made, insulin = (float(seen.at(name, (minute,))[0]) for name in ("endogenous_glucose_production", "plasma_insulin"))
    return 1.0 / (made * insulin)


def injected(minute: float) -> Course:
    """Glucose into a vein so many minutes after the overnight fast."""
    return course(NGT, ((minute, IVGTT()),), int(minute + SAMPLED[-1]))
