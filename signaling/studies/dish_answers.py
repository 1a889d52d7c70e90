"""The cells of a dish put through the protocols by which human fat cells were measured: same doses, same minutes.

Every course starts from the same rest without insulin, in the medium with which the scenario begins. Blots over time are read at
the measured minutes under the measured insulin. Dose-responses are read after the measured time, 10 min, for Elk1 and FOXO1 30 min.
Glucose uptake is the mean rate over 30 min in 0.05 mmol/L glucose (the tracer), after 15 min of insulin. Left out: washing steps.
The sets with two points or two steps, 3 and 180 min, and type 2 diabetic cells, are in :mod:`signaling.studies.dish_bench`, on a mean cell.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from signaling.clinic.measured import Series, names, series
from signaling.scenario.dish import Dish
from signaling.studies.dish_readouts import FORMS, UPTAKE, blotted, readouts_of, taken_up
from signaling.studies.finer import between

if TYPE_CHECKING:
    from signaling.scenario.schema import DishPlan

Curve = tuple[np.ndarray, np.ndarray]
"""Minutes from insulin, or nM insulin, and the mean answer of the cells; each of shape (points,)."""

CONDITION: Final = "normal"
NO_INSULIN: Final = 1e-3  # nM; the data's doses up to here stand for none
TRACER: Final = 0.05  # mmol/L
TRACER_FROM, TRACER_TO = 15.0, 45.0  # min from insulin


@dataclass(frozen=True, slots=True)
class DishAnswers:
    """What cells answer in the measured protocols, as :func:`signaling.plot.figure_dish` draws it.

    Attributes:
        time_courses: Readout -> ``normal`` -> (minutes from insulin, answer).
        dose_responses: Readout -> ``normal`` -> (nM insulin, answer).

    Answers are means over the cells: percent of the pool, glucose uptake in mmol/kg/min.
    """

    time_courses: Mapping[str, Mapping[str, Curve]]
    dose_responses: Mapping[str, Mapping[str, Curve]]

    @property
    def readouts(self) -> tuple[str, ...]:
        """Everything that was read, along the signal."""
        return tuple(readout for readout in FORMS if readout in self.time_courses or readout in self.dose_responses)


def dish_answers(plan: DishPlan, *, minutes: Iterable[float] = (), doses: Iterable[float] = ()) -> DishAnswers:
    """Put the cells that a dish scenario describes through the measured protocols.

    They are the cells of the scenario: as many, with the same seed, mutants and saboteurs. What its protocol does to them
    later has no part in it.

    Args:
        plan: The resolved scenario.
        minutes: Further minutes at which to read courses, up to the last measured one of each; for smooth lines.
        doses: Further doses at which to read dose-responses, nM; for smooth lines.

    Returns:
        A curve for every measured readout that the cells have; none at all for cells without insulin receptor.

    Raises:
        ScenarioError: The plan was not checked and has faults. CannotAdvance: The cells cannot be simulated at a dose.
    """
    bench = _Bench(plan)
    had = readouts_of(bench.dish.population.cell_type)
    courses = {readout: curve for readout in had if (curve := _measured(readout, "time"))}
    responses = {readout: curve for readout in had if (curve := _measured(readout, "dose"))}
    times = {readout: between(curve.times, minutes) for readout, curve in courses.items()}
    given = {readout: between(curve.doses, doses) for readout, curve in responses.items()}
    for readout, curve in courses.items():
        bench.wants(curve.doses[-1], times[readout])
    for readout, curve in responses.items():
        for dose in given[readout] if readout != UPTAKE else ():
            bench.wants(dose, curve.times)
    blots = bench.blots([readout for readout in had if readout != UPTAKE])

    def response(readout: str, curve: Series) -> np.ndarray:
        if readout == UPTAKE:
            return np.array([bench.uptake(dose) for dose in given[readout]])
        return np.array([blots[_insulin(dose)][curve.times[0]][readout] for dose in given[readout]])

    def course(readout: str, curve: Series) -> np.ndarray:
        return np.array([blots[_insulin(curve.doses[-1])][minute][readout] for minute in times[readout]])

    return DishAnswers(
        {readout: {CONDITION: (times[readout], course(readout, curve))} for readout, curve in courses.items()},
        {readout: {CONDITION: (given[readout], response(readout, curve))} for readout, curve in responses.items()},
    )


class _Bench:
    """The cells at rest, and the times at which blots under each dose are wanted: one run a dose, however many ask."""

    def __init__(self, plan: DishPlan) -> None:
        without = {"dish": {"medium": {"insulin": "0 nM"}}, "protocol": []}
        self.dish = Dish(plan, overrides=without)
        self.rest = self.dish.population.snapshot()
        self.minutes: dict[float, set[float]] = {}

    def wants(self, dose: float, minutes: Iterable[float]) -> None:
        """Ask for blots at these minutes under that dose, nM."""
        self.minutes.setdefault(_insulin(dose), set()).update(map(float, minutes))

    def blots(self, readouts: Sequence[str]) -> dict[float, dict[float, dict[str, float]]]:
        """Insulin, nM -> minute -> readout -> percent of the pool."""
        read: dict[float, dict[float, dict[str, float]]] = {}
        cells = self.dish.population
        for dose, minutes in self.minutes.items():
            self._insulin_from_rest(dose)
            now, read[dose] = 0.0, {}
            for minute in sorted(minutes):
                cells.advance(minute - now)
                now = minute
                read[dose][minute] = {readout: blotted(cells, readout) for readout in readouts}
        return read

    def uptake(self, dose: float) -> float:
        """Mean rate of glucose uptake while the tracer is there, mmol/kg/min."""
        cells = self.dish.population
        self._insulin_from_rest(dose)
        cells.advance(TRACER_FROM)
        self._bathe(dose, glucose=TRACER)
        cells.clear_taken()
        cells.advance(TRACER_TO - TRACER_FROM)
        return taken_up(cells) / (TRACER_TO - TRACER_FROM)

    def _insulin_from_rest(self, dose: float) -> None:
        self.dish.population.restore(self.rest)
        self._bathe(dose)

    def _bathe(self, dose: float, **changes: float) -> None:
        self.dish.bathe(self.dish.plan.dish.medium.numbers | {"insulin": _insulin(dose), **changes})


def _insulin(dose: float) -> float:
    """Insulin in the medium, nM: none for the doses that stand for none."""
    return float(dose) if dose > NO_INSULIN else 0.0


def _measured(readout: str, kind: str) -> Series | None:
    name = f"adipocyte_dish/{readout}/{kind}/{CONDITION}"
    return series(name) if name in names() else None
