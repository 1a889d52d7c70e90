"""All faults of a scenario at once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from signaling.core.errors import Fault
from signaling.scenario.clock import check_times
from signaling.scenario.fault_list import FaultList
from signaling.scenario.known_names import check_names
from signaling.scenario.layers import read_layers
from signaling.scenario.node import Node
from signaling.scenario.schema import Plan
from signaling.scenario.short_form import long_form
from signaling.scenario.structure import check_structure
from signaling.scenario.vocabulary import Vocabulary, default_vocabulary


def check(
    name_or_path: str | Path, *, overrides: Mapping[str, Any] | None = None, vocabulary: Vocabulary | None = None
) -> list[Fault]:
    """Find every fault of a scenario without running it.

    Args:
        name_or_path: Name of a shipped scenario, or path of a file.
        overrides: Nested mapping laid over the file.
        vocabulary: The known names; those of this version of the package when None.

    Returns:
        The faults in the order of the files; empty when the scenario can be run.
    """
    layers, faults = read_layers(name_or_path, overrides)
    return faults if layers is None else examine(layers, faults, vocabulary)[1]


def examine(
    layers: list[Node], found_before: list[Fault], vocabulary: Vocabulary | None
) -> tuple[Plan | None, list[Fault]]:
    """Lay the layers over one another and check the whole.

    Args:
        layers: Trees from the ground up.
        found_before: Faults of the files themselves.
        vocabulary: The known names; those of this version of the package when None.

    Returns:
        The plan (None when there are faults) and all faults.
    """
    names = vocabulary if vocabulary is not None else default_vocabulary()
    root = long_form(layers, names)
    faults = FaultList(found_before)
    check_names(root, names, faults)
    plan = check_structure(root, names, faults)
    check_times(root, faults)
    found = faults.sorted([layer.file for layer in reversed(layers)])
    return (None if found else plan), found
