"""The clinic: protocols at the bedside and in the dish, treatments, indices and diagnosis.

What a nurse, a physician or an experimenter does to a body or a dish of cells, and the numbers they work out
afterwards, such as HOMA-IR. Knows nothing of scenario files or screens. The names below are found on first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from signaling.clinic.diagnosis import Diagnosis, diagnose
    from signaling.clinic.dish_protocols import DISH_PROTOCOLS
    from signaling.clinic.indices import INDICES, Chart, Index, Reading, all_indices, stage
    from signaling.clinic.measured import Series, series
    from signaling.clinic.protocols import PROTOCOLS

_HOME = {
    "Chart": "signaling.clinic.indices",
    "DISH_PROTOCOLS": "signaling.clinic.dish_protocols",
    "Diagnosis": "signaling.clinic.diagnosis",
    "INDICES": "signaling.clinic.indices",
    "Index": "signaling.clinic.indices",
    "PROTOCOLS": "signaling.clinic.protocols",
    "Reading": "signaling.clinic.indices",
    "Series": "signaling.clinic.measured",
    "all_indices": "signaling.clinic.indices",
    "diagnose": "signaling.clinic.diagnosis",
    "series": "signaling.clinic.measured",
    "stage": "signaling.clinic.indices",
}

__all__ = [
    "DISH_PROTOCOLS",
    "INDICES",
    "PROTOCOLS",
    "Chart",
    "Diagnosis",
    "Index",
    "Reading",
    "Series",
    "all_indices",
    "diagnose",
    "series",
    "stage",
]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module '{__name__}' has no attribute '{name}'")
    found = getattr(import_module(_HOME[name]), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
