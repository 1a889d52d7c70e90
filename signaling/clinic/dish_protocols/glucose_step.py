"""One step of glucose, as on islets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from signaling.clinic.dish_protocols.exposure import Exposure


@dataclass(frozen=True, slots=True)
class GlucoseStep(Exposure):
    """Glucose at one level, mmol/L, then as before."""

    name: ClassVar[str] = "glucose_step"
    component: ClassVar[str] = "glucose"
