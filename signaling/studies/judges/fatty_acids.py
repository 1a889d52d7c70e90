"""Fatty acids held up for hours, and three days without food, in a healthy person."""

from __future__ import annotations

from typing import Final

import numpy as np

from signaling.clinic.protocols import Clamp, Fast, LipidInfusion
from signaling.core.body_doses import body_dose
from signaling.studies.judges.insulin_clamp import EUGLYCAEMIA
from signaling.studies.judges.people import NGT, Course, course

# Belfort et al. 2005: 30, 60 and 90 mL/h of emulsion, insulin at 40 mU/m2/min from the fourth hour to the sixth.
EMULSION: Final = {"03-010": 0.5, "03-011": 1.0, "03-012": 1.5}  # mL/min
LIPID: Final = 360  # min
INSULIN_FROM: Final = 240.0  # min
THREE_DAYS: Final = 4320  # min from the overnight fast on


def lipid_infusion() -> dict[str, float]:
    """Change of glucose disposal against the same clamp with saline, %."""
    saline = _clamped(0.0)
    return {target: 100.0 * (_clamped(rate).disposal / saline.disposal - 1.0) for target, rate in EMULSION.items()}


def long_fast() -> dict[str, float]:
    """Fatty acids of blood after three days over those after a night, as a fold."""
    seen = course(NGT, ((0.0, Fast(float(THREE_DAYS))),), THREE_DAYS, 60)
    ffa = seen.seen["plasma_ffa"]
    return {"03-021": float(np.mean(ffa[-3:]) / ffa[0])}


def _clamped(emulsion: float) -> Course:
    insulin = Clamp((body_dose("40 mU/m2/min", "pmol/min", "insulin"),), EUGLYCAEMIA, float(LIPID))
    return course(NGT, ((0.0, LipidInfusion(emulsion, float(LIPID))), (INSULIN_FROM, insulin)), LIPID)
