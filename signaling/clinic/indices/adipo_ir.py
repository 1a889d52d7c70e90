"""Adipo-IR: how much fatty acid fat tissue lets go in spite of the insulin there is. Of the fasting state alone."""

from signaling.clinic.indices.index import index
from signaling.clinic.indices.need import FASTING_SAMPLE
from signaling.clinic.indices.samples import FASTING, Samples


@index(
    "Adipo-IR",
    unit="mmol/L pmol/L",
    formula="FFA0 [mmol/L] x I0 [pmol/L]",
    source="Gastaldelli et al., Diabetes 2017;66:815, doi:10.2337/db16-1167",
    need=FASTING_SAMPLE,
    drawn="free fatty acids and insulin",
)
def adipo_ir(samples: Samples) -> float:
    """Fasting fatty acids (mmol/L) x fasting insulin (pmol/L)."""
    return samples.at("plasma_ffa", FASTING) * samples.at("plasma_insulin", FASTING)
