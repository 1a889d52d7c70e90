"""Recording: observables, the recorder, the store of results and checkpoints.

An observable has a name, a unit and a meaning. The recorder collects them at chosen times into a dataset; the store keeps
that in a run folder that xarray reads; checkpoints let a run stop and go on as if nothing had happened. Knows nothing of
scenarios. The names below are found on first use.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from signaling.record.observables import OBSERVABLES, Observable, tissue_mean
    from signaling.record.provenance import describe_run
    from signaling.record.recorder import Recorder, Snapshot
    from signaling.record.store import RunFolder, RunFolderError, StoredRun, open_run

_HOME = {
    "OBSERVABLES": "signaling.record.observables",
    "Observable": "signaling.record.observables",
    "Recorder": "signaling.record.recorder",
    "RunFolder": "signaling.record.store",
    "RunFolderError": "signaling.record.store",
    "Snapshot": "signaling.record.recorder",
    "StoredRun": "signaling.record.store",
    "describe_run": "signaling.record.provenance",
    "open_run": "signaling.record.store",
    "tissue_mean": "signaling.record.observables",
}

__all__ = [
    "OBSERVABLES",
    "Observable",
    "Recorder",
    "RunFolder",
    "RunFolderError",
    "Snapshot",
    "StoredRun",
    "describe_run",
    "open_run",
    "tissue_mean",
]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module '{__name__}' has no attribute '{name}'")
    found = getattr(import_module(_HOME[name]), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
