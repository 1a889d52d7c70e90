"""A body as it stood at one moment, and the way back to it: what one trial after another begins from."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

    from signaling.body.model import BodyModel

Moment = tuple[dict[str, "dict[str, np.ndarray]"], "dict[str, np.ndarray]"]
"""Snapshots of the populations, by name, and of blood."""


def remember(model: BodyModel) -> Moment:
    """How cells and blood stand now."""
    return {name: cells.snapshot() for name, cells in model.populations.items()}, model.circulation.snapshot()


def bring_back(model: BodyModel, moment: Moment) -> None:
    """Cells and blood as they stood then, at minute 0, with nothing given and no trend."""
    for name, cells in model.populations.items():
        cells.restore(moment[0][name])
    model.circulation.restore(moment[1])
    model.schedule.doses.clear()
    model.minutes = 0.0
    model.forget_trend()
