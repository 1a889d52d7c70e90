"""Rest: the state in which a cell would settle if its blood stayed as it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np

from signaling.core.errors import CannotAdvance

if TYPE_CHECKING:
    from signaling.engine import Engine
    from signaling.engine.settings import Settings

DAY: Final = 1440.0
SMALL: Final = 1e-3  # of its scale: below it a state counts as small


@dataclass(frozen=True, slots=True)
class Rest:
    """Where a relaxation ended.

    Attributes:
        minutes: simulated.
        drift: change over the last day of the state that changed most, relative to its size (``|y| + scale / 1000``).
        state: name of that state.
    """

    minutes: float
    drift: float
    state: str


def steady_state(
    engine: Engine,
    state: np.ndarray,
    kept: np.ndarray,
    settings: np.ndarray | Settings,
    inputs: np.ndarray,
    *,
    within: float = 1e-6,
    longest: float = 1e7,
) -> Rest:
    """Relax every cell in place at constant inputs, by stretches of 1, 10, 100 ... minutes.

    A state is at rest when, over one day more, no state of any cell changes by more than `within` of its size (``|y| + scale / 1000``).
    Accumulators are set to zero and do not count.

    Args:
        engine: of the network.
        state: (tiles, fast, lanes), changed in place.
        kept: (tiles, kept, lanes), changed in place.
        settings: (tiles, m, lanes).
        inputs: (k,), held constant.
        within: largest relative change in a day.
        longest: minutes after which to give up.

    Returns:
        How long it took and what drifts most.

    Raises:
        CannotAdvance: if the cells do not settle, with the state that drifts most, and how far.
    """
    network = engine.network
    count = len(network.states) - network.accumulators

    def present() -> np.ndarray:
        return np.concatenate([state, kept[:, : network.slow]], axis=1, dtype=np.float64)

    still = np.zeros(len(network.inputs))
    step = np.zeros(len(state))
    minutes, stretch = 0.0, 1.0
    while True:
        engine.advance(state, kept, settings, inputs, still, stretch, step)
        before = present()
        engine.advance(state, kept, settings, inputs, still, DAY, step)
        kept[:, network.slow :] = 0.0
        minutes += stretch + DAY
        change = np.abs(present() - before) / (np.abs(before) + SMALL * network.scale[:count, None])
        drifts = change.max(axis=(0, 2))
        worst = int(np.argmax(drifts))
        if drifts[worst] <= within:
            return Rest(minutes, float(drifts[worst]), network.states[worst])
        if minutes >= longest:
            raise CannotAdvance(
                f"{network.name}: no rest within {minutes:.3g} minutes: '{network.states[worst]}' still changes by "
                f"{drifts[worst]:.3g} of its size in a day (allowed: {within:g}). It may oscillate or grow without bound at these inputs."
            )
        stretch = min(10.0 * stretch, max(longest - minutes - DAY, 0.0))
