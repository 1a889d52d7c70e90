"""Rd: the rate at which glucose leaves blood under steady insulin: what is given and what the liver still makes."""

from signaling.clinic.indices.fasting_production import PRODUCTION
from signaling.clinic.indices.index import index
from signaling.clinic.indices.m_value import m_value
from signaling.clinic.indices.need import CLAMP, ClampSamples
from signaling.clinic.indices.steady_window import LAST_STEP, steady


@index(
    "Rd",
    unit="mg/kg/min",
    formula="M + mean EGP of the last 30 min",
    source="DeFronzo et al., Am J Physiol 1979;237:E214, doi:10.1152/ajpendo.1979.237.3.E214",
    need=CLAMP,
    drawn="glucose, its infusion and production in the last 30 min",
)
def glucose_disposal(samples: ClampSamples, *, step: int = LAST_STEP) -> float:
    """M and glucose production of the last half hour together, in mg/kg/min."""
    return m_value.of(samples, step=step) + steady(samples, PRODUCTION, step)
