"""Biopsies of muscle before and at the end of a clamp: how far insulin wakes PI3K on IRS1, Akt and ERK in lean, obese and diabetic people."""

from __future__ import annotations

from typing import Final

from signaling.clinic.assay import Assay
from signaling.studies.judges.insulin_clamp import customary
from signaling.studies.judges.people import NGT, OBESE, T2D_OBESE, provisional

# Kim et al. 1999: person -> PI3K on IRS1, and activity of Akt1/2
PI3K_ON_IRS1: Final = {NGT: "04-007", OBESE: "04-008", T2D_OBESE: "04-009"}
AKT: Final = "04-011"  # one figure for all three
SPARED: Final = "04-012/spared"  # Cusi et al. 2000
AKT_OF_ALL: Final = 1.85  # fold, the middle of 1.7-2.0
BIOPSIES_REST_ON: Final = provisional(
    {OBESE: (PI3K_ON_IRS1[OBESE], AKT), T2D_OBESE: (PI3K_ON_IRS1[T2D_OBESE], AKT, SPARED)}
)


def muscle_biopsies() -> dict[str, float]:
    """Folds over the fast, as the assays read them.

    PI3K bound to precipitated IRS1 is read without background: where no IRS1 is phosphorylated none is bound. Activity of precipitated Akt has
    one. The lean set it, so that their own fold is no prediction; of the others the one farthest from the published fold answers.
    """
    bound, akt = Assay(), Assay.read_as(AKT_OF_ALL, *_pair(NGT, "Akt_activity"))
    folds = {target: bound.fold(*_pair(person, "PI3K_IRS")) for person, target in PI3K_ON_IRS1.items()}
    folds[AKT] = max((akt.fold(*_pair(person, "Akt_activity")) for person in PI3K_ON_IRS1), key=_away)
    spared = _rise(T2D_OBESE, "ERK_p") / _rise(NGT, "ERK_p")
    return folds | {SPARED: spared / (_rise(T2D_OBESE, "PI3K_IRS") / _rise(NGT, "PI3K_IRS"))}


def _away(fold: float) -> float:
    """How far a fold of Akt is from the published one."""
    return abs(fold - AKT_OF_ALL)


def _pair(person: str, protein: str) -> tuple[float, float]:
    """Before insulin, and over the last half hour of it; percent of the protein."""
    seen, name = customary(person), f"muscle_{protein}"
    return seen.fasting(name), seen.last(name)


def _rise(person: str, protein: str) -> float:
    before, after = _pair(person, protein)
    return after - before
