"""One step of insulin."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from signaling.clinic.dish_protocols.exposure import Exposure


@dataclass(frozen=True, slots=True)
class InsulinStep(Exposure):
    """Insulin at one dose, nM, then as before."""

    name: ClassVar[str] = "insulin_step"
    component: ClassVar[str] = "insulin"
