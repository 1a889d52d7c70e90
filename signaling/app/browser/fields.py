"""The fields of the page: what a visitor may change before Reset, beginning with what the scenario says.

Lists rather than sliders: Mesa's sliders show their value only while they are dragged.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from signaling.app.browser.shown_body import DOSES, TISSUE, drinks
from signaling.scenario import BodyPlan

CELLS = (20, 50, 100, 200, 500, 1000, 2000)
GLUCOSE = (25.0, 50.0, 75.0, 100.0, 150.0)
DOSE = (0.0, 0.1, 0.2, 0.5, 1.0, 2.0)


def fields(plan: BodyPlan, file: str) -> dict[str, Any]:
    """Parameter of the shown body -> Mesa's description of its field.

    Args:
        plan: Of the scenario, for the values to begin with.
        file: The scenario, which stays.
    """
    described: dict[str, Any] = {
        "file": file,
        "seed": {"type": "InputText", "value": str(plan.seed), "label": "Seed: who it is"},
        "cells": _one_of("Simulated cells of a tissue", plan.cells[TISSUE], CELLS),
    }
    if places := drinks(plan):
        described["glucose"] = _one_of("Glucose in the drink, g", plan.protocol[places[0]].ogtt.glucose_grams, GLUCOSE)
    for saboteur, parameter in DOSES.items():
        verbs = plan.saboteurs.get(saboteur, {}).get(TISSUE)
        described[parameter] = _one_of(f"{saboteur} dose in {TISSUE}", verbs.dose if verbs else 0.0, DOSE)
    return described


def _one_of(label: str, value: float, choices: Iterable[float]) -> dict[str, Any]:
    return {"type": "Select", "label": label, "value": value, "values": sorted({*choices, value})}
