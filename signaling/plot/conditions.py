"""Whose cells: people without and with type 2 diabetes, told apart by colour, by point and by dash."""

from __future__ import annotations

from collections.abc import Iterable

from matplotlib.lines import Line2D

from signaling.plot import style

CONDITIONS = {"normal": (style.HEALTHY, "o", "-"), "t2d": (style.DIABETIC, "s", (0, (4, 1.4)))}
"""Condition -> colour, marker and dash."""
WORDS = {"normal": "normal", "t2d": "type 2 diabetes"}


def condition_keys(groups: Iterable[str] = tuple(CONDITIONS)) -> list[Line2D]:
    """Line and point of each group, for a key."""
    chosen = tuple(groups)
    return [
        Line2D([], [], color=colour, marker=marker, ls=dash, ms=4, lw=1.6, label=WORDS[condition])
        for condition, (colour, marker, dash) in CONDITIONS.items()
        if condition in chosen
    ]
