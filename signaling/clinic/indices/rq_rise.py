"""Metabolic flexibility: how far the respiratory quotient rises from the fast to the end of a clamp."""

from signaling.clinic.indices.index import index
from signaling.clinic.indices.samples import CLAMP, Samples


@index(
    "rise of the respiratory quotient",
    unit="1",
    formula="mean RQ of the last 30 min - fasting RQ",
    source="Kelley and Mandarino, Diabetes 2000;49:677, doi:10.2337/diabetes.49.5.677",
    test=CLAMP,
)
def rq_rise(samples: Samples) -> float:
    """Respiratory quotient of the last half hour less that of the fast."""
    return samples.steady("respiratory_quotient") - samples.fasting("respiratory_quotient")
