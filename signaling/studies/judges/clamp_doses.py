"""Clamps at many rates of insulin: how much insulin half or all of an effect needs, in healthy and in obese people."""

from __future__ import annotations

from typing import Final

import numpy as np

from signaling.clinic.half_maximal import half_maximal_dose
from signaling.clinic.indices.samples import PMOL_PER_UU
from signaling.clinic.indices.steady_window import suppression
from signaling.clinic.protocols import Target
from signaling.core.body_doses import body_dose
from signaling.studies.judges.insulin_clamp import clamp, per_kg
from signaling.studies.judges.people import IGT, NGT, OBESE, T2D, Course, provisional

RATES: Final = (0.1, 0.2, 0.4, 0.7, 1.0, 2.0, 5.0, 10.0)  # mU/kg/min
EACH: Final = 180  # min
ALL_BUT: Final = 0.05  # of production in the fast; less cannot be told from none with a tracer
OHASHI: Final = {NGT: "02-001", IGT: "02-002", T2D: "02-003"}
OHASHI_INSULIN: Final = 117.5  # uU/mL, middle of 100 to 135
OBESE_GLUCOSE: Final = Target(5.6)  # mmol/L: 100 mg/dL, near what such people have in the fast
# Conte et al. 2012: 7, 20 and 50 mU/m2/min -> suppression of EGP, of the release of fatty acids
OBESE_STEPS: Final = {7: ("02-016", "02-017"), 20: ("02-018", "02-019"), 50: ("02-020", "02-021")}
OBESE_UPTAKE: Final = {7: "02-022/low", 50: "02-022/high"}  # -> rise of disposal above that in the fast
DOSES_REST_ON: Final = provisional(
    {person: (target,) for person, target in OHASHI.items()}
    | {OBESE: (*(target for pair in OBESE_STEPS.values() for target in pair), *OBESE_UPTAKE.values())}
)


def clamp_doses() -> dict[str, float]:
    """Insulin in uU/mL, glucose in mg/kg/min, suppression, rise of disposal and occupancy in %."""
    insulin, production = ladder(NGT, "endogenous_glucose_production")
    disposal = np.array([course.disposal for course in _clamps(NGT)])
    disposal = np.concatenate(([production[0]], disposal))
    release = ladder(NGT, "ffa_release")[1]
    found = {
        "02-010": half(insulin, disposal),
        "02-011": half(insulin, production),
        "02-012": insulin_at(insulin, production, ALL_BUT * production[0]),
        "02-013": float(disposal.max()),
        "02-031": half(insulin, release),
    }
    found["02-014"] = 100.0 * occupancy("liver", insulin, found["02-012"])
    found["02-015"] = 100.0 * occupancy("muscle", insulin, insulin_at(insulin, -disposal, -nearly_all(disposal)))
    for person, target in OHASHI.items():
        dose, given = ladder(person, "glucose_infusion_rate")
        found[target] = float(np.interp(np.log(OHASHI_INSULIN), np.log(dose), given))
    for rate, targets in OBESE_STEPS.items():
        seen = clamp(OBESE, (body_dose(f"{rate} mU/m2/min", "pmol/min", "insulin"),), EACH, OBESE_GLUCOSE)
        for target, name in zip(targets, ("endogenous_glucose_production", "ffa_release"), strict=True):
            found[target] = suppression(seen.fasting(name), seen.last(name))
        if rate in OBESE_UPTAKE:
            found[OBESE_UPTAKE[rate]] = 100.0 * (seen.disposal / seen.fasting("endogenous_glucose_production") - 1.0)
    return found


def _clamps(person: str) -> list[Course]:
    return [clamp(person, (per_kg(rate),), EACH) for rate in RATES]


def ladder(person: str, name: str) -> tuple[np.ndarray, np.ndarray]:
    """Plasma insulin in uU/mL and an observable, in the fast and at the end of every clamp."""
    clamps = _clamps(person)
    insulin, seen = (
        np.array([clamps[0].fasting(what), *(course.last(what) for course in clamps)])
        for what in ("plasma_insulin", name)
    )
    return insulin / PMOL_PER_UU, seen


def nearly_all(rising: np.ndarray) -> float:
    """The level at which all of a rise is reached but what cannot be told from it."""
    return float(rising.max() - ALL_BUT * (rising.max() - rising[0]))


def occupancy(tissue: str, insulin: np.ndarray, dose: float) -> float:
    """Share of the surface receptors of a tissue that insulin has bound at a dose of the ladder, uU/mL; log-linear between doses.

    The study read it off red cells in plasma insulin; here it is that of the cells which answer, in the insulin that reaches them.
    """
    bound = ladder(NGT, f"{tissue}_occupancy")[1]
    return float(np.interp(np.log(dose), np.log(insulin), bound))


def half(insulin: np.ndarray, answer: np.ndarray) -> float:
    """Insulin at half of the effect above that in the fast; NaN where there is none."""
    dose = half_maximal_dose(insulin, answer).dose
    return float("nan") if dose is None else dose


def insulin_at(insulin: np.ndarray, falling: np.ndarray, level: float) -> float:
    """Insulin at which what falls first reaches a level, log-linear between doses; the highest insulin where it never does."""
    below = np.flatnonzero(falling <= level)
    if not below.size:
        return float(insulin[-1])
    k = int(below[0])
    if k == 0:
        return float(insulin[0])
    part = (falling[k - 1] - level) / (falling[k - 1] - falling[k])
    return float(insulin[k - 1] * (insulin[k] / insulin[k - 1]) ** part)
