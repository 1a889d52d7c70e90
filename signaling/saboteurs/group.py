"""A saboteur over all tissues it lives in: what ``body.saboteurs["JNK"]`` is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from signaling.core.errors import SignalingError, UnknownName, did_you_mean
from signaling.core.registry import Registry
from signaling.saboteurs.agent import SaboteurAgent

if TYPE_CHECKING:
    import mesa

    from signaling.cells.population import Population
    from signaling.saboteurs.hold import Hold
    from signaling.saboteurs.saboteur import Saboteur


class SaboteurGroup:
    """All agents of one saboteur.

    Every verb takes ``tissue=None, cells=None``: the name of one tissue, or all; and which cells of it (slots, a mask, cells, a set of cells).

    Args:
        saboteur: the kind.
        agents: one for each tissue.
    """

    def __init__(self, saboteur: Saboteur, agents: Iterable[SaboteurAgent]) -> None:
        self.saboteur = saboteur
        self.agents = {agent.tissue: agent for agent in agents}

    @property
    def tissues(self) -> tuple[str, ...]:
        """Where it is."""
        return tuple(self.agents)

    def __getitem__(self, tissue: str) -> SaboteurAgent:
        if tissue not in self.agents:
            raise UnknownName(f"{self.saboteur.name} does not live in {tissue!r}.{did_you_mean(tissue, self.agents)}")
        return self.agents[tissue]

    def __iter__(self) -> Iterator[SaboteurAgent]:
        return iter(self.agents.values())

    def __len__(self) -> int:
        return len(self.agents)

    def activity(self, tissue: str | None = None, cells: Any = None) -> float:
        """Mean share of its molecules that are active, 0 to 1, over the cells meant."""
        shares = [hold.activities() for hold in self._holds(tissue, cells)]
        return float(np.mean(np.concatenate(shares))) if sum(map(len, shares)) else 0.0

    def dose(self, x: float | np.ndarray, tissue: str | None = None, cells: Any = None) -> None:
        """Set the activity added from outside; 0, the default, changes nothing, to the bit."""
        self._each("dose", tissue, cells, x)

    def boost(self, f: float | np.ndarray, tissue: str | None = None, cells: Any = None) -> None:
        """Multiply its own activity by f; 1 is normal, and a second call replaces the first."""
        self._each("boost", tissue, cells, f)

    def disarm(self, tissue: str | None = None, cells: Any = None) -> None:
        """It can be active, but phosphorylates nothing."""
        self._each("disarm", tissue, cells)

    def knock_out(self, tissue: str | None = None, cells: Any = None) -> None:
        """Its protein is absent."""
        self._each("knock_out", tissue, cells)

    def restore(self, tissue: str | None = None, cells: Any = None) -> None:
        """Undo all verbs."""
        self._each("restore", tissue, cells)

    def _each(self, verb: str, tissue: str | None, cells: Any, *values: Any) -> None:
        for hold in self._holds(tissue, cells):
            getattr(hold, verb)(*values)

    def _holds(self, tissue: str | None, cells: Any) -> list[Hold]:
        chosen = list(self) if tissue is None else [self[tissue]]
        if cells is None:
            return [self.saboteur.hold(agent.population) for agent in chosen]
        if tissue is None:
            chosen, cells = self._homes(chosen, cells)
        return [self.saboteur.hold(agent.population, cells) for agent in chosen]

    def _homes(self, chosen: list[SaboteurAgent], cells: Any) -> tuple[list[SaboteurAgent], Any]:
        """The tissues that cells themselves name; numbers name none."""
        if len(chosen) == 1:
            return chosen, cells
        listed = [cells] if hasattr(cells, "slot") else cells
        if not hasattr(listed, "slots_in"):
            listed = list(listed)
            if not all(hasattr(c, "slot") for c in listed):
                raise SignalingError(
                    f"{self.saboteur.name}: cells by number need their tissue. Add tissue='{self.tissues[0]}', for example."
                )
            from signaling.cells.cell_set import CellSet

            listed = CellSet(listed)
        homes = [agent for agent in chosen if len(listed.slots_in(agent.population))]
        if sum(len(listed.slots_in(agent.population)) for agent in homes) != len(listed):
            raise SignalingError(
                f"{self.saboteur.name}: some of these cells are of a type that it does not live in. It lives in {', '.join(self.tissues)}."
            )
        return homes, listed

    def __repr__(self) -> str:
        return f"<{self.saboteur.name} in {', '.join(self.tissues)}: {self.saboteur.effect}>"


def saboteur_groups(model: mesa.Model | None, populations: Mapping[str, Population]) -> Registry[SaboteurGroup]:
    """Every saboteur that lives in some of the populations, by name, with one agent per tissue.

    Args:
        model: whose agents they become; None for a dish of its own.
        populations: tissue -> cells.
    """
    kinds = {saboteur.name: saboteur for population in populations.values() for saboteur in population.saboteurs}
    groups: Registry[SaboteurGroup] = Registry("saboteur")
    next_id = -1
    for name, saboteur in kinds.items():
        agents = []
        for population in populations.values():
            if any(s.name == name for s in population.saboteurs):
                agents.append(SaboteurAgent(model, saboteur, population, next_id))
                next_id -= 1
        groups.add(name, SaboteurGroup(saboteur, agents))
    return groups
