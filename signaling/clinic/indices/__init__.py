"""Clinical indices of a glucose drink, one a file, all called alike: ``index(times, glucose, insulin) -> Reading``.

Times are minutes from the drink, glucose is mmol/L, insulin pmol/L. What cannot be worked out is *not available*:
value None and the reason. ``INDICES`` holds them by name, each with its formula and paper; to add one, write its file
and list it below.
"""

import numpy as np

from signaling.clinic.indices.disposition_index import disposition_index
from signaling.clinic.indices.glucose_peak import glucose_peak
from signaling.clinic.indices.glucose_peak_time import glucose_peak_time
from signaling.clinic.indices.homa_b import homa_b
from signaling.clinic.indices.homa_ir import homa_ir
from signaling.clinic.indices.index import Index, Reading
from signaling.clinic.indices.insulinogenic_index import insulinogenic_index
from signaling.clinic.indices.matsuda import matsuda
from signaling.clinic.indices.quicki import quicki
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
):
    INDICES.add(_member.name, _member)


def all_indices(times: np.ndarray, glucose: np.ndarray, insulin: np.ndarray | None = None) -> dict[str, Reading]:
    """Every registered index of one test, by name.

    Args:
        times: Minutes from the drink, shape (samples,).
        glucose: Plasma glucose in mmol/L, shape (samples,); NaN where not taken.
        insulin: Plasma insulin in pmol/L, shape (samples,); NaN where not taken. None when it was not measured.
    """
    return {name: member(times, glucose, insulin) for name, member in INDICES.items()}


__all__ = [
    "INDICES",
    "Index",
    "Reading",
    "Samples",
    "all_indices",
    "disposition_index",
    "glucose_peak",
    "glucose_peak_time",
    "homa_b",
    "homa_ir",
    "insulinogenic_index",
    "matsuda",
    "quicki",
]
