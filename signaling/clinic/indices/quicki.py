"""QUICKI: insulin sensitivity from one fasting sample, on a scale that follows the clamp.

Lean people read about 0.38, obese 0.33, people with type 2 diabetes 0.30. It is HOMA-IR on a logarithmic scale, turned
over. Not available where insulin is so low that the logarithm is zero or less.
"""

import math

from signaling.clinic.indices.index import index
from signaling.clinic.indices.need import FASTING_SAMPLE
from signaling.clinic.indices.samples import FASTING, MG_PER_DL, NotAvailable, Samples


@index(
    "QUICKI",
    unit="1",
    formula="1 / (log10 I0 [uU/mL] + log10 G0 [mg/dL])",
    source="Katz et al., J Clin Endocrinol Metab 2000;85:2402, doi:10.1210/jcem.85.7.6661",
    need=FASTING_SAMPLE,
    drawn="glucose and insulin",
)
def quicki(samples: Samples) -> float:
    """1 / (log10 of fasting insulin in uU/mL + log10 of fasting glucose in mg/dL)."""
    product = samples.glucose_at(FASTING) * MG_PER_DL * samples.insulin_at(FASTING)
    if product <= 1:
        raise NotAvailable("fasting insulin is so low that the logarithm is not above 0")
    return 1 / math.log10(product)
