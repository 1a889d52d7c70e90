"""A bout of exercise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from signaling.clinic.protocols.protocol import Protocol

if TYPE_CHECKING:
    from signaling.clinic.protocols.bedside import Bedside


@dataclass(frozen=True, slots=True)
class Exercise(Protocol):
    """Muscles work at one level.

    Attributes:
        work: 1 for moderate exercise. until: minute of the run at which it ends.
    """

    name: ClassVar[str] = "exercise"
    work: float = 1.0
    until: float = 60.0

    def on(self, bedside: Bedside, at: float) -> None:
        """Work from beginning to end."""
        bedside.infuse("exercise", at, self.until, self.work)
