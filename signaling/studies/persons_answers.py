"""What a simulated person answers to the tests that people were put through: a glucose drink, an insulin clamp, a night without food."""

from __future__ import annotations

from typing import Final

import numpy as np

from signaling.body.model import BodyModel
from signaling.body.observed import GLUCOSE
from signaling.clinic.indices import Chart, all_indices
from signaling.clinic.indices.steady_window import suppression
from signaling.clinic.protocols import OGTT
from signaling.clinic.protocols.clamp import CUSTOMARY
from signaling.core.body_doses import body_dose
from signaling.studies.clamped import clamped
from signaling.studies.judges.clamp_doses import EACH, OBESE_GLUCOSE, OBESE_STEPS
from signaling.studies.judges.insulin_clamp import EUGLYCAEMIA, LONG, STEP, per_kg
from signaling.studies.remembered import bring_back, remember

DRINK: Final = 75000.0 / GLUCOSE.value  # mmol of 75 g
SAMPLED: Final = (0, 30, 60, 90, 120)  # min from the drink, as in Ohashi et al. 2018
TWO_STEPS: Final = (0.25, 1.0)  # mU/kg/min, as the Swedish men of rows 02-004 to 02-009
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
    seen = clamped(model, [CUSTOMARY], LONG, EUGLYCAEMIA)
    end = {name: float(values[-30:].mean()) for name, values in seen.items()}
    return {
        "M": end["glucose_infusion_rate"],
        "disposal": end["glucose_infusion_rate"] + end[PRODUCTION],
        "production left": end[PRODUCTION] / float(seen[PRODUCTION][0]),
        "clamp insulin": end["plasma_insulin"],
        "clamp glucose": end["plasma_glucose"],
    }


def two_steps(model: BodyModel) -> Answers:
    """A clamp at 0.25 and then at 1 mU/kg/min: the fall of production at the first, glucose given at the second, mg/kg/min."""
    seen = clamped(model, [per_kg(rate) for rate in TWO_STEPS], STEP * len(TWO_STEPS), EUGLYCAEMIA)
    made = seen[PRODUCTION]
    return {
        "fall of production at 0.25 mU/kg/min": float(made[0] - made[STEP - 29 : STEP + 1].mean()),
        "M at 1 mU/kg/min": float(seen["glucose_infusion_rate"][-30:].mean()),
    }


def faint_insulin(model: BodyModel) -> Answers:
    """Clamps from the same rest at each rate of :data:`OBESE_STEPS`, glucose near that of the fast: what is gone of production, %."""
    rest, found = remember(model), {}
    for rate in OBESE_STEPS:
        bring_back(model, rest)
        dose = body_dose(f"{rate} mU/m2/min", "pmol/min", "insulin")
        made = clamped(model, [dose], EACH, OBESE_GLUCOSE)[PRODUCTION]
        found[f"production gone at {rate} mU/m2/min"] = suppression(float(made[0]), float(made[-30:].mean()))
    return found
