"""HbA1c by mean glucose: what 507 people with such a mean glucose had, for comparison with the kinetic one."""

import numpy as np

from signaling.clinic.indices.index import index
from signaling.clinic.indices.need import DAYS
from signaling.clinic.indices.samples import MG_PER_DL, NotSampled, Samples, window_mean


@index(
    "HbA1c of mean glucose",
    unit="%",
    formula="(mean G [mg/dL] + 46.7) / 28.7",
    source="Nathan et al., Diabetes Care 2008;31:1473, doi:10.2337/dc08-0545",
    need=DAYS,
    drawn="glucose",
)
def mean_glucose_hba1c(samples: Samples) -> float:
    """HbA1c in percent of someone whose glucose has had the mean of this run for months."""
    taken = np.isfinite(samples.glucose)
    if taken.sum() < 2:
        raise NotSampled("no glucose samples")
    minutes = samples.times[taken]
    mean = window_mean(minutes, samples.glucose[taken], float(minutes[0]), float(minutes[-1]))
    return (mean * MG_PER_DL + 46.7) / 28.7
