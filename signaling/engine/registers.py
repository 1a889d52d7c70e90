"""Which values of a straight-line program stay in registers: when one has to leave, it is the one needed furthest ahead.

That rule loads least often (L. A. Belady, A study of replacement algorithms for a virtual-storage computer, IBM Systems Journal 5 (1966) 78-101).
A compiler has to guess at this for programs with loops; here every need is known in advance.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from signaling.engine.operations import Program, operands_of

GIVEN: Final = ("read", "number")


@dataclass(frozen=True, slots=True)
class Turn:
    """What happens around one operation.

    Attributes:
        load: operands to load from memory before it.
        save: values to store after it, since they leave and are needed again, and the place of each in memory.
        leave: values that are in no register after it.
    """

    load: tuple[int, ...]
    save: tuple[tuple[int, int], ...]
    leave: tuple[int, ...]


def plan_registers(program: Program, wanted: Mapping[int, Iterable[int]], size: int) -> tuple[list[Turn], int]:
    """Plan the registers of a program.

    Args:
        program: what is computed. What it reads is in memory already, numbers too.
        wanted: operation -> values that are wanted right after it.
        size: how many values the registers hold.

    Returns:
        A turn for every operation, and how many places in memory they need.
    """
    operations = program.operations
    asked = [(*operands_of(operation), *wanted.get(k, ())) for k, operation in enumerate(operations)]
    asked = [tuple(dict.fromkeys(own)) for own in asked]
    uses: list[list[int]] = [[] for _ in operations]
    for k in reversed(range(len(operations))):
        for a in asked[k]:
            uses[a].append(k)  # the last element is the next use
    in_memory = [operation[0] in GIVEN for operation in operations]
    homes: dict[int, int] = {}
    empty: list[int] = []
    places = 0
    present: set[int] = set()
    turns = []
    for k, operation in enumerate(operations):
        given = operation[0] in GIVEN
        load = tuple(a for a in asked[k] if a not in present and (given or a != k))
        for a in asked[k]:
            uses[a].pop()
        before = present | set(load) | (set() if given else {k})
        present = {a for a in before if uses[a]}
        for a in sorted(before - present):
            if a in homes:
                empty.append(homes.pop(a))
        save = []
        while len(present) > size:
            leaving = max(present, key=lambda a: (uses[a][-1], a))
            present.remove(leaving)
            if not in_memory[leaving]:
                in_memory[leaving] = True
                if not empty:
                    empty.append(places)
                    places += 1
                homes[leaving] = empty.pop()
                save.append((leaving, homes[leaving]))
        turns.append(Turn(load, tuple(save), tuple(before - present)))
    return turns, places
