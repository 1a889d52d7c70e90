"""A strict reader of scenario files: YAML 1.2 core values, a place for every key, and no surprises.

It stands on the events of PyYAML's safe parser and builds the values itself, because ``safe_load`` reads ``1e-3`` as text,
``12:30`` as 750 and ``no`` as false, keeps the last of two equal keys in silence, and can be stalled by merge keys and aliases.
Left out on purpose: tags, merge keys, several documents in a file, keys that are not text.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from signaling.core.errors import Fault
from signaling.scenario.node import DEEPEST, Node, child_path, shown
from signaling.scenario.yaml_values import core_value, quoted_value

LARGEST_FILE = 1_000_000  # bytes
MOST_NODES = 20_000  # a scenario has tens; PyYAML needs some 40 microseconds for each
MOST_FROM_ALIASES = 100  # nodes that all aliases of a file may stand for together

_ADVICE = {
    "'\\t'": " Indent with spaces, not with tabs.",
    "mapping values are not allowed": " A text that holds ': ' needs quotation marks.",
}


class _Stopped(Exception):
    """Reading cannot go on; the fault says why."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault


def read_file(path: Path, file: str) -> tuple[Node | None, list[Fault]]:
    """Read a file; see ``read_text``.

    Args:
        path: The file.
        file: Its name as the user wrote it, for messages.
    """
    if not os.path.isfile(path):  # pathlib would raise on names that no file can have
        kind = "this is a folder, not a scenario file." if os.path.isdir(path) else "there is no such file."
        return None, [Fault(file, None, None, "", kind)]
    try:
        with path.open("rb") as stream:
            content = stream.read(LARGEST_FILE + 1)
    except OSError as error:
        return None, [Fault(file, None, None, "", f"the file cannot be read: {error.strerror}.")]
    if len(content) > LARGEST_FILE:
        return None, [Fault(file, 1, 1, "", "the file is larger than 1 MB; a scenario is a page of text.")]
    try:
        return read_text(content.decode("utf-8-sig"), file)
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8", "replace").removeprefix("\ufeff")
        return None, [Fault(file, *_line_and_column(before), "", "this is not UTF-8 text; save the file as UTF-8.")]


def read_text(text: str, file: str) -> tuple[Node | None, list[Fault]]:
    """Read the text of a scenario file.

    Args:
        text: YAML.
        file: Name for messages.

    Returns:
        The tree of nodes (None when the text cannot be read to its end) and every fault found. Values with a fault are None
        in the tree.
    """
    unprintable = yaml.SafeLoader.NON_PRINTABLE.search(text)
    if unprintable is not None:
        place = _line_and_column(text[: unprintable.start()])
        return None, [Fault(file, *place, "", f"the character {unprintable.group()!a} cannot stand in a text file.")]
    reader = _Reader(text, file)
    try:
        return reader.document(), reader.faults
    except _Stopped as stopped:
        return None, [*reader.faults, stopped.fault]


