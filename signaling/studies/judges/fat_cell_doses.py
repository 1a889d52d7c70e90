"""Half-maximal doses along the signal in fat cells, and how far insulin raises glucose uptake."""

from __future__ import annotations

from typing import Final

import numpy as np

from signaling.clinic.half_maximal import half_maximal_dose
from signaling.studies.dish_answers import NO_INSULIN
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
    """EC50 in nM, and the fold of uptake at the highest dose; cells of people with diabetes are in :mod:`.fat_cell_t2d`."""
    responses = fat_cell_answers().dose_responses
    found = {target: ec50(*responses[readout]["normal"]) for target, readout in LADDER.items()}
    uptake = responses["glucose_uptake"]["normal"][1]
    return found | {UPTAKE: float(uptake[-1] / uptake[0])}


def ec50(doses: np.ndarray, answer: np.ndarray) -> float:
    """Half-maximal dose, nM, as it was read off the data; NaN where there is none.

    Args:
        doses: nM, (points,); those up to :data:`NO_INSULIN` stand for none.
        answer: in any unit, (points,).
    """
    found = half_maximal_dose(np.where(doses > NO_INSULIN, doses, 0.0), answer).dose
    return float("nan") if found is None else found
