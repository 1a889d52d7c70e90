"""Glucose production in the fast: what liver and kidney make after a night without food, about 2 mg/kg/min in healthy people.

It is read out of the person; no tracer is simulated, so the errors of Steele's equation are not there either.
"""

from signaling.clinic.indices.index import index
from signaling.clinic.indices.need import FASTING_SAMPLE
from signaling.clinic.indices.samples import FASTING, Samples

PRODUCTION = "endogenous_glucose_production"


@index(
    "EGP",
    unit="mg/kg/min",
    formula="endogenous glucose production in the fast",
    source="DeFronzo et al., Am J Physiol 1979;237:E214, doi:10.1152/ajpendo.1979.237.3.E214",
    need=FASTING_SAMPLE,
    drawn="endogenous glucose production",
)
def fasting_production(samples: Samples) -> float:
    """Endogenous glucose production in the fast, in mg/kg/min."""
    return samples.at(PRODUCTION, FASTING)
