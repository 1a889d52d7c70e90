"""How long the benchmark may take, and on what."""

from __future__ import annotations

import os
from dataclasses import dataclass

from signaling.engine import USUAL_RTOL

PRODUCTION_RTOL = USUAL_RTOL["single"]


def cores() -> int:
    """Cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(frozen=True)
class Options:
    """Of one run.

    Attributes:
        quick: small numbers of cells and short stretches; rows whose goal asks for the whole thing are then shown, not judged.
        threads: of the rows that use several.
    """

    quick: bool = False
    threads: int = 2

    @property
    def runs(self) -> int:
        """How often each thing is timed."""
        return self.pick(3, 2)

    def pick(self, full: int, quick: int) -> int:
        """A size."""
        return quick if self.quick else full
