"""The chart at the foot of the bed: what was measured of a person over time, what was done to them and when, and their build."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

import numpy as np

from signaling.body.build import Build
from signaling.clinic.indices.samples import Samples
from signaling.clinic.protocols import Fast
from signaling.clinic.protocols.protocol import Protocol

Kind = TypeVar("Kind", bound=Protocol)
GLUCOSE, INSULIN = "plasma_glucose", "plasma_insulin"


@dataclass(frozen=True, eq=False)
class Chart:
    """One run of one person: all that an index may ask for.

    Attributes:
        minutes: On the clock of the run, increasing, shape (rows,).
        seen: Observable -> values in its unit, shape (rows,); NaN where not taken.
        done: What was done and at which minute, in the order of time.
        build: Weight and height of the person.
        fat_free_mass: kg; None where it is not known.
    """

    minutes: np.ndarray
    seen: Mapping[str, np.ndarray]
    done: tuple[tuple[float, Protocol], ...] = ()
    build: Build = field(default_factory=Build)
    fat_free_mass: float | None = None

    def first(self, kind: type[Kind]) -> tuple[float, Kind] | None:
        """When a protocol of a kind was first done, and with which settings; None where it was not."""
        return next(((at, protocol) for at, protocol in self.done if isinstance(protocol, kind)), None)

    def undisturbed(self, start: float) -> float:
        """The minute at which the next thing is done after `start`; infinite where nothing is. A fast disturbs nothing."""
        later = (at for at, protocol in self.done if at > start and not isinstance(protocol, Fast))
        return min(later, default=np.inf)

    def rows(self, start: float, end: float) -> np.ndarray:
        """Which rows lie from one minute to another, both included; shape (rows,), bool."""
        return (self.minutes >= start) & (self.minutes <= end)

    def columns(
        self, chosen: np.ndarray, zero: float
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray, dict[str, np.ndarray]]:
        """Chosen rows as :class:`Samples` takes them, with minute `zero` of the run at 0."""
        none = np.full(self.minutes.shape, np.nan)
        others = {name: values[chosen] for name, values in self.seen.items() if name not in (GLUCOSE, INSULIN)}
        glucose, insulin = (np.asarray(self.seen.get(name, none))[chosen] for name in (GLUCOSE, INSULIN))
        return self.minutes[chosen] - zero, glucose, insulin, others

    def samples(self, chosen: np.ndarray, zero: float) -> Samples:
        """The samples of chosen rows, on the clock that has 0 at minute `zero` of the run."""
        return Samples(*self.columns(chosen, zero))
