"""Hepatic insulin resistance index: how much glucose the liver makes in spite of the insulin there is."""

from signaling.clinic.indices.fasting_production import fasting_production
from signaling.clinic.indices.index import index
from signaling.clinic.indices.need import FASTING_SAMPLE
from signaling.clinic.indices.samples import FASTING, Samples


@index(
    "hepatic resistance",
    unit="mg/kg/min uU/mL",
    formula="EGP [mg/kg/min] x I0 [uU/mL]",
    source="Matsuda and DeFronzo, Diabetes Care 1999;22:1462, doi:10.2337/diacare.22.9.1462",
    need=FASTING_SAMPLE,
    drawn="endogenous glucose production and insulin",
)
def hepatic_resistance(samples: Samples) -> float:
    """Fasting glucose production (mg/kg/min) x fasting insulin (uU/mL)."""
    return fasting_production.of(samples) * samples.insulin_at(FASTING)
