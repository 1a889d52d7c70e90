"""Cells differ: log-normal protein contents, drawn once for each cell.

The content of a pool is the amount of that protein relative to the mean cell. What a cell draws depends on the seed, its id and the pool,
never on how many cells there are or in which order they were made.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

import numpy as np

from signaling.core.errors import SignalingError, SourceMissing
from signaling.core.streams import normals

# Signalling proteins that every cell has, and those of the MAPK branch: coefficient of variation of the content.
# Typical proteins: Sigal et al. 2006, Nature 444:643. ERK: 0.43, gamma distributed with shape 5.4, BMC Syst Biol 2012;6:109.
SIGNALLING: Final[Mapping[str, float]] = MappingProxyType(
    dict.fromkeys(("PI3K", "aPKC", "mTORC1", "mTORC2", "S6K", "S6"), 0.25)
)
MAPK_BRANCH: Final[Mapping[str, float]] = MappingProxyType(
    dict.fromkeys(("Shc", "SOS", "Ras", "Raf", "MEK", "Elk1"), 0.25) | {"ERK": 0.43}
)


@dataclass(frozen=True)
class LogNormal:
    """Contents exp(s z - s^2/2) with s^2 = log(1 + cv^2): mean 1, coefficient of variation cv, z standard normal.

    Attributes:
        cv: pool -> coefficient of variation.
        source: where these numbers come from.
    """

    cv: Mapping[str, float]
    source: str

    def contents(self, pool: str, seed: int, tissue: str, ids: np.ndarray) -> np.ndarray:
        """Contents of one pool, (len(ids),), relative to the mean cell.

        Args:
            pool: a key of `cv`.
            seed: of the run.
            tissue: name of the cell type; cells of two tissues with the same id draw independently.
            ids: whole numbers.
        """
        width = math.sqrt(math.log1p(self.cv[pool] ** 2))
        return np.exp(width * normals(seed, f"{tissue} content of {pool}", ids) - 0.5 * width**2)


def log_normal(*, source: str, **cv: float) -> LogNormal:
    """Spread of protein contents: ``log_normal(IR=0.3, IRS1=0.25, source="...")``.

    Args:
        source: citation, or the reason for the choice.
        **cv: coefficient of variation of each pool, from 0 (all alike) to 2.

    Raises:
        SourceMissing: blank source.
        SignalingError: a coefficient of variation is not a number from 0 to 2.
    """
    if not isinstance(source, str) or not source.strip():
        raise SourceMissing("log_normal() needs source=: a citation, or the reason for these numbers.")
    for pool, value in cv.items():
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0.0 <= value <= 2.0:
            raise SignalingError(
                f"log_normal({pool}={value!r}): a coefficient of variation is a number from 0 to 2, for example 0.3 for 30 %."
            )
    return LogNormal(dict(cv), source)
