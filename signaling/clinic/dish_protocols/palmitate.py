"""Palmitate: fatty acid bound to albumin, as cells are fed in studies of lipotoxicity."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from signaling.clinic.dish_protocols.exposure import Exposure


@dataclass(frozen=True, slots=True)
class Palmitate(Exposure):
    """Fatty acids at one level, mmol/L, then as before. Cells do not tell palmitate from other fatty acids."""

    name: ClassVar[str] = "palmitate"
    component: ClassVar[str] = "ffa"
