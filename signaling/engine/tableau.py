"""Coefficients of one-step methods: Rosenbrock methods for stiff networks, explicit Runge-Kutta methods for comparison.

A Rosenbrock method solves for ``y' = f(t, y)`` with Jacobian ``J`` and ``f_t = df/dt``, in one step of size ``h``, for each stage i

    (1/(gamma h) - J) u_i = f(t + alpha_i h, y + sum_j A_ij u_j) + (1/h) sum_j C_ij u_j + gamma_i h f_t

and ends at ``y + sum_i m_i u_i``; ``sum_i (m_i - m_hat_i) u_i`` estimates the error through the embedded method of one order less. The form
with u is that of E. Hairer, G. Wanner, Solving Ordinary Differential Equations II (1996), section IV.7.

An explicit method has stages ``k_i = f(t + c_i h, y + h sum_j a_ij k_j)``, ends at ``y + h sum_i b_i k_i``, and estimates its error as
``h sum_i (b_i - b_hat_i) k_i``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np


@dataclass(frozen=True, eq=False)
class Tableau:
    """A Rosenbrock method.

    Attributes:
        name: as in the paper.
        order: of the solution; that of the embedded method is one less.
        alpha: (s, s) strictly lower triangular, the stage points.
        gamma: (s, s) lower triangular with one number on the diagonal.
        b, b_hat: (s,) weights of the solution and of the embedded method.
    """

    name: str
    order: int
    alpha: np.ndarray
    gamma: np.ndarray
    b: np.ndarray
    b_hat: np.ndarray

    @classmethod
    def of_u(
        cls, name: str, order: int, diagonal: float, A: np.ndarray, C: np.ndarray, m: np.ndarray, m_hat: np.ndarray
    ) -> Tableau:
        """The method that is printed in the form with u.

        Args:
            name: as in the paper.
            order: of the solution.
            diagonal: the number on the diagonal of gamma.
            A: (s, s) strictly lower triangular, the stage points in terms of u.
            C: (s, s) strictly lower triangular, what earlier stages add to the right side.
            m: (s,) the solution in terms of u.
            m_hat: (s,) the embedded solution in terms of u.
        """
        # (I/gamma - C)^-1 as a finite series: the powers of a strictly triangular matrix end.
        series = [np.linalg.matrix_power(diagonal * C, k) for k in range(len(m))]
        gamma = diagonal * np.sum(series, axis=0)
        return cls(name, order, A @ gamma, gamma, m @ gamma, m_hat @ gamma)

    @property
    def stages(self) -> int:
        """Number of stages s."""
        return len(self.b)

    @property
    def diagonal(self) -> float:
        """The number on the diagonal of gamma."""
        return float(self.gamma[0, 0])

    @property
    def stiffly_accurate(self) -> bool:
        """Whether the solution is the last stage point plus the last u."""
        return bool(np.allclose(self.m, np.append(self.A[-1, :-1], 1.0), rtol=1e-13, atol=1e-14))

    @cached_property
    def A(self) -> np.ndarray:
        """(s, s): stage points in terms of u."""
        return self.alpha @ self._inverse

    @cached_property
    def C(self) -> np.ndarray:
        """(s, s): what earlier stages add to the right side, to be divided by h."""
        return np.tril(np.eye(self.stages) / self.diagonal - self._inverse, -1)

    @cached_property
    def m(self) -> np.ndarray:
        """(s,): the solution in terms of u."""
        return self.b @ self._inverse

    @cached_property
    def m_hat(self) -> np.ndarray:
        """(s,): the embedded solution in terms of u."""
        return self.b_hat @ self._inverse

    @cached_property
    def alpha_sum(self) -> np.ndarray:
        """(s,): the stage times as fractions of the step."""
        return self.alpha.sum(axis=1)

    @cached_property
    def gamma_sum(self) -> np.ndarray:
        """(s,): weights of the term with df/dt."""
        return self.gamma.sum(axis=1)

    @cached_property
    def _inverse(self) -> np.ndarray:
        return np.linalg.inv(self.gamma)


@dataclass(frozen=True, eq=False)
class ExplicitTableau:
    """An explicit Runge-Kutta method.

    Attributes:
        name: as in the paper.
        order: of the solution; that of the embedded method is one less.
        a: (s, s) strictly lower triangular, the stage points.
        b, b_hat: (s,) weights of the solution and of the embedded method.
        reach: how far the region of stability goes along the negative real axis: a step times the fastest decay cannot exceed it.
    """

    name: str
    order: int
    a: np.ndarray
    b: np.ndarray
    b_hat: np.ndarray
    reach: float

    @property
    def stages(self) -> int:
        """Number of stages s."""
        return len(self.b)

    @property
    def A(self) -> np.ndarray:
        """(s, s): stage points in terms of u = h k."""
        return self.a

    @property
    def m(self) -> np.ndarray:
        """(s,): the solution in terms of u."""
        return self.b

    @property
    def m_hat(self) -> np.ndarray:
        """(s,): the embedded solution in terms of u."""
        return self.b_hat

    @property
    def stiffly_accurate(self) -> bool:
        """Never."""
        return False

    @cached_property
    def alpha_sum(self) -> np.ndarray:
        """(s,): the stage times as fractions of the step."""
        return self.a.sum(axis=1)


Method = Tableau | ExplicitTableau
