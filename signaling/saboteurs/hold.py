"""A hold on a saboteur in some cells of one population: the verbs, written to the settings of those cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from signaling.cells.census import DeadCell
from signaling.cells.selection import slots_of
from signaling.core.errors import SignalingError
from signaling.saboteurs.saboteur import ARMED, BOOST, DOSE, PRESENT, SETTINGS

if TYPE_CHECKING:
    from signaling.cells.population import Population
    from signaling.saboteurs.saboteur import Saboteur


class Hold:
    """One saboteur in some cells of one population.

    Args:
        saboteur: one that lives there.
        population: where.
        cells: slots, a mask, cells or a set of cells; all, those born later too, if None.

    Raises:
        UnknownName: it does not live in these cells.
        SignalingError: it was left out of this population.
    """

    def __init__(self, saboteur: Saboteur, population: Population, cells: Any = None) -> None:
        self.saboteur, self.population = saboteur, population
        self.marks = saboteur.marks(population.name)
        if not any(s.name == saboteur.name for s in population.saboteurs):
            present = ", ".join(s.name for s in population.saboteurs) or "none"
            raise SignalingError(
                f"{saboteur.name} was left out of these {population.name} cells when they were made; present: {present}."
            )
        self._slots = None if cells is None else slots_of(population, cells)
        self._born = population.census.events

    @property
    def cells(self) -> np.ndarray:
        """Slots of those of its cells that live, (cells,).

        Raises:
            DeadCell: there were some, and all of them died.
        """
        if self._slots is None:
            return self.population.census.slots
        living = self._slots[self.population.census.stayed(self._slots, self._born)]
        if len(self._slots) and not len(living):
            raise DeadCell(
                f"the {self.population.name} cells that this hold on {self.saboteur.name} was for have died."
            )
        return living

    def activity(self) -> float:
        """Mean share of its molecules that are active, 0 to 1; 0 where the protein is absent."""
        return float(np.mean(self.activities())) if len(self.cells) else 0.0

    def activities(self) -> np.ndarray:
        """Share of its molecules that are active in each cell, (cells,); of the content of the mean cell."""
        active = self.population.amounts.read(self.marks.active, self.cells)
        pool = next((p for p in self.population.pathway.pools.values() if self.marks.active in p.members), None)
        return active / (pool.total if pool else 1.0) * self.setting(PRESENT)

    def setting(self, verb: str) -> np.ndarray:
        """One of its four settings (``dose``, ``boost``, ``armed``, ``present``) in each cell."""
        return self.population.amounts.read(self.marks.setting(verb), self.cells)

    def dose(self, x: float | np.ndarray) -> None:
        """Set the activity added from outside; 0, the default, changes nothing, to the bit.

        Raises:
            SignalingError: x is negative or not finite.
        """
        self._write(DOSE, x, "dose")

    def boost(self, f: float | np.ndarray) -> None:
        """Multiply its own activity by f; 1 is normal, and a second call replaces the first.

        Raises:
            SignalingError: f is negative or not finite.
        """
        self._write(BOOST, f, "boost")

    def disarm(self) -> None:
        """It can be active, but phosphorylates nothing."""
        self._write(ARMED, 0.0, "disarm")

    def knock_out(self) -> None:
        """Its protein is absent."""
        self._write(PRESENT, 0.0, "knock_out")

    def restore(self) -> None:
        """Undo all verbs: no dose, boost 1, armed, present."""
        for verb, (default, _) in SETTINGS.items():
            self._write(verb, default, "restore")

    def _write(self, setting: str, value: float | np.ndarray, verb: str) -> None:
        numbers = np.asarray(value)
        if numbers.dtype.kind not in "iuf" or not np.isfinite(numbers).all() or (numbers < 0).any():
            raise SignalingError(
                f"{self.saboteur.name}.{verb}({value!r}): give a finite number from 0 upwards, for example {verb}(0.5)."
            )
        self.population.set(self.marks.setting(setting), value, self.cells)

    def __repr__(self) -> str:
        return f"<{self.saboteur.name} in {len(self.cells)} {self.population.name} cells>"
