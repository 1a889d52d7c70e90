"""Matsuda index: insulin sensitivity of the whole body, from a glucose drink.

The fasting half speaks of the liver, the half after the drink of muscle. The 25th percentile of 1156 people is 5.0;
below it one is called resistant. Means are plain means of the samples, as published, not areas under the curve.
"""

from collections.abc import Sequence
from statistics import fmean

from signaling.clinic.indices.index import index
from signaling.clinic.indices.need import DRINK
from signaling.clinic.indices.samples import FASTING, MG_PER_DL, NotAvailable, Samples

SAMPLED_AT = (0.0, 30.0, 60.0, 90.0, 120.0)


@index(
    "Matsuda index",
    unit="dL/mg mL/uU",
    formula="10000 / sqrt(G0 x I0 x mean G x mean I) [mg/dL, uU/mL], samples at 0, 30, 60, 90 and 120 min",
    source="Matsuda and DeFronzo, Diabetes Care 1999;22:1462, doi:10.2337/diacare.22.9.1462",
    need=DRINK,
    drawn="glucose and insulin at 0, 30, 60, 90 and 120 min",
)
def matsuda(samples: Samples, *, sampled_at: Sequence[float] = SAMPLED_AT) -> float:
    """10000 / sqrt(G0 x I0 x mean G x mean I), glucose in mg/dL and insulin in uU/mL.

    Args:
        samples: The test.
        sampled_at: Minutes of the samples that enter the means, the five published ones unless told otherwise. All of
            them must have been taken.
    """
    fasting = samples.glucose_at(FASTING) * MG_PER_DL * samples.insulin_at(FASTING)
    mean_glucose = fmean(samples.glucose_at(minute) for minute in sampled_at) * MG_PER_DL
    mean_insulin = fmean(samples.insulin_at(minute) for minute in sampled_at)
    product = fasting * mean_glucose * mean_insulin
    if product == 0:
        raise NotAvailable("fasting glucose or insulin is 0")
    return 10_000 / product**0.5
