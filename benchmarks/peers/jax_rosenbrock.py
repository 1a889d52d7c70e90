"""The engine's own Rosenbrock method in JAX: analytic Jacobian, dense LU of every cell by LAPACK, vmapped, compiled, float32.

Given: equal steps without an error estimate, and as many of them a minute as the engine tries, so that neither step control nor rejected
steps cost anything. It tells how much of the distance to JAX is the method and how much is the machine code.
"""

from __future__ import annotations

import numpy as np

from benchmarks import source
from benchmarks.networks import insulin_v0
from signaling.engine.tableau import Tableau

NAME = "JAX, the engine's Rosenbrock method, vmap and jit, float32"


class JaxRosenbrock:
    """Cells as traced arrays."""

    def __init__(self, contents: np.ndarray, method: Tableau) -> None:
        import jax
        import jax.numpy as jnp

        network = insulin_v0.network()
        states = len(network.states) - network.accumulators
        slopes, (places, entries) = source.slopes(network, jnp), source.sparse_jacobian(network, jnp)
        rows, columns = np.array(places).T
        single = jnp.float32
        A, C, m = (np.asarray(a, np.float32) for a in (method.A, method.C, method.m))

        def one_cell(y: object, p: object, b: object, h: float, count: int) -> object:
            def f(y: object) -> object:
                return jnp.array(slopes(y, p, b), single)

            def step(_: int, y: object) -> object:
                J = jnp.zeros((states, states), single).at[rows, columns].set(jnp.array(entries(y, p, b), single))
                factors = jax.scipy.linalg.lu_factor(jnp.eye(states, dtype=single) / (method.diagonal * h) - J)
                U: list = []
                for i in range(method.stages):
                    point = y + sum((A[i, j] * u for j, u in enumerate(U)), jnp.zeros(states, single))
                    right = f(point) + sum((C[i, j] * u for j, u in enumerate(U)), jnp.zeros(states, single)) / h
                    U.append(jax.scipy.linalg.lu_solve(factors, right))
                return y + sum(m[i] * u for i, u in enumerate(U))

            return jax.lax.fori_loop(0, count, step, y)

        self._advance = jax.jit(jax.vmap(one_cell, in_axes=(0, 0, None, None, None)))
        self._block = jax.block_until_ready
        self.settings = jnp.asarray(contents.T, single)
        self.state = jnp.tile(jnp.asarray(network.start[:states], single), (contents.shape[1], 1))

    def steps(self, blood: np.ndarray, h: float, count: int) -> None:
        """Some steps of h minutes."""
        self.state = self._advance(self.state, self.settings, np.asarray(blood, np.float32), np.float32(h), count)
        self._block(self.state)
