"""Adipose insulin resistance in the fast (Adipo-IR): fat lets go though there is much insulin."""

from signaling.clinic.indices.index import index
from signaling.clinic.indices.samples import FAST, Samples


@index(
    "Adipo-IR",
    unit="mmol/L pmol/L",
    formula="fasting FFA [mmol/L] x I0 [pmol/L]",
    source="Gastaldelli et al., Diabetes 2017;66:815, doi:10.2337/db16-1167",
    test=FAST,
)
def adipose_resistance(samples: Samples) -> float:
    """Fasting fatty acids (mmol/L) x fasting insulin (pmol/L)."""
    return samples.fasting("plasma_ffa") * samples.fasting("plasma_insulin")
