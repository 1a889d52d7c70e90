"""Insulinogenic index: the early answer of the beta cells to the rise of glucose in the first half hour.

Healthy people read about 0.7 uU/mL per mg/dL, people with impaired tolerance 0.5, with type 2 diabetes 0.2. Where
glucose has not risen by 30 min there is nothing to divide by, and the index is not available.
"""

from signaling.clinic.indices.index import index
from signaling.clinic.indices.need import DRINK
from signaling.clinic.indices.samples import FASTING, MG_PER_DL, NotAvailable, Samples

EARLY = 30.0


@index(
    "insulinogenic index",
    unit="uU/mL per mg/dL",
    formula="(I30 - I0) [uU/mL] / (G30 - G0) [mg/dL]",
    source="Seltzer et al., J Clin Invest 1967;46:323, doi:10.1172/JCI105534",
    need=DRINK,
    drawn="glucose and insulin at 0 and 30 min",
)
def insulinogenic_index(samples: Samples) -> float:
    """Rise of insulin (uU/mL) over rise of glucose (mg/dL), from fasting to 30 min."""
    rise = (samples.glucose_at(EARLY) - samples.glucose_at(FASTING)) * MG_PER_DL
    answer = samples.insulin_at(EARLY) - samples.insulin_at(FASTING)
    if rise <= 0:
        raise NotAvailable("glucose at 30 min is not above fasting")
    return answer / rise
