"""RODAS4: six stages, order four, stiffly accurate; the classical method of its kind.

The embedded solution is the point of the last stage, so that the last u is the error. The order holds for the exact Jacobian only: where an
entry is infinite and left out, steps are shortened by the error estimate until that entry no longer matters.

Source: E. Hairer, G. Wanner, Solving Ordinary Differential Equations II (1996), section IV.7, the method of the code RODAS; its numbers in
the form with u, to 16 digits.
"""

from __future__ import annotations

import numpy as np

from signaling.engine.tableau import Tableau

_A = np.array(
    [
        [0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
        [1.544, 0.0, 0.0, 0.0, 0.0, 0.0],
        [0.9466785280815826, 0.2557011698983284, 0.0, 0.0, 0.0, 0.0],
        [3.314825187068521, 2.896124015972201, 0.9986419139977817, 0.0, 0.0, 0.0],
        [1.221224509226641, 6.019134481288629, 12.53708332932087, -0.6878860361058950, 0.0, 0.0],
        [1.221224509226641, 6.019134481288629, 12.53708332932087, -0.6878860361058950, 1.0, 0.0],
    ]
)
_C = np.array(
    [
        [0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
        [-5.6688, 0.0, 0.0, 0.0, 0.0, 0.0],
        [-2.430093356833875, -0.2063599157091915, 0.0, 0.0, 0.0, 0.0],
        [-0.1073529058151375, -9.594562251023355, -20.47028614809616, 0.0, 0.0, 0.0],
        [7.496443313967647, -10.24680431464352, -33.99990352819905, 11.70890893206160, 0.0, 0.0],
        [8.083246795921522, -7.981132988064893, -31.52159432874371, 16.31930543123136, -6.058818238834054, 0.0],
    ]
)

RODAS4 = Tableau.of_u(
    name="RODAS4",
    order=4,
    diagonal=0.25,
    A=_A,
    C=_C,
    m=np.append(_A[-1, :-1], 1.0),
    m_hat=np.append(_A[-1, :-1], 0.0),
)
