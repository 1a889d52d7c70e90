"""From a scenario to its plan: the same thing with every default explicit. Resolving a plan gives the plan itself."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from signaling.core.errors import ScenarioError
from signaling.scenario.check import examine
from signaling.scenario.layers import laid_over, read_layers
from signaling.scenario.node import from_plain, shown
from signaling.scenario.schema import Plan
from signaling.scenario.vocabulary import Vocabulary


def load(
    name_or_path: str | Path, *, overrides: Mapping[str, Any] | None = None, vocabulary: Vocabulary | None = None
) -> Plan:
    """Read, resolve and check a scenario.

    Args:
        name_or_path: Name of a shipped scenario such as ``ogtt``, or path of a file.
        overrides: Nested mapping laid over the file, ``{"saboteurs": {"JNK": {"dose": 1}}}``. Whole numbers as keys select
            entries of a list: ``{"protocol": {0: {"ogtt": {"glucose": "50 g"}}}}``.
        vocabulary: The known names; those of this version of the package when None.

    Returns:
        The plan.

    Raises:
        ScenarioError: The scenario has faults; ``.faults`` holds all of them.
    """
    layers, faults = read_layers(name_or_path, overrides)
    if layers is None:
        raise ScenarioError(faults)
    plan, faults = examine(layers, faults, vocabulary)
    if plan is None:
        raise ScenarioError(faults)
    return plan


def resolve(
    scenario: Plan | Mapping[str, Any],
    *,
    overrides: Mapping[str, Any] | None = None,
    vocabulary: Vocabulary | None = None,
) -> Plan:
    """Resolve a scenario that is already in memory, such as the one stored with a result.

    Args:
        scenario: A plan, or nested data in the form of a scenario file without ``extends``.
        overrides: Nested mapping laid over it, as in :func:`load`.
        vocabulary: The known names; those of this version of the package when None.

    Returns:
        The plan; equal to ``scenario`` when that is a plan and nothing is laid over it.

    Raises:
        ScenarioError: The scenario has faults; ``.faults`` holds all of them.
    """
    root, faults = from_plain(scenario.model_dump() if isinstance(scenario, Plan) else scenario, "scenario")
    if not isinstance(root.value, dict):
        raise ScenarioError([root.fault(f"a scenario is a mapping of keys to values; this is {shown(scenario)}.")])
    layers, complaints = laid_over([root], overrides)
    plan, faults = examine(layers, faults + complaints, vocabulary)
    if plan is None:
        raise ScenarioError(faults)
    return plan


def resolved_yaml(plan: Plan) -> str:
    """The resolved scenario as the text of a scenario file."""
    return yaml.safe_dump(plan.model_dump(), sort_keys=False, allow_unicode=True, default_flow_style=None, width=120)
