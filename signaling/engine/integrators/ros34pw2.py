"""ROS34PW2: four stages, order three, stiffly accurate; for networks whose slopes are infinite somewhere.

The order holds for any J (a W-method), so that a Jacobian entry may be left out where it is infinite.

Source: J. Rang, L. Angermann, New Rosenbrock W-methods of order 3 for partial differential algebraic equations of index 1, BIT 45 (2005)
761-787, doi:10.1007/s10543-005-0035-y.
"""

from __future__ import annotations

import numpy as np

from signaling.engine.tableau import Tableau

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
