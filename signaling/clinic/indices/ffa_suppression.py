"""Suppression of free fatty acids by the insulin of a clamp: how well fat hears."""

from signaling.clinic.indices.index import index
from signaling.clinic.indices.production_suppression import suppression
from signaling.clinic.indices.samples import CLAMP, Samples


@index(
    "suppression of fatty acids",
    unit="%",
    formula="100 x (1 - mean FFA of the last 30 min / fasting FFA)",
    source="definition; Gastaldelli et al., Diabetes 2017;66:815, doi:10.2337/db16-1167",
    test=CLAMP,
)
def ffa_suppression(samples: Samples) -> float:
    """By how many percent the clamp lowers fatty acids in plasma."""
    return suppression(samples.fasting("plasma_ffa"), samples.steady("plasma_ffa"))
