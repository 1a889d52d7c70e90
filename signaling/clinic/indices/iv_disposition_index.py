"""Disposition index of an injection (DI): first-phase secretion judged by the sensitivity it has to serve."""

from signaling.clinic.indices.index import index
from signaling.clinic.indices.samples import INJECTION, Samples
from signaling.clinic.minimal_model import acute_response, fitted


@index(
    "DI",
    unit="1e-4/min",
    formula="SI x AIRg",
    source="Kahn et al., Diabetes 1993;42:1663, doi:10.2337/diab.42.11.1663",
    test=INJECTION,
)
def iv_disposition_index(samples: Samples) -> float:
    """SI x AIRg, in 1e-4/min."""
    return 1e4 * fitted(samples).si * acute_response(samples)
