"""Suppression of glucose production: what insulin is worth to the liver, complete from about 60 uU/mL on in healthy people."""

from signaling.clinic.indices.fasting_production import PRODUCTION
from signaling.clinic.indices.index import index
from signaling.clinic.indices.need import CLAMP, ClampSamples
from signaling.clinic.indices.steady_window import LAST_STEP, suppressed


@index(
    "suppression of EGP",
    unit="%",
    formula="100 x (1 - EGP of the last 30 min / EGP as the clamp begins)",
    source="Rizza et al., Am J Physiol 1981;240:E630, doi:10.1152/ajpendo.1981.240.6.E630",
    need=CLAMP,
    drawn="endogenous glucose production at 0 min and in the last 30 min",
)
def production_suppression(samples: ClampSamples, *, step: int = LAST_STEP) -> float:
    """By how many percent the clamp lowers endogenous glucose production."""
    return suppressed(samples, PRODUCTION, step)
