"""The arrays that an engine is given: their shapes, checked with messages that name what is wrong.

``state[tile, n, lane]`` and ``settings[tile, m, lane]`` are float64 and contiguous; cell c of a population lives in tile ``c // lanes``, lane
``c % lanes``. ``inputs`` and ``slopes`` (k,) are shared by all cells; ``step`` (tiles,) holds the retained step sizes in minutes.
"""

from __future__ import annotations

import math

import numpy as np

from signaling.core.errors import SignalingError
from signaling.engine.network import Network


class WrongLayout(SignalingError, ValueError):
    """An array does not have the shape or the type that an engine needs."""


def check_arrays(network: Network, lanes: int, state: np.ndarray, settings: np.ndarray, step: np.ndarray) -> None:
    """Check the arrays of the cells.

    Raises:
        WrongLayout: names the array, what it is and what it should be.
    """
    tiles = state.shape[0] if np.ndim(state) else 0
    _check(network.name, "state", state, (tiles, len(network.states), lanes), written=True)
    _check(network.name, "settings", settings, (tiles, len(network.settings), lanes), written=False)
    _check(network.name, "step", step, (tiles,), written=True)


def check_call(network: Network, inputs: np.ndarray, slopes: np.ndarray, minutes: float) -> None:
    """Check what changes from call to call.

    Raises:
        WrongLayout: wrong number of inputs, or time that does not run forward.
    """
    wanted = (len(network.inputs),)
    for name, array in (("inputs", inputs), ("slopes", slopes)):
        if np.shape(array) != wanted:
            listed = ", ".join(network.inputs) or "none"
            raise WrongLayout(
                f"{network.name}: {name} has shape {np.shape(array)}, needed is {wanted}, one number each for: {listed}"
            )
    if not (math.isfinite(minutes) and minutes >= 0.0):
        raise WrongLayout(f"{network.name}: time runs forward by a finite number of minutes, not by {minutes!r}")


def _check(network: str, name: str, array: np.ndarray, shape: tuple[int, ...], written: bool) -> None:
    if not isinstance(array, np.ndarray) or array.dtype != np.float64:
        kind = array.dtype if isinstance(array, np.ndarray) else type(array).__name__
        raise WrongLayout(f"{network}: {name} is {kind}, needed is a float64 array of shape {shape}")
    if array.shape != shape:
        raise WrongLayout(f"{network}: {name} has shape {array.shape}, needed is {shape}")
    if not array.flags.c_contiguous:
        raise WrongLayout(
            f"{network}: {name} is not contiguous; pass numpy.ascontiguousarray of it and keep that array"
        )
    if written and not array.flags.writeable:
        raise WrongLayout(f"{network}: {name} is read-only, but it is advanced in place; pass a copy")
