"""Receptors of fat cells under much insulin: the overshoot of receptor and IRS1 phosphorylation, and the loss of receptors."""

from __future__ import annotations

import numpy as np

from signaling.cells import cell_types
from signaling.cells.population import Population
from signaling.studies.dish_figures import AFTER_THE_PEAK, after_the_peak
from signaling.studies.judges.fat_cell_dish import fat_cell_answers

HOURS_16 = 960.0  # min


def fat_cell_receptor() -> dict[str, float]:
    """Peak and decline at 100 nM, the reading without insulin taken off as in the data; receptors lost in 16 h of 10 nM."""
    courses = fat_cell_answers().time_courses
    minutes, receptor = courses["IR_pY"]["normal"]
    receptor = receptor - receptor[0]
    return {
        "05-005": receptors_lost(10.0, HOURS_16),
        "05-007": float(minutes[np.argmax(receptor)]),
        "05-008": float(receptor[minutes == 30.0][0] / receptor.max()),
        AFTER_THE_PEAK: after_the_peak(*courses["IRS1_pY"]["normal"]),
    }


def receptors_lost(insulin: float, minutes: float) -> float:
    """Receptors that a mean fat cell loses under insulin (nM), percent of those it had without."""
    cell = Population(cell_types()["adipocyte"], 1, spread=False)
    cell.hear(insulin=0.0, glucose=5.0)
    cell.hold_stores(True)
    cell.settle(within=1e-5)
    before = _receptors(cell)
    cell.hear(insulin=insulin)
    cell.advance(minutes)
    return 100.0 * (1.0 - _receptors(cell) / before)


def _receptors(cell: Population) -> float:
    return sum(cell.mean(member) for member in cell.pathway.pools["IR"].members)
