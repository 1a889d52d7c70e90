"""Glucose effectiveness (SG) by Bergman's minimal model: how glucose hastens its own disposal."""

from signaling.clinic.indices.index import index
from signaling.clinic.indices.samples import INJECTION, Samples
from signaling.clinic.minimal_model import fitted


@index(
    "SG",
    unit="1/min",
    formula="least squares of the minimal model from 8 min on",
    source="Bergman et al., Am J Physiol 1979;236:E667, doi:10.1152/ajpendo.1979.236.6.E667",
    test=INJECTION,
)
def glucose_effectiveness(samples: Samples) -> float:
    """SG of the fitted minimal model, in 1/min."""
    return fitted(samples).sg
