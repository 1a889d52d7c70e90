"""From a name to the layers of a scenario: the file, the files it extends, and the overrides."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from signaling.core.errors import Fault, did_you_mean
from signaling.scenario.node import Node, from_plain, shown
from signaling.scenario.shipped import shipped_folder
from signaling.scenario.yaml_loader import read_file

MOST_LAYERS = 8
ENDINGS = (".yaml", ".yml")


def shipped_names() -> list[str]:
    """Names of the shipped scenarios, such as ``ogtt`` and ``dish/insulin_steps``, sorted."""
    folder = shipped_folder()
    return sorted(path.relative_to(folder).with_suffix("").as_posix() for path in folder.rglob("*.yaml"))


def read_layers(
    name_or_path: str | Path, overrides: Mapping[str, Any] | None = None
) -> tuple[list[Node] | None, list[Fault]]:
    """Read a scenario and everything it stands on.

    Args:
        name_or_path: Name of a shipped scenario, or path of a file; a text without ``.yaml`` that is no existing file is a name.
        overrides: Nested mapping laid over the file.

    Returns:
        The trees from the ground up (what is extended first, the overrides last), and the faults found on the way. The trees
        are None when a file is missing or cannot be read to its end, for then nothing can be said about the whole.
    """
    path, label = _locate(name_or_path)
    if path is None:
        hint = did_you_mean(label, shipped_names())
        message = (
            f"there is neither a file nor a shipped scenario of this name.{hint} The name of a file ends in .yaml."
        )
        return None, [Fault(label, None, None, "", message)]
    layers, faults = _chain(path, label)
    if layers is None:
        return None, faults
    layers, complaints = laid_over(layers, overrides)
    return layers, faults + complaints


def laid_over(layers: list[Node], overrides: Mapping[str, Any] | None) -> tuple[list[Node], list[Fault]]:
    """The layers with overrides on top, where there are any, and what is wrong with these."""
    if overrides is None:
        return layers, []
    top, complaints = from_plain(overrides, "overrides")
    if not isinstance(top.value, dict):
        complaints = [top.fault(f"must be a mapping like that of a scenario file; this is {shown(overrides)}.")]
        top = top.holding({})
    return [*layers, top], complaints


def _locate(name_or_path: str | Path) -> tuple[Path | None, str]:
    """Path and printed name; the path is None for a name that is not shipped."""
    label = str(name_or_path)
    if isinstance(name_or_path, str) and not label.endswith(ENDINGS):
        if label in shipped_names():
            return shipped_folder() / f"{label}.yaml", f"{label}.yaml"
        if not os.path.isfile(label):
            return None, label
    return Path(label), label


def _chain(path: Path, label: str) -> tuple[list[Node] | None, list[Fault]]:
    """The file and what it extends, from the ground up."""
    layers: list[Node] = []
    faults: list[Fault] = []
    seen: set[str] = set()
    while True:
        root, complaints = read_file(path, label)
        faults += complaints
        if root is None:
            return None, faults
        seen.add(os.path.realpath(path))
        if not isinstance(root.value, dict):
            message = (
                f"a scenario is a mapping of keys to values, such as 'title: A meal'; this is {shown(root.plain())}."
            )
            return None, [*faults, root.fault(message)]
        extends = root.value.pop("extends", None)
        layers.insert(0, root)
        if extends is None or extends.value is None:
            return layers, faults
        path, label, complaint = _extended(extends, path, label)
        if complaint is None and os.path.realpath(path) in seen:
            complaint = f"{shown(extends.value)} extends this file in turn; a scenario cannot stand on itself."
        if complaint is None and len(layers) == MOST_LAYERS:
            complaint = f"more than {MOST_LAYERS} files extend one another."
        if complaint is not None:
            return None, [*faults, extends.fault(complaint)]


def _extended(extends: Node, path: Path, label: str) -> tuple[Path, str, str | None]:
    """Path and printed name of what is extended, and what is wrong with it."""
    given = extends.value
    if not isinstance(given, str):
        return path, label, f"{shown(extends.plain())} is not the name of a scenario."
    if not given.endswith(ENDINGS):
        if given in shipped_names():
            return shipped_folder() / f"{given}.yaml", f"{given}.yaml", None
        hint = did_you_mean(given, shipped_names())
        return path, label, f"there is no shipped scenario {shown(given)}.{hint} The name of a file ends in .yaml."
    folder, relative = path.parent, Path(given)
    inside = not relative.is_absolute() and ".." not in relative.parts and not set(given) & set("\0\\:")
    # The real path: a link inside the folder may lead out of it.
    if not inside or not Path(os.path.realpath(folder / relative)).is_relative_to(os.path.realpath(folder)):
        return path, label, f"{shown(given)} leaves the folder of this file; extend a file beside it or below it."
    if not os.path.isfile(folder / relative):
        return path, label, f"there is no file {shown(given)} in the folder of this file."
    return folder / relative, (Path(label).parent / relative).as_posix(), None
