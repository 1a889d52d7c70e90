"""Coefficients of the Rosenbrock method ROS34PW2: four stages, order three, stiffly accurate.

For ``y' = f(t, y)`` with Jacobian ``J`` and ``f_t = df/dt``, one step of size ``h`` solves for each stage i

    (1/(gamma h) - J) u_i = f(t + alpha_i h, y + sum_j A_ij u_j) + (1/h) sum_j C_ij u_j + gamma_i h f_t

and ends at ``y + sum_i m_i u_i``; ``sum_i (m_i - m_hat_i) u_i`` estimates the error through the embedded method of order two. The order holds
for any J (a W-method), so that a Jacobian entry may be left out where it is infinite.

Source: J. Rang, L. Angermann, New Rosenbrock W-methods of order 3 for partial differential algebraic equations of index 1, BIT 45 (2005)
761-787, doi:10.1007/s10543-005-0035-y; the form with u is that of E. Hairer, G. Wanner, Solving Ordinary Differential Equations II, section IV.7.
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
        return bool(np.allclose(self.m, np.append(self.A[-1, :-1], 1.0), rtol=0.0, atol=1e-14))

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


_G = 4.3586652150845900e-01

ROS34PW2 = Tableau(
    name="ROS34PW2",
    order=3,
    alpha=np.array(
        [
            [0.0, 0.0, 0.0, 0.0],
            [8.7173304301691801e-01, 0.0, 0.0, 0.0],
            [8.4457060015369423e-01, -1.1299064236484185e-01, 0.0, 0.0],
            [0.0, 0.0, 1.0, 0.0],
        ]
    ),
    gamma=np.array(
        [
            [_G, 0.0, 0.0, 0.0],
            [-8.7173304301691801e-01, _G, 0.0, 0.0],
            [-9.0338057013044082e-01, 5.4180672388095326e-02, _G, 0.0],
            [2.4212380706095346e-01, -1.2232505839045147e00, 5.4526025533510214e-01, _G],
        ]
    ),
    b=np.array([2.4212380706095346e-01, -1.2232505839045147e00, 1.5452602553351020e00, 4.3586652150845900e-01]),
    b_hat=np.array([3.7810903145819369e-01, -9.6042292212423178e-02, 5.0000000000000000e-01, 2.1793326075422950e-01]),
)
