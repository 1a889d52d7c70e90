"""M over the insulin that it took: for comparing clamps that reached another insulin."""

from signaling.clinic.indices.index import index
from signaling.clinic.indices.m_value import m_value
from signaling.clinic.indices.samples import CLAMP, PMOL_PER_UU, NotAvailable, Samples


@index(
    "M/I",
    unit="mg/kg/min per uU/mL",
    formula="M / mean insulin [uU/mL] of the last 30 min",
    source="DeFronzo et al., Am J Physiol 1979;237:E214, doi:10.1152/ajpendo.1979.237.3.E214",
    test=CLAMP,
)
def m_over_insulin(samples: Samples) -> float:
    """M over mean insulin (uU/mL) of the same half hour."""
    insulin = samples.steady("plasma_insulin") / PMOL_PER_UU
    if insulin <= 0:
        raise NotAvailable("M/I needs plasma insulin above 0 in the last half hour")
    return m_value.of(samples) / insulin
