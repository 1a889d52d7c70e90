"""Glucose production that is left under steady insulin."""

from signaling.clinic.indices.fasting_production import PRODUCTION
from signaling.clinic.indices.index import index
from signaling.clinic.indices.need import CLAMP, ClampSamples
from signaling.clinic.indices.steady_window import LAST_STEP, steady


@index(
    "EGP, clamped",
    unit="mg/kg/min",
    formula="mean endogenous glucose production of the last 30 min",
    source="Rizza et al., Am J Physiol 1981;240:E630, doi:10.1152/ajpendo.1981.240.6.E630",
    need=CLAMP,
    drawn="endogenous glucose production in the last 30 min",
)
def clamped_production(samples: ClampSamples, *, step: int = LAST_STEP) -> float:
    """Mean endogenous glucose production of the last half hour, in mg/kg/min."""
    return steady(samples, PRODUCTION, step)
