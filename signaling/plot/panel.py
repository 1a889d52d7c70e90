"""A panel: one frame of a figure of curves."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Panel:
    """What is drawn in one frame.

    Attributes:
        title: above it. observables: drawn in it, the most important first. labels: their names in the legend, where there are several.
        limits: of the axis; from zero to what is drawn if None.
    """

    title: str
    observables: tuple[str, ...]
    labels: tuple[str, ...] = ()
    limits: tuple[float, float] | None = None
