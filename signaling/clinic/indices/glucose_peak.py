"""Glucose peak: the highest glucose from the drink on."""

import numpy as np

from signaling.clinic.indices.index import index
from signaling.clinic.indices.need import DRINK
from signaling.clinic.indices.samples import CLOCK, FASTING, NotSampled, Samples


@index(
    "peak glucose",
    unit="mmol/L",
    formula="max G(t), t >= 0",
    source="Chung et al., Clin Endocrinol 2017;87:484, doi:10.1111/cen.13416",
    need=DRINK,
    drawn="glucose at 0 min and often after it",
)
def glucose_peak(samples: Samples) -> float:
    """Highest glucose from the drink on, in mmol/L."""
    return peak(samples)[1]


def peak(samples: Samples) -> tuple[float, float]:
    """Minute and glucose (mmol/L) of the highest sample from the drink on, the earliest of equals.

    Raises:
        NotSampled: The fasting sample or every later one was not taken.
    """
    samples.glucose_at(FASTING)
    taken = (samples.times >= FASTING - CLOCK) & np.isfinite(samples.glucose)
    minutes, values = samples.times[taken], samples.glucose[taken]
    if len(values) < 2:
        raise NotSampled("no glucose sample after the drink")
    top = int(np.argmax(values))
    return float(minutes[top]), float(values[top])
