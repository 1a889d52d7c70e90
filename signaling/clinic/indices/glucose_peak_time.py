"""Time of the glucose peak: late when the early answer of insulin is weak.

A peak later than 30 min goes with prediabetes. Means of one group are 48 min with normal and 73 min with impaired
tolerance, 97 min with type 2 diabetes. It is as coarse as the sampling.
"""

from signaling.clinic.indices.glucose_peak import peak
from signaling.clinic.indices.index import index
from signaling.clinic.indices.need import DRINK
from signaling.clinic.indices.samples import Samples


@index(
    "time of peak glucose",
    unit="min",
    formula="argmax G(t), t >= 0",
    source="Chung et al., Clin Endocrinol 2017;87:484, doi:10.1111/cen.13416",
    need=DRINK,
    drawn="glucose at 0 min and often after it",
)
def glucose_peak_time(samples: Samples) -> float:
    """Minutes from the drink to the highest glucose, the earliest of equal samples."""
    return peak(samples)[0]
