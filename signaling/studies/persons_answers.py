"""What a simulated person answers to the tests that people were put through: a glucose drink, an insulin clamp, a night without food."""

from __future__ import annotations

from typing import Final

import numpy as np

from signaling.body.model import BodyModel
from signaling.body.observed import GLUCOSE
from signaling.clinic.indices import all_indices

DRINK: Final = 75000.0 / GLUCOSE.value  # mmol of 75 g
SAMPLED: Final = (0, 30, 60, 90, 120)  # min from the drink, as in Ohashi et al. 2018
INSULIN: Final = 40.0 * 6.0  # pmol/m2/min: 40 mU/m2/min
CLAMP: Final = 300.0  # min; a diabetic comes down to euglycaemia within the first half
PACE: Final = 5.0  # min between two readings of the clamp
EUGLYCAEMIA: Final = 5.0  # mmol/L

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
    found = {name: reading.value for name, reading in all_indices(np.array(SAMPLED), glucose, insulin).items()}
    between = 1.0 - np.mean(run["interstitium_insulin"][1:13] / run["plasma_insulin"][1:13])
    return found | {
        "insulin 90-120 min": float(np.mean(at(run, "plasma_insulin", (90, 105, 120)))),
        "fasting glucose": float(glucose[0]),
        "fasting insulin": float(insulin[0]),
        "fasting production": float(run["endogenous_glucose_production"][0]),
        "fasting glucagon": float(run["plasma_glucagon"][0]),
        "interstitial deficit, first hour": 100.0 * float(between),
    }


def clamp(model: BodyModel) -> Answers:
    """Insulin at 40 mU/m2/min, glucose at 5 mmol/L by a hand that looks every 5 min; the last half hour counts.

    Returns:
        Glucose given (``M``), disposed of, and made, mg/kg/min; production as a share of that in the fast.
    """
    infused = INSULIN * model.person.build.surface
    model.schedule.give("insulin_infusion", at=model.minutes, over=CLAMP, amount=infused * CLAMP)
    before = model.blood
    given, rows, last = 0.0, [], before["plasma_glucose"]
    for _ in range(round(CLAMP / PACE)):
        now = model.blood["plasma_glucose"]
        given = max(0.0, given + 0.3 * (EUGLYCAEMIA - now) - 0.9 * (now - last))  # mmol/min; steady within an hour
        last = now
        if given:
            model.schedule.give("glucose_infusion", at=model.minutes, over=PACE, amount=given * PACE)
        model.couple(round(PACE / model.coupling))
        rows.append(model.blood)
    end = rows[-round(30.0 / PACE) :]
    m = float(np.mean([row["glucose_infusion_rate"] for row in end]))
    made = float(np.mean([row["endogenous_glucose_production"] for row in end]))
    return {
        "M": m,
        "disposal": m + made,
        "production left": made / before["endogenous_glucose_production"],
        "clamp insulin": float(np.mean([row["plasma_insulin"] for row in end])),
        "clamp glucose": float(np.mean([row["plasma_glucose"] for row in end])),
    }
