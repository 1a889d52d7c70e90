"""A scenario: what its author says about it, what happens when, what is expected, and its resolved form."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from signaling.app.describe.section import Section
from signaling.scenario.layers import shipped_names
from signaling.scenario.resolve import load, resolved_yaml
from signaling.scenario.shipped import shipped_folder


def scenarios() -> dict[str, Callable[[], list[Section]]]:
    """Every shipped scenario."""
    return {name: partial(describe_scenario, name) for name in shipped_names()}


def describe_scenario(name: str) -> list[Section]:
    """Everything about one scenario, shipped or in a file.

    Raises:
        ScenarioError: It has faults.
    """
    plan = load(name)
    path = shipped_folder() / f"{name}.yaml" if name in shipped_names() else Path(name)
    told = [Section(plan.title, _remarks(path.read_text(encoding="utf-8")))]
    events = tuple((event.at, event.kind, ", ".join(_words(event.action.model_dump()))) for event in plan.protocol)
    if events:
        told.append(Section("What happens", "", ("at", "what", ""), events))
    if plan.expect:
        told.append(Section("Expected", "\n".join(plan.expect)))
    return [*told, Section("In full", resolved_yaml(plan).rstrip())]


def _words(said: Mapping[str, Any]) -> Iterator[str]:
    """What an event says, as a person reads it: ``insulin 10 nM, until 60 min``."""
    for key, value in said.items():
        if isinstance(value, Mapping):
            yield from _words(value)
        else:
            yield f"{key} {' - '.join(value) if isinstance(value, list) else value}"


def _remarks(text: str) -> str:
    """The comment that opens a file, without its marks."""
    lines = []
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        lines.append(line.removeprefix("#").removeprefix(" "))
    return "\n".join(lines).strip()
