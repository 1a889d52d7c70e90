"""Keys, kinds and units: does the long form fit the schema? What pydantic finds, said in our words and at the user's place."""

from __future__ import annotations

from typing import Any, get_args

from pydantic import ValidationError

from signaling.core.errors import did_you_mean
from signaling.scenario.events import Event, part_named
from signaling.scenario.fault_list import FaultList
from signaling.scenario.node import Node, shown
from signaling.scenario.part import Part
from signaling.scenario.schema import BodyPlan, DishPlan, Plan
from signaling.scenario.short_form import is_dish
from signaling.scenario.vocabulary import Vocabulary


def check_structure(root: Node, vocabulary: Vocabulary, faults: FaultList) -> Plan | None:
    """Build the plan, or report what stands in its way.

    Args:
        root: The long form.
        vocabulary: The known kinds of event.
        faults: Where the faults go.

    Returns:
        The plan; None when the schema does not hold.
    """
    plan_class = DishPlan if is_dish(root) else BodyPlan
    try:
        return plan_class.model_validate(root.plain())
    except ValidationError as error:
        for finding in error.errors(include_url=False):
            _report(finding, plan_class, root, vocabulary, faults)
    return None


def _report(finding: Any, plan_class: type[Plan], root: Node, vocabulary: Vocabulary, faults: FaultList) -> None:
    place, kind = finding["loc"], finding["type"]
    if kind == "missing":
        *above, key = place
        faults.missing(
            _node_at(root, above), key, f"'{key}' is missing: {_part_at(plan_class, above)[key].description}."
        )
        return
    node = _node_at(root, place)
    if kind == "extra_forbidden":
        *above, key = place
        if several := _same_as(above, key):
            faults.key(node, key, f"'{key}' says what '{several}' says for a single value; write one of the two.")
            return
        known = _part_at(plan_class, above)
        names = _known_keys(known, plan_class, vocabulary)
        what = "event" if known is Event.model_fields else "key"
        where = " in a dish scenario" if what == "key" and plan_class is DishPlan and not above else ""
        faults.key(node, key, f"there is no {what} {shown(key)}{where}.{did_you_mean(key, names)}")
    elif kind in ("model_type", "dict_type"):
        faults.value(node, f"{shown(node.plain())} is not a mapping of keys to values.")
    elif kind == "too_short":
        faults.value(node, "is empty; write at least one entry.")
    elif kind == "list_type":
        faults.value(node, _no_list(node))
    else:
        faults.value(node, finding.get("ctx", {}).get("sentence", finding["msg"]))


def _same_as(above: list[Any], key: str) -> str | None:
    """The key of a list that this key writes for a single value, where both are said."""
    kind = above[-1] if above else ""
    return part_named(kind).one_of.get(key) if kind in Event.model_fields and kind != "at" else None


def _no_list(node: Node) -> str:
    keys = [key for key, _ in node.items()]
    if keys and all(key.isdecimal() for key in keys):
        missing = max(keys, key=lambda key: (len(key), key))
        return f"there is no entry {missing} to change in what this file extends; entries are counted from 0."
    return f"{shown(node.plain())} is not a list; write its entries as '[a, b]' or on lines that start with '- '."


def known_events(plan_class: type[Plan], vocabulary: Vocabulary) -> tuple[str, ...]:
    """What may happen in a scenario of this kind."""
    names = vocabulary.dish_protocols if plan_class is DishPlan else vocabulary.protocols
    return tuple(name for name in names if name in Event.model_fields)


def _known_keys(known: dict[str, Any], plan_class: type[Plan], vocabulary: Vocabulary) -> list[str]:
    if known is Event.model_fields:
        return list(known_events(plan_class, vocabulary))
    top = ["extends"] if known is plan_class.model_fields else []
    return [*known, *top]


def _node_at(root: Node, place: Any) -> Node:
    """The node at a place of the long form, or the nearest one above it."""
    node = root
    for step in place:
        inside = node.value
        if isinstance(inside, list) or (isinstance(inside, dict) and step in inside):
            node = inside[step]
    return node


def _part_at(plan_class: type[Plan], place: Any) -> dict[str, Any]:
    """The fields of the part of the schema at a place."""
    annotation: Any = plan_class
    for step in place:
        annotation = annotation.model_fields[step].annotation if _is_part(annotation) else inside_of(annotation)
        annotation = without_none(annotation)
    return annotation.model_fields


def without_none(annotation: Any) -> Any:
    """``Ogtt`` of ``Ogtt | None``; other types as they are."""
    members = get_args(annotation)
    return members[0] if type(None) in members else annotation


def inside_of(annotation: Any) -> Any:
    """What a list or a mapping holds."""
    return get_args(annotation)[-1]


def _is_part(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Part)
