"""Provenance: what produced a result. Scenario, seed, versions and machine, and a hash of what went in.

Two runs with the same input hash and the same versions have the same results.
"""

from __future__ import annotations

import hashlib
import json
import platform
from collections.abc import Mapping
from importlib import metadata
from typing import Any

from signaling.core.errors import SignalingError

LIBRARIES = ("mesa", "numpy", "scipy", "networkx", "llvmlite", "xarray", "zarr")


def describe_run(scenario: Mapping[str, Any], seed: int | None) -> dict[str, Any]:
    """The plain description of a run that stands in ``run.json``.

    Args:
        scenario: The resolved scenario: nested mappings and lists of text, numbers, booleans and None.
        seed: The seed of all random numbers; None when the run uses none.

    Raises:
        SignalingError: The scenario holds something that JSON cannot, such as an object or a NaN.
    """
    return {
        "scenario": scenario,
        "seed": seed,
        "input_hash": input_hash(scenario, seed),
        "versions": versions(),
        "platform": {
            "system": platform.system(),
            "release": platform.release(),
            "machine": platform.machine(),
            "python_implementation": platform.python_implementation(),
        },
    }


def input_hash(scenario: Mapping[str, Any], seed: int | None) -> str:
    """SHA-256 of the resolved scenario and the seed, independent of the order of the keys."""
    return sha256(canonical_json({"scenario": scenario, "seed": seed}))


def sha256(content: bytes) -> str:
    """The SHA-256 of ``content``, as ``sha256:`` and 64 digits."""
    return "sha256:" + hashlib.sha256(content).hexdigest()


def versions() -> dict[str, str]:
    """Versions of Python, this package and the libraries that shape a result; ``"not installed"`` for one that is not."""
    from signaling import __version__

    found = {"python": platform.python_version(), "signaling": __version__}
    for library in LIBRARIES:
        try:
            found[library] = metadata.version(library)
        except metadata.PackageNotFoundError:
            found[library] = "not installed"
    return found


def canonical_json(content: object) -> bytes:
    """The one way to write ``content`` as JSON: sorted keys, no spaces, UTF-8, finite numbers only.

    Raises:
        SignalingError: ``content`` holds something that JSON cannot.
    """
    try:
        text = json.dumps(
            content, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False, default=_plain
        )
        return text.encode("utf-8")
    except (TypeError, ValueError) as fault:
        raise SignalingError(
            f"this cannot be written as JSON: {fault}. Use text, finite numbers, booleans, lists and mappings with text keys."
        ) from None


def _plain(value: object) -> object:
    """NumPy numbers and arrays as Python's own."""
    if hasattr(value, "tolist"):
        return value.tolist()
    raise TypeError(f"a {type(value).__name__} is not a plain value")
