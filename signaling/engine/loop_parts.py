"""What the loop over coupling steps works on: groups of cells, the centre between them, and lines that join the two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from signaling.engine.compiled import Compiled
from signaling.engine.reader import Reader
from signaling.engine.settings import Settings
from signaling.engine.stuck import Stuck


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """Neighbouring tiles that the same kernel advances.

    Attributes:
        engine: advances them.
        state, kept, settings, step: their arrays, as the engine wants them; changed in place.
        first: number of the first one in its group.
    """

    engine: Compiled
    state: np.ndarray
    kept: np.ndarray
    settings: np.ndarray | Settings
    step: np.ndarray
    first: int


@dataclass(frozen=True, slots=True, eq=False)
class Group:
    """All cells that hear the same, and whose accumulators are averaged.

    Attributes:
        name: for messages.
        runs: all its tiles, in order.
        cells: how many live.
        gaps: slots (tile x lanes + lane) where nobody lives.
        inputs: (k,) values of now; read at the start of an entry, and written at its end.
    """

    name: str
    runs: Sequence[Run]
    cells: int
    gaps: np.ndarray
    inputs: np.ndarray


@dataclass(frozen=True, slots=True, eq=False)
class Lines:
    """Lines from one array to another: ``target[to] (+)= factor * source[from]``; (lines,) each."""

    source: np.ndarray
    target: np.ndarray
    factor: np.ndarray


@dataclass(frozen=True, slots=True, eq=False)
class Centre:
    """The network between the groups: one cell, in double precision, that hears them and that they hear.

    Attributes:
        engine: of one lane.
        state, kept, settings, step: as the engine wants them. inputs: (k,).
        reader: gives the quantities that are heard, and perhaps others.
        heard: lines from those to what the groups hear, all groups in a row.
        lines: from means of accumulators per minute, all groups in a row, to inputs; lines into the same input add up.
        foresight, foresight_step: engine and retained step for what is only foreseen, which need not be exact.
        previous: (k,) inputs one step ago.
        total: (k,) time integrals of what lines fed, counted on.
    """

    engine: Compiled
    state: np.ndarray
    kept: np.ndarray
    settings: np.ndarray | Settings
    step: np.ndarray
    inputs: np.ndarray
    foresight: Compiled
    foresight_step: np.ndarray
    reader: Reader
    heard: Lines
    lines: Lines
    previous: np.ndarray
    total: np.ndarray


@dataclass(frozen=True, slots=True)
class Failure:
    """Where the loop had to end.

    Attributes:
        steps: finished before.
        fault: what happened; tile and lane are those of the run.
        group: the group, None for the centre. first: number of the first tile of the run in its group.
    """

    steps: int
    fault: Stuck
    group: Group | None
    first: int
