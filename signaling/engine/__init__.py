"""From a network to numbers: lowering, oracle, compiled kernels, integrators. Knows no biology and no Mesa.

``lower(pathway)`` gives a :class:`Network`, ``engine_for(network)`` an :class:`Engine` that advances cells of it, and
``evaluator(network, names)`` reads any of its quantities. Compilers are loaded when the first kernel is asked for.
"""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Literal, Protocol

from signaling.core.errors import UnknownName, did_you_mean
from signaling.engine.evaluate import Evaluator, evaluator
from signaling.engine.integrators import INTEGRATORS, USUAL_METHOD
from signaling.engine.layout import WrongLayout, number_type
from signaling.engine.network import ACCUMULATED, Network, lower
from signaling.engine.settings import Settings
from signaling.engine.steady import Rest, steady_state
from signaling.engine.stuck import Stuck

if TYPE_CHECKING:
    import numpy as np

__all__ = [
    "ACCUMULATED",
    "INTEGRATORS",
    "Engine",
    "Evaluator",
    "Network",
    "Rest",
    "Settings",
    "Stuck",
    "WrongLayout",
    "engine_for",
    "evaluator",
    "is_compiled",
    "lower",
    "steady_state",
]

BACKENDS = ("compiled", "oracle")
USUAL_RTOL = {"double": 2.5e-6, "single": 2e-3}
FINEST_SINGLE = 1e-5  # numbers of single precision are good to 6e-8, and a rate law may lose a hundredfold of that in its differences


class Engine(Protocol):
    """What advances the cells of one network.

    Attributes:
        network: what is advanced.
        precision: "double" or "single", of states and settings.
    """

    network: Network
    precision: str

    def advance(
        self,
        state: np.ndarray,
        kept: np.ndarray,
        settings: np.ndarray | Settings,
        inputs: np.ndarray,
        slopes: np.ndarray,
        minutes: float,
        step: np.ndarray,
    ) -> None:
        """Advance every tile by `minutes`, in place.

        Each tile has its own error-controlled step, chosen by the worst of its states and lanes, so that its bits do not depend on other
        tiles. The allowed error of a state y is ``rtol * (|y| + scale / 1000)``.

        Args:
            state: (tiles, fast, lanes), amounts; changed in place; float64, or float32 in single precision.
            kept: (tiles, kept, lanes), slow states and accumulators, always float64; changed in place. They are advanced together with the
                others; in single precision it is their change within the call that is rounded, not they themselves.
            settings: (tiles, m, lanes), of the type of `state`; an array, or settings that store once what all cells share.
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
    rtol: float | None = None,
    threads: int = 1,
    precision: str = "double",
    method: str | None = None,
) -> Engine:
    """An engine for a network.

    Args:
        network: what to advance.
        backend: "compiled" for speed (falls back to the oracle, with a warning, where llvmlite cannot be loaded), "oracle" for reading.
        lanes: cells of one tile: 16 for populations, 1 for a single cell or body.
        rtol: relative tolerance; 2.5e-6 in double and 2e-3 in single precision if not given.
        threads: of the compiled engine, by contiguous blocks of tiles; results do not depend on it.
        precision: "double", or "single" for populations: half the memory and twice the speed, good for tolerances down to 1e-5. The oracle
            always computes in double and only takes and gives arrays in this one.
        method: name of an integrator (:data:`signaling.engine.integrators.INTEGRATORS`); RODASP in double and RODAS3 in single precision if
            not given, both of order three. RODASP, of order four, is for tolerances of 1e-6 and below (RODAS4 is its classical sister), the
            explicit DOPRI5 for networks that are not stiff.

    Raises:
        UnknownName: no such backend, precision or integrator.
        WrongLayout: a number of lanes or threads below one, a tolerance that is not positive, or one that single precision cannot meet.
    """
    if backend not in BACKENDS:
        raise UnknownName(f"engine: there is no backend '{backend}'.{did_you_mean(backend, BACKENDS)}")
    number_type(precision)  # known
    rtol = USUAL_RTOL[precision] if rtol is None else rtol
    if precision == "single" and 0.0 < rtol < FINEST_SINGLE:
        raise WrongLayout(
            f"engine: single precision does not reach rtol {rtol:g}, only {FINEST_SINGLE:g}; use precision='double'"
        )
    if lanes < 1 or threads < 1 or not rtol > 0.0:
        raise WrongLayout(
            f"engine: lanes and threads are at least 1 and rtol is positive, not {lanes}, {threads}, {rtol:g}"
        )
    integrator = USUAL_METHOD[precision] if method is None else INTEGRATORS[method]
    if backend == "compiled":
        try:
            from signaling.engine.compiled import Compiled
        except (ImportError, OSError) as fault:
            warnings.warn(
                f"compiled kernels need llvmlite, which cannot be loaded ({fault}); the slow oracle is used",
                stacklevel=2,
            )
        else:
            return Compiled(network, lanes=lanes, rtol=rtol, threads=threads, method=integrator, precision=precision)
    from signaling.engine.oracle import Oracle

    return Oracle(network, lanes=lanes, rtol=rtol, method=integrator, precision=precision)


def is_compiled(engine: Engine) -> bool:
    """Whether an engine is machine code, so that compiled code can call it by its ``address``."""
    return getattr(engine, "address", None) is not None
