"""Genes cut out of one tissue: the insulin receptor of muscle or liver, JNK of muscle."""

from __future__ import annotations

from typing import Final

from signaling.body.model import BodyModel
from signaling.body.persons.slow_state import content
from signaling.clinic.protocols import OGTT
from signaling.core import assumed
from signaling.studies.judges.insulin_clamp import customary
from signaling.studies.judges.people import NGT, OBESE, Change, change, course, provisional

NONE: Final = assumed(0.0, "1", "a knock-out")
MUSCLE, FAT = "muscle_glucose_uptake", "adipocyte_glucose_uptake"
TWO_HOURS: Final = 120  # min of a glucose drink
OF_JNK: Final = ("05-045/muscle", "05-045/liver", "05-045/fat")
KNOCK_OUTS_REST_ON: Final = provisional({OBESE: OF_JNK})


def no_receptor_in_muscle(body: BodyModel) -> None:
    """Muscle fibres without insulin receptors."""
    content("muscle", "IR", NONE).enter(body)


def no_receptor_in_liver(body: BodyModel) -> None:
    """Liver cells without insulin receptors; with them goes the clearance of insulin."""
    content("liver", "IR", NONE).enter(body)


def no_jnk_in_muscle(body: BodyModel) -> None:
    """Muscle fibres without JNK."""
    body.saboteurs["JNK"].knock_out("muscle")


def receptor_knock_outs() -> dict[str, float]:
    """Changes against the ordinary person in %, uptake of fat as a fold, and glucose production that insulin silences in %.

    Muscle (Kim et al. 2000): uptake on a clamp, glucose in the fast. Liver (Michael et al. 2000): insulin in the fast, production on a
    clamp, glucose two hours after a drink.
    """
    ordinary = customary(NGT)
    muscle, liver = (customary(NGT, (cut,)) for cut in (no_receptor_in_muscle, no_receptor_in_liver))
    return {
        "05-049/muscle": change(muscle.last(MUSCLE), ordinary.last(MUSCLE)),
        "05-049/fat": muscle.last(FAT) / ordinary.last(FAT),
        "05-049/glucose": change(muscle.fasting("plasma_glucose"), ordinary.fasting("plasma_glucose")),
        "05-050/insulin": change(liver.fasting("plasma_insulin"), ordinary.fasting("plasma_insulin")),
        "05-050/production": liver.silenced,
        "05-050/tolerance": change(_after_a_drink((no_receptor_in_liver,)), _after_a_drink()),
    }


def jnk_knock_out() -> dict[str, float]:
    """Changes of uptake on a clamp in the obese person, who stands for animals on much fat, in %; of production silenced, in points of the fast.

    Sabio et al. 2010: muscle gains, liver and fat are as deaf as before.
    """
    ordinary, without = (customary(OBESE, changed) for changed in ((), (no_jnk_in_muscle,)))
    muscle, fat = (change(without.last(name), ordinary.last(name)) for name in (MUSCLE, FAT))
    return dict(zip(OF_JNK, (muscle, without.silenced - ordinary.silenced, fat), strict=True))


def _after_a_drink(changed: tuple[Change, ...] = ()) -> float:
    """Glucose two hours after it."""
    return float(course(NGT, ((0.0, OGTT()),), TWO_HOURS, changed=changed).seen["plasma_glucose"][-1])
