"""Oral disposition index: secretion judged by the sensitivity it has to serve.

Healthy beta cells answer a loss of sensitivity with more insulin, so that the product stays put; it falls years before
glucose rises. Medians of one group: 5.0 with normal, 1.9 with impaired tolerance, 0.8 with type 2 diabetes. The
principle, with another measure of sensitivity: Utzschneider et al., Diabetes Care 2009;32:335, doi:10.2337/dc08-1478.
"""

from signaling.clinic.indices.index import index
from signaling.clinic.indices.insulinogenic_index import insulinogenic_index
from signaling.clinic.indices.matsuda import matsuda
from signaling.clinic.indices.need import DRINK
from signaling.clinic.indices.samples import Samples


@index(
    "oral disposition index",
    unit="dL2/mg2",
    formula="insulinogenic index [uU/mL per mg/dL] x Matsuda index",
    source="Abdul-Ghani et al., Diabetes Care 2007;30:1544, doi:10.2337/dc06-1331",
    need=DRINK,
    drawn="glucose and insulin at 0, 30, 60, 90 and 120 min",
)
def disposition_index(samples: Samples) -> float:
    """Insulinogenic index x Matsuda index."""
    return insulinogenic_index.of(samples) * matsuda.of(samples)
