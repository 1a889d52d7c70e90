"""Insulin in mouse hepatocytes and their medium as smooth lines, in the unit of each assay."""

from __future__ import annotations

from typing import Final

import numpy as np

from signaling.clinic.measured import series
from signaling.studies.dish_answers import Curve
from signaling.studies.finer import finer
from signaling.studies.hepatocyte_fit import CURVES, WellTrial, assay_of, assays

MINUTES: Final = np.geomspace(0.25, 60.0, 40)
DOSES: Final = np.geomspace(0.01, 10.0, 16)  # nM


def hepatocyte_lines() -> dict[str, Curve]:
    """Name of a curve -> minutes or nM insulin, and what its assay reads; scale and background of an assay are found on all its curves."""
    trial = WellTrial()
    knobs = trial.present()
    found = assays({name: trial.signal(series(name), knobs) for name in CURVES})
    lines = {}
    for name in CURVES:
        measured = series(name)
        curve = finer(measured, MINUTES if measured.axis == "time" else DOSES)
        read = 10.0 ** found[assay_of(name)].reads(trial.signal(curve, knobs))
        lines[name] = (curve.times if curve.axis == "time" else curve.doses, read)
    return lines
