"""DOPRI5: the explicit pair of order five and four of Dormand and Prince, for networks that are not stiff and for comparison.

A step cannot be longer than about 3.3 divided by the fastest decay, however small the error. The first stage is computed anew in each step,
although it equals the last one of the step before.

Source: J. R. Dormand, P. J. Prince, A family of embedded Runge-Kutta formulae, Journal of Computational and Applied Mathematics 6 (1980) 19-26,
doi:10.1016/0771-050X(80)90013-3, table 2 (RK5(4)7M).
"""

from __future__ import annotations

import numpy as np

from signaling.engine.tableau import ExplicitTableau

DOPRI5 = ExplicitTableau(
    name="DOPRI5",
    order=5,
    a=np.array(
        [
            [0, 0, 0, 0, 0, 0, 0],
            [1 / 5, 0, 0, 0, 0, 0, 0],
            [3 / 40, 9 / 40, 0, 0, 0, 0, 0],
            [44 / 45, -56 / 15, 32 / 9, 0, 0, 0, 0],
            [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729, 0, 0, 0],
            [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656, 0, 0],
            [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84, 0],
        ]
    ),
    b=np.array([35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84, 0]),
    b_hat=np.array([5179 / 57600, 0, 7571 / 16695, 393 / 640, -92097 / 339200, 187 / 2100, 1 / 40]),
    reach=3.3066,
)
