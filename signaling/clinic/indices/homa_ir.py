"""HOMA-IR: how much insulin it takes to hold fasting glucose where it is.

A healthy young person of ideal weight reads 1; two and more is resistant (75th percentile of 1156 people: 2.29). It
speaks of the liver in the fasting state more than of muscle after a meal. This is the linear form of 1985 ("HOMA1"),
not the later nonlinear HOMA2.
"""

from signaling.clinic.indices.index import index
from signaling.clinic.indices.need import FASTING_SAMPLE
from signaling.clinic.indices.samples import FASTING, Samples


@index(
    "HOMA-IR",
    unit="1",
    formula="G0 [mmol/L] x I0 [uU/mL] / 22.5",
    source="Matthews et al., Diabetologia 1985;28:412, doi:10.1007/BF00280883",
    need=FASTING_SAMPLE,
    drawn="glucose and insulin",
)
def homa_ir(samples: Samples) -> float:
    """Fasting glucose (mmol/L) x fasting insulin (uU/mL) / 22.5."""
    return samples.glucose_at(FASTING) * samples.insulin_at(FASTING) / 22.5
