"""Insulin sensitivity (SI) by Bergman's minimal model, fitted to the samples as clinics do."""

from signaling.clinic.indices.index import index
from signaling.clinic.indices.samples import INJECTION, Samples
from signaling.clinic.minimal_model import fitted


@index(
    "SI",
    unit="1e-4/min per uU/mL",
    formula="least squares of the minimal model from 8 min on",
    source="Bergman et al., Am J Physiol 1979;236:E667, doi:10.1152/ajpendo.1979.236.6.E667",
    test=INJECTION,
)
def insulin_sensitivity(samples: Samples) -> float:
    """SI of the fitted minimal model, in 1e-4/min per uU/mL."""
    return 1e4 * fitted(samples).si
