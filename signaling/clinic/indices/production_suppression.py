"""Suppression of endogenous glucose production by the insulin of a clamp: how well the liver hears."""

from signaling.clinic.indices.index import index
from signaling.clinic.indices.samples import CLAMP, NotAvailable, Samples


@index(
    "suppression of glucose production",
    unit="%",
    formula="100 x (1 - mean EGP of the last 30 min / fasting EGP)",
    source="definition; DeFronzo et al., Am J Physiol 1979;237:E214, doi:10.1152/ajpendo.1979.237.3.E214",
    test=CLAMP,
)
def production_suppression(samples: Samples) -> float:
    """By how many percent the clamp lowers glucose production."""
    name = "endogenous_glucose_production"
    return suppression(samples.fasting(name), samples.steady(name))


def suppression(fasting: float, clamped: float) -> float:
    """By how many percent a clamp lowers something: 100 x (1 - clamped / fasting). Raises NotAvailable."""
    if fasting <= 0:
        raise NotAvailable("suppression needs a fasting value above 0; sample before the clamp begins")
    return 100 * (1 - clamped / fasting)
