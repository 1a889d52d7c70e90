"""SI: insulin sensitivity by the minimal model, how much faster glucose falls for each unit of insulin that acts.

Means of one summary of groups, in 1e-4/min per uU/mL: 2.6 with normal, 1.3 with impaired tolerance, 0.6 with type 2 diabetes, each with a wide
spread. Where insulin hardly rises, as in diabetes without an injection of insulin, the fit says little.
"""

from signaling.clinic.indices.index import index
from signaling.clinic.indices.minimal_model import fit
from signaling.clinic.indices.need import INJECTION
from signaling.clinic.indices.samples import Samples


@index(
    "SI",
    unit="1e-4/min per uU/mL",
    formula="SI of dX/dt = -p2 X + p2 SI (I - Ib), dG/dt = -(SG + X) G + SG Gb, least squares from 8 min on",
    source="Bergman et al., Am J Physiol 1979;236:E667, doi:10.1152/ajpendo.1979.236.6.E667",
    need=INJECTION,
    drawn="glucose and insulin, fasting and often for three hours",
)
def insulin_sensitivity(samples: Samples) -> float:
    """SI of the fitted minimal model, in 1e-4/min per uU/mL."""
    return 1e4 * fit(samples).si
