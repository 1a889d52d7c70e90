"""Rise of RQ under insulin: metabolic flexibility, how far a body turns from fat to glucose."""

from signaling.clinic.indices.fasting_rq import RQ, measured
from signaling.clinic.indices.index import index
from signaling.clinic.indices.need import CLAMP, ClampSamples
from signaling.clinic.indices.samples import FASTING
from signaling.clinic.indices.steady_window import LAST_STEP, steady


@index(
    "rise of RQ",
    unit="1",
    formula="RQ of the last 30 min - RQ as the clamp begins",
    source="Kelley et al., Am J Physiol 1999;277:E1130, doi:10.1152/ajpendo.1999.277.6.E1130",
    need=CLAMP,
    drawn="oxygen used and carbon dioxide given, at 0 min and in the last 30 min",
)
def rq_rise(samples: ClampSamples, *, step: int = LAST_STEP) -> float:
    """Respiratory quotient of the last half hour less that at the beginning."""
    measured(samples)
    return steady(samples, RQ, step) - samples.at(RQ, FASTING)
