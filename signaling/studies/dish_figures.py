"""Figures of the table of targets that are read off the dish curves of fat cells: half-maximal doses, and two shares.

The score card judges by them; the calibration (:mod:`signaling.studies.dish_fit`) takes those that are not held out.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from signaling.clinic.half_maximal import half_maximal_dose
from signaling.clinic.measured import series
from signaling.studies.dish_answers import NO_INSULIN
from signaling.studies.dish_scores import CONDITIONS, Answers

LADDER: Final = {  # target -> readout, condition
    "05-010": ("IR_pY", "normal"),
    "05-011": ("IR_pY", "t2d"),
    "05-012": ("IRS1_pY", "normal"),
    "05-013": ("IRS1_pY", "t2d"),
    "05-014": ("IRS1_pS307", "normal"),
    "05-015": ("IRS1_pS307", "t2d"),
    "05-016": ("Akt_pT308", "normal"),
    "05-017": ("Akt_pT308", "t2d"),
    "05-018": ("Akt_pS473", "normal"),
    "05-019": ("Akt_pS473", "t2d"),
    "05-020": ("AS160", "normal"),
    "05-021": ("AS160", "t2d"),
    "05-022": ("glucose_uptake", "normal"),
    "05-023": ("glucose_uptake", "t2d"),
    "05-024": ("ERK", "normal"),
    "05-025": ("ERK", "t2d"),
}
OF_NORMAL: Final = {
    "05-030": ("S6K", 60.0),
    "05-031": ("IRS1_pS307", 5.0),
}  # target -> readout, and minute from which it is stimulated
AFTER_THE_PEAK: Final = "05-009"


def figures(answers: Answers) -> dict[str, float]:
    """Figure by target: EC50 in nM, T2D over normal under 10 nM, IRS1-pY at 3.3 min over its peak under 100 nM."""
    found = {target: dose_of_half(answers, *of) for target, of in LADDER.items()}
    found |= {target: _of_normal(answers, *of) for target, of in OF_NORMAL.items()}
    course = "adipocyte_dish/IRS1_pY/time/normal"
    return found | {AFTER_THE_PEAK: after_the_peak(series(course).times, answers[course])}


def dose_of_half(answers: Answers, readout: str, condition: str) -> float:
    """EC50 of a dose-response, nM."""
    name = f"adipocyte_dish/{readout}/dose/{condition}"
    return ec50(series(name).doses, answers[name])


def ec50(doses: np.ndarray, answer: np.ndarray) -> float:
    """Half-maximal dose, nM, as it was read off the data; NaN where there is none.

    Args:
        doses: nM, (points,); those up to :data:`NO_INSULIN` stand for none.
        answer: in any unit, (points,).
    """
    found = half_maximal_dose(np.where(doses > NO_INSULIN, doses, 0.0), answer).dose
    return float("nan") if found is None else found


def after_the_peak(minutes: np.ndarray, course: np.ndarray) -> float:
    """What is left of a peak at 3.3 min, the reading without insulin taken off; both (points,), the first without insulin."""
    rise = course - course[0]
    return float(rise[np.isclose(minutes, 3.3)][0] / rise.max())


def _of_normal(answers: Answers, readout: str, since: float) -> float:
    """T2D over normal, mean over the measured minutes since one of 10 nM."""
    normal, t2d = (f"adipocyte_dish/{readout}/time/{condition}" for condition in CONDITIONS)
    stimulated = series(normal).times >= since
    return float(np.mean((np.asarray(answers[t2d]) / np.asarray(answers[normal]))[stimulated]))
