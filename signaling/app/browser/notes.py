"""What a doctor would note of the person on the page: the clock, glucose, HOMA-IR, the stage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from signaling.app.browser.shown_body import TISSUE
from signaling.clinic.diagnosis import IMPAIRED_FASTING, TWO_HOURS
from signaling.clinic.indices import Samples, homa_ir
from signaling.clinic.indices.samples import MG_PER_DL
from signaling.clinic.indices.stage import diagnosis

if TYPE_CHECKING:
    import xarray as xr

    from signaling.scenario import BodyPlan

NONE = "–"


@dataclass(frozen=True, slots=True)
class Note:
    """One line of the notes: what, the value, and a word on it."""

    name: str
    value: str
    remark: str = ""


def notes(results: xr.Dataset, drinks: list[float], minute: float, seed: int) -> list[Note]:
    """What there is to note.

    Args:
        results: What was recorded, ``time`` in minutes; at least one row.
        drinks: Minutes at which glucose is drunk.
        minute: Now.
        seed: Of this person.
    """
    times, glucose, insulin = (results[name].values for name in ("time", "plasma_glucose", "plasma_insulin"))
    # The fasting sample is the last one before the first drink; until then, the latest.
    before = np.flatnonzero(times <= drinks[0]) if drinks else np.arange(len(times))
    fasting = before[-1] if before.size else 0
    samples = (times - times[fasting], glucose, insulin)
    resistance = homa_ir(*samples).value
    found, remark = (
        (diagnosis(Samples(*samples)).stage, f"told {TWO_HOURS / 60:g} h after the drink")
        if drinks
        else (None, "needs a drink")
    )
    return [
        Note("Clock", f"{minute:g} min", _since_drink(drinks, minute)),
        Note("Glucose now", f"{glucose[-1]:.1f} mmol/L", f"{glucose[-1] * MG_PER_DL:.0f} mg/dL"),
        Note("Fasting glucose", f"{glucose[fasting]:.1f} mmol/L", f"normal below {IMPAIRED_FASTING.value:g}"),
        Note("HOMA-IR", NONE if resistance is None else f"{resistance:.2f}", "about 1 is healthy"),
        Note("Stage", found or NONE, remark),
        Note("Seed", str(seed), "same seed, same person"),
    ]


def whose(plan: BodyPlan) -> str:
    """What a body was made of, in one line."""
    counts = plan.cells
    if len(set(counts.values())) == 1:
        cells = f"{next(iter(counts.values()))} cells of each tissue"
    else:
        cells = ", ".join(f"{count} {tissue} cells" for tissue, count in counts.items())
    drinks = " and ".join(event.ogtt.glucose for event in plan.protocol if event.kind == "ogtt")
    doses = {name: verbs[TISSUE].dose for name, verbs in plan.saboteurs.items() if TISSUE in verbs}
    dosed = ", ".join(f"{name} {dose:g}" for name, dose in doses.items() if dose)
    return f"This body: {cells}; {drinks or 'no'} glucose to drink; {dosed or 'no saboteur dosed'} in {TISSUE}"


def _since_drink(drinks: list[float], minute: float) -> str:
    if not drinks:
        return ""
    taken = [drink for drink in drinks if drink <= minute]
    return f"{minute - taken[-1]:g} min after the drink" if taken else f"{drinks[0] - minute:g} min to the drink"
