"""Inhibitors in cells: which proteins can be kept from their work, and the wires by which they do it.

A blocked protein is there and gets its own phosphates, but a share of what it does to others is gone: every reaction outside its own pool
sees only the rest of it. A protein that a cell knows as an input (PTP1B) is heard as that much less; mTORC1 has a setting of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

import numpy as np

from signaling.core.errors import UnknownName, did_you_mean

if TYPE_CHECKING:
    from signaling.cells.population import Population
    from signaling.pathway.pathway import Pathway

AS_INPUT: Final = {  # phosphatase -> the input by which a cell hears how much of it is there; the first that the cell has
    "PTP1B": ("PTP1B", "PTP1B_present"),
    "PTEN": ("PTEN", "PTEN_present"),
}
AS_SETTING: Final = {"mTORC1": "rapamycin"}  # protein -> the setting that is its blocked share
NO_PROTEIN: Final = ("PIP2", "X")  # pools of something else: a lipid, and the lumped feedback on the receptor
Wire = tuple[str, str]


def targets(pathway: Pathway) -> tuple[str, ...]:
    """Proteins of a cell that an inhibitor can block."""
    settings = [protein for protein, setting in AS_SETTING.items() if setting in pathway.settings]
    inputs = [protein for protein in AS_INPUT if _heard_as(pathway, protein)]
    pools = [pool for pool in pathway.pools if pool not in NO_PROTEIN and wires_of(pathway, pool)]
    return tuple(dict.fromkeys([*pools, *settings, *inputs]))


def wires_of(pathway: Pathway, pool: str) -> tuple[Wire, ...]:
    """(source, reaction) wherever a member of a pool works on something outside of it."""
    members = set(pathway.pools[pool].members)
    return tuple(
        (source, name)
        for name, sources in pathway.sources.items()
        if not members & {pathway.reactions[name].source, pathway.reactions[name].target}
        for source in sources
        if source in members
    )


def _heard_as(pathway: Pathway, target: str) -> str | None:
    """The input by which a cell hears of a protein, if it does."""
    return next((name for name in AS_INPUT.get(target, ()) if name in pathway.inputs), None)


class Inhibition:
    """What is blocked in the cells of one population.

    Args:
        population: its cells; wires that somebody cut before stay cut.
    """

    def __init__(self, population: Population) -> None:
        self.population = population
        self.blocked: dict[str, float] = {}
        self._natural: dict[Wire, np.ndarray] = {}

    def hold(self, blocked: Mapping[str, float]) -> None:
        """Let these shares be blocked, and nothing else.

        Raises:
            UnknownName: the cells have no such protein, or it does nothing to others.
        """
        for target in {*blocked, *self.blocked}:
            share = blocked.get(target, 0.0)
            if share != self.blocked.get(target, 0.0):
                self._block(target, share)
        self.blocked = {target: share for target, share in blocked.items() if share}

    def _block(self, target: str, share: float) -> None:
        cells = self.population
        if target not in (known := targets(cells.pathway)):
            raise UnknownName(f"{cells.name} cells have no '{target}' to block.{did_you_mean(target, known)}")
        if target in AS_SETTING:
            cells.set(AS_SETTING[target], share)
            return
        if (heard := _heard_as(cells.pathway, target)) is not None:
            cells.hear(**{heard: 1.0 - share})
            return
        for wire in wires_of(cells.pathway, target):
            natural = self._natural.setdefault(wire, cells.weights(*wire))
            for weight in np.unique(natural):
                cells.set_weight(*wire, float(weight) * (1.0 - share), cells=natural == weight)
