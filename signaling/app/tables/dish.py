"""The tables of a dish: what every readout had come to at the end of each medium, and the EC50 of a dose-response."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from signaling.app.outcome import NOTHING, bath_words, baths, component_words
from signaling.app.tables.rest import COLUMNS, course_of
from signaling.app.tables.table import Line, Table, Value
from signaling.app.wording import readout

if TYPE_CHECKING:
    from signaling.app.outcome import DoseRead, Outcome

MOST_MEDIA = 10  # columns that fit on a screen


def dish_tables(outcome: Outcome) -> list[Table]:
    """The table of the media, and before it one for every dose-response."""
    return [*(_dose_table(outcome, read) for read in outcome.dose_responses), dish_table(outcome)]


def _dose_table(outcome: Outcome, read: DoseRead) -> Table:
    """One line a readout: its answer to the lowest and to the highest dose, and the dose of half the answer."""
    low, high = np.argmin(read.doses), np.argmax(read.doses)
    lines = []
    for name, answers in read.answers.items():
        found = read.ec50(name)
        ends = (float(answers[low]), float(answers[high]))
        half: Value = found.dose if found.dose is not None else "-"
        lines.append(
            Line(f"{name}_EC50", _label(outcome, name), (*ends, half), _unit(outcome, name), remark=found.reason)
        )
    columns = *(f"at {read.doses[end]:g} {read.unit}" for end in (low, high)), f"EC50, {read.unit}"
    return Table(f"Dose-response to {component_words(read.component)}, each dose on fresh cells", columns, tuple(lines))


def _label(outcome: Outcome, name: str) -> str:
    return readout(name, outcome.plan.dish.cell, str(outcome.results[name].attrs.get("long_name", name)))


def _unit(outcome: Outcome, name: str) -> str:
    return str(outcome.results[name].attrs.get("units", "1"))


def dish_table(outcome: Outcome) -> Table:
    """One line a readout; one column a medium, or the course where the medium is never or very often changed."""
    results, times = outcome.results, outcome.results["time"].values
    ends = [bath for bath in baths(outcome.plan) if times.size and bath.end <= times[-1] + 1e-6]
    stepwise = 1 < len(ends) <= MOST_MEDIA
    lines = []
    for name in outcome.readouts:
        values = results[name].values
        at_ends = (float(np.interp(bath.end, times, values)) for bath in ends)
        shown = tuple(at_ends) if stepwise else course_of(values)
        shown = tuple(0.0 if value is not None and abs(value) < NOTHING else value for value in shown)
        lines.append(Line(name, _label(outcome, name), shown, _unit(outcome, name)))
    columns = _columns(outcome, ends) if stepwise else COLUMNS
    title = "Mean of the cells at the end of each medium" if stepwise else "Mean of the cells"
    return Table(title, columns, tuple(lines))


def _columns(outcome: Outcome, ends: list) -> tuple[str, ...]:
    """Words for each medium; the minute as well where two media are alike."""
    words = [bath_words(outcome.plan, bath) for bath in ends]
    return tuple(w if words.count(w) == 1 else f"{w} ({b.end:g} min)" for w, b in zip(words, ends, strict=True))
