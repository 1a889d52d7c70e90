"""Hepatic insulin resistance in the fast: the liver makes much glucose though there is much insulin."""

from signaling.clinic.indices.index import index
from signaling.clinic.indices.samples import FAST, PMOL_PER_UU, Samples


@index(
    "hepatic insulin resistance",
    unit="mg/kg/min uU/mL",
    formula="fasting EGP x I0 [uU/mL]",
    source="Matsuda and DeFronzo, Diabetes Care 1999;22:1462, doi:10.2337/diacare.22.9.1462",
    test=FAST,
)
def hepatic_resistance(samples: Samples) -> float:
    """Fasting glucose production (mg/kg/min) x fasting insulin (uU/mL)."""
    return samples.fasting("endogenous_glucose_production") * samples.fasting("plasma_insulin") / PMOL_PER_UU
