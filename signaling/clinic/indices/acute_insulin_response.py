"""Acute insulin response to glucose (AIRg): the first phase of secretion."""

from signaling.clinic.indices.index import index
from signaling.clinic.indices.samples import INJECTION, Samples
from signaling.clinic.minimal_model import acute_response


@index(
    "AIRg",
    unit="uU/mL",
    formula="mean insulin above fasting, 2 to 10 min",
    source="Pacini and Bergman, Comput Methods Programs Biomed 1986;23:113, doi:10.1016/0169-2607(86)90106-9",
    test=INJECTION,
)
def acute_insulin_response(samples: Samples) -> float:
    """Mean insulin from 2 to 10 min above fasting, in uU/mL."""
    return acute_response(samples)
