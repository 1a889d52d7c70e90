"""TNF-alpha of fat: its messages, and what a kilogram of it lets out, in the obese over the lean."""

from __future__ import annotations

from typing import Final

from signaling.studies.judges.insulin_clamp import customary
from signaling.studies.judges.people import NGT, OBESE, provisional

# Neither is a prediction of ours: the size of the fat cells of the obese person was taken from the secretion, and from the messages how they
# rise with size.
MESSAGE: Final = "05-043/obese"  # Hotamisligil et al. 1995
SECRETION: Final = "05-044/obese"  # Kern et al. 2001
READ: Final = {MESSAGE: "tnf_message", SECRETION: "tnf_secretion"}
FAT_RESTS_ON: Final = provisional({OBESE: tuple(READ)})


def tnf_of_fat() -> dict[str, float]:
    """Messages and secretion in the fast, as a fold of the lean."""
    lean, obese = customary(NGT), customary(OBESE)
    return {row: obese.fasting(f"adipocyte_{what}") / lean.fasting(f"adipocyte_{what}") for row, what in READ.items()}
