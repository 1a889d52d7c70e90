"""Stiffness: what holds an explicit method to steps far shorter than its error would allow."""

from __future__ import annotations

import numpy as np

from signaling.engine.network import Network
from signaling.engine.stuck import Stuck
from signaling.engine.tableau import ExplicitTableau

HELD = 0.3  # of the longest stable step: at steps above it, stability and not accuracy decides


def held_by_stiffness(
    network: Network, method: ExplicitTableau, J: np.ndarray, step: float, tile: int, minute: float
) -> Stuck | None:
    """The error for a tile whose steps an explicit method must keep short for the sake of a fast decay.

    Args:
        network: of the tile.
        method: that used up its steps.
        J: (lanes, n, n), the Jacobian where it gave up, in 1/min.
        step: minutes, the mean of those it took.
        tile: where.
        minute: when, since the start of the call.

    Returns:
        None if the steps are short for another reason.
    """
    if not np.isfinite(J).all():
        return None
    rates, modes = np.linalg.eig(J)
    lane, fastest = divmod(int(np.argmax(-rates.real)), rates.shape[1])
    rate = -float(rates[lane, fastest].real)
    if not step * rate > HELD * method.reach:
        return None
    state = network.states[int(np.argmax(np.abs(modes[lane, :, fastest])))]
    reason = (
        f"settles at a rate of {rate:.3g} per minute, which holds the explicit method {method.name} to steps of "
        f"{method.reach / rate:.2g} min. The network is stiff: use a Rosenbrock method, such as method='ROS34PW2'."
    )
    return Stuck(network.name, tile, lane, state, minute, reason)
