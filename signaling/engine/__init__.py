"""From a network to numbers: lowering, oracle, compiled kernels, integrators. Knows no biology and no Mesa.

``lower(pathway)`` gives a :class:`Network`, ``engine_for(network)`` an :class:`Engine` that advances cells of it, and
``evaluator(network, names)`` reads any of its quantities. Compilers are loaded when the first kernel is asked for.
"""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Literal, Protocol

from signaling.core.errors import UnknownName, did_you_mean
from signaling.engine.evaluate import Evaluator, evaluator
from signaling.engine.layout import WrongLayout
from signaling.engine.network import ACCUMULATED, Network, lower
from signaling.engine.steady import Rest, steady_state
from signaling.engine.stuck import Stuck

if TYPE_CHECKING:
    import numpy as np

__all__ = [
    "ACCUMULATED",
    "Engine",
    "Evaluator",
    "Network",
    "Rest",
    "Stuck",
    "WrongLayout",
    "engine_for",
    "evaluator",
    "lower",
    "steady_state",
]

BACKENDS = ("compiled", "oracle")


class Engine(Protocol):
    """What advances the cells of one network."""

    network: Network

    def advance(
        self,
        state: np.ndarray,
        settings: np.ndarray,
        inputs: np.ndarray,
        slopes: np.ndarray,
        minutes: float,
        step: np.ndarray,
    ) -> None:
        """Advance every tile by `minutes`, in place.

        Each tile has its own error-controlled step, chosen by the worst of its states and lanes, so that its bits do not depend on other
        tiles. The allowed error of a state y is ``rtol * (|y| + scale / 1000)``.

        Args:
            state: (tiles, n, lanes), amounts; changed in place.
            settings: (tiles, m, lanes).
            inputs: (k,) at the start of the call.
            slopes: (k,) change of the inputs per minute.
            minutes: how far.
            step: (tiles,) retained step sizes in minutes, changed in place; zero or NaN where none is known yet.

        Raises:
            Stuck: (a CannotAdvance) names the network, tile, lane, state and minute; the state then holds the last good values.
            WrongLayout: arrays of the wrong shape or type.
        """


def engine_for(
    network: Network,
    *,
    backend: Literal["compiled", "oracle"] = "compiled",
    lanes: int = 16,
    rtol: float = 1e-5,
    threads: int = 1,
) -> Engine:
    """An engine for a network.

    Args:
        network: what to advance.
        backend: "compiled" for speed (falls back to the oracle, with a warning, where llvmlite cannot be loaded), "oracle" for reading.
        lanes: cells of one tile: 16 for populations, 1 for a single cell or body.
        rtol: relative tolerance.
        threads: of the compiled engine, by contiguous blocks of tiles; results do not depend on it.

    Raises:
        UnknownName: no such backend.
        WrongLayout: a number of lanes or threads below one, or a tolerance that is not positive.
    """
    if backend not in BACKENDS:
        raise UnknownName(f"engine: there is no backend '{backend}'.{did_you_mean(backend, BACKENDS)}")
    if lanes < 1 or threads < 1 or not rtol > 0.0:
        raise WrongLayout(
            f"engine: lanes and threads are at least 1 and rtol is positive, not {lanes}, {threads}, {rtol:g}"
        )
    if backend == "compiled":
        try:
            from signaling.engine.compiled import Compiled
        except (ImportError, OSError) as fault:
            warnings.warn(
                f"compiled kernels need llvmlite, which cannot be loaded ({fault}); the slow oracle is used",
                stacklevel=2,
            )
        else:
            return Compiled(network, lanes=lanes, rtol=rtol, threads=threads)
    from signaling.engine.oracle import Oracle

    return Oracle(network, lanes=lanes, rtol=rtol)
