"""Lipolysis of human fat cells as smooth lines: over insulin in the dish, over time in situ."""

from __future__ import annotations

from typing import Final

import numpy as np

from signaling.clinic.measured import series
from signaling.studies.dish_answers import Curve
from signaling.studies.finer import finer
from signaling.studies.lipolysis_fit import CURVES, STEP, LipolysisTrial

DOSES: Final = np.geomspace(1e-5, 1e3, 65)  # nM


def lipolysis_lines() -> dict[str, Curve]:
    """Name of a curve -> nM insulin in the dish or minutes in situ, and what it should read, in its unit."""
    trial = LipolysisTrial()
    knobs = trial.present()
    dish = [finer(series(name), DOSES) for name in CURVES if name.startswith("lipolysis_dish")]
    read = trial.in_dish(knobs, dish)
    courses = trial.in_situ(knobs, [name for name in CURVES if name.startswith("lipolysis_in_situ")])
    lines = {curve.name: (curve.doses, read[curve.name]) for curve in dish}
    return lines | {name: (STEP * np.arange(len(y)), y) for name, y in courses.items()}
