"""The error of a run: against SciPy's LSODA at 1e-10, at the same given inputs, over a whole day."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from benchmarks.networks import insulin_v0
from benchmarks.peers.lsoda import Lsoda

REFERENCE_RTOL = 1e-10


@dataclass(frozen=True)
class Error:
    """Largest relative error over minutes and cells.

    Attributes:
        key: of the key outputs. every: of all species, relative to ``|y| + scale / 1000``. worst: the species where that is.
    """

    key: float
    every: float
    worst: str

    def __str__(self) -> str:
        return f"{self.key:.1e} in key outputs, {self.every:.1e} in all species ({self.worst})"


def reference(contents: np.ndarray, course: np.ndarray) -> np.ndarray:
    """Amounts at the end of each minute, (minutes, species, cells), in the order of the file."""
    return Lsoda(contents, REFERENCE_RTOL).live(course, keep=True)


def error(amounts: np.ndarray, true: np.ndarray) -> Error:
    """The error of amounts (minutes, species, cells); cells that the reference lacks are not looked at."""
    difference = np.abs(amounts[:, :, : true.shape[2]] - true)
    if not np.isfinite(difference).all():
        return Error(np.inf, np.inf, "not finite")
    keys = insulin_v0.key_outputs()
    by_species = (difference / (np.abs(true) + 1e-3 * insulin_v0.data()["scale"])).max(axis=(0, 2))
    key = float((difference[:, keys] / np.abs(true[:, keys])).max())
    return Error(key, float(by_species.max()), insulin_v0.species()[int(by_species.argmax())])
