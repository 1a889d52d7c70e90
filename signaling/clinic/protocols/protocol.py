"""What every protocol is: a name, and what it does at the bedside."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from signaling.clinic.protocols.bedside import Bedside


class Protocol(ABC):
    """Something that happens to a person at a time.

    Attributes:
        name: the word for it in scenario files.
    """

    name: ClassVar[str]

    @abstractmethod
    def on(self, bedside: Bedside, at: float) -> None:
        """Give what is given, and arrange the visits of whoever samples, beginning at minute `at`."""
