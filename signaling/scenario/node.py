"""A value of a scenario together with the place where it was written.

A file is read into a tree of nodes; ``extends``, short forms and overrides work on that tree, so that every fault, however late
it is found, can still name file, line, column and the path as the user wrote it.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from numbers import Integral, Real
from typing import Any

from signaling.core.errors import Fault

DEEPEST = 32
LARGEST_WHOLE = 2**63 - 1  # whole numbers are kept in 64 bits further on
LONGEST_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Node:
    """One value: a scalar, ``dict[str, Node]`` or ``list[Node]``, and where it stands.

    Attributes:
        value: Text, number, truth value, None, mapping of nodes or list of nodes.
        file: File as the user named it, or ``overrides``.
        line: Line of the value, from 1; None when it was not read from a file.
        column: Column of the value, from 1.
        path: Dotted path as written, for example ``protocol[1].ogtt.glucose``.
        key_line: Line of the key in front of the value; None for the root and for list entries.
        key_column: Column of that key.
    """

    value: Any
    file: str
    line: int | None = None
    column: int | None = None
    path: str = ""
    key_line: int | None = None
    key_column: int | None = None

    def get(self, *keys: str) -> Node | None:
        """The node under these keys, or None where a key is missing or what stands there is no mapping."""
        node: Node | None = self
        for key in keys:
            node = node.value.get(key) if node is not None and isinstance(node.value, dict) else None
        return node

    def items(self) -> Iterator[tuple[str, Node]]:
        """Keys and values of a mapping; nothing for any other value."""
        return iter(self.value.items()) if isinstance(self.value, dict) else iter(())

    def elements(self) -> Iterator[Node]:
        """Entries of a list; nothing for any other value."""
        return iter(self.value) if isinstance(self.value, list) else iter(())

    def holding(self, value: Any) -> Node:
        """Another value at the same place: what a short form stands for."""
        return replace(self, value=value)

    def fault(self, message: str, path: str | None = None) -> Fault:
        """A fault located at the value."""
        return Fault(self.file, self.line, self.column, self.path if path is None else path, message)

    def key_fault(self, message: str, path: str) -> Fault:
        """A fault located at the key in front of the value (at the value where there is no key)."""
        line, column = (self.line, self.column) if self.key_line is None else (self.key_line, self.key_column)
        return Fault(self.file, line, column, path, message)

    def plain(self) -> Any:
        """The value without places: mappings, lists, texts and numbers."""
        if isinstance(self.value, dict):
            return {key: node.plain() for key, node in self.value.items()}
        if isinstance(self.value, list):
            return [node.plain() for node in self.value]
        return self.value


def child_path(parent: str, key: str | int) -> str:
    """Dotted path of an entry: ``record`` and ``every`` give ``record.every``; whole numbers are put in brackets."""
    if isinstance(key, int):
        return f"{parent}[{key}]"
    key = key if len(key) <= LONGEST_SHOWN else f"{key[:LONGEST_SHOWN]}..."
    key = key if key.isprintable() else repr(key)[1:-1]
    return f"{parent}.{key}" if parent else key


def shown(given: Any) -> str:
    """What the user gave, short enough for one line of an error message."""
    if isinstance(given, str):
        return repr(given if len(given) <= LONGEST_SHOWN else f"{given[:LONGEST_SHOWN]}...")
    if isinstance(given, bool):
        return "true" if given else "false"
    if isinstance(given, Mapping):
        return "a mapping"
    if isinstance(given, list | tuple):
        return "a list"
    return "an empty value" if given is None else str(given)[:LONGEST_SHOWN]


def from_plain(data: Any, file: str) -> tuple[Node, list[Fault]]:
    """Turn Python data, such as ``overrides``, into nodes.

    Args:
        data: Mappings, lists, texts, numbers (NumPy scalars too), truth values, None. Keys are texts, or whole numbers that
            select an entry of a list.
        file: What to print as the place, for example ``overrides``.

    Returns:
        The tree, and the faults of values that a scenario cannot hold; such values are None in the tree.
    """
    faults: list[Fault] = []

    def convert(given: Any, path: str, depth: int) -> Node:
        here = Node(None, file, path=path)
        if depth >= DEEPEST and isinstance(given, Mapping | list | tuple):
            faults.append(here.fault(f"is nested deeper than {DEEPEST} levels."))
            return here
        if isinstance(given, Mapping):
            return here.holding(
                {str(key): convert(v, child_path(path, str(key)), depth + 1) for key, v in given.items()}
            )
        if isinstance(given, list | tuple):
            return here.holding([convert(entry, child_path(path, i), depth + 1) for i, entry in enumerate(given)])
        if given is None or isinstance(given, str | bool):
            return here.holding(given)
        complaint = number_complaint(given)
        if complaint is None:
            return here.holding(int(given) if isinstance(given, Integral) else float(given))
        faults.append(here.fault(complaint))
        return here

    return convert(data, "", 0), faults


def number_complaint(given: Any) -> str | None:
    """Why this cannot be a number of a scenario, or None when it can."""
    if isinstance(given, Integral):
        return (
            None if abs(int(given)) <= LARGEST_WHOLE else f"is too large; the largest whole number is {LARGEST_WHOLE}."
        )
    if not isinstance(given, Real):
        return f"a value of type {type(given).__name__} cannot stand here; use texts, numbers, lists and mappings."
    return None if math.isfinite(given) else f"{shown(given)} is not a finite number."


def merged(base: Node, over: Node) -> Node:
    """Lay one tree over another: mappings key by key, everything else replaced.

    A mapping whose keys are whole numbers, laid over a list, changes those entries of the list and leaves the others.
    """
    if isinstance(base.value, list) and isinstance(over.value, dict) and _selects_entries(over, len(base.value)):
        entries = list(base.value)
        for key, node in over.items():
            entries[int(key)] = merged(entries[int(key)], node)
        return over.holding(entries)
    if not isinstance(base.value, dict) or not isinstance(over.value, dict):
        return over
    together = dict(base.value)
    for key, node in over.items():
        together[key] = merged(together[key], node) if key in together else node
    return over.holding(together)


def _selects_entries(over: Node, count: int) -> bool:
    return bool(over.value) and all(
        key.isascii() and key.isdigit() and len(key) < 6 and int(key) < count for key in over.value
    )
