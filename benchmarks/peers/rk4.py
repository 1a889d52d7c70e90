"""The classical Runge-Kutta method of order 4 over arrays of cells: with NumPy, and with JAX (vmapped, compiled, float32).

Given: straight-line code with every common sub-expression once, and in each minute of the day the fewest equal steps that are stable there
(2.785 over the largest eigenvalue of any of the cells), which no user knows beforehand.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from benchmarks import source
from benchmarks.networks import insulin_v0

STABLE = 2.785  # where the real axis leaves the method's region of stability
NUMPY, JAX = "NumPy RK4, arrays of cells", "JAX RK4, vmap and jit, float32"


def steps_per_minute(contents: np.ndarray, amounts: np.ndarray, course: np.ndarray) -> np.ndarray:
    """The fewest stable steps in each minute, from the eigenvalues along a solution.

    Args:
        contents: (settings, cells).
        amounts: (minutes, species, cells) at the end of each minute, in the order of the file.
        course: (minutes, inputs).
    """
    network = insulin_v0.network()
    jacobian = source.jacobian(network)
    order = [insulin_v0.species().index(n) for n in network.states[: len(network.states) - network.accumulators]]
    largest = [
        max(
            np.abs(
                np.linalg.eigvals(np.array(jacobian(state[order, k].tolist(), contents[:, k].tolist(), blood)))
            ).max()
            for k in range(contents.shape[1])
        )
        for state, blood in zip(amounts, course.tolist(), strict=True)
    ]
    return np.ceil(np.array(largest) / STABLE).astype(int)


class NumpyCells:
    """Cells as arrays, one NumPy call for each operation."""

    def __init__(self, contents: np.ndarray, dtype: type = np.float64) -> None:
        self.network = insulin_v0.network()
        self.slopes = source.slopes(self.network, np)
        states = len(self.network.states) - self.network.accumulators
        self.settings = list(contents.astype(dtype))
        self.state = np.repeat(self.network.start[:states, None], contents.shape[1], axis=1).astype(dtype)

    def steps(self, blood: np.ndarray, h: float, count: int) -> None:
        """Some steps of h minutes."""
        b, p, half = [self.state.dtype.type(x) for x in blood], self.settings, 0.5 * h
        for _ in range(count):
            y = self.state
            k1 = np.array(self.slopes(y, p, b))
            k2 = np.array(self.slopes(y + half * k1, p, b))
            k3 = np.array(self.slopes(y + half * k2, p, b))
            k4 = np.array(self.slopes(y + h * k3, p, b))
            self.state = y + (h / 6.0) * (k1 + 2.0 * (k2 + k3) + k4)

    def amounts(self) -> np.ndarray:
        """(species, cells), in the order of the file."""
        return self.state[[self.network.states.index(name) for name in insulin_v0.species()]]


class JaxCells:
    """Cells as traced arrays; a loop over steps is one compiled call."""

    def __init__(self, contents: np.ndarray) -> None:
        import jax
        import jax.numpy as jnp

        network = insulin_v0.network()
        states = len(network.states) - network.accumulators
        slopes = source.slopes(network, jnp)

        def one_cell(y: tuple, p: tuple, b: tuple, h: float, count: int) -> tuple:
            def moved(y: tuple, k: list, by: float) -> tuple:
                return tuple(a + by * c for a, c in zip(y, k, strict=True))

            def step(_: int, y: tuple) -> tuple:
                k1 = slopes(y, p, b)
                k2 = slopes(moved(y, k1, 0.5 * h), p, b)
                k3 = slopes(moved(y, k2, 0.5 * h), p, b)
                k4 = slopes(moved(y, k3, h), p, b)
                rows = zip(y, k1, k2, k3, k4, strict=True)
                return tuple(a + (h / 6.0) * (s + 2.0 * (t + u) + v) for a, s, t, u, v in rows)

            return jax.lax.fori_loop(0, count, step, y)

        over_cells = jax.vmap(one_cell, in_axes=(0, 0, None, None, None))
        self._advance: Callable = jax.jit(over_cells)
        self._block = jax.block_until_ready
        single = jnp.float32
        self.settings = tuple(jnp.asarray(row, single) for row in contents)
        self.state = tuple(jnp.full(contents.shape[1], start, single) for start in network.start[:states])

    def steps(self, blood: np.ndarray, h: float, count: int) -> None:
        """Some steps of h minutes."""
        b = tuple(np.float32(x) for x in blood)
        self.state = self._advance(self.state, self.settings, b, np.float32(h), count)
        self._block(self.state)
