"""The cells of a dish over human fat cells that were measured in one: same doses, same minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from signaling.app.small_print import measured_by, small_print
from signaling.app.wording import plural
from signaling.cells import cell_types
from signaling.clinic.measured import names
from signaling.scenario.resolve import resolve
from signaling.studies.dish_answers import CONDITION, dish_answers
from signaling.studies.dish_readouts import readouts_of

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from signaling.scenario.schema import DishPlan

MEASURED_IN = "adipocyte"
MOST_CELLS = 1000  # their mean stands; drawing more would take longer than the run
MINUTES = np.geomspace(0.05, 60, 60)
DOSES = np.geomspace(0.003, 100, 20)  # nM
SCALE = (
    "Blots have no absolute unit. Over time, one factor a panel brings the cells to the data by weighted least squares; over dose, cells "
    "and data are percent of their own maximum. So shapes are compared, not heights. Where the authors took the reading without insulin "
    "off (receptor, IRS1 pY, most doses), it is taken off the cells too."
)


def can_be_compared(plan: DishPlan) -> bool:
    """Whether the cells of a dish have an insulin receptor and anything below it that was measured."""
    return len(readouts_of(cell_types()[plan.dish.cell])) > 1


def figure_measured(plan: DishPlan) -> Figure:
    """The cells of a dish, put through the measured protocols, over the measured points of people without diabetes.

    Args:
        plan: The dish. Of more than a thousand cells the first thousand are taken.

    Raises:
        CannotAdvance: The cells cannot be simulated at a measured dose.
    """
    from signaling.plot import figure_dish

    few = resolve(plan, overrides={"dish": {"cells": min(plan.dish.cells, MOST_CELLS)}})
    answers = dish_answers(few, minutes=MINUTES, doses=DOSES)
    kind = "fat" if plan.dish.cell == MEASURED_IN else plan.dish.cell
    return figure_dish(
        answers.time_courses,
        answers.dose_responses,
        readouts=answers.readouts,
        conditions=[CONDITION],
        title=f"These {kind} cells over human fat cells measured in a dish",
        subtitle=_subtitle(plan, few.dish.cells, kind),
        note=small_print(SCALE, measured_by(names("adipocyte_dish/"))),
    )


def _subtitle(plan: DishPlan, simulated: int, kind: str) -> str:
    there = plan.dish.cells
    whose = (
        plural(there, f"{kind} cell") if simulated == there else f"the first {simulated:,} of {there:,} {kind} cells"
    )
    other = "" if plan.dish.cell == MEASURED_IN else f" (not {kind})"
    return (
        f"Lines: mean of {whose}, seed {plan.seed}, every time from rest without insulin. "
        f"Dots: fat cells{other} of people without diabetes, mean ± SEM."
    )
