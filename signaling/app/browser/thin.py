"""Fewer points of a long curve, without losing its peaks."""

from __future__ import annotations

import numpy as np

MOST_POINTS = 400
"""Of a curve on the page; there are fewer pixels than that."""


def thinned(times: np.ndarray, values: np.ndarray, most: int = MOST_POINTS) -> tuple[np.ndarray, np.ndarray]:
    """At most `most` points of a curve: its first and last, and of each stretch between them the lowest and the highest.

    Args:
        times: (points,), increasing.
        values: (points,).
        most: At least 4.
    """
    if len(times) <= most:
        return times, values
    inner = np.arange(1, len(times) - 1)
    kept = {0, len(times) - 1}
    for stretch in np.array_split(inner, (most - 2) // 2):
        kept |= {int(stretch[np.argmin(values[stretch])]), int(stretch[np.argmax(values[stretch])])}
    places = np.array(sorted(kept))
    return times[places], values[places]
