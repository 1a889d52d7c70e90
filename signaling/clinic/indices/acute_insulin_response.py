"""AIRg: the first answer of the beta cells to glucose in a vein, the phase that is lost early in type 2 diabetes."""

from signaling.clinic.indices.index import index
from signaling.clinic.indices.minimal_model import acute_response
from signaling.clinic.indices.need import INJECTION
from signaling.clinic.indices.samples import Samples


@index(
    "AIRg",
    unit="uU/mL",
    formula="mean insulin from 2 to 10 min, above fasting",
    source="Pacini and Bergman, Comput Methods Programs Biomed 1986;23:113, doi:10.1016/0169-2607(86)90106-9",
    need=INJECTION,
    drawn="insulin, fasting and from 2 to 10 min",
)
def acute_insulin_response(samples: Samples) -> float:
    """Mean insulin above fasting from 2 to 10 min after the injection, in uU/mL."""
    return acute_response(samples)
