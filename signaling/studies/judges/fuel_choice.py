"""Which fuel people burn: how far the respiratory quotient of the whole body rises from the fast to a clamp."""

from __future__ import annotations

from typing import Final

from signaling.studies.judges.insulin_clamp import customary
from signaling.studies.judges.people import NGT, OBESE, T2D_OBESE, provisional

# A meta-analysis of 35 studies at about 40 mU/m2/min: lean, overweight or obese, and diabetic people.
RISE: Final = {NGT: "03-001", OBESE: "03-002", T2D_OBESE: "03-003"}
FUEL_RESTS_ON: Final = provisional({person: (target,) for person, target in RISE.items()})


def fuel_choice() -> dict[str, float]:
    """Respiratory quotient of the last half hour of the clamp less that of the fast."""
    return {target: customary(person).index("rq_rise") for person, target in RISE.items()}
