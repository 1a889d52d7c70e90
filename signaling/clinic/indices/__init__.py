"""Clinical indices, one a file: of a fast, a glucose drink, an injection of glucose or a clamp.

``index(times, glucose, insulin) -> Reading`` for those that need no more, ``index.read(samples)`` for all, and ``readings(samples)`` for
everything that samples allow. Times are minutes from the drink, injection or start of the clamp, glucose is mmol/L, insulin pmol/L. What cannot
be worked out is *not available*: value None, and the reason with what would make it possible. ``INDICES`` holds them by name, each with its
formula, paper and the test that it needs; to add one, write its file and list it below.
"""

import numpy as np

from signaling.clinic.indices.acute_insulin_response import acute_insulin_response
from signaling.clinic.indices.adipose_resistance import adipose_resistance
from signaling.clinic.indices.disposition_index import disposition_index
from signaling.clinic.indices.ffa_suppression import ffa_suppression
from signaling.clinic.indices.glucose_disposal import glucose_disposal
from signaling.clinic.indices.glucose_effectiveness import glucose_effectiveness
from signaling.clinic.indices.glucose_peak import glucose_peak
from signaling.clinic.indices.glucose_peak_time import glucose_peak_time
from signaling.clinic.indices.hepatic_resistance import hepatic_resistance
from signaling.clinic.indices.homa_b import homa_b
from signaling.clinic.indices.homa_ir import homa_ir
from signaling.clinic.indices.index import Index, Reading
from signaling.clinic.indices.insulin_sensitivity import insulin_sensitivity
from signaling.clinic.indices.insulinogenic_index import insulinogenic_index
from signaling.clinic.indices.iv_disposition_index import iv_disposition_index
from signaling.clinic.indices.m_over_insulin import m_over_insulin
from signaling.clinic.indices.m_value import m_value
from signaling.clinic.indices.matsuda import matsuda
from signaling.clinic.indices.production_suppression import production_suppression
from signaling.clinic.indices.quicki import quicki
from signaling.clinic.indices.rq_rise import rq_rise
from signaling.clinic.indices.samples import Samples
from signaling.core.registry import Registry

INDICES: Registry[Index] = Registry("clinical index")
for _member in (
    homa_ir,
    homa_b,
    quicki,
    matsuda,
    insulinogenic_index,
    disposition_index,
    glucose_peak,
    glucose_peak_time,
    hepatic_resistance,
    adipose_resistance,
    insulin_sensitivity,
    glucose_effectiveness,
    acute_insulin_response,
    iv_disposition_index,
    m_value,
    m_over_insulin,
    glucose_disposal,
    production_suppression,
    ffa_suppression,
    rq_rise,
):
    INDICES.add(_member.name, _member)


def all_indices(times: np.ndarray, glucose: np.ndarray, insulin: np.ndarray | None = None) -> dict[str, Reading]:
    """Every registered index of one glucose drink, by name; those of other tests are not available.

    Args:
        times: Minutes from the drink, shape (samples,).
        glucose: Plasma glucose in mmol/L, shape (samples,); NaN where not taken.
        insulin: Plasma insulin in pmol/L, shape (samples,); NaN where not taken. None when it was not measured.
    """
    return readings(Samples(times, glucose, insulin))


def readings(samples: Samples) -> dict[str, Reading]:
    """Every registered index by name, as far as the samples allow; the others say what they need."""
    return {name: member.read(samples) for name, member in INDICES.items()}


__all__ = [
    "INDICES",
    "Index",
    "Reading",
    "Samples",
    "acute_insulin_response",
    "adipose_resistance",
    "all_indices",
    "disposition_index",
    "ffa_suppression",
    "glucose_disposal",
    "glucose_effectiveness",
    "glucose_peak",
    "glucose_peak_time",
    "hepatic_resistance",
    "homa_b",
    "homa_ir",
    "insulin_sensitivity",
    "insulinogenic_index",
    "iv_disposition_index",
    "m_over_insulin",
    "m_value",
    "matsuda",
    "production_suppression",
    "quicki",
    "readings",
    "rq_rise",
]
