"""The mean fat cell in every measured protocol as smooth lines, normal and with the slow causes of type 2 diabetes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import numpy as np

from signaling.clinic.measured import Series, series
from signaling.studies.dish_answers import Curve
from signaling.studies.dish_bench import dish_names, measured_fat_cell
from signaling.studies.dish_scores import common_factor, rows_of, sets
from signaling.studies.finer import finer

MINUTES: Final = np.unique([*np.arange(1, 81) / 10.0, *np.geomspace(8.0, 180.0, 40)])
DOSES: Final = np.geomspace(0.003, 100.0, 20)  # nM


def fat_cell_lines() -> dict[str, Curve]:
    """Name of a curve -> minutes or nM insulin, and the answer in a unit that the conditions share; two points stay two points."""
    asked = [_finer(name) for name in dish_names()]
    answers = measured_fat_cell(asked)
    return {curve.name: (curve.times if curve.axis == "time" else curve.doses, answers[curve.name]) for curve in asked}


def in_the_unit_of_the_data(lines: Mapping[str, Curve]) -> dict[str, Curve]:
    """The lines over time and at two points, brought to their data by the factors of the score.

    Where the authors took the reading without insulin off, it is taken off the line. Dose-responses have no factor and are left out.
    """
    answers = measured_fat_cell()
    scaled = {}
    for curves in sets().values():
        factor = common_factor([rows_of(answers, name) for name in curves])
        for name in (name for name in curves if "/dose/" not in name):
            x, y = lines[name]
            scaled[name] = (x, factor * (y - (y[0] if series(name).baseline == "subtracted" else 0.0)))
    return scaled


def _finer(name: str) -> Series:
    curve = series(name)
    if "/two_point/" in name:
        return curve
    return finer(curve, MINUTES if curve.axis == "time" else DOSES)
