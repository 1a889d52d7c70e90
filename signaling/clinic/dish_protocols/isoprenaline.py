"""Isoprenaline: the catecholamine of the bench, which opens the fat store."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from signaling.clinic.dish_protocols.exposure import Exposure


@dataclass(frozen=True, slots=True)
class Isoprenaline(Exposure):
    """Isoprenaline at one dose, nM, then none."""

    name: ClassVar[str] = "isoprenaline"
    component: ClassVar[str] = "isoprenaline"
