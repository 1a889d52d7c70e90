"""Fatty acids held up for hours, what muscle then makes of glucose, and three days without food, in a healthy person."""

from __future__ import annotations

from typing import Final

import numpy as np

from signaling.body.persons.sizes import tissue_masses
from signaling.clinic.indices.samples import MG_PER_DL, PMOL_PER_UU
from signaling.clinic.protocols import Clamp, Fast, LipidInfusion
from signaling.core.body_doses import body_dose
from signaling.studies.judges.insulin_clamp import EUGLYCAEMIA, per_kg
from signaling.studies.judges.people import NGT, Change, Course, change, course

# Belfort et al. 2005: 30, 60 and 90 mL/h of emulsion, insulin at 40 mU/m2/min from the fourth hour to the sixth.
EMULSION: Final = {"03-010": 0.5, "03-011": 1.0, "03-012": 1.5}  # mL/min
LIPID: Final = 360  # min
MOST: Final = max(EMULSION.values())
INSULIN_FROM: Final = 240.0  # min
# Roden et al. 1996: lipid and insulin together for six hours, insulin near 400 pmol/L.
TOGETHER: Final = per_kg(0.7)
HALF_HOUR: Final = 30  # min, what a reading is a mean of
A_TENTH: Final = 0.9  # of control; a smaller fall is not seen among a handful of people
LATE: Final = (180.0, 360.0)  # min: up to the third hour glycogen synthesis and oxidation were the same
G6P_FROM: Final = 90.0  # min
THREE_DAYS: Final = 4320  # min from the overnight fast on


def lipid_infusion() -> dict[str, float]:
    """Change of glucose disposal against the same clamp with saline, %."""
    saline = infused(0.0)
    return {target: change(infused(rate).disposal, saline.disposal) for target, rate in EMULSION.items()}


def lipid_lag() -> dict[str, float]:
    """Hours from the lipid to a fall of glucose uptake by a tenth (six where there is none), and uptake in the last half hour as % of control."""
    with_lipid, control = (_together(emulsion) for emulsion in (LipidInfusion().emulsion, 0.0))
    share = uptake(with_lipid) / uptake(control)
    return {"03-005": first_below(share, A_TENTH) * HALF_HOUR / 60.0, "03-006": 100.0 * float(share[-1])}


def fate_of_glucose() -> dict[str, float]:
    """Late synthesis of glycogen in muscle, umol a kg of body weight and minute; G6P over control; change of the glucose that is burnt, %.

    G6P is that of the half hour in which its fall was first seen.
    """
    with_lipid, control = (_together(emulsion) for emulsion in (LipidInfusion().emulsion, 0.0))
    g6p = [seen.mean("muscle_G6P", G6P_FROM, G6P_FROM + HALF_HOUR) for seen in (with_lipid, control)]
    return {
        "03-007/lipid": glycogen_made(with_lipid, *LATE),
        "03-007/control": glycogen_made(control, *LATE),
        "03-008/lipid": g6p[0] / g6p[1],
        "03-009": change(glucose_burnt(with_lipid, *LATE), glucose_burnt(control, *LATE)),
    }


def glucose_burnt(seen: Course, start: float, end: float) -> float:
    """By the gas that is exchanged, a mean over some minutes, g/min (Frayn 1983, J Appl Physiol 55:628, without protein)."""
    given, used = (seen.mean(name, start, end) for name in ("carbon_dioxide_production", "oxygen_consumption"))
    return (4.55 * given - 3.21 * used) / 1000.0


def glycogen_made(seen: Course, start: float, end: float) -> float:
    """In all muscle, a mean over some minutes, umol a kg of body weight and minute."""
    muscle = tissue_masses(seen.person)["muscle"].value / seen.person.weight.value
    return 1000.0 * muscle * seen.mean("muscle_MuscleGlucose.glycogen_synthesis", start, end)


def uptake(seen: Course) -> np.ndarray:
    """Glucose given and made, a mean every half hour, mg/kg/min."""
    disposal = seen.seen["glucose_infusion_rate"] + seen.seen["endogenous_glucose_production"]
    return disposal[1:].reshape(-1, HALF_HOUR).mean(axis=1)


def first_below(shares: np.ndarray, level: float) -> float:
    """Windows before the first that is below a level; their number where none is."""
    below = np.flatnonzero(shares < level)
    return float(below[0]) if below.size else float(len(shares))


def long_fast() -> dict[str, float]:
    """Fatty acids of blood after three days over those after a night, as a fold."""
    ffa = three_days().seen["plasma_ffa"]
    return {"03-021": float(np.mean(ffa[-3:]) / ffa[0])}


def three_days_without_food() -> dict[str, float]:
    """Glucose in mg/dL, fatty acids in umol/L and insulin in uU/mL at the end of them, means of the last rows."""
    glucose, ffa, insulin = (
        float(np.mean(three_days().seen[name][-3:])) for name in ("plasma_glucose", "plasma_ffa", "plasma_insulin")
    )
    return {"09-007/glucose": glucose * MG_PER_DL, "09-007/ffa": 1000.0 * ffa, "09-007/insulin": insulin / PMOL_PER_UU}


def three_days() -> Course:
    """A row an hour."""
    return course(NGT, ((0.0, Fast(float(THREE_DAYS))),), THREE_DAYS, 60)


def infused(emulsion: float, changed: tuple[Change, ...] = ()) -> Course:
    """Six hours of emulsion (mL/min), the last two with insulin."""
    insulin = Clamp((body_dose("40 mU/m2/min", "pmol/min", "insulin"),), EUGLYCAEMIA, float(LIPID))
    given = ((0.0, LipidInfusion(emulsion, float(LIPID))), (INSULIN_FROM, insulin))
    return course(NGT, given, LIPID, changed=changed)


def _together(emulsion: float) -> Course:
    both = (LipidInfusion(emulsion, float(LIPID)), Clamp((TOGETHER,), EUGLYCAEMIA, float(LIPID)))
    return course(NGT, tuple((0.0, protocol) for protocol in both), LIPID)
