"""Cells of one network over arrays, advanced by the engine through its public interface."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from signaling.engine import Network, Settings, engine_for
from signaling.engine.arrays import empty
from signaling.engine.loop import Group, Loop, Run

LANES = 16


class Cells:
    """Some cells of a network, and the engine that advances them.

    Args:
        network: what they run.
        settings: (m, cells), the numbers of each cell.
        precision, rtol, threads: of the engine.
        backend: "compiled" or "oracle".
    """

    def __init__(
        self,
        network: Network,
        settings: np.ndarray,
        *,
        precision: str = "single",
        rtol: float = 1e-3,
        threads: int = 1,
        backend: str = "compiled",
    ) -> None:
        self.network, self.count, self.backend, self.threads = network, settings.shape[1], backend, threads
        self.engine = engine_for(network, precision=precision, rtol=rtol, threads=threads, backend=backend, lanes=LANES)
        self.dtype = np.float32 if precision == "single" else np.float64
        self.tiles = -(-self.count // LANES)
        self.settings = Settings(settings[:, 0], self.tiles, LANES, self.dtype)
        padded = np.ones(self.tiles * LANES)  # the last tile is filled with mean cells
        for k in np.flatnonzero((settings != settings[:, :1]).any(axis=1)).tolist():
            padded[: self.count] = settings[k]
            self.settings.each(k)[:] = padded.reshape(self.tiles, LANES)
        self.state = empty((self.tiles, network.fast, LANES), self.dtype)
        self.kept = empty((self.tiles, network.kept, LANES), np.float64)
        self.step = np.zeros(self.tiles)
        self.still = np.zeros(len(network.inputs))
        self.begin()

    def begin(self) -> None:
        """Let every cell start anew; no step is retained."""
        fast = self.network.fast
        self.state[:] = self.network.start[:fast, None]
        self.kept[:] = self.network.start[fast:, None]
        self.step[:] = 0.0

    def advance(self, inputs: np.ndarray, minutes: float = 1.0, slopes: np.ndarray | None = None) -> None:
        """Advance all cells, at inputs that are held or that change by `slopes` per minute."""
        change = self.still if slopes is None else slopes
        self.engine.advance(self.state, self.kept, self.settings, inputs, change, minutes, self.step)

    def live(self, course: np.ndarray) -> np.ndarray:
        """Live through a course of inputs (minutes, k), held within each minute.

        Returns:
            What all cells together took in each minute, (minutes, accumulators), in double precision and in a fixed order.
        """
        taken = np.zeros((len(course), self.network.accumulators))
        if self.backend == "compiled":
            self._in_one_loop(course, taken)
            return taken * self.count
        for minute, inputs in enumerate(course):
            self.advance(inputs)
            taken[minute] = self.taken()
        return taken

    def _in_one_loop(self, course: np.ndarray, means: np.ndarray) -> None:
        gaps = np.arange(self.count, self.tiles * LANES)
        run = Run(self.engine, self.state, self.kept, self.settings, self.step, 0)
        loop = Loop([Group(self.network.name, [run], self.count, gaps, course[0].copy())], threads=self.threads)
        done = 0
        while done < len(course):
            part = slice(done, min(done + loop.affordable, len(course)))
            table = np.ascontiguousarray(course[part])
            failure = loop.advance(len(table), 1.0, table=table, table_slopes=np.zeros_like(table), record=means[part])
            if failure is not None:
                raise failure.fault
            done = part.stop

    def watched(self, course: np.ndarray, names: Sequence[str]) -> np.ndarray:
        """Live through a course and give the amounts of some states at the end of each minute, (minutes, names, cells)."""
        order = [self.network.states.index(name) for name in names]
        seen = []
        for inputs in course:
            self.advance(inputs)
            seen.append(self.amounts()[order])
        return np.array(seen)

    def taken(self) -> np.ndarray:
        """What all cells together took since the last call, (accumulators,)."""
        rows = self.kept[:, self.kept.shape[1] - self.network.accumulators :]
        rows[-1, :, LANES - (self.tiles * LANES - self.count) :] = 0.0  # mean cells of the padding do not count
        sums = rows.sum(axis=2).sum(axis=0)  # NumPy adds in pairs, always in the same order
        rows[:] = 0.0
        return sums

    def amounts(self) -> np.ndarray:
        """Amounts of all states but the accumulators, (states, cells), in the order of the network."""
        both = [a[:, k] for a in (self.state, self.kept) for k in range(a.shape[1])]
        species = both[: len(self.network.states) - self.network.accumulators]
        return np.array([row.reshape(-1)[: self.count] for row in species], float)

    @property
    def bytes(self) -> int:
        """Memory of the arrays."""
        return sum(a.nbytes for a in (self.state, self.kept, self.settings, self.step))
