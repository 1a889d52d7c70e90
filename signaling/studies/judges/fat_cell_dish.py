"""The dish in which fat cells are judged: sixteen unlike cells in the measured protocols, run once however many judges ask."""

from __future__ import annotations

from functools import cache
from typing import Final

import numpy as np

from signaling.scenario.resolve import load, resolve
from signaling.scenario.schema import DishPlan
from signaling.studies.dish_answers import DishAnswers, dish_answers

CELLS: Final = 16
EARLY: Final = tuple(np.round(np.arange(0.05, 3.01, 0.05), 2))  # min, to find a peak


@cache
def fat_cell_plan() -> DishPlan:
    """Fat cells of people without diabetes, nothing else done to them."""
    changes = {
        "dish": {"cell": "adipocyte", "cells": CELLS},
        "record": {"cells": ["adipocyte"]},
        "protocol": [],
        "expect": [],
    }
    return resolve(load("dish/insulin_steps"), overrides=changes)


@cache
def fat_cell_answers() -> DishAnswers:
    """Their answers at the measured minutes and doses, and often in the first minutes."""
    return dish_answers(fat_cell_plan(), minutes=EARLY)
