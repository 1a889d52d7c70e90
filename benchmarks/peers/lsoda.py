"""SciPy's LSODA, cell by cell.

Given: straight-line Python code of the right-hand side on plain numbers, faster than arrays for one cell, and the analytic Jacobian.
"""

from __future__ import annotations

import numpy as np
from scipy.integrate import solve_ivp

from benchmarks import source
from benchmarks.networks import insulin_v0
from signaling.engine import Network

NAME = "SciPy LSODA, cell by cell"


class Lsoda:
    """Some cells, one after the other."""

    def __init__(self, contents: np.ndarray, rtol: float, network: Network | None = None) -> None:
        self.network = insulin_v0.network() if network is None else network
        self.slopes, self.jacobian = source.slopes(self.network), source.jacobian(self.network)
        states = len(self.network.states) - self.network.accumulators
        self.settings = [row.tolist() for row in contents.T]
        self.state = [self.network.start[:states].copy() for _ in self.settings]
        self.floor = 1e-3 * self.network.scale[:states]
        self.rtol = rtol
        self.order = [self.network.states.index(name) for name in insulin_v0.species()] if network is None else None

    def live(self, course: np.ndarray, keep: bool = False) -> np.ndarray:
        """Live through a course; amounts at the end of each minute (minutes, species, cells), or of the last only."""
        kept = []
        for minute, blood in enumerate(course.tolist()):
            for k, (state, settings) in enumerate(zip(self.state, self.settings, strict=True)):
                self.state[k] = self._minute(state, settings, blood)
            if keep or minute == len(course) - 1:
                kept.append(np.array(self.state).T)
        amounts = np.array(kept)
        return amounts if self.order is None else amounts[:, self.order]

    def _minute(self, state: np.ndarray, settings: list[float], blood: list[float]) -> np.ndarray:
        slopes, jacobian = self.slopes, self.jacobian
        solution = solve_ivp(
            lambda t, y: slopes(y.tolist(), settings, blood),
            (0.0, 1.0),
            state,
            method="LSODA",
            t_eval=(1.0,),
            rtol=self.rtol,
            atol=self.rtol * self.floor,
            jac=lambda t, y: np.array(jacobian(y.tolist(), settings, blood)),
        )
        if not solution.success:
            raise RuntimeError(f"LSODA: {solution.message}")
        return solution.y[:, -1]
