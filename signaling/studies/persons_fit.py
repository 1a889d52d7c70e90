"""The slow states of the persons that no measurement tells, found so that these people answer as such people did.

    python -m signaling.studies.persons_fit            fit all from the starting knobs, write the numbers and the log
    python -m signaling.studies.persons_fit on         fit on from the numbers that are there

Least squares over few knobs a person (``persons_targets``) on a small population of unlike cells: fasting state, glucose drink and insulin
clamp of each trial. No rate constant is touched: one set for all. The healthy person is calibrated first (``healthy_fit``).
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from itertools import repeat
from typing import Final

import numpy as np
from scipy.optimize import least_squares

from signaling.body.model import BodyModel
from signaling.body.persons.fitted import FITTED
from signaling.body.persons.slow_state import CONTENT, SlowState
from signaling.cells import cell_types
from signaling.clinic.measured import names, series
from signaling.core.errors import SignalingError
from signaling.core.parameters import assumed
from signaling.studies.persons_answers import Answers, Run, at, clamp, drink, drink_answers, faint_insulin, two_steps
from signaling.studies.persons_targets import CURVES, KNOBS, ROWS, Knob, Row
from signaling.studies.remembered import bring_back, remember
from signaling.studies.split import held_out

CELLS = 256
CLAMPS: Final[Mapping[str, tuple[Callable[[BodyModel], Answers], ...]]] = {
    "obese": (clamp, faint_insulin),
    "prediabetic": (clamp, two_steps),
    "t2d_lean": (clamp, two_steps),
}
"""Which clamps a person is put through, from the same rest; the customary one alone where nothing is said."""
PULL = 0.3, 0.5  # weight, and the width in log space, of the pull to the start

Knobs = Mapping[str, float]


class Trial:
    """One person at given knobs; built once.

    Args:
        person: by name.
        cells: of each type.
    """

    def __init__(self, person: str, cells: int = CELLS) -> None:
        self.person, self.knobs = person, KNOBS.get(person, ())
        self.model = BodyModel(dict.fromkeys(cell_types(), cells), person=person, seed=1)
        self.blank = remember(self.model)

    def answers(self, values: Knobs | None = None, inherited: Knobs | None = None) -> tuple[Answers, Run]:
        """Answers to drink and clamp, and the course of the drink.

        Args:
            values: key -> number of the knobs; the person as it is if None.
            inherited: knobs of another person that this one shares.
        """
        bring_back(self.model, self.blank)
        for knob in self.knobs:
            if values is not None:
                _turn(self.model, self.person, knob, values[knob.key])
        for knob in _shared(self.person) if inherited else ():
            _turn(self.model, self.person, knob, inherited[knob.key])
        self.model.come_to_rest()
        self.model.minutes = 0.0
        rest = remember(self.model)
        run = drink(self.model)
        found = drink_answers(run) | {"two-hour glucose": float(at(run, "plasma_glucose", (120,))[0])}
        for test in CLAMPS.get(self.person, (clamp,)):
            bring_back(self.model, rest)
            found |= test(self.model)
        return found, run


def _shared(person: str) -> tuple[Knob, ...]:
    """Knobs that the obese person with diabetes has from the other two."""
    if person != "t2d_obese":
        return ()
    return (*KNOBS["obese"][2:], *KNOBS["t2d_lean"][3:])


def shared_knobs(person: str, found: Mapping[str, Knobs]) -> Knobs | None:
    """Knobs that a person has from others, by what was found for those; None if there are none."""
    return {k.key: found["obese" if k in KNOBS["obese"] else "t2d_lean"][k.key] for k in _shared(person)} or None


def _turn(model: BodyModel, person: str, knob: Knob, value: float) -> None:
    """Write a knob; a content is relative to that of the person in the registry, which is in the cells already."""
    there = next(
        s.value.value for s in model.person.states if (s.kind, s.tissue, s.name) == (knob.kind, knob.tissue, knob.name)
    )
    share = value / there if knob.kind == CONTENT else value
    SlowState(knob.kind, knob.tissue, knob.name, assumed(share, "1", "trial")).enter(model)


def curve_residuals(person: str, run: Run) -> dict[str, np.ndarray]:
    """(model - mean) / SD of every measured curve of the person's group."""
    found = {}
    for name in names(CURVES[person] + "/") if person in CURVES else ():
        data = series(name)
        found[name] = (at(run, name.partition("/")[2], data.times) - data.mean) / data.sd
    return found


def row_residuals(person: str, found: Answers, lean: Answers) -> dict[str, float]:
    """(answer - target) / half of the band, of every row."""
    return {row.id: (asked(found, lean, row) - row.target) / row.half_width for row in ROWS[person]}


def asked(found: Answers, lean: Answers, row: Row) -> float:
    """What the person answers to a row."""
    return found[row.answer] / lean[row.answer] if row.relative else found[row.answer]


def fit(person: str, lean: Answers, start: np.ndarray, inherited: Knobs | None = None) -> np.ndarray:
    """Logarithms of the knobs of a person."""
    trial, knobs = Trial(person), KNOBS[person]
    origin = np.log([k.start for k in knobs])

    def residuals(x: np.ndarray) -> np.ndarray:
        pull = PULL[0] * (x - origin) / PULL[1]
        try:
            found, run = trial.answers(dict(zip((k.key for k in knobs), np.exp(x), strict=True)), inherited)
        except SignalingError as fault:
            print("  (a trial failed:", str(fault)[:100], ")", flush=True)
            return np.concatenate([np.full(_count(person), 10.0), pull])
        rows = row_residuals(person, found, lean)
        parts = [r for name, r in curve_residuals(person, run).items() if not held_out(name)]
        parts.append(np.array([rows[row.id] for row in ROWS[person] if not row.held_out]))
        return np.clip(np.nan_to_num(np.concatenate([*parts, pull]), nan=10.0), -30.0, 30.0)

    low, high = np.log([k.low for k in knobs]), np.log([k.high for k in knobs])
    first = np.clip(start, low + 1e-6, high - 1e-6)
    return least_squares(
        residuals, first, bounds=(low, high), x_scale=0.3, diff_step=0.01, ftol=1e-4, max_nfev=40, verbose=1
    ).x


def _count(person: str) -> int:
    curves = sum(len(series(n)) for n in names(CURVES.get(person, "none") + "/") if not held_out(n))
    return curves + sum(not row.held_out for row in ROWS[person])


def fit_all(on: bool = False) -> dict[str, dict[str, float]]:
    """Person -> knob -> number; side by side, but for the obese with diabetes, who comes last, since he shares cells with two others."""
    lean = Trial("lean").answers()[0]
    starts = {
        person: np.log([FITTED[person][k.key].value if on else k.start for k in knobs])
        for person, knobs in KNOBS.items()
    }
    first, last = list(KNOBS)[:-1], list(KNOBS)[-1]
    with ProcessPoolExecutor() as pool:
        logs = list(pool.map(fit, first, repeat(lean), (starts[person] for person in first)))
    found = {person: _named(person, x) for person, x in zip(first, logs, strict=True)}
    found[last] = _named(last, fit(last, lean, starts[last], shared_knobs(last, found)))
    return found


def _named(person: str, x: np.ndarray) -> dict[str, float]:
    numbers = {k.key: float(v) for k, v in zip(KNOBS[person], np.exp(x), strict=True)}
    print(person, numbers, flush=True)
    return numbers


if __name__ == "__main__":
    from signaling.studies.persons_report import write

    write(fit_all(on="on" in sys.argv[1:]))
