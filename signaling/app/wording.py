"""Numbers and times as a person reads them."""

from __future__ import annotations

import math

HOURS_FROM, DAYS_FROM, YEARS_FROM = 600.0, 2880.0, 2 * 525960.0


def number(value: float | None) -> str:
    """A number to three digits, without powers of ten where it can be helped; ``-`` for one that is not there."""
    if value is None or not math.isfinite(value):
        return "-"
    size = abs(value)
    if size >= 1e6 or 0 < size < 1e-3:
        return f"{value:.2e}"
    if size >= 100:
        return f"{value:.0f}"
    if size >= 10:
        return f"{value:.1f}"
    return f"{value:.2f}" if size >= 1 else f"{value:.3g}"


def with_unit(value: float | None, unit: str) -> str:
    """A number and its unit; the unit of a pure number is not written, and minutes are whole where they can be."""
    if unit == "min" and value is not None and math.isfinite(value):
        return duration(value)
    return number(value) if unit in ("1", "") or value is None else f"{number(value)} {unit}"


def duration(minutes: float) -> str:
    """A simulated time: minutes up to ten hours, then hours, days, years."""
    for start, length, unit in ((YEARS_FROM, 525960.0, "y"), (DAYS_FROM, 1440.0, "d"), (HOURS_FROM, 60.0, "h")):
        if minutes >= start:
            return f"{minutes / length:.4g} {unit}"
    return f"{minutes:.4g} min"


def plural(count: int, noun: str) -> str:
    """``1 cell``, ``5,000 cells``."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def readout(observable: str, tissue: str, long_name: str) -> str:
    """A mean over cells as people write it: proteins as papers print them (``IRS1_pY``), everything else in words."""
    node = observable.removeprefix(f"{tissue}_")
    return node if node != node.lower() else long_name.removeprefix(f"{tissue} ")
