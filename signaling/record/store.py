"""The run folder: everything one run leaves behind, readable without this package.

::

    run.json          scenario as resolved, seed, versions, machine, hash of the input, how it ended
    results.zarr      observables over time: xarray.open_zarr("results.zarr")
      cells/muscle    snapshots of every muscle cell: xarray.open_zarr("results.zarr", group="cells/muscle")
    run.lock          only while a run is at work

Every write is complete or not there at all, every chunk carries a checksum, nothing is pickled. A folder that is not a run
folder is never written into, and two runs never share one.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from signaling.core.errors import SignalingError, UnknownName, did_you_mean
from signaling.record import zarr_files
from signaling.record.atomic import NEW, OLD, new_folder, recover, remove, write_file
from signaling.record.lock import NAME as LOCK
from signaling.record.lock import FolderLock
from signaling.record.provenance import canonical_json, sha256

if TYPE_CHECKING:
    import xarray as xr

RUN = "run.json"
RESULTS = "results.zarr"
KIND = "signaling run"
FORMAT = 1


class RunFolderError(SignalingError):
    """A folder cannot be used as run folder, or what it holds cannot be trusted."""


class RunFolder:
    """A run folder open for writing by one run; a context manager.

    Made by :meth:`create` or :meth:`resume`. On leaving the block ``status`` in ``run.json`` becomes ``finished``, or
    ``interrupted`` or ``failed`` after an exception, and the lock is released.

    Attributes:
        path: The folder.
        run: The content of ``run.json``.
        stale_lock: The note of an earlier run in this folder that was killed; None when there was none.
    """

    def __init__(self, path: Path, lock: FolderLock, run: dict[str, Any]) -> None:
        self.path = path
        self.run = run
        self.stale_lock = lock.stale
        self._lock = lock
        self._write_run("running")

    @classmethod
    def create(cls, path: str | Path, run: Mapping[str, Any]) -> RunFolder:
        """Begin a new run in an empty or new folder, or in the folder of an earlier run, whose results it replaces.

        Args:
            path: The folder; made with its parents where needed. Of an earlier run only ``run.json`` and
                ``results.zarr`` are replaced; other files in the folder stay.
            run: What :func:`~signaling.record.provenance.describe_run` gave; more entries are kept as they are.

        Raises:
            RunFolderError: There is a file of that name, or a folder that holds something else.
            FolderInUse: Another run is at work in the folder.
            ResourceError: The disk is full.
        """
        folder = _usable(Path(path))
        lock = FolderLock(folder)
        try:
            recover(folder / RESULTS)
            opened = cls(folder, lock, dict(run))
            # Only now, when the new run.json stands: at no moment do old results go with the new description.
            remove(folder / RESULTS)
        except BaseException:
            lock.release()
            raise
        return opened

    @classmethod
    def resume(cls, path: str | Path) -> RunFolder:
        """Open the folder of an earlier run to go on with it; everything in it stays.

        Raises:
            RunFolderError: It is not a run folder, or its ``run.json`` is damaged.
            FolderInUse: Another run is at work in the folder.
        """
        folder = Path(path)
        _read_run(folder)
        lock = FolderLock(folder)
        try:
            recover(folder / RESULTS)
            return cls(folder, lock, _read_run(folder))
        except BaseException:
            lock.release()
            raise

    def write_results(self, results: xr.Dataset, cells: Mapping[str, xr.Dataset] | None = None) -> None:
        """Replace the stored results by these, completely or not at all.

        Args:
            results: Observables over the coordinate ``time``, as :meth:`Recorder.to_dataset` makes them.
            cells: Population name -> snapshots, as :meth:`Recorder.cells_to_dataset` makes them.

        Raises:
            ResourceError: The disk is full; the results stored before are unharmed.
        """
        provenance = {key: self.run[key] for key in ("input_hash", "seed") if self.run.get(key) is not None}
        provenance |= {f"{name}_version": version for name, version in self.run.get("versions", {}).items()}
        with new_folder(self.path / RESULTS) as store:
            zarr_files.write(results.assign_attrs(provenance), store)
            for population, snapshots in (cells or {}).items():
                zarr_files.write(snapshots.assign_attrs(provenance), store, group=f"cells/{population}")
            zarr_files.consolidate(store, [f"cells/{population}" for population in cells or {}])

    def close(self, status: str = "finished") -> None:
        """Write how the run ended and release the lock."""
        try:
            self._write_run(status)
        finally:
            self._lock.release()

    def __enter__(self) -> RunFolder:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self.close("finished")
        else:
            self.close("interrupted" if issubclass(kind, KeyboardInterrupt) else "failed")

    def _write_run(self, status: str) -> None:
        self.run = {**self.run, "kind": KIND, "format": FORMAT, "status": status}
        self.run.pop("checksum", None)
        self.run["checksum"] = sha256(canonical_json(self.run))
        plain = json.loads(canonical_json(self.run))
        write_file(self.path / RUN, (json.dumps(plain, indent=2, ensure_ascii=False) + "\n").encode("utf-8"))


@dataclass(frozen=True, slots=True)
class StoredRun:
    """A run read back from its folder.

    Attributes:
        path: The folder.
        run: The content of ``run.json``: ``scenario``, ``seed``, ``versions``, ``input_hash``, ``status`` and more.
        results: Observables over time, in memory; None when the run ended before any were stored.
    """

    path: Path
    run: dict[str, Any]
    results: xr.Dataset | None

    @property
    def populations(self) -> tuple[str, ...]:
        """Populations of which snapshots are stored."""
        folder = _results_folder(self.path) / "cells"
        return tuple(sorted(entry.name for entry in folder.iterdir() if entry.is_dir())) if folder.is_dir() else ()

    def cells(self, population: str) -> xr.Dataset:
        """Snapshots of every cell of a population over ``time`` and ``cell``, read when used.

        Raises:
            UnknownName: None are stored for that population.
        """
        if population not in self.populations:
            known = did_you_mean(population, self.populations)
            raise UnknownName(f"{self.path}: there are no snapshots of '{population}'.{known}")
        return zarr_files.read(_results_folder(self.path), group=f"cells/{population}")


def open_run(path: str | Path) -> StoredRun:
    """Read a run folder.

    Raises:
        RunFolderError: It is not a run folder, or what it holds is damaged.
    """
    folder = Path(path)
    run = _read_run(folder)
    stored = _results_folder(folder)
    if not stored.is_dir():
        return StoredRun(folder, run, None)
    try:
        return StoredRun(folder, run, zarr_files.read(stored).load())
    except Exception as fault:  # whatever the libraries below raise on damaged files
        raise RunFolderError(f"{stored}: the stored results are damaged ({fault}). Run the scenario again.") from fault


def _usable(folder: Path) -> Path:
    """``folder``, made if needed; refuses one that holds anything but a run."""
    if folder.exists() and not folder.is_dir():
        raise RunFolderError(f"{folder}: this is a file, a run needs a folder. Choose another name.")
    folder.mkdir(parents=True, exist_ok=True)
    # A run killed at its very start has left no more than these.
    foreign = [entry.name for entry in folder.iterdir() if entry.name not in (LOCK, RUN + NEW)]
    if foreign and not _is_run_folder(folder):
        raise RunFolderError(
            f"{folder}: this folder holds other things ({sorted(foreign)[0]} ...) and no run. It is left as it is; "
            "choose an empty or new folder."
        )
    return folder


def _is_run_folder(folder: Path) -> bool:
    try:
        return json.loads((folder / RUN).read_text(encoding="utf-8")).get("kind") == KIND
    except (OSError, ValueError, AttributeError):
        return False


def _results_folder(folder: Path) -> Path:
    """The stored results; the version set aside when a crash came between the two renames of a replacement."""
    stored, aside = folder / RESULTS, folder / (RESULTS + OLD)
    return aside if aside.is_dir() and not stored.is_dir() else stored


def _read_run(folder: Path) -> dict[str, Any]:
    path = folder / RUN
    try:
        run = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise RunFolderError(f"{folder}: there is no {RUN} here, so this is not a run folder.") from None
    except ValueError as fault:
        raise RunFolderError(f"{path}: damaged ({fault}). Run the scenario again.") from None
    if not isinstance(run, dict) or run.get("kind") != KIND:
        raise RunFolderError(f"{path}: this does not describe a run (kind is not '{KIND}').")
    if run.get("format") != FORMAT:
        raise RunFolderError(
            f"{path}: format {run.get('format')!r} is not known here, only {FORMAT}. Update the package."
        )
    stated = run.pop("checksum", None)
    if stated != sha256(canonical_json(run)):
        raise RunFolderError(f"{path}: damaged or edited (its checksum does not fit). Run the scenario again.")
    return run
