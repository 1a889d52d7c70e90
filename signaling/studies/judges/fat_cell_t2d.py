"""Fat cells with the slow causes of type 2 diabetes against cells without: half-maximal doses, and how much is left of an answer.

The causes are provisional (:data:`signaling.cells.fat_cell.T2D_FAT_CELL`): contents of proteins and the load of a saboteur, found in the dish.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from signaling.clinic.measured import series
from signaling.studies.dish_bench import measured_fat_cell
from signaling.studies.dish_scores import Answers, relative_to_normal
from signaling.studies.judges.fat_cell_doses import ec50

# target -> readout
LADDER: Final = {
    "05-011": "IR_pY",
    "05-013": "IRS1_pY",
    "05-015": "IRS1_pS307",
    "05-017": "Akt_pT308",
    "05-019": "Akt_pS473",
    "05-021": "AS160",
    "05-023": "glucose_uptake",
    "05-025": "ERK",
}
TWO_POINTS: Final = {
    "05-027": "glucose_uptake",
    "05-028/IR_pY": "IR_pY",
    "05-028/IRS1_pY": "IRS1_pY",
    "05-029": "Akt_pS473",
}
AT_60_MIN: Final = {"05-030": "S6K", "05-031": "IRS1_pS307"}
UPTAKE: Final = "05-026/T2D"
RESTS_ON_CAUSES: Final = (*LADDER, *TWO_POINTS, *AT_60_MIN, UPTAKE)


def fat_cell_t2d() -> dict[str, float]:
    """EC50 in nM; T2D over normal under insulin, as ratios; the fold of uptake."""
    answers = measured_fat_cell()
    found = {target: _ec50(answers, readout) for target, readout in LADDER.items()}
    found |= {target: relative_to_normal(answers, readout) / 100.0 for target, readout in TWO_POINTS.items()}
    found |= {
        target: _end(answers, readout, "t2d") / _end(answers, readout, "normal")
        for target, readout in AT_60_MIN.items()
    }
    basal, stimulated = answers["adipocyte_dish/glucose_uptake/two_point/t2d"]
    return found | {UPTAKE: float(stimulated / basal)}


def _ec50(answers: Answers, readout: str) -> float:
    name = f"adipocyte_dish/{readout}/dose/t2d"
    return ec50(series(name).doses, answers[name])


def _end(answers: Answers, readout: str, condition: str) -> float:
    """The answer after an hour of 10 nM."""
    name = f"adipocyte_dish/{readout}/time/{condition}"
    return float(np.asarray(answers[name])[series(name).times == 60.0][0])
