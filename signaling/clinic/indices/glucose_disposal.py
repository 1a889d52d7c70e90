"""Glucose disposal on a clamp (Rd): all glucose that leaves blood, whether it was given or made.

Production is read out of the person; no tracer is simulated.
"""

from signaling.clinic.indices.index import index
from signaling.clinic.indices.samples import CLAMP, Samples


@index(
    "glucose disposal",
    unit="mg/kg/min",
    formula="mean GIR + mean EGP of the last 30 min",
    source="DeFronzo et al., Am J Physiol 1979;237:E214, doi:10.1152/ajpendo.1979.237.3.E214",
    test=CLAMP,
)
def glucose_disposal(samples: Samples) -> float:
    """Glucose given and glucose made, means of the last half hour (mg/kg/min)."""
    return samples.steady("glucose_infusion_rate") + samples.steady("endogenous_glucose_production")
