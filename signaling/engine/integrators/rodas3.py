"""RODAS3: four stages, order three, stiffly accurate; the method of populations in single precision.

The second stage stands at the same point as the first, so that only three slopes are computed, and the embedded solution, of order two, is
the point of the last stage, so that the last u is the error. Both damp fast transients completely: after a jump of the inputs, as at every
coupling step, fast reactions that are at rest again do not shorten the steps. The order holds for the exact Jacobian only.

Source: A. Sandu, J. G. Verwer, J. G. Blom, E. J. Spee, G. R. Carmichael, F. A. Potra, Benchmarking stiff ODE solvers for atmospheric chemistry
problems II: Rosenbrock solvers, Atmospheric Environment 31 (1997) 3459-3472.
"""

from __future__ import annotations

import numpy as np

from signaling.engine.tableau import Tableau

RODAS3 = Tableau(
    name="RODAS3",
    order=3,
    alpha=np.array([[0.0, 0.0, 0.0, 0.0], [0.0, 0.0, 0.0, 0.0], [1.0, 0.0, 0.0, 0.0], [3 / 4, -1 / 4, 1 / 2, 0.0]]),
    gamma=np.array(
        [[1 / 2, 0.0, 0.0, 0.0], [1.0, 1 / 2, 0.0, 0.0], [-1 / 4, -1 / 4, 1 / 2, 0.0], [1 / 12, 1 / 12, -2 / 3, 1 / 2]]
    ),
    b=np.array([5 / 6, -1 / 6, -1 / 6, 1 / 2]),
    b_hat=np.array([3 / 4, -1 / 4, 1 / 2, 0.0]),
)
