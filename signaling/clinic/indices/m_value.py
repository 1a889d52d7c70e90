"""M: the glucose that a body takes up under steady insulin, the customary measure of whole-body insulin sensitivity.

What the pump gave in the last half hour, less what only raised glucose in its space. While the liver still makes glucose M is less than what is
taken up. Divide by the lean share of weight for M per kg of fat-free mass.
"""

import numpy as np

from signaling.clinic.indices.index import index
from signaling.clinic.indices.need import CLAMP, ClampSamples
from signaling.clinic.indices.samples import MG_PER_DL, NotSampled
from signaling.clinic.indices.steady_window import LAST, LAST_STEP, steady, steady_window
from signaling.clinic.protocols.glucose_controller import SPACE


@index(
    "M",
    unit="mg/kg/min",
    formula="mean infusion of the last 30 min - dG [mg/dL] x 10 [dL/L] x 0.19 [L/kg] / 30 [min]",
    source="DeFronzo et al., Am J Physiol 1979;237:E214, doi:10.1152/ajpendo.1979.237.3.E214",
    need=CLAMP,
    drawn="glucose and its infusion in the last 30 min",
)
def m_value(samples: ClampSamples, *, step: int = LAST_STEP) -> float:
    """Mean infusion of the last half hour less the space correction, in mg/kg/min."""
    start, end = steady_window(samples, step)
    rate = steady(samples, "glucose_infusion_rate", step)
    before, after = np.interp([start, end], samples.times, samples.glucose)
    if not np.isfinite(after - before):
        raise NotSampled("no glucose sample at both ends of the last 30 min")
    return rate - float(after - before) * MG_PER_DL * 10 * SPACE.value / LAST
