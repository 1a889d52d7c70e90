"""Files and folders that are either the old or the new version, never half of one, whatever happens meanwhile.

The new version is written beside the old under a temporary name, forced to the disk, then renamed over it. A file is
replaced in one step of the file system. A folder cannot be: the old one is renamed aside first, and :func:`recover` puts it
back after a crash between the two steps. A full disk leaves the old version and says so.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from signaling.core.errors import ResourceError

NEW = ".new"
OLD = ".old"
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def write_file(path: Path, content: bytes) -> None:
    """Replace ``path`` by ``content`` in one step.

    Raises:
        ResourceError: The disk is full or a file may not grow that large; the old file is as it was.
    """
    new = path.with_name(path.name + NEW)
    with _said_when_full(path):
        try:
            with open(new, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            os.replace(new, path)
        except BaseException:
            new.unlink(missing_ok=True)
            raise
        _sync_folder(path.parent)


@contextmanager
def new_folder(path: Path) -> Iterator[Path]:
    """Fill a new version of the folder ``path``; it takes the place of the old one when the block ends well.

    Yields:
        The folder to fill, not yet made.

    Raises:
        ResourceError: The disk is full or a file may not grow that large; the old folder is as it was.
    """
    new, old = path.with_name(path.name + NEW), path.with_name(path.name + OLD)
    recover(path)
    with _said_when_full(path):
        try:
            yield new
            _sync_tree(new)
        except BaseException:
            remove(new)
            raise
        if path.exists():
            os.rename(path, old)
        os.rename(new, path)
        _sync_folder(path.parent)
        remove(old)


def recover(path: Path) -> None:
    """Undo what a crash interrupted: drop a half-written new version, bring back the old one that was renamed aside."""
    new, old = path.with_name(path.name + NEW), path.with_name(path.name + OLD)
    if old.exists() and not path.exists():
        os.rename(old, path)
    remove(new)
    remove(old)


def remove(path: Path) -> None:
    """Remove a file or folder if it is there; of a symbolic link the link alone."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def _sync_tree(folder: Path) -> None:
    for parent, _, names in os.walk(folder):
        for name in names:
            _sync(Path(parent, name))
        _sync_folder(Path(parent))


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _sync_folder(folder: Path) -> None:
    # Not every system can open a folder; there the rename itself must do.
    with suppress(PermissionError, IsADirectoryError):
        _sync(folder)


@contextmanager
def _said_when_full(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as fault:
        if fault.errno not in _FULL:
            raise
        raise ResourceError(
            f"{path}: the disk is full ({os.strerror(fault.errno)}). Make room and run again; what was there before is unharmed."
        ) from fault
