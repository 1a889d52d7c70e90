"""From the short form that people write to the long form in which everything is said.

Short forms are spelled out layer by layer, before the layers are laid over one another: only then does ``JNK: {dose: 1}`` in a
variant replace what the base scenario said about JNK in the liver. What depends on the whole is filled in afterwards.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce

from signaling.scenario.events import Event, Medium
from signaling.scenario.kinds import SPAN, TIME, Measure, Misread
from signaling.scenario.node import Node, merged
from signaling.scenario.schema import DEFAULT_CELLS, Plan, Verbs
from signaling.scenario.vocabulary import Vocabulary

SWITCHES = ("disarmed", "knocked_out")  # verbs that may stand alone: {JNK: {liver: disarmed}}


def long_form(layers: list[Node], vocabulary: Vocabulary) -> Node:
    """Lay the layers over one another and say everything that they leave unsaid and that is no constant default.

    Args:
        layers: Trees from the ground up, as ``read_layers`` returns them; all are mappings.
        vocabulary: The known tissues, and where the saboteurs live.

    Returns:
        One tree. Values that are wrong are left as they are.
    """
    tissues = _tissues(layers, vocabulary)
    root = reduce(merged, (_spelled_out(layer, tissues, vocabulary) for layer in layers))
    root = _without_empty_values(root)
    if not is_dish(root):
        root = _counted(root, vocabulary)
    return _told_in_full(root)


def is_dish(root: Node) -> bool:
    """Whether a tree is that of a dish scenario."""
    return "dish" in root.value


def plan_tissues(root: Node, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The tissues that take part: all of a body, one in a dish."""
    return _tissues([root], vocabulary)


def _tissues(layers: list[Node], vocabulary: Vocabulary) -> tuple[str, ...]:
    cells = [cell.value for layer in layers if (cell := layer.get("dish", "cell")) is not None]
    known = tuple(vocabulary.tissues)
    return (cells[-1],) if cells and cells[-1] in known else known


def _spelled_out(layer: Node, tissues: tuple[str, ...], vocabulary: Vocabulary) -> Node:
    entries = dict(layer.value)

    def spell(key: str, how: Callable[[Node], Node]) -> None:
        if key in entries:
            entries[key] = how(entries[key])

    spell("cells", lambda cells: _everywhere(cells, tuple(vocabulary.tissues)))
    spell("expect", _as_list)
    spell("protocol", _spelled_events)
    spell("record", _spelled_record)
    spell("saboteurs", lambda node: _each(node, lambda name, said: _spelled_saboteur(name, said, tissues, vocabulary)))
    spell("mutants", lambda node: _each(node, lambda _, said: _everywhere(said, tissues)))
    return layer.holding(entries)


def _each(node: Node, how: Callable[[str, Node], Node]) -> Node:
    return node.holding({k: how(k, n) for k, n in node.items()}) if isinstance(node.value, dict) else node


def _everywhere(node: Node, tissues: tuple[str, ...]) -> Node:
    """One value for all tissues."""
    if node.value is None or isinstance(node.value, dict | list):
        return node
    return node.holding(dict.fromkeys(tissues, node))


def _as_list(node: Node) -> Node:
    return node if node.value is None or isinstance(node.value, dict | list) else node.holding([node])


def _spelled_events(protocol: Node) -> Node:
    if isinstance(protocol.value, list):
        return protocol.holding([_each(event, _spelled_action) for event in protocol.elements()])
    return _each(protocol, lambda _, event: _each(event, _spelled_action))  # keys that select events of the base


def _spelled_action(key: str, said: Node) -> Node:
    if key == "at" or isinstance(said.value, dict | list):
        return said
    if said.value is None:
        return said.holding({})
    return said.holding({"glucose": said}) if key == "ogtt" else said


def _spelled_record(record: Node) -> Node:
    def spell(key: str, said: Node) -> Node:
        if key == "species":
            return _each(said, lambda _, names: _as_list(names))
        return _as_list(said) if key in ("cells", "at") else said

    return _each(record, spell)


def _spelled_saboteur(name: str, said: Node, tissues: tuple[str, ...], vocabulary: Vocabulary) -> Node:
    """Verbs without a tissue hold wherever the saboteur lives; verbs under a tissue go before them."""
    said = _spelled_switch(said)
    if not isinstance(said.value, dict):
        return said
    general = {verb: node for verb, node in said.items() if verb in Verbs.model_fields}
    special = {tissue: _spelled_switch(node) for tissue, node in said.items() if tissue not in Verbs.model_fields}
    lives_in = vocabulary.saboteurs.get(name, tissues)
    homes = [tissue for tissue in tissues if tissue in lives_in] or tissues
    everywhere = {tissue: said.holding(general) for tissue in homes} if general else {}
    return merged(said.holding(everywhere), said.holding(special))


def _spelled_switch(said: Node) -> Node:
    if isinstance(said.value, str) and said.value in SWITCHES:
        return said.holding({said.value: said.holding(True)})
    return said


def _without_empty_values(node: Node) -> Node:
    """An empty value means the default, in a variant too: there it takes back what the base says."""
    if isinstance(node.value, dict):
        return node.holding({k: _without_empty_values(n) for k, n in node.items() if n.value is not None})
    if isinstance(node.value, list):
        return node.holding([_without_empty_values(entry) for entry in node.elements()])
    return node


def _counted(root: Node, vocabulary: Vocabulary) -> Node:
    """A number of cells for every tissue."""
    cells = root.get("cells") or root.holding({})
    if not isinstance(cells.value, dict):
        return root
    default = {tissue: cells.holding(DEFAULT_CELLS) for tissue in vocabulary.tissues}
    return root.holding(root.value | {"cells": cells.holding(default | cells.value)})


def _told_in_full(root: Node) -> Node:
    """Events that lean on their neighbours: a fast ends at the next drink, a medium keeps what it does not change."""
    protocol = root.get("protocol")
    if protocol is None or not isinstance(protocol.value, list):
        return root
    events = list(protocol.value)
    duration = minutes(root.get("duration"), SPAN) or SPAN.number(Plan.model_fields["duration"].default)
    drinks = [at for event in events if event.get("ogtt") is not None and (at := minutes(event.get("at"))) is not None]
    medium = root.get("dish", "medium") or root.holding({})
    timed = [(at, index) for index, event in enumerate(events) if (at := minutes(event.get("at"))) is not None]
    for at, index in sorted(timed):
        event = events[index]
        fast, change = event.get("fast"), event.get("medium")
        if fast is not None and isinstance(fast.value, dict) and "until" not in fast.value:
            end = min((drink for drink in drinks if drink > at), default=duration)
            fast = fast.holding(fast.value | {"until": event.get("at").holding(SPAN.text(end))})
            events[index] = event.holding(event.value | {"fast": fast})
        if change is not None and isinstance(change.value, dict) and isinstance(medium.value, dict):
            medium = change.holding({k: n for k, n in medium.items() if k in Medium.model_fields} | change.value)
            events[index] = event.holding(event.value | {"medium": medium})
    return root.holding(root.value | {"protocol": protocol.holding(events)})


def minutes(node: Node | None, kind: Measure = TIME) -> float | None:
    """The time that a node says, or None where it says none; what is wrong with it is reported by the schema."""
    try:
        return None if node is None else kind.number(node.value)
    except Misread:
        return None


def actions(event: Node) -> list[str]:
    """What an event says happens: all its keys but the time."""
    return [key for key, _ in event.items() if key != "at" and key in Event.model_fields]
