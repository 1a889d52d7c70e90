"""What saboteurs cost the cells of a dish: dose after dose of one, what it locks, and what insulin still does.

The cells rest in the medium of a lean fast with a dose until nothing changes any more (slow stores held), then insulin comes for an hour. The
answers are means over the cells. A dose of x holds x / (1 + x) of the saboteur active by itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from signaling.cells import cell_types
from signaling.cells.population import Population
from signaling.core.errors import SignalingError, UnknownName, did_you_mean
from signaling.saboteurs import SABOTEURS

DOSES: Final = (0.0, 0.01, 0.03, 0.1, 0.2, 0.4, 0.7, 1.0, 2.0, 5.0, 20.0)
MINUTES: Final = 60.0

# Tissue -> (insulin of the fast, insulin that comes), nM in the compartment of the cells.
INSULIN: Final = {"muscle": (0.0216, 0.3), "liver": (0.064, 0.3), "adipocyte": (0.036, 0.3)}
MEDIUM: Final = {"glucose": 5.0, "portal_glucose": 5.0, "ffa": 0.48, "glucagon": 1.0, "tnf": 1.0}

# Reading -> the quantities whose sum it is, for each tissue that has them; a sum of states is percent of the pool.
READINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "IRS1_pY": ("IRS1_pY", "IRS1_pY_pS307"),
    "Akt": ("Akt_pS473", "Akt_pp"),
    "GLUT4": ("GLUT4_membrane",),
    "uptake": ("MuscleGlucose.uptake",),
    "fat_uptake": ("AdipocyteGlucose.uptake",),
    "glucose_output": ("glucose_output",),
    "ERK": ("ERK_p",),
}


@dataclass(frozen=True, slots=True)
class SaboteurAnswers:
    """Dose-response of one saboteur in one tissue; every array is of shape (doses,).

    Attributes:
        saboteur, tissue: names.
        doses: given. activity: share of the saboteur that is active, 0 to 1, after the hour of insulin.
        locked: share of IRS1 in any lock, 0 to 1.
        readings: reading -> its amount after an hour of insulin, percent of the pool or mmol/kg/min.
    """

    saboteur: str
    tissue: str
    doses: np.ndarray
    activity: np.ndarray
    locked: np.ndarray
    readings: Mapping[str, np.ndarray]

    def left(self, reading: str) -> np.ndarray:
        """What each dose leaves of a reading, over the cells without a dose."""
        amounts = self.readings[reading]
        return amounts / amounts[0]

    def slopes(self, reading: str, against: str = "activity") -> np.ndarray:
        """Local Hill slope of the loss of a reading, (doses - 2,); of a curve 1 / (1 + (x / K)^n) it is n everywhere.

        Args:
            reading: one of the readings, or ``locked``: of what is left unlocked.
            against: ``activity``, that the dose adds to what is there without it; or ``dose``.
        """
        left = (1 - self.locked) / (1 - self.locked[0]) if reading == "locked" else self.left(reading)
        cause = self.doses[1:] if against == "dose" else self.activity[1:] - self.activity[0]
        return np.diff(np.log(np.abs(1 / left[1:] - 1))) / np.diff(np.log(cause))


def saboteur_answers(
    saboteur: str, tissue: str, *, doses: Sequence[float] = DOSES, cells: int = 16, seed: int = 1
) -> SaboteurAnswers:
    """Dose a saboteur in the cells of a dish.

    Args:
        saboteur: its name.
        tissue: one that it lives in and for which the study knows a fast: muscle, liver or adipocyte.
        doses: from 0 upwards, rising.
        cells: how many; 1 is the mean cell.
        seed: of the contents of the cells.

    Raises:
        UnknownName: no such saboteur, or it does not live there.
        SignalingError: the doses do not start at 0 and rise.
    """
    if tissue not in INSULIN:
        raise UnknownName(f"saboteur_answers: no fast is known for '{tissue}'.{did_you_mean(tissue, INSULIN)}")
    given = np.asarray(doses, float)
    if given.ndim != 1 or len(given) < 2 or given[0] != 0 or (np.diff(given) <= 0).any():
        raise SignalingError(
            f"saboteur_answers: doses start at 0 and rise, for example (0, 0.1, 1); not {tuple(doses)}."
        )
    population, rest = resting(tissue, cells, seed)
    hold = SABOTEURS[saboteur].hold(population)
    read = {name: parts for name, parts in READINGS.items() if all(_has(population, part) for part in parts)}
    rows = []
    for dose in given:
        population.restore(rest)
        hold.dose(float(dose))
        population.hear(insulin=INSULIN[tissue][0])
        population.settle(within=1e-5)
        population.hear(insulin=INSULIN[tissue][1])
        population.advance(MINUTES)
        rows.append([hold.activity(), locked_share(population), *(total(population, parts) for parts in read.values())])
    activity, locked, *amounts = np.array(rows).T
    return SaboteurAnswers(saboteur, tissue, given, activity, locked, dict(zip(read, amounts, strict=True)))


def resting(tissue: str, cells: int, seed: int = 1, **medium: float) -> tuple[Population, dict[str, np.ndarray]]:
    """Cells of a lean person at rest in a fast, stores held, and what brings them back there."""
    population = Population(cell_types()[tissue], cells, saboteurs=SABOTEURS.values(), seed=seed, spread=cells > 1)
    bath = MEDIUM | {"insulin": INSULIN[tissue][0]} | medium
    population.hear(**{name: value for name, value in bath.items() if name in population.inputs})
    population.hold_stores(True)
    population.settle(within=1e-6)
    return population, population.snapshot()


def locked_share(cells: Population) -> float:
    """Share of IRS1 that is in any lock."""
    pool = cells.pathway.pools["IRS1"]
    return total(cells, pool.locked) / total(cells, pool.members)


def total(cells: Population, quantities: Sequence[str]) -> float:
    """Sum of quantities, mean over the cells."""
    return sum(cells.mean(quantity) for quantity in quantities)


def _has(cells: Population, quantity: str) -> bool:
    """Whether the cells have a quantity."""
    pathway = cells.pathway
    return quantity in pathway.species or quantity in pathway.factors or quantity in pathway.reactions
