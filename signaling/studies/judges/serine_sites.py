"""A serine of IRS1 in biopsies of muscle: what insulin adds to it, and what lies on it in the fast in obese and diabetic people."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from signaling.studies.judges.insulin_clamp import customary
from signaling.studies.judges.people import NGT, OBESE, T2D_OBESE, change, provisional

# Forms of IRS1 with a phosphate on human Ser312 (rodent Ser307): the site of JNK and IKK, as signaling.cells.mutants has it. That of insulin itself
# lies on all IRS1 alike. The site of S6K that locks is Ser270, and no form stands for Ser323, Ser616 and Ser636.
SER312: Final = ("IRS1_pS_JNK", "IRS1_pS_PKC_JNK", "IRS1_pS_IKK")
IRS1: Final = (*SER312, "IRS1", "IRS1_pY", "IRS1_pY_pS307", "IRS1_pS307", "IRS1_pS_S6K", "IRS1_pS_PKC")
BY_S6K: Final = "IRS1_pS312"
BY_INSULIN: Final = "05-032"  # Yi et al. 2007
# Bandyopadhyay et al. 2005; p85 without p110, the fourth they found raised, is not in the model
BASAL_SER312: Final = "05-051/Ser312"
KINASES: Final = {"05-051/JNK": "muscle_JNK_active", "05-051/PKC": "muscle_PKC_active"}
SERINES_REST_ON: Final = provisional(dict.fromkeys((OBESE, T2D_OBESE), (BASAL_SER312, *KINASES)))


def serine_sites() -> dict[str, float]:
    """Ser312 at the end of a clamp over that in the fast; in the fast, it and the active kinases above the lean, in %."""
    lean, others = customary(NGT), [customary(person) for person in (OBESE, T2D_OBESE)]
    found = {
        BY_INSULIN: on_ser312(lean.last) / on_ser312(lean.fasting),
        BASAL_SER312: least_rise((on_ser312(seen.fasting) for seen in others), on_ser312(lean.fasting)),
    }
    for target, kinase in KINASES.items():
        found[target] = least_rise((seen.fasting(kinase) for seen in others), lean.fasting(kinase))
    return found


def on_ser312(seen: Callable[[str], float]) -> float:
    """Share of all IRS1 that carries a phosphate on Ser312: mass spectrometry counts it against other peptides of IRS1.

    Args:
        seen: what a form of IRS1 in muscle comes to.
    """
    phosphate, whole = (sum(seen(f"muscle_{form}") for form in forms) for forms in (SER312, IRS1))
    by_stress, by_insulin = phosphate / whole, seen(f"muscle_{BY_S6K}") / 100.0
    return by_stress + by_insulin - by_stress * by_insulin  # either, and no serine twice


def least_rise(raised: Iterable[float], lean: float) -> float:
    """The smallest of several rises above the lean, in %."""
    return change(min(raised), lean)
