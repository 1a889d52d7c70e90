"""Half-maximal doses along the signal in fat cells, and how far insulin raises glucose uptake."""

from __future__ import annotations

from typing import Final

import numpy as np

from signaling.studies.judges.fat_cell_dish import fat_cell_answers

# target -> readout of cells without diabetes
LADDER: Final = {
    "05-010": "IR_pY",
    "05-012": "IRS1_pY",
    "05-014": "IRS1_pS307",
    "05-016": "Akt_pT308",
    "05-018": "Akt_pS473",
    "05-020": "AS160",
    "05-022": "glucose_uptake",
    "05-024": "ERK",
}
UPTAKE: Final = "05-026/normal"


def fat_cell_doses() -> dict[str, float]:
    """EC50 in nM, and the fold of uptake at the highest dose. Left out: cells of people with diabetes."""
    responses = fat_cell_answers().dose_responses
    found = {target: half_maximal(*responses[readout]["normal"]) for target, readout in LADDER.items()}
    uptake = responses["glucose_uptake"]["normal"][1]
    return found | {UPTAKE: float(uptake[-1] / uptake[0])}


def half_maximal(doses: np.ndarray, answer: np.ndarray) -> float:
    """The dose with half of the largest rise, log-linear between the measured doses, as it was read off the data.

    Args:
        doses: nM, increasing, the first standing for none; (points,).
        answer: in any unit, (points,).

    Returns:
        nM; NaN where nothing rises, or half the rise is there below the first dose that is not zero.
    """
    rise = (answer - answer[0])[1:]
    above = np.flatnonzero(rise >= 0.5 * rise.max())
    if rise.max() <= 0.0 or above[0] == 0:
        return float("nan")
    k = above[0]
    share = (0.5 * rise.max() - rise[k - 1]) / (rise[k] - rise[k - 1])
    logs = np.log(doses[1:])
    return float(np.exp(logs[k - 1] + share * (logs[k] - logs[k - 1])))
