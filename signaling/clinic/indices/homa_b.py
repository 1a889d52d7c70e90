"""HOMA-B: how much of a healthy person's insulin the beta cells give at this fasting glucose.

A healthy young person of ideal weight reads 100 %. Compensation reads above it and failure below, but only beside
HOMA-IR does it mean anything: a fit, sensitive person also reads low. Not available at 3.5 mmol/L and below, where the
formula expects no insulin at all.
"""

from signaling.clinic.indices.index import index
from signaling.clinic.indices.need import FASTING_SAMPLE
from signaling.clinic.indices.samples import FASTING, NotAvailable, Samples

NO_SECRETION = 3.5  # mmol/L, the offset of the published formula


@index(
    "HOMA-B",
    unit="%",
    formula="20 x I0 [uU/mL] / (G0 [mmol/L] - 3.5)",
    source="Matthews et al., Diabetologia 1985;28:412, doi:10.1007/BF00280883",
    need=FASTING_SAMPLE,
    drawn="glucose and insulin",
)
def homa_b(samples: Samples) -> float:
    """20 x fasting insulin (uU/mL) / (fasting glucose (mmol/L) - 3.5), in percent."""
    glucose = samples.glucose_at(FASTING)
    if glucose <= NO_SECRETION:
        raise NotAvailable(f"fasting glucose {glucose:.3g} mmol/L is not above {NO_SECRETION} mmol/L")
    return 20 * samples.insulin_at(FASTING) / (glucose - NO_SECRETION)
