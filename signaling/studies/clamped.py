"""A person at rest on an insulin clamp, as the calibrations ask for it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from signaling.body.model import BodyModel
from signaling.clinic.protocols.bedside import Bedside
from signaling.clinic.protocols.clamp import Clamp
from signaling.clinic.protocols.glucose_controller import Target
from signaling.core.body_doses import BodyDose


def clamped(model: BodyModel, rates: Sequence[BodyDose], minutes: int, target: Target) -> dict[str, np.ndarray]:
    """Blood of a person on a clamp, who is left at its end.

    Args:
        model: the person; the clamp begins at its minute.
        rates: of insulin, all equally long.
        minutes: how long the clamp is.
        target: of glucose.

    Returns:
        Observable -> its value every minute from the fast on, (minutes + 1,).
    """
    bedside = Bedside.of(model)
    Clamp(tuple(rates), target, model.minutes + minutes).on(bedside, model.minutes)
    rows = [model.blood]
    for _ in bedside.attend(model, minutes):
        rows.append(model.blood)
    return {name: np.array([row[name] for row in rows]) for name in rows[0]}
