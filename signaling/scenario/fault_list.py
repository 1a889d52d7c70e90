"""Where the checks of a scenario put what they find."""

from __future__ import annotations

from collections.abc import Iterable

from signaling.core.errors import Fault
from signaling.scenario.node import Node, child_path


class FaultList:
    """Faults of one scenario, one for each entry of a file.

    The first fault of an entry stands: what is no time need not also lie outside the run, and a short form that is spelled out
    for five tissues is still one entry of the user's file.
    """

    def __init__(self, found_before: Iterable[Fault] = ()) -> None:
        self._faults = list(found_before)
        self._unreadable = {(fault.file, fault.path) for fault in self._faults}
        self._reported = {(fault.file, fault.path, fault.line, fault.column) for fault in self._faults}

    def value(self, node: Node, message: str) -> None:
        """The value is wrong."""
        if self._is_first(node, node.path):
            self._faults.append(node.fault(message))

    def key(self, node: Node, key: str, message: str) -> None:
        """The key in front of this value is wrong: the place is the key, the path that of the mapping it stands in."""
        if self._is_first(node, node.path):
            above = node.path.removesuffix(child_path("", key)).removesuffix(".")
            self._faults.append(node.key_fault(message, above))

    def missing(self, parent: Node, key: str, message: str) -> None:
        """The mapping lacks a key."""
        path = child_path(parent.path, key)
        if (parent.file, path) not in self._unreadable and self._is_first(parent, path):
            self._faults.append(parent.fault(message))

    def sorted(self, files: list[str]) -> list[Fault]:
        """All faults, file by file in the given order, from top to bottom."""

        def place(fault: Fault) -> tuple[int, int, int]:
            order = files.index(fault.file) if fault.file in files else len(files)
            return order, fault.line or 0, fault.column or 0

        return sorted(self._faults, key=place)

    def _is_first(self, node: Node, path: str) -> bool:
        entry = (node.file, path, node.line, node.column)
        if entry in self._reported:
            return False
        self._reported.add(entry)
        return True
