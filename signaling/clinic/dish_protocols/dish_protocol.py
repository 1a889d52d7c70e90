"""What every dish protocol is: a name, and what it writes on the bench."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from signaling.clinic.dish_protocols.bench import Bench


class DishProtocol(ABC):
    """Something that is done to the cells of a dish.

    Attributes:
        name: the word for it in scenario files.
    """

    name: ClassVar[str]

    @abstractmethod
    def on(self, bench: Bench, at: float) -> None:
        """Write what is done on the bench, beginning at minute `at`. Protocols are written in the order of time."""
