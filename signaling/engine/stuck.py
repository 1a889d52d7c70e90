"""The error of a cell that cannot be advanced, and the search for what is wrong in it."""

from __future__ import annotations

import numpy as np

from signaling.core.errors import CannotAdvance
from signaling.engine.network import Network


class Stuck(CannotAdvance):
    """A tile that can take no further step.

    Attributes:
        network: name of the network.
        tile, lane: place of the cell in the arrays.
        state: name of the state (or input, or setting) at fault.
        minute: since the start of the call.
    """

    def __init__(self, network: str, tile: int, lane: int, state: str, minute: float, reason: str) -> None:
        self.network, self.tile, self.lane, self.state, self.minute = network, tile, lane, state, minute
        super().__init__(
            f"{network}: the cell in tile {tile}, lane {lane} cannot advance beyond minute {minute:.4g} of this call: '{state}' {reason}"
        )


def culprit(
    network: Network, state: np.ndarray, settings: np.ndarray, inputs: np.ndarray
) -> tuple[int, str, str] | None:
    """Look for a number that is not finite in one tile, or a slope that is not.

    Args:
        network: of the tile.
        state: (n, lanes) where the tile is stuck, all states of the network.
        settings: (m, lanes).
        inputs: (k,) at that time.

    Returns:
        Lane, name, and what is wrong with it; None if everything is finite.
    """
    for names, values in ((network.inputs, inputs[:, None]), (network.settings, settings), (network.states, state)):
        found = _first_not_finite(values)
        if found is not None:
            k, lane = found
            return lane, names[k], f"is {values[k, lane]:g}, not a finite number. Give it a value before advancing."
    from signaling.engine.evaluate import arithmetic

    slopes = np.empty_like(state)
    fast, kept = state[None, : network.fast], state[None, network.fast :]
    for row, value in zip(
        slopes, arithmetic(network, network.derivatives)(fast, kept, settings[None], inputs), strict=True
    ):
        row[...] = value
    found = _first_not_finite(slopes)
    if found is None:
        return None
    k, lane = found
    return (
        lane,
        network.states[k],
        f"= {state[k, lane]:.6g} changes at {slopes[k, lane]:g} per minute: its rate law fails at this state.",
    )


def _first_not_finite(values: np.ndarray) -> tuple[int, int] | None:
    places = np.argwhere(~np.isfinite(values))
    return (int(places[0][0]), int(places[0][1])) if len(places) else None


def too_many_steps(network: Network, tile: int, lane: int, state: str, value: float, minute: float, most: int) -> Stuck:
    """The error for a tile that used up its steps, with the state whose error keeps them short."""
    reason = f"= {value:.6g} moves so fast that its tile took {most} steps. Ask for fewer minutes in one call, or for a larger rtol."
    return Stuck(network.name, tile, lane, state, minute, reason)
