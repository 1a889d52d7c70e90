"""A mixed meal: Matsuda index and secretion from a liquid one in three groups, and glucose production after a solid one."""

from __future__ import annotations

from typing import Final

import numpy as np

from signaling.body.persons import person_called
from signaling.clinic.indices import matsuda
from signaling.clinic.indices.samples import MG_PER_DL, PMOL_PER_UU
from signaling.clinic.protocols import Meal
from signaling.clinic.protocols.meals import CARBOHYDRATE, FAT, PROTEIN
from signaling.core import assumed
from signaling.studies.judges.people import IGT, NGT, T2D_OBESE, course, provisional

# In the tables of this study the index is that of mmol/L and pmol/L: with its fasting 5.22 mmol/L and 53 pmol/L and a mean glucose of 5.6 mmol/L
# an index of 15.6 in mg/dL and uU/mL would take a mean insulin of 5 uU/mL, below the fasting one; in mmol/L and pmol/L it takes 270 pmol/L.
TO_SI: Final = MG_PER_DL / PMOL_PER_UU
# Maki et al. 2009: a standard liquid meal; what was in it is not in the abstract.
LIQUID: Final = Meal(
    assumed(50.0, "g", "480 kcal in all, as meals of a clinic are").value,
    assumed(20.0, "g", "as above").value,
    assumed(25.0, "g", "as above").value,
    eat_within=assumed(5.0, "min", "a drink").value,
)
SAMPLED: Final = (0.0, 30.0, 60.0, 90.0, 120.0)  # min
# person nearest in body mass index (25.8, 29.3 and 32.7 kg/m2) -> Matsuda index, (insulin area / glucose area) x Matsuda index
GROUPS: Final = {NGT: ("09-013", "09-014"), IGT: ("09-016", "09-017"), T2D_OBESE: ("09-019", "09-020")}
# Basu et al. 2003
ENERGY: Final = assumed(10.0, "kcal/kg", "the customary test meal of that laboratory")
SHARES: Final = (0.45, 0.40, 0.15)  # of carbohydrate, fat and protein; assumed likewise
SIX_HOURS: Final = 360  # min
MEALS_REST_ON: Final = provisional(dict(GROUPS))


def liquid_meal() -> dict[str, float]:
    """Matsuda index in mmol/L and pmol/L; and its product with the insulin area over the glucose area, pmol per mmol, over two hours."""
    found = {}
    for person, (sensitivity, product) in GROUPS.items():
        seen = course(person, ((0.0, LIQUID),), int(SAMPLED[-1]), 5)
        glucose, insulin = (seen.at(name, SAMPLED) for name in ("plasma_glucose", "plasma_insulin"))
        index = matsuda(np.array(SAMPLED), glucose, insulin).value
        found[sensitivity] = float("nan") if index is None else float(index) * TO_SI
        found[product] = found[sensitivity] * area_ratio(glucose, insulin)
    return found


def area_ratio(glucose: np.ndarray, insulin: np.ndarray) -> float:
    """Area of insulin over that of glucose by trapezoids, of samples at equal distances."""
    return float(np.trapezoid(insulin) / np.trapezoid(glucose))


def solid_meal() -> dict[str, float]:
    """By how many percent glucose production is lower over six hours than in the fast."""
    seen = course(NGT, ((0.0, meal_by_weight()),), SIX_HOURS, 5)
    production = "endogenous_glucose_production"
    return {"09-008/EGP": 100.0 * (1.0 - seen.mean(production, 0.0, float(SIX_HOURS)) / seen.fasting(production))}


def meal_by_weight() -> Meal:
    """The meal of a healthy person by body weight."""
    energy = ENERGY.value * person_called(NGT).weight.value
    carbohydrate, fat, protein = (share * energy for share in SHARES)
    return Meal(carbohydrate / CARBOHYDRATE.value, fat / FAT.value, protein / PROTEIN.value)
