"""TNF-alpha: the shout of overfull fat, from a bottle."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from signaling.clinic.dish_protocols.exposure import Exposure


@dataclass(frozen=True, slots=True)
class TnfAlpha(Exposure):
    """TNF-alpha at one dose, pg/mL, then none."""

    name: ClassVar[str] = "tnf_alpha"
    component: ClassVar[str] = "tnf_alpha"
