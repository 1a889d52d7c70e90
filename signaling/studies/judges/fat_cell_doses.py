"""Half-maximal doses along the signal in fat cells, and how far insulin raises glucose uptake."""

from __future__ import annotations

from typing import Final

from signaling.studies.dish_figures import LADDER, ec50
from signaling.studies.judges.fat_cell_dish import fat_cell_answers

UPTAKE: Final = "05-026/normal"


def fat_cell_doses() -> dict[str, float]:
    """EC50 in nM, and the fold of uptake at the highest dose; cells of people with diabetes are in :mod:`.fat_cell_t2d`."""
    responses = fat_cell_answers().dose_responses
    found = {
        target: ec50(*responses[readout][condition])
        for target, (readout, condition) in LADDER.items()
        if condition == "normal"
    }
    uptake = responses["glucose_uptake"]["normal"][1]
    return found | {UPTAKE: float(uptake[-1] / uptake[0])}
