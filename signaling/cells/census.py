"""The census of a population: which cell lives in which slot, and which slots are free.

A cell keeps its slot for life. A slot that a death left free is taken by a later birth, an id never: it counts on through births, deaths,
copies and forks. The id in a slot is therefore all that tells a living cell from one that lived there before.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable

import numpy as np

from signaling.core.errors import SignalingError
from signaling.engine.arrays import lengthened

NOBODY = 0


class DeadCell(SignalingError, ReferenceError):
    """A cell that died is asked or told something."""


class Census:
    """Who lives where.

    Args:
        count: cells at the start, in slots 0 to count - 1.
        first_id: id of the first one, from 1; the others follow.

    Attributes:
        id_at: (slots,) int64, id of the cell in each slot; 0 where nobody lives.
        next_id: the first id that was never given.
        events: births and deaths so far; only ever grows, whatever is restored.
    """

    def __init__(self, count: int, first_id: int = 1) -> None:
        self.founders, self.first_id = count, first_id
        self.id_at = np.arange(first_id, first_id + count, dtype=np.int64)
        self.next_id = first_id + count
        self.count = count
        self.events = 0
        self._vacated: np.ndarray | None = (
            None  # (slots,) event at which somebody last left a slot; None before any did
        )
        self._free: list[int] = []  # a heap: the lowest free slot is taken first
        self._slots: np.ndarray | None = None

    @property
    def reach(self) -> int:
        """Slots in use or used before."""
        return len(self.id_at)

    @property
    def plain(self) -> bool:
        """Whether the cells are those of the start, or born after them, in the order of their slots."""
        return self._vacated is None

    @property
    def slots(self) -> np.ndarray:
        """Slots of the living in the order of their ids, that is of their births, (count,)."""
        if self.plain:
            return np.arange(self.count)
        if self._slots is None:
            living = np.flatnonzero(self.id_at)
            self._slots = living[np.argsort(self.id_at[living], kind="stable")]
            self._slots.flags.writeable = False
        return self._slots

    @property
    def ids(self) -> np.ndarray:
        """Ids of the living, ascending, (count,)."""
        return self.id_at.copy() if self.plain else self.id_at[self.slots]

    @property
    def empty(self) -> np.ndarray:
        """Slots where nobody lives any more, ascending."""
        return np.zeros(0, np.int64) if self.plain else np.flatnonzero(self.id_at == NOBODY)

    def slot_of(self, unique_id: int) -> int | None:
        """Slot of a living cell by its id; None if there is none."""
        guess = unique_id - self.first_id
        if 0 <= guess < self.reach and self.id_at[guess] == unique_id:
            return guess
        found = np.flatnonzero(self.id_at == unique_id) if unique_id > NOBODY else ()
        return int(found[0]) if len(found) else None

    def stayed(self, slots: np.ndarray, since: int) -> np.ndarray:
        """For slots whose cells lived at an event: whether the same cells live there still, (n,) bool."""
        if self._vacated is None or since == self.events:
            return np.ones(len(slots), bool)
        return self._vacated[slots] <= since

    def leave(self, slots: np.ndarray) -> None:
        """Let the cells in some slots, all of them alive, be gone."""
        self.events += 1
        self._note(slots)
        self.id_at[slots] = NOBODY
        self.count -= len(slots)
        for slot in slots.tolist():
            heapq.heappush(self._free, slot)

    def arrive(self, ids: np.ndarray) -> np.ndarray:
        """Slots for newborn cells with ascending ids above all given before: free ones first, then new ones."""
        self.events += 1
        reused = [heapq.heappop(self._free) for _ in range(min(len(self._free), len(ids)))]
        fresh = len(ids) - len(reused)
        slots = np.array([*reused, *range(self.reach, self.reach + fresh)], np.int64)
        self.id_at = lengthened(self.id_at, self.reach + fresh)
        if self._vacated is not None:
            self._vacated = lengthened(self._vacated, max(self.reach, len(self._vacated)))
        self.id_at[slots] = ids
        self.count += len(ids)
        self.next_id = max(self.next_id, int(ids[-1]) + 1) if len(ids) else self.next_id
        self._slots = None
        return slots

    def restore(self, id_at: np.ndarray, next_id: int) -> None:
        """Let those live who lived when `id_at` was taken."""
        self.events += 1
        shared = min(self.reach, len(id_at))
        changed = np.flatnonzero(self.id_at[:shared] != id_at[:shared])
        gone = [*changed.tolist(), *range(shared, self.reach)]
        before, self.id_at = self.id_at, np.array(id_at, np.int64)
        if not self.plain or gone or not _ascends(self.id_at):
            longest = max(len(before), len(id_at))
            vacated = np.zeros(longest, np.int64)
            if self._vacated is not None:
                vacated[: len(self._vacated)] = self._vacated
            vacated[gone] = self.events
            self._vacated = vacated
        self.count, self.next_id = int(np.count_nonzero(self.id_at)), next_id
        self._free = np.flatnonzero(self.id_at == NOBODY).tolist()
        self._slots = None

    def _note(self, slots: Iterable[int]) -> None:
        if self._vacated is None:
            self._vacated = np.zeros(self.reach, np.int64)
        self._vacated[slots] = self.events
        self._slots = None

    def copy(self) -> Census:
        """A census of its own of the same cells."""
        other = object.__new__(Census)
        other.__dict__.update(self.__dict__)
        other.id_at, other._free = self.id_at.copy(), list(self._free)
        other._vacated = None if self._vacated is None else self._vacated.copy()
        return other

    def __repr__(self) -> str:
        return f"<Census: {self.count} cells in {self.reach} slots, next id {self.next_id}>"


def _ascends(id_at: np.ndarray) -> bool:
    return bool((id_at > NOBODY).all() and (np.diff(id_at) > 0).all())
