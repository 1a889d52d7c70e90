"""Fat cells with the slow causes of type 2 diabetes against cells without: half-maximal doses, and how much is left of an answer.

The causes are provisional (:data:`signaling.cells.fat_cell.T2D_FAT_CELL`): contents of proteins and the load of a saboteur, found in the dish.
"""

from __future__ import annotations

from typing import Final

from signaling.studies.dish_bench import measured_fat_cell
from signaling.studies.dish_figures import LADDER, OF_NORMAL, figures
from signaling.studies.dish_scores import relative_to_normal

OF_T2D: Final = (*(target for target, (_, condition) in LADDER.items() if condition == "t2d"), *OF_NORMAL)
TWO_POINTS: Final = {
    "05-027": "glucose_uptake",
    "05-028/IR_pY": "IR_pY",
    "05-028/IRS1_pY": "IRS1_pY",
    "05-029": "Akt_pS473",
}
UPTAKE: Final = "05-026/T2D"
RESTS_ON_CAUSES: Final = (*OF_T2D, *TWO_POINTS, UPTAKE)


def fat_cell_t2d() -> dict[str, float]:
    """EC50 in nM; T2D over normal under insulin, as ratios; the fold of uptake."""
    answers = measured_fat_cell()
    read = figures(answers)
    found = {target: read[target] for target in OF_T2D}
    found |= {target: relative_to_normal(answers, readout) / 100.0 for target, readout in TWO_POINTS.items()}
    basal, stimulated = answers["adipocyte_dish/glucose_uptake/two_point/t2d"]
    return found | {UPTAKE: float(stimulated / basal)}
