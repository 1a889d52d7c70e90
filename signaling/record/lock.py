"""The lock of a run folder: one run at a time.

The operating system holds the lock for as long as the process lives, so a run that was killed leaves none behind: the note
it left is recognised as stale because nobody holds it. The note only tells a person who is at work.
"""

from __future__ import annotations

import json
import os
import platform
import time
from pathlib import Path
from typing import IO

from signaling.core.errors import SignalingError

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None

NAME = "run.lock"


class FolderInUse(SignalingError):
    """Another run is writing into the folder; the text says which process."""


class FolderLock:
    """The right to write into one run folder, from creation to :meth:`release`.

    Args:
        folder: The run folder; must exist.

    Attributes:
        stale: The note of a run that ended without releasing the lock (killed, power cut); None when there was none.

    Raises:
        FolderInUse: A living process holds the lock.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self._file: IO[str] | None = self._taken()
        self.stale: dict[str, object] | None = _note(self._file)
        self._file.seek(0)
        self._file.truncate()
        json.dump(
            {"pid": os.getpid(), "host": platform.node(), "since": time.strftime("%Y-%m-%dT%H:%M:%S%z")}, self._file
        )
        self._file.flush()

    def release(self) -> None:
        """Give the lock back; further calls do nothing."""
        if self._file is None:
            return
        # Removed while still held, so that nobody can lock a file that is about to vanish.
        self._path.unlink(missing_ok=True)
        self._file.close()
        self._file = None

    def _taken(self) -> IO[str]:
        while True:
            file = open(self._path, "a+", encoding="utf-8")  # noqa: SIM115 - held open as long as the lock
            if not _lock(file):
                note = _note(file) or {}
                file.close()
                raise FolderInUse(
                    f"{self._path.parent}: another run is writing here (process {note.get('pid', 'unknown')} on "
                    f"{note.get('host', 'unknown')} since {note.get('since', 'unknown')}). Wait for it or choose another folder."
                )
            if _still_there(file, self._path):
                return file
            file.close()  # the run before us removed the file between our opening and our locking it


def _lock(file: IO[str]) -> bool:
    """Lock an open file for this process; False when another holds it."""
    try:
        if fcntl is not None:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        else:
            import msvcrt

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    except OSError:
        return False
    return True


def _still_there(file: IO[str], path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file.fileno()), os.stat(path))
    except FileNotFoundError:
        return False


def _note(file: IO[str]) -> dict[str, object] | None:
    file.seek(0)
    try:
        note = json.loads(file.read(10_000))
    except (ValueError, OSError):  # empty, cut short, or locked against reading
        return None
    return note if isinstance(note, dict) else None
