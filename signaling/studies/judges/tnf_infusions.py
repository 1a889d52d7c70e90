"""TNF-alpha into an artery of an arm or a leg, or into a vein: what it takes from insulin.

What was infused is held in blood. The model has no limb of its own: one that is infused is all of the muscle, for as long as the study lasts.
"""

from __future__ import annotations

from typing import Final

from signaling.clinic.protocols import Clamp
from signaling.core import assumed
from signaling.core.body_doses import BodyDose
from signaling.core.parameters import Parameter
from signaling.studies.judges.insulin_clamp import EUGLYCAEMIA, per_kg
from signaling.studies.judges.people import NGT, Course, change, course

UPTAKE: Final = "muscle_glucose_uptake"
# Rask-Madsen et al. 2003: TNF from ten minutes before 20 min of insulin
ARM: Final = assumed(3000.0, "pg/mL", "some tens of ng/min into the 20 mL of plasma that an arm gets in a minute")
ARM_INSULIN: Final = per_kg(1.0)  # near 100 uU/mL, as insulin into the artery of an arm gives
# Plomgaard et al. 2005: four hours of TNF, the last two with insulin
VEIN: Final = assumed(18.0, "pg/mL", "what four hours of infusion brought blood to, from memory")
VEIN_INSULIN: Final = Clamp().steps[0]
# Diabetes 2013;62:4023: six hours of TNF into one leg, the last three with insulin
LEG: Final = assumed(100.0, "pg/mL", "tens of ng/min into a quarter of a litre of plasma")
LEG_INSULIN: Final = per_kg(0.6)


def tnf_infusions() -> dict[str, float]:
    """Rise of uptake in an arm, %; change of uptake, %, and of suppression of production, points; uptake of a leg over that with saline."""
    arm, arm_with = (_insulin(tnf, ARM_INSULIN, 10, 20) for tnf in (None, ARM))
    vein, vein_with = (_insulin(tnf, VEIN_INSULIN, 120, 120) for tnf in (None, VEIN))
    leg, leg_with = (_insulin(tnf, LEG_INSULIN, 180, 180) for tnf in (None, LEG))
    return {
        "05-040/insulin": rise_of_uptake(arm),
        "05-040/TNF": rise_of_uptake(arm_with),
        "05-041/uptake": change(vein_with.last(UPTAKE), vein.last(UPTAKE)),
        "05-041/production": vein_with.silenced - vein.silenced,
        "05-042/TNF": leg_with.last(UPTAKE) / leg.last(UPTAKE),
    }


def rise_of_uptake(seen: Course) -> float:
    """Of the uptake of muscle from the fast to the end, %."""
    return change(float(seen.seen[UPTAKE][-1]), seen.fasting(UPTAKE))


def _insulin(tnf: Parameter | None, rate: BodyDose, before: int, minutes: int) -> Course:
    """Saline or TNF, and some minutes later insulin on top."""
    clamp = Clamp((rate,), EUGLYCAEMIA, float(before + minutes))
    held = () if tnf is None else (("TNF", tnf.value),)
    return course(NGT, ((float(before), clamp),), before + minutes, held=held)
