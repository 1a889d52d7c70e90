"""What a simulated person answers to the tests that people were put through: a glucose drink, an insulin clamp, a night without food."""

from __future__ import annotations

from typing import Final

import numpy as np

from signaling.body.model import BodyModel
from signaling.body.observed import GLUCOSE
from signaling.clinic.indices import Chart, all_indices
from signaling.clinic.protocols import OGTT
from signaling.clinic.protocols.bedside import Bedside
from signaling.clinic.protocols.clamp import CUSTOMARY, Clamp
from signaling.clinic.protocols.glucose_controller import Target
from signaling.core.body_doses import BodyDose, body_dose
from signaling.studies.judges.insulin_clamp import EUGLYCAEMIA, STEP, per_kg
from signaling.studies.remembered import bring_back, remember

DRINK: Final = 75000.0 / GLUCOSE.value  # mmol of 75 g
SAMPLED: Final = (0, 30, 60, 90, 120)  # min from the drink, as in Ohashi et al. 2018
CLAMP: Final = 300.0  # min; a diabetic comes down to euglycaemia within the first half
TWO_STEPS: Final = (0.25, 1.0)  # mU/kg/min, as the Swedish men of rows 02-004 to 02-009
FAINT: Final = (7, 20, 50)  # mU/m2/min, as the obese people of rows 02-016 to 02-022
FAINT_FOR: Final = 180.0  # min
FAINT_GLUCOSE: Final = Target(5.6)  # mmol/L
PRODUCTION: Final = "endogenous_glucose_production"

Answers = dict[str, float]
Run = dict[str, np.ndarray]


def drink(model: BodyModel, minutes: int = 240) -> Run:
    """75 g of glucose to a person at rest; every 5 min of every observable from the drink on."""
    model.schedule.give("drinking", at=model.minutes, over=5.0, amount=DRINK)
    rows = [_seen(model)]
    for _ in range(minutes // 5):
        model.couple(round(5 / model.coupling))
        rows.append(_seen(model))
    return {name: np.array([row[name] for row in rows]) for name in rows[0]}


def _seen(model: BodyModel) -> dict[str, float]:
    return model.blood | {"interstitium_insulin": model.circulation.values()["interstitium_insulin"]}


def at(run: Run, name: str, minutes: np.ndarray | tuple[float, ...]) -> np.ndarray:
    """An observable at minutes from the drink, on the grid of 5 min."""
    return run[name][np.round(np.asarray(minutes) / 5.0).astype(int)]


def drink_answers(run: Run) -> Answers:
    """Indices of the drink, from samples every half hour for two hours, and a few levels."""
    glucose, insulin = at(run, "plasma_glucose", SAMPLED), at(run, "plasma_insulin", SAMPLED)
    chart = Chart(np.array(SAMPLED, float), {"plasma_glucose": glucose, "plasma_insulin": insulin}, ((0.0, OGTT()),))
    readings = {name: reading.value for name, reading in all_indices(chart).items()}
    found = {name: value for name, value in readings.items() if isinstance(value, float)}
    between = 1.0 - np.mean(run["interstitium_insulin"][1:13] / run["plasma_insulin"][1:13])
    return found | {
        "insulin 90-120 min": float(np.mean(at(run, "plasma_insulin", (90, 105, 120)))),
        "fasting glucose": float(glucose[0]),
        "fasting insulin": float(insulin[0]),
        "fasting production": float(run["endogenous_glucose_production"][0]),
        "fasting glucagon": float(run["true_glucagon"][0]),
        **{
            f"glucagon at {m} min": float(at(run, "true_glucagon", (m,))[0] / run["true_glucagon"][0])
            for m in (30, 120)
        },
        "interstitial deficit, first hour": 100.0 * float(between),
    }


def clamp(model: BodyModel) -> Answers:
    """The customary clamp at 40 mU/m2/min with glucose brought to 5 mmol/L and held there; the last half hour counts.

    Returns:
        Glucose given (``M``), disposed of, and made, mg/kg/min; production as a share of that in the fast.
    """
    before = model.blood
    rows = _clamped(model, (CUSTOMARY,), CLAMP, EUGLYCAEMIA)
    end = {name: float(np.mean([row[name] for row in rows[-30:]])) for name in before}
    return {
        "M": end["glucose_infusion_rate"],
        "disposal": end["glucose_infusion_rate"] + end[PRODUCTION],
        "production left": end[PRODUCTION] / before[PRODUCTION],
        "clamp insulin": end["plasma_insulin"],
        "clamp glucose": end["plasma_glucose"],
    }


def two_steps(model: BodyModel) -> Answers:
    """A clamp at 0.25 and then at 1 mU/kg/min: the fall of production at the first, glucose given at the second, mg/kg/min."""
    before = model.blood[PRODUCTION]
    rates = tuple(per_kg(rate) for rate in TWO_STEPS)
    rows = _clamped(model, rates, STEP * len(rates), EUGLYCAEMIA)
    low = float(np.mean([row[PRODUCTION] for row in rows[STEP - 30 : STEP]]))
    return {
        "fall of production at 0.25 mU/kg/min": before - low,
        "M at 1 mU/kg/min": float(np.mean([row["glucose_infusion_rate"] for row in rows[-30:]])),
    }


def faint_insulin(model: BodyModel) -> Answers:
    """Clamps from the same rest at each rate of :data:`FAINT`, glucose near that of the fast: what is gone of production, %."""
    rest, before, found = remember(model), model.blood[PRODUCTION], {}
    for rate in FAINT:
        bring_back(model, rest)
        dose = body_dose(f"{rate} mU/m2/min", "pmol/min", "insulin")
        rows = _clamped(model, (dose,), FAINT_FOR, FAINT_GLUCOSE)
        left = float(np.mean([row[PRODUCTION] for row in rows[-30:]]))
        found[f"production gone at {rate} mU/m2/min"] = 100.0 * (1.0 - left / before)
    return found


def _clamped(model: BodyModel, rates: tuple[BodyDose, ...], minutes: float, target: Target) -> list[dict[str, float]]:
    """Blood every minute of a clamp, all rates equally long."""
    bedside = Bedside.of(model)
    Clamp(rates, target, model.minutes + minutes).on(bedside, model.minutes)
    return [model.blood for _ in bedside.attend(model, minutes)]
