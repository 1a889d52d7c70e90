"""Figures of the table of targets that are read off the dish curves of fat cells: half-maximal doses, and two shares.

The score card judges by them; the calibration (:mod:`signaling.studies.dish_fit`) takes those that are not held out.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from signaling.clinic.half_maximal import half_maximal_dose
from signaling.clinic.measured import series
from signaling.studies.dish_answers import NO_INSULIN
from signaling.studies.dish_scores import Answers

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
AT_60_MIN: Final = {"05-030": "S6K", "05-031": "IRS1_pS307"}
AFTER_THE_PEAK: Final = "05-009"


def figures(answers: Answers) -> dict[str, float]:
    """Figure by target: EC50 in nM, T2D over normal after an hour of 10 nM, IRS1-pY at 3.3 min over its peak under 100 nM."""
    found = {target: dose_of_half(answers, *of) for target, of in LADDER.items()}
    found |= {target: _end(answers, of, "t2d") / _end(answers, of, "normal") for target, of in AT_60_MIN.items()}
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


def _end(answers: Answers, readout: str, condition: str) -> float:
    """The answer after an hour of 10 nM."""
    name = f"adipocyte_dish/{readout}/time/{condition}"
    return float(np.asarray(answers[name])[series(name).times == 60.0][0])
