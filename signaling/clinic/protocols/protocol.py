"""What every protocol is: a name, and what it does to a body."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from signaling.body.schedule import Schedule


class Protocol(ABC):
    """Something that happens to a person at a time.

    Attributes:
        name: the word for it in scenario files.
    """

    name: ClassVar[str]

    @abstractmethod
    def on(self, schedule: Schedule, at: float) -> None:
        """Write what is given into the schedule of a body, beginning at minute `at`."""
