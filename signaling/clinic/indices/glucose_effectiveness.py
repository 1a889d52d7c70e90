"""SG: glucose effectiveness by the minimal model, how fast glucose brings itself down at fasting insulin.

About 0.02 /min in healthy people, somewhat less in impaired tolerance and type 2 diabetes.
"""

from signaling.clinic.indices.index import index
from signaling.clinic.indices.minimal_model import fit
from signaling.clinic.indices.need import INJECTION
from signaling.clinic.indices.samples import Samples


@index(
    "SG",
    unit="1/min",
    formula="SG of the minimal model, fitted together with SI",
    source="Bergman et al., Am J Physiol 1979;236:E667, doi:10.1152/ajpendo.1979.236.6.E667",
    need=INJECTION,
    drawn="glucose and insulin, fasting and often for three hours",
)
def glucose_effectiveness(samples: Samples) -> float:
    """SG of the fitted minimal model, in 1/min."""
    return fit(samples).sg
