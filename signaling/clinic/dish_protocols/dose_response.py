"""A dose-response: the same cells, from the same rest, at every dose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from signaling.clinic.dish_protocols.dish_protocol import DishProtocol

if TYPE_CHECKING:
    from signaling.clinic.dish_protocols.bench import Bench


@dataclass(frozen=True, slots=True)
class DoseResponse(DishProtocol):
    """Dose after dose on the clock of the run, each time on cells that have seen none of the others.

    It is as if there were a dish for every dose; the cells are the same ones, so that doses differ and cells do not.

    Attributes:
        doses: component -> doses in its unit.
        read_after: minutes at each dose; at their end the cells are read.
    """

    name: ClassVar[str] = "dose_response"
    doses: Mapping[str, Sequence[float]]
    read_after: float = 10.0

    @property
    def minutes(self) -> float:
        """How long it takes on the clock of the run."""
        return self.read_after * max((len(doses) for doses in self.doses.values()), default=0)

    def on(self, bench: Bench, at: float) -> None:
        """The first dose begins at `at`; after the last, the medium is as before."""
        for component, doses in self.doses.items():
            before = bench.level(component, at, arriving=True)
            starts = [at + k * self.read_after for k in range(len(doses))]
            for start, dose in zip(starts, doses, strict=True):
                bench.put(component, dose, start)
                bench.begin_afresh(start, as_at=at)
            bench.put(component, before, at + self.minutes)
            bench.reads.append((component, tuple(doses), tuple(start + self.read_after for start in starts)))
