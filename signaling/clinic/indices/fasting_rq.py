"""RQ in the fast: carbon dioxide given over oxygen used; near 0.7 where fat is burnt, 1 where glucose is."""

import numpy as np

from signaling.clinic.indices.index import index
from signaling.clinic.indices.need import FASTING_SAMPLE
from signaling.clinic.indices.samples import FASTING, NotAvailable, Samples

RQ = "respiratory_quotient"


@index(
    "RQ",
    unit="1",
    formula="VCO2 / VO2 in the fast",
    source="Kelley et al., Am J Physiol 1999;277:E1130, doi:10.1152/ajpendo.1999.277.6.E1130",
    need=FASTING_SAMPLE,
    drawn="oxygen used and carbon dioxide given",
)
def fasting_rq(samples: Samples) -> float:
    """Respiratory quotient in the fast."""
    measured(samples)
    return samples.at(RQ, FASTING)


def measured(samples: Samples) -> None:
    """Raise NotAvailable where no gas was measured at all."""
    if not np.isfinite(samples.curve(RQ)).any():
        raise NotAvailable(
            "oxygen and carbon dioxide were not measured", "Run it again: every body records 'respiratory_quotient'"
        )
