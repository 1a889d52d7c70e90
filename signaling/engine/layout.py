"""The arrays that an engine is given: their shapes, checked with messages that name what is wrong.

``state[tile, fast, lane]`` and ``settings[tile, m, lane]`` are in the precision of the engine, float64 or float32; ``kept[tile, slow and
accumulated, lane]`` is always float64. All are contiguous, but settings may also be :class:`~signaling.engine.settings.Settings`, which store
once what is the same in all cells. Cell c of a population lives in tile ``c // lanes``, lane ``c % lanes``. ``inputs`` and ``slopes`` (k,) are
shared by all cells; ``step`` (tiles,) holds the retained step sizes in minutes.
"""

from __future__ import annotations

import math
from typing import Final

import numpy as np

from signaling.core.errors import SignalingError, UnknownName, did_you_mean
from signaling.engine.network import Network
from signaling.engine.settings import Settings


class WrongLayout(SignalingError, ValueError):
    """An array does not have the shape or the type that an engine needs."""


PRECISIONS: Final[dict[str, np.dtype]] = {"double": np.dtype(np.float64), "single": np.dtype(np.float32)}


def number_type(precision: str) -> np.dtype:
    """The type of states and settings in a precision.

    Raises:
        UnknownName: neither "double" nor "single".
    """
    if precision not in PRECISIONS:
        raise UnknownName(f"engine: there is no precision '{precision}'.{did_you_mean(precision, PRECISIONS)}")
    return PRECISIONS[precision]


def check_arrays(
    network: Network,
    lanes: int,
    precision: str,
    state: np.ndarray,
    kept: np.ndarray,
    settings: np.ndarray | Settings,
    step: np.ndarray,
) -> None:
    """Check the arrays of the cells.

    Raises:
        WrongLayout: names the array, what it is and what it should be.
    """
    tiles = state.shape[0] if np.ndim(state) else 0
    own, double = PRECISIONS[precision], PRECISIONS["double"]
    _check(network.name, "state", state, (tiles, network.fast, lanes), own, written=True)
    _check(network.name, "kept", kept, (tiles, network.kept, lanes), double, written=True)
    _check(network.name, "settings", settings, (tiles, len(network.settings), lanes), own, written=False)
    _check(network.name, "step", step, (tiles,), double, written=True)


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


def _check(
    network: str,
    name: str,
    array: np.ndarray | Settings,
    shape: tuple[int, ...],
    wanted: np.dtype,
    written: bool,
) -> None:
    known = isinstance(array, (np.ndarray, Settings))
    if not known or array.dtype != wanted:
        kind = array.dtype if known else type(array).__name__
        raise WrongLayout(f"{network}: {name} is {kind}, needed is a {wanted} array of shape {shape}")
    if array.shape != shape:
        raise WrongLayout(f"{network}: {name} has shape {array.shape}, needed is {shape}")
    if isinstance(array, Settings):
        return
    if not array.flags.c_contiguous:
        raise WrongLayout(
            f"{network}: {name} is not contiguous; pass numpy.ascontiguousarray of it and keep that array"
        )
    if written and not array.flags.writeable:
        raise WrongLayout(f"{network}: {name} is read-only, but it is advanced in place; pass a copy")
