"""The table of a dish: what every readout had come to at the end of each medium."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from signaling.app.outcome import bath_words, baths
from signaling.app.tables.rest import COLUMNS, course_of
from signaling.app.tables.table import Line, Table
from signaling.app.wording import readout

if TYPE_CHECKING:
    from signaling.app.outcome import Outcome

MOST_MEDIA = 8  # columns that fit on a screen


def dish_table(outcome: Outcome) -> Table:
    """One line a readout; one column a medium, or the course where the medium is never or very often changed."""
    results, times = outcome.results, outcome.results["time"].values
    ends = [bath for bath in baths(outcome.plan) if times.size and bath.end <= times[-1] + 1e-6]
    stepwise = 1 < len(ends) <= MOST_MEDIA
    lines = []
    for name in outcome.readouts:
        values, attributes = results[name].values, results[name].attrs
        at_ends = (float(np.interp(bath.end, times, values)) for bath in ends)
        label = readout(name, outcome.plan.dish.cell, str(attributes.get("long_name", name)))
        shown = tuple(at_ends) if stepwise else course_of(values)
        lines.append(Line(name, label, shown, str(attributes.get("units", "1"))))
    columns = _columns(outcome, ends) if stepwise else COLUMNS
    title = "Mean of the cells at the end of each medium" if stepwise else "Mean of the cells"
    return Table(title, columns, tuple(lines))


def _columns(outcome: Outcome, ends: list) -> tuple[str, ...]:
    """Words for each medium; the minute as well where two media are alike."""
    words = [bath_words(outcome.plan, bath) for bath in ends]
    return tuple(w if words.count(w) == 1 else f"{w} ({b.end:g} min)" for w, b in zip(words, ends, strict=True))
