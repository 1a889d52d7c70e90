"""A named collection that grows only on purpose: integrators, cell types, saboteurs, protocols ..."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Generic, TypeVar

from signaling.core.errors import SignalingError, UnknownName, did_you_mean

Member = TypeVar("Member")


class Registry(Mapping[str, Member], Generic[Member]):
    """Name -> member, in the order of addition.

    Reads like a dictionary. Nothing can be replaced or removed, so a name keeps its meaning while a program runs.

    Args:
        kind: What the members are, in the singular, for error messages: ``"saboteur"``.
    """

    __slots__ = ("_members", "kind")

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self._members: dict[str, Member] = {}

    def add(self, name: str, member: Member) -> Member:
        """Add a member and return it.

        Raises:
            SignalingError: The name is blank or taken.
        """
        if not isinstance(name, str) or not name.strip():
            raise SignalingError(f"a {self.kind} needs a name, not {name!r}.")
        if name in self._members:
            raise SignalingError(f"there is a {self.kind} '{name}' already. Give the new one another name.")
        self._members[name] = member
        return member

    def __getitem__(self, name: str) -> Member:
        try:
            return self._members[name]
        except (KeyError, TypeError):  # TypeError: a list, say, cannot be a name at all
            raise UnknownName(f"there is no {self.kind} '{name}'.{did_you_mean(name, self._members)}") from None

    def __contains__(self, name: object) -> bool:
        # Mapping would build the whole error message to find out.
        return isinstance(name, str) and name in self._members

    def __iter__(self) -> Iterator[str]:
        return iter(self._members)

    def __len__(self) -> int:
        return len(self._members)

    def __repr__(self) -> str:
        return f"<Registry of {len(self)} {self.kind}: {', '.join(self)}>"
