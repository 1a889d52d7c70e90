"""M/I: M over the insulin that it took, so that people who clear insulin differently can be compared."""

from signaling.clinic.indices.index import index
from signaling.clinic.indices.m_value import m_value
from signaling.clinic.indices.need import CLAMP, ClampSamples
from signaling.clinic.indices.samples import PMOL_PER_UU, NotAvailable
from signaling.clinic.indices.steady_window import LAST_STEP, steady


@index(
    "M/I",
    unit="mg/kg/min per uU/mL",
    formula="M [mg/kg/min] / mean insulin of the last 30 min [uU/mL]",
    source="DeFronzo et al., Am J Physiol 1979;237:E214, doi:10.1152/ajpendo.1979.237.3.E214",
    need=CLAMP,
    drawn="glucose, its infusion and insulin in the last 30 min",
)
def m_over_i(samples: ClampSamples, *, step: int = LAST_STEP) -> float:
    """M over mean insulin of the same half hour, in mg/kg/min per uU/mL."""
    insulin = steady(samples, "plasma_insulin", step) / PMOL_PER_UU
    if insulin <= 0:
        raise NotAvailable("M/I needs insulin above 0 in the last 30 min")
    return m_value.of(samples, step=step) / insulin
