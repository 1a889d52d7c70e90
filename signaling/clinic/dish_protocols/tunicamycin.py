"""Tunicamycin: stops the folding of proteins, so that the ER is overrun."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from signaling.clinic.dish_protocols.exposure import Exposure


@dataclass(frozen=True, slots=True)
class Tunicamycin(Exposure):
    """Tunicamycin as a share of a full dose, then none."""

    name: ClassVar[str] = "tunicamycin"
    component: ClassVar[str] = "tunicamycin"
