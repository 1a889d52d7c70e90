"""Going without food."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from signaling.clinic.protocols.protocol import Protocol

if TYPE_CHECKING:
    from signaling.clinic.protocols.bedside import Bedside


@dataclass(frozen=True, slots=True)
class Fast(Protocol):
    """Nothing is eaten until `until` (minute of the run). A fast gives nothing; it is written down so that a reader sees it."""

    name: ClassVar[str] = "fast"
    until: float = 0.0

    def on(self, bedside: Bedside, at: float) -> None:
        """Gives nothing."""
