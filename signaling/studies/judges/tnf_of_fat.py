"""TNF-alpha of fat: what a kilogram of it lets out in the obese over the lean."""

from __future__ import annotations

from typing import Final

from signaling.studies.judges.insulin_clamp import customary
from signaling.studies.judges.people import NGT, OBESE, provisional

MESSAGE: Final = "05-043/obese"  # Hotamisligil et al. 1995; every message is taken to be read as often
# Kern et al. 2001. The size of the fat cells of the obese person was taken from this figure, so that it is no prediction of ours.
SECRETION: Final = "05-044/obese"
FAT_RESTS_ON: Final = provisional({OBESE: (MESSAGE, SECRETION)})


def tnf_of_fat() -> dict[str, float]:
    """Secretion in the fast, as a fold of the lean; it answers for the message as well, since nothing lies between the two in the model."""
    fold = customary(OBESE).fasting("adipocyte_tnf_secretion") / customary(NGT).fasting("adipocyte_tnf_secretion")
    return {MESSAGE: fold, SECRETION: fold}
