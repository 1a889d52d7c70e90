"""From the short form that people write to the long form in which everything is said.

Short forms are spelled out layer by layer, before the layers are laid over one another: only then does ``JNK: {dose: 1}`` in a
variant replace what the base scenario said about JNK in the liver. What depends on the whole is filled in afterwards.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce

from signaling.clinic.dish_protocols.inhibitor import DRUGS
from signaling.scenario.events import Event, part_named
from signaling.scenario.kinds import SPAN, TIME, Measure, Misread
from signaling.scenario.node import Node, merged
from signaling.scenario.part import Lasting
from signaling.scenario.schema import DEFAULT_CELLS, Plan, Verbs
from signaling.scenario.vocabulary import Vocabulary

FOOD = ("ogtt", "meal", "meals")  # what ends a fast
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
    spell("mutants", lambda node: _each(node, lambda name, said: _everywhere(said, vocabulary.homes_of(name, tissues))))
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
    if key == "at" or key not in Event.model_fields:
        return said
    part = part_named(key)
    if said.value is None:
        return said.holding({})
    keys = part.short_list if isinstance(said.value, list) else part.short
    if not isinstance(said.value, dict):
        for inner in reversed(keys):
            said = said.holding({inner: said})
    for single, several in part.one_of.items():
        if (entry := said.get(single)) is not None and said.get(several) is None:
            others = {k: node for k, node in said.items() if k != single}
            said = said.holding(others | {several: _as_list(entry)})
    target = said.get("target")
    if key == "inhibitor" and target is not None and isinstance(target.value, str):
        return said.holding(said.value | {"target": target.holding(_blocked_by(target.value))})
    return said


def _blocked_by(name: str) -> str:
    """The protein that a drug blocks; the name itself where it is no drug."""
    return {drug.casefold(): protein for drug, protein in DRUGS.items()}.get(name.casefold(), name)


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
    """Events that do not say when they end: a fast ends at the next food, others at the next of their kind, all with the run."""
    protocol = root.get("protocol")
    if protocol is None or not isinstance(protocol.value, list):
        return root
    events = list(protocol.value)
    duration = minutes(root.get("duration"), SPAN) or SPAN.number(Plan.model_fields["duration"].default)
    begins = [
        (at, about) for event in events if (at := minutes(event.get("at"))) is not None for about in _about(event)
    ]
    for index, event in enumerate(events):
        at = minutes(event.get("at"))
        for kind, said in event.items() if at is not None else ():
            if not (kind == "fast" or _lasts(kind)) or not isinstance(said.value, dict) or "until" in said.value:
                continue
            ends = {(food,) for food in FOOD} if kind == "fast" else set(_about(event))
            end = min((start for start, about in begins if about in ends and start > at), default=duration)
            written = (SPAN if kind == "fast" else TIME).text(end)
            until = event.get("at").holding(written)
            events[index] = event.holding(event.value | {kind: said.holding(said.value | {"until": until})})
    return root.holding(root.value | {"protocol": protocol.holding(events)})


def _lasts(kind: str) -> bool:
    return kind in Event.model_fields and kind != "at" and issubclass(part_named(kind), Lasting)


def _about(event: Node) -> list[tuple[str, ...]]:
    """What an event is another of: its kind, and the target of an inhibitor."""
    target = event.get("inhibitor", "target")
    return [("inhibitor", str(target.value))] if target is not None else [(kind,) for kind in actions(event)]


def minutes(node: Node | None, kind: Measure = TIME) -> float | None:
    """The time that a node says, or None where it says none; what is wrong with it is reported by the schema."""
    try:
        return None if node is None else kind.number(node.value)
    except Misread:
        return None


def actions(event: Node) -> list[str]:
    """What an event says happens: all its keys but the time."""
    return [key for key, _ in event.items() if key != "at" and key in Event.model_fields]
