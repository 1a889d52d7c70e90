"""HbA1c: what glucose did to haemoglobin over the life of the red cells that are there now.

Glucose binds for as long as a cell lives, and cells of all ages are there: glucose of s days ago counts with weight 1 - s / life, so that half
of the reading is made in the last 35 days of 120. On the weighted mean the line of Nathan et al. is read, which holds for people whose
glucose was the same all the while. Left out: cells that live longer or shorter, anaemia, labile HbA1c.

Sources: Nathan et al., Diabetes Care 2008;31:1473, doi:10.2337/dc08-0545; Tahara and Shima, Diabetes Care 1995;18:440,
doi:10.2337/diacare.18.4.440 (weights).
"""

from __future__ import annotations

from typing import Final

import numpy as np

from signaling.clinic.indices.samples import MG_PER_DL
from signaling.core.errors import SignalingError
from signaling.core.parameters import assumed, known

_NATHAN: Final = "Nathan et al., Diabetes Care 2008;31:1473"
SLOPE: Final = known(28.7, "mg/dL/%", _NATHAN)
OFFSET: Final = known(46.7, "mg/dL", _NATHAN)
LIFE: Final = assumed(120.0, "d", "life of a red cell in people who are well")


def hba1c(mean_glucose: float) -> float:
    """HbA1c in percent of a person whose mean glucose (mmol/L, over whole days) was the same for the life of a red cell."""
    return (mean_glucose * MG_PER_DL + OFFSET.value) / SLOPE.value


def hba1c_of_days(daily_glucose: np.ndarray, before: float) -> np.ndarray:
    """HbA1c in percent at the end of each day.

    Args:
        daily_glucose: Mean plasma glucose of each day in mmol/L, in order, shape (days,).
        before: Mean glucose in mmol/L of all days before the first.

    Raises:
        SignalingError: Not one row of finite numbers from 0.
    """
    days = np.asarray(daily_glucose, float)
    if days.ndim != 1 or not (np.isfinite(days).all() and (days >= 0).all() and np.isfinite(before) and before >= 0):
        raise SignalingError(
            "hba1c_of_days needs the mean glucose of each day in mmol/L, finite and from 0, and that of the time before."
        )
    life = round(LIFE.value)
    edges = np.clip(1.0 - np.arange(life + 1) / LIFE.value, 0.0, None)
    weights = (edges[:-1] + edges[1:]) / LIFE.value  # of the last day, the day before ...; they sum to 1
    past = np.concatenate([np.full(life, before), days])
    means = [float(weights @ past[k + 1 : k + 1 + life][::-1]) for k in range(len(days))]
    return np.array([hba1c(mean) for mean in means])
