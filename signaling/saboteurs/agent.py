"""A saboteur in a tissue: a real Mesa agent, one per kind and tissue, that holds its numbers for every cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

import mesa
import numpy as np

from signaling.cells.mesa_versions import enrol
from signaling.core.errors import SignalingError
from signaling.saboteurs.saboteur import ARMED, BOOST, DOSE, PRESENT

if TYPE_CHECKING:
    from signaling.cells.population import Population
    from signaling.saboteurs.saboteur import Saboteur


class SaboteurAgent(mesa.Agent):
    """One saboteur in all cells of one tissue. Its arrays are settings of the population, so that cells and agent never disagree.

    Args:
        model: Mesa model; None in a dish of its own.
        saboteur: its kind.
        population: its tissue.
        unique_id: below zero, so that it never meets the id of a cell or of an agent that Mesa counts.

    Attributes:
        permanent: it is part of the pathway of the cells and never leaves.
        kind: name of the saboteur. tissue: name of the cell type. doses, boosts, armed, present: (cells,) copies.
    """

    permanent = True

    def __init__(
        self, model: mesa.Model | None, saboteur: Saboteur, population: Population, unique_id: int = -1
    ) -> None:
        self.saboteur, self.population = saboteur, population
        saboteur.hold(population)  # complains if it does not live there
        enrol(self, model, unique_id)

    @property
    def kind(self) -> str:
        """Name of the saboteur."""
        return self.saboteur.name

    @property
    def tissue(self) -> str:
        """Name of the cell type."""
        return self.population.name

    @property
    def doses(self) -> np.ndarray:
        """Activity added from outside, (cells,)."""
        return self.saboteur.hold(self.population).setting(DOSE)

    @property
    def boosts(self) -> np.ndarray:
        """Factor on its own activity, (cells,)."""
        return self.saboteur.hold(self.population).setting(BOOST)

    @property
    def armed(self) -> np.ndarray:
        """1 where it phosphorylates, (cells,)."""
        return self.saboteur.hold(self.population).setting(ARMED)

    @property
    def present(self) -> np.ndarray:
        """1 where its protein is there, (cells,)."""
        return self.saboteur.hold(self.population).setting(PRESENT)

    def activity(self, cells: Any = None) -> float:
        """Mean share of its molecules that are active, 0 to 1."""
        return self.saboteur.hold(self.population, cells).activity()

    def activities(self, cells: Any = None) -> np.ndarray:
        """Share of its molecules that are active, (cells,)."""
        return self.saboteur.hold(self.population, cells).activities()

    def dose(self, x: float | np.ndarray, cells: Any = None) -> None:
        """Set the activity added from outside; 0 changes nothing."""
        self.saboteur.hold(self.population, cells).dose(x)

    def boost(self, f: float | np.ndarray, cells: Any = None) -> None:
        """Multiply its own activity by f."""
        self.saboteur.hold(self.population, cells).boost(f)

    def disarm(self, cells: Any = None) -> None:
        """It phosphorylates nothing."""
        self.saboteur.hold(self.population, cells).disarm()

    def knock_out(self, cells: Any = None) -> None:
        """Its protein is absent."""
        self.saboteur.hold(self.population, cells).knock_out()

    def restore(self, cells: Any = None) -> None:
        """Undo all verbs."""
        self.saboteur.hold(self.population, cells).restore()

    def remove(self) -> NoReturn:
        """Never: the pathway of the cells contains it.

        Raises:
            SignalingError: always.
        """
        raise SignalingError(
            f"{self!r} is part of the cells' pathway and cannot be removed. Use knock_out() or disarm()."
        )

    def __repr__(self) -> str:
        return f"<{self.kind} in {self.tissue}: {self.saboteur.effect}>"
