"""75 g of glucose drunk by people with normal and impaired tolerance and with type 2 diabetes: clinical indices, and what falls and undershoots."""

from __future__ import annotations

from typing import Final

import numpy as np

from signaling.clinic.indices import INDICES
from signaling.clinic.indices.samples import MG_PER_DL
from signaling.clinic.protocols import OGTT
from signaling.studies.judges.people import IGT, NGT, OBESE, T2D, T2D_OBESE, Course, course, provisional

SAMPLED: Final = (0.0, 30.0, 60.0, 90.0, 120.0)  # min, Ohashi et al. 2018
WATCHED: Final = 240  # min, Fujita et al. 2023
# index -> its target in each group of Ohashi et al. 2018
GROUPS: Final = (NGT, IGT, T2D)
OF_GROUPS: Final = {
    "homa_ir": ("01-001", "01-002", "01-003"),
    "matsuda": ("01-004", "01-005", "01-006"),
    "insulinogenic_index": ("01-007", "01-008", "01-009"),
    "disposition_index": ("01-010", "01-011", "01-012"),
    "homa_b": ("01-013", "01-014", "01-015"),
    "glucose_peak_time": ("01-016", "01-017", "01-018"),
}
INSULIN_AT: Final = (30.0, 120.0)  # min
INSULIN: Final = {
    person: tuple(f"timeseries/ogtt_timecourses/{group}/{minute:g}" for minute in INSULIN_AT)
    for person, group in ((NGT, "NGT"), (IGT, "IGT"), (T2D, "T2DM"))
}
LATE_INSULIN: Final = {NGT: "01-034/lean", OBESE: "01-034/obese"}  # 90 to 120 min, Sjostrand et al. 2005
QUICKI: Final = {NGT: "01-029", OBESE: "01-030", T2D_OBESE: "01-031"}
DRINK_RESTS_ON: Final = provisional(
    {group: tuple(targets[k] for targets in OF_GROUPS.values()) for k, group in enumerate(GROUPS)}
    | {OBESE: (QUICKI[OBESE], LATE_INSULIN[OBESE], "01-033"), T2D_OBESE: (QUICKI[T2D_OBESE],)}
) + provisional(INSULIN)


def glucose_drink() -> dict[str, float]:
    """Give indices in their units, and what else the drink does.

    Insulin: pmol/L. FFA and glucagon: the lowest over the fasting; glucose at four hours less fasting, mg/dL; insulin missing around
    obese fibres in the first hour, % of that in plasma.
    """
    found = {
        target: index(person, name)
        for name, targets in OF_GROUPS.items()
        for person, target in zip(GROUPS, targets, strict=True)
    }
    found |= {target: index(person, "quicki") for person, target in QUICKI.items()}
    for person, targets in INSULIN.items():
        found |= dict(zip(targets, map(float, drink(person).at("plasma_insulin", INSULIN_AT)), strict=True))
    found |= {target: drink(person).mean("plasma_insulin", 90, 120) for person, target in LATE_INSULIN.items()}
    lean, obese = drink(NGT), drink(OBESE)
    glucose = lean.seen["plasma_glucose"]
    return found | {
        "01-020": lean.lowest("plasma_ffa"),
        "01-021": lean.lowest("plasma_glucagon"),
        "01-022": float(glucose[-1] - glucose[0]) * MG_PER_DL,
        "01-033": 100.0 * (1.0 - obese.mean("interstitium_insulin", 0, 60) / obese.mean("plasma_insulin", 0, 60)),
    }


def drink(person: str) -> Course:
    """Four hours from the drink."""
    return course(person, ((0.0, OGTT()),), WATCHED)


def index(person: str, name: str) -> float:
    """A clinical index of the drink; NaN where it is not available."""
    samples = [drink(person).at(what, SAMPLED) for what in ("plasma_glucose", "plasma_insulin")]
    value = INDICES[name](np.array(SAMPLED), *samples).value
    return float("nan") if value is None else float(value)
