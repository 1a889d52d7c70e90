"""What ``signaling describe`` tells: one kind of thing a file, each a list of sections."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from signaling.app.describe.section import Section
from signaling.app.endings import Refused
from signaling.core.errors import UnknownName, did_you_mean

__all__ = ["Section", "described", "subjects"]


def subjects() -> dict[str, Mapping[str, Callable[[], list[Section]]]]:
    """Kind of thing -> name -> what tells about it. A name that stands twice is the first of its kind."""
    from signaling.app.describe.body import bodies
    from signaling.app.describe.cell_type import types
    from signaling.app.describe.index import indices
    from signaling.app.describe.mechanism import mechanisms
    from signaling.app.describe.observable import observables
    from signaling.app.describe.person import persons
    from signaling.app.describe.saboteur import saboteurs
    from signaling.app.describe.scenario import scenarios

    return {
        "cells": types(),
        "saboteurs": saboteurs(),
        "body": bodies(),
        "persons": persons(),
        "scenarios": scenarios(),
        "mechanisms": mechanisms(),
        "indices": indices(),
        "observables": observables(),
    }


def described(name: str, *, influence_now: bool = False) -> list[Section]:
    """What there is to say about a cell type, saboteur, scenario, mechanism, index, observable, or the body.

    Letter case and the marks ``-`` and ``_`` do not count, and a beginning that only one name has is enough; a scenario
    file is described as well. ``muscle MAPK=lumped`` is a cell type with another form of a mechanism.

    Args:
        name: Of the thing.
        influence_now: Of a cell type: work the influence of its numbers out anew.

    Raises:
        Refused: Nothing has this name, or influence is asked of what is no cell type. ScenarioError: A scenario file has faults.
    """
    if influence_now:
        return _with_influence(name)
    if name.endswith((".yaml", ".yml")):
        from signaling.app.describe.scenario import describe_scenario

        return describe_scenario(name)
    if "=" in name:
        return _with_forms(name)
    known = subjects()
    members = [pair for group in known.values() for pair in group.items()]
    for alike in (lambda member: member == name, lambda member: _folded(member) == _folded(name)):
        for member, tell in members:
            if alike(member):
                return tell()
    begun = [tell for member, tell in members if _folded(name) and _folded(member).startswith(_folded(name))]
    if len(begun) == 1:
        return begun[0]()
    hint = did_you_mean(name, [member for member, _ in members])
    raise Refused(f"there is nothing called '{name}' to describe.{hint} 'signaling describe' lists everything.")


def _with_forms(text: str) -> list[Section]:
    """A cell type and the forms of its mechanisms: ``muscle MAPK=lumped``."""
    from signaling.app.describe.cell_type import describe_cell_type

    name, *choices = text.split()
    try:
        return describe_cell_type(name, **dict(choice.split("=") for choice in choices))
    except (UnknownName, ValueError) as fault:
        raise Refused(f"cannot describe '{text}': {fault} Write, for example, 'muscle MAPK=lumped'.") from fault


def _with_influence(name: str) -> list[Section]:
    from signaling.app.describe.cell_type import describe_cell_type
    from signaling.studies.questions import QUESTIONS

    kind = next((kind for kind in QUESTIONS if _folded(kind) == _folded(name)), None)
    if kind is None:
        hint = did_you_mean(name, QUESTIONS)
        raise Refused(f"--influence is for cell types: {', '.join(QUESTIONS)}; '{name}' is none.{hint}")
    return describe_cell_type(kind, influence_now=True)


def _folded(name: str) -> str:
    return name.casefold().replace("-", "").replace("_", "").replace(" ", "")
