"""Body weight: that of the build, and what the stores of fuel have gained or lost since the start, with the water that they hold.

Weight changes as fast as stores do: a night of fasting costs some glycogen and its water, weeks of eating too much bring fat. Left out: salt and
the water that follows it, drinks and urine, the weight of the gut's contents other than fuel.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np

from signaling.core import known
from signaling.core.fuels import FUELS

if TYPE_CHECKING:
    from signaling.body.model import BodyModel

HALL: Final = "Hall 2008, Int J Obes 32:573"
# Store -> water that a gram of it holds.
WATER: Final = {
    "Glycogen": known(2.7, "g/g", HALL + ", glycogen"),
    "BodyProtein": known(1.6, "g/g", HALL + ", protein"),
}
GONE: Final = ("Expired", "Urea", "Urine")  # counted by the books, no longer in the body


class Scales:
    """Weighs one body."""

    def __init__(self, model: BodyModel) -> None:
        self.model = model

    def weight(self) -> float:
        """Body weight now, kg."""
        return self.model.person.weight.value + float(self._grams @ self.model.books.change()) / 1000.0

    @cached_property
    def _grams(self) -> np.ndarray:
        """Grams of body weight in a mmol of each store, per kg of it in tissues, (stores,)."""
        model, grams = self.model, []
        for tissue, store in model.books.stores:
            pathway = model.populations[tissue].pathway if tissue else model.circulation.pathway
            dry = FUELS[pathway.fuels[store]].mass.value / 1000.0
            wet = dry * (1.0 + WATER[store].value) if store in WATER else dry
            grams.append(0.0 if store in GONE else wet * (model.masses[tissue].value if tissue else 1.0))
        return np.array(grams)
