"""M: glucose taken up at steady insulin, the customary measure of insulin sensitivity.

What only raised glucose in plasma was not taken up, and is subtracted. Glucose that the liver still makes is not in M.
"""

import numpy as np

from signaling.clinic.indices.index import index
from signaling.clinic.indices.samples import CLAMP, LAST, MG_PER_DL, Samples
from signaling.clinic.protocols.glucose_controller import SPACE


@index(
    "M",
    unit="mg/kg/min",
    formula="mean GIR of the last 30 min - (G_end - G_start) [mg/dL] x 10 x 0.19 L/kg / 30 min",
    source="DeFronzo et al., Am J Physiol 1979;237:E214, doi:10.1152/ajpendo.1979.237.3.E214",
    test=CLAMP,
)
def m_value(samples: Samples) -> float:
    """Mean glucose infusion of the last half hour (mg/kg/min), less what raised glucose in its space."""
    before, after = np.interp([samples.end - LAST, samples.end], samples.times, samples.glucose)
    space = float(after - before) * MG_PER_DL * 10 * SPACE.value / LAST
    return samples.steady("glucose_infusion_rate") - space