class _Reader:
    """Builds nodes from parser events, and remembers anchors and faults."""

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self.faults: list[Fault] = []
        self._events = yaml.parse(text, Loader=yaml.SafeLoader)
        self._last_mark: Any = None
        self._count = 0
        self._from_aliases = 0
        self._anchors: dict[str, tuple[Node, int]] = {}  # anchor -> what it names, and its number of nodes

    def document(self) -> Node:
        self._next()  # start of the stream
        event = self._next()
        if isinstance(event, yaml.StreamEndEvent):
            raise _Stopped(Fault(self.file, 1, 1, "", "the file is empty; a scenario has at least a 'title:'."))
        root = self._node(self._next(), "", 0)
        self._next()  # end of the document
        event = self._next()
        if not isinstance(event, yaml.StreamEndEvent):
            raise _Stopped(self._fault(event, "", "a second document starts here; a scenario file holds one."))
        return root

    def _next(self) -> yaml.Event:
        try:
            event = next(self._events)
        except yaml.MarkedYAMLError as error:
            raise _Stopped(self._syntax_fault(error)) from None
        except (yaml.YAMLError, ValueError, OverflowError):
            # The scanner of PyYAML hands any number to chr() and int(), for example that of "\UFFFFFFFF".
            message = "what begins here cannot be read as YAML: an escape or a directive holds a number out of range."
            raise _Stopped(self._fault(None, "", message)) from None
        self._last_mark = event.start_mark
        return event

    def _syntax_fault(self, error: yaml.MarkedYAMLError) -> Fault:
        mark = error.problem_mark or error.context_mark or self._last_mark
        began = error.context_mark
        inside = f", in what begins on line {began.line + 1}" if began is not None and began.line != mark.line else ""
        problem = error.problem or error.context or "unknown form"
        hint = next((advice for sign, advice in _ADVICE.items() if sign in problem), "")
        message = f"this cannot be read as YAML: {problem}{inside}.{hint}"
        return Fault(self.file, mark.line + 1, mark.column + 1, "", message)

    def _fault(self, event: yaml.Event | None, path: str, message: str) -> Fault:
        mark = self._last_mark if event is None else event.start_mark
        return Fault(self.file, mark.line + 1, mark.column + 1, path, message)

    def _node(self, event: yaml.Event, path: str, depth: int) -> Node:
        self._count += 1
        if self._count > MOST_NODES:
            raise _Stopped(self._fault(event, path, f"the file has more than {MOST_NODES} values."))
        if depth >= DEEPEST and isinstance(event, yaml.CollectionStartEvent):
            raise _Stopped(self._fault(event, path, f"is nested deeper than {DEEPEST} levels."))
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event, path)
        if event.tag is not None:
            tag = shown(event.tag.replace("tag:yaml.org,2002:", "!!"))
            self.faults.append(self._fault(event, path, f"the tag {tag} cannot be used; write the value alone."))
        here = Node(None, self.file, event.start_mark.line + 1, event.start_mark.column + 1, path)
        before = self._count
        if event.anchor is not None:
            self._anchors.pop(event.anchor, None)  # until it is complete, nothing inside can refer to it
        build: Callable = {yaml.SequenceStartEvent: self._list, yaml.MappingStartEvent: self._mapping}.get(
            type(event), self._scalar
        )
        node = here.holding(build(event, path, depth))
        if event.anchor is not None:
            self._anchors[event.anchor] = (node, self._count - before + 1)
        return node

    def _alias(self, event: yaml.AliasEvent, path: str) -> Node:
        here = Node(None, self.file, event.start_mark.line + 1, event.start_mark.column + 1, path)
        if event.anchor not in self._anchors:
            message = f"the alias {shown('*' + event.anchor)} has no finished anchor above it."
            self.faults.append(here.fault(message))
            return here
        target, size = self._anchors[event.anchor]
        self._count += size - 1
        self._from_aliases += size
        if self._from_aliases > MOST_FROM_ALIASES:
            message = f"the aliases of this file stand for more than {MOST_FROM_ALIASES} values; write them out."
            raise _Stopped(here.fault(message))
        return here.holding(target.value)

    def _list(self, _event: yaml.Event, path: str, depth: int) -> list[Node]:
        entries: list[Node] = []
        while not isinstance(event := self._next(), yaml.SequenceEndEvent):
            entries.append(self._node(event, child_path(path, len(entries)), depth + 1))
        return entries

    def _mapping(self, _event: yaml.Event, path: str, depth: int) -> dict[str, Node]:
        entries: dict[str, Node] = {}
        while not isinstance(event := self._next(), yaml.MappingEndEvent):
            complaint = _key_complaint(event)
            if complaint is not None:
                self.faults.append(self._fault(event, path, complaint))
                if not isinstance(event, yaml.AliasEvent | yaml.ScalarEvent):
                    self._node(event, path, depth + 1)
                self._node(self._next(), path, depth + 1)
                continue
            key, mark = event.value, event.start_mark
            node = self._node(self._next(), child_path(path, key), depth + 1)
            node = replace(node, key_line=mark.line + 1, key_column=mark.column + 1)
            if key in entries:
                message = f"stands twice, on line {entries[key].key_line} and on line {node.key_line}; keep one."
                self.faults.append(node.key_fault(message, node.path))
            else:
                entries[key] = node
        return entries

    def _scalar(self, event: yaml.ScalarEvent, path: str, _depth: int) -> str | int | float | bool | None:
        value, complaint = core_value(event.value) if event.style is None else quoted_value(event.value)
        if complaint is not None:
            self.faults.append(self._fault(event, path, complaint))
        return value


def _key_complaint(event: yaml.Event) -> str | None:
    if not isinstance(event, yaml.ScalarEvent):
        return "a key must be a plain word, not an alias, a list or a mapping."
    if event.tag is not None or event.anchor is not None:
        return "a key must be a plain word, without tag or anchor."
    if event.value == "<<" and event.style is None:
        return "merge keys ('<<') cannot be used; write the values out, or put the common part in a file and use 'extends:'."
    return quoted_value(event.value)[1] if event.value else "a key is empty."


def _line_and_column(before: str) -> tuple[int, int]:
    lines = before.split("\n")
    return len(lines), len(lines[-1]) + 1
