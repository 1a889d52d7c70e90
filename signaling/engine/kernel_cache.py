"""Machine code kept between runs, in a folder that belongs to the user.

An entry is named by everything that its code depends on: the network, the processor, the compiler and the generator. It carries a checksum; an
entry that does not match it is built again. A folder that cannot be written, or that belongs to somebody else, is reported once and not used.
"""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Callable
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

from signaling.engine.network import Network
from signaling.pathway import expressions
from signaling.pathway.expressions import Expr, walk

MAGIC = b"signaling kernel 1\n"
MOST_ENTRIES = 500  # the oldest go first; an entry has 20 to 300 kB


def cache_folder() -> Path:
    """Where kernels are kept; follows XDG_CACHE_HOME and the customs of the system."""
    home = os.environ.get("XDG_CACHE_HOME")
    if home and os.path.isabs(home):
        return Path(home) / "signaling" / "kernels"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "signaling" / "kernels"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "signaling" / "kernels"
    return Path.home() / ".cache" / "signaling" / "kernels"


def kernel_key(network: Network, *conditions: object) -> str:
    """Name of the entry for a network under conditions such as processor, compiler, lanes and width."""
    digest = sha256()
    for part in (
        generator_version(),
        *map(str, conditions),
        repr((network.states, network.inputs, network.settings, network.kept)),
        repr([(c.members, c.scale) for c in network.complements]),
    ):
        digest.update(part.encode() + b"\0")
    numbered: dict[Expr, int] = {}
    for slope in (*network.derivatives, *(c.total for c in network.complements)):
        for node in walk(slope):
            if node not in numbered:
                numbered[node] = len(numbered)
                value = node.value.hex() if isinstance(node.value, float) else node.value
                digest.update(f"{node.op} {value} {[numbered[a] for a in node.args]}\n".encode())
        digest.update(f"-> {numbered[slope]}\n".encode())
    digest.update(",".join(float(s).hex() for s in network.scale).encode())
    return digest.hexdigest()


@cache
def generator_version() -> str:
    """Hash of the modules that write kernels."""
    digest = sha256()
    for path in (*sorted(Path(__file__).parent.rglob("*.py")), Path(expressions.__file__)):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def kept_or_built(key: str, build: Callable[[], bytes]) -> bytes:
    """The object file of an entry, from the folder if it is there and whole, else built and kept."""
    try:
        folder = _own_folder()
    except OSError as fault:
        _warn_once(f"compiled kernels are not kept between runs: {fault}. Set XDG_CACHE_HOME to a folder of your own.")
        return build()
    path = folder / f"{key}.o"
    image = _read(path)
    if image is None:
        image = build()
        try:
            _write(path, image)
        except OSError as fault:
            _warn_once(
                f"compiled kernels are not kept between runs: {fault}. Set XDG_CACHE_HOME to a folder of your own."
            )
    return image


def _own_folder() -> Path:
    folder = cache_folder()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if hasattr(os, "getuid") and folder.stat().st_uid != os.getuid():
        raise PermissionError(f"{folder} belongs to somebody else")
    return folder


def _read(path: Path) -> bytes | None:
    """The object file, or None if there is none or it is damaged."""
    try:
        content = path.read_bytes()
    except OSError:
        return None
    head, image = content[: len(MAGIC) + 32], content[len(MAGIC) + 32 :]
    return image if head == MAGIC + sha256(image).digest() else None


def _write(path: Path, image: bytes) -> None:
    """Write beside, then rename: a reader sees the old entry or the new one, never half of one."""
    with NamedTemporaryFile(dir=path.parent, prefix="new-", delete=False) as file:
        try:
            file.write(MAGIC + sha256(image).digest() + image)
            file.close()
            os.replace(file.name, path)
        except BaseException:
            file.close()
            Path(file.name).unlink(missing_ok=True)
            raise
    entries = list(path.parent.glob("*.o"))
    if len(entries) > MOST_ENTRIES:
        for old in sorted(entries, key=lambda entry: entry.stat().st_mtime)[: MOST_ENTRIES // 4]:
            old.unlink(missing_ok=True)


@cache
def _warn_once(message: str) -> None:
    warnings.warn(message, RuntimeWarning, stacklevel=5)
