"""Disposition index of the injection: first-phase secretion times the sensitivity it has to serve.

Among people with normal tolerance the two lie on a hyperbola, so that the product stays put. Tables that give AIRg as an area over eight minutes
instead of a mean have eight times the number.
"""

from signaling.clinic.indices.acute_insulin_response import acute_insulin_response
from signaling.clinic.indices.index import index
from signaling.clinic.indices.insulin_sensitivity import insulin_sensitivity
from signaling.clinic.indices.need import INJECTION
from signaling.clinic.indices.samples import Samples


@index(
    "DI",
    unit="1e-4/min",
    formula="SI [1e-4/min per uU/mL] x AIRg [uU/mL]",
    source="Kahn et al., Diabetes 1993;42:1663, doi:10.2337/diab.42.11.1663",
    need=INJECTION,
    drawn="glucose and insulin, fasting and often for three hours",
)
def injection_disposition_index(samples: Samples) -> float:
    """SI x AIRg, in 1e-4/min."""
    return insulin_sensitivity.of(samples) * acute_insulin_response.of(samples)
