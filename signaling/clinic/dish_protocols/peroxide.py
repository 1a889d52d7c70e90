"""Hydrogen peroxide: oxygen radicals from a bottle."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from signaling.clinic.dish_protocols.exposure import Exposure


@dataclass(frozen=True, slots=True)
class Peroxide(Exposure):
    """Hydrogen peroxide held at one level, umol/L, then none. Cells in a real dish use it up within the hour; here it is renewed."""

    name: ClassVar[str] = "peroxide"
    component: ClassVar[str] = "peroxide"
