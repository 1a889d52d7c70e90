"""The schema as a table for the docs, and the commented scenario that ``signaling new`` writes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_origin

from pydantic.fields import FieldInfo

from signaling.scenario.node import child_path
from signaling.scenario.part import Part
from signaling.scenario.schema import BodyPlan, DishPlan
from signaling.scenario.structure import inside_of, without_none

NAMES_UNDER = {
    "cells": ("tissue",),
    "saboteurs": ("saboteur", "tissue"),
    "mutants": ("protein", "tissue"),
    "record.species": ("tissue",),
    "dish.contents": ("protein",),
}
Row = tuple[str, str, str, str]

STARTER = """\
# A scenario: who it is, what happens, what is recorded. Everything but the title may be left out.
# Check it with 'signaling check FILE', run it with 'signaling run FILE'.
# Or stand on a shipped scenario and write only what differs:    extends: ogtt
# Cells in a dish instead of a person:                           extends: dish/dose_response

title: My first scenario
person: lean

# Number of simulated cells of each kind. One number for all is fine too:    cells: 100
cells: {muscle: 100, liver: 100, adipocyte: 100, beta: 100, alpha: 100}
seed: 1                       # the same seed gives the same result, to the last bit

coupling: 1 min               # how often cells and blood exchange
duration: 270 min

# What happens, and when. Every quantity has a unit. Not only drinks: meal, meals, fast, ivgtt, clamp, exercise ...
protocol:
  - {at: 30 min, ogtt: {glucose: 75 g, drink_within: 5 min}}

# What is done to the saboteurs PKC, JNK and TNF-alpha: dose, boost, disarmed, knocked_out; in one tissue or wherever it lives.
saboteurs:
  # JNK: {dose: 0.5}
  # PKC: {muscle: {boost: 2}, liver: disarmed}

# A receptor that binds insulin and does not signal.
mutants:
  # receptor: {muscle: Tyr->Phe}

# Blood and tissue means every five minutes; single cells of muscle at two times.
record: {every: 5 min, cells: [muscle], at: [0 min, 60 min]}

# What you expect of the result; the run says whether it came true.
expect:
  - plasma_glucose at 150 min is below 11 mmol/L
"""


def starter_scenario() -> str:
    """The text of a commented scenario to start from; it has no fault."""
    return STARTER


def schema_reference() -> str:
    """Every key of a scenario file as a Markdown table: what may stand there, the default, and what it means."""
    head: Row = ("key", "value", "default", "meaning")
    rows = list(dict.fromkeys([_extends(), *_rows(BodyPlan, ""), *_rows(DishPlan, "")]))
    return "\n".join(_line(cells) for cells in [head, ("---", "---", "---", "---"), *rows]) + "\n"


def _extends() -> Row:
    return (
        "`extends`",
        "name of a shipped scenario, or file beside or below this one",
        "none",
        "what this file stands on",
    )


def _rows(part: type[Part], above: str) -> Iterator[Row]:
    for key, field in part.model_fields.items():
        path = child_path(above, key)
        inner, entries = _innermost(field.annotation)
        names = "".join(f".<{name}>" for name in NAMES_UNDER.get(path, ()))
        path += names or "[]" * entries
        yield f"`{path}`", _expected(field, inner), _default(field), str(field.description)
        if _is_part(inner):
            yield from _rows(inner, path)


def _innermost(annotation: Any) -> tuple[Any, int]:
    """What a field holds inside its lists and mappings, and how many of those there are."""
    annotation, depth = without_none(annotation), 0
    while get_origin(annotation) in (dict, list):
        annotation, depth = inside_of(annotation), depth + 1
    return annotation, depth


def _is_part(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Part)


def _expected(field: FieldInfo, inner: Any) -> str:
    kinds = [*field.metadata, *getattr(inner, "__metadata__", ())]
    return next((kind.expected for kind in kinds if hasattr(kind, "expected")), "mapping")


def _default(field: FieldInfo) -> str:
    if isinstance(field.json_schema_extra, dict):
        return str(field.json_schema_extra["default"])
    if field.is_required():
        return "required"
    if field.default_factory is not None:
        return "as below"
    given = field.default
    if given in (None, [], {}):
        return "none"
    if isinstance(given, list):
        return f"`[{', '.join(given)}]`"
    return f"`{str(given).lower() if isinstance(given, bool) else given}`"


def _line(cells: Row) -> str:
    return "| " + " | ".join(cells) + " |"
