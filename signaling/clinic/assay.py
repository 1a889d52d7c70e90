"""An assay as a blot or a kinase assay of a biopsy reads a protein: background + scale x activity, one pair for everybody it was used on.

Such readings are published as folds over the reading before insulin. In a fold the scale is lost and the background is not: it makes folds
small. It belongs to the antibody and the gel and not to the person, so that it is set once, on healthy people, and kept for all others.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from signaling.core.errors import SignalingError


@dataclass(frozen=True, slots=True)
class Assay:
    """What an assay adds to what it is meant to read.

    Attributes:
        background: reading without any activity, in the unit of the activity (the scale is 1); 0 or above.

    Raises:
        SignalingError: the background is below 0 or no number.
    """

    background: float = 0.0

    def __post_init__(self) -> None:
        if not (math.isfinite(self.background) and self.background >= 0):
            raise SignalingError(f"the background of an assay is 0 or above, not {self.background:g}.")

    def fold(self, before: float, after: float) -> float:
        """The reading after over that before; NaN where nothing can be read before."""
        base = self.background + before
        return (self.background + after) / base if base > 0 else math.nan

    @classmethod
    def read_as(cls, fold: float, before: float, after: float) -> Assay:
        """The assay that reads a known rise as `fold`; one without background where even that reads less.

        Args:
            fold: published, above 1.
            before: activity of the same people in the model, in any unit.
            after: the same with insulin.

        Raises:
            SignalingError: the published fold is not a rise.
        """
        if not fold > 1:
            raise SignalingError(f"the background of an assay follows from a fold above 1, not {fold:g}.")
        return cls(max((after - fold * before) / (fold - 1), 0.0))
