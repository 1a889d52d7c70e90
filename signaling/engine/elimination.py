"""Gaussian elimination of a sparse matrix, planned once: order of the pivots and where numbers arise.

The order is that of least work at each turn (H. M. Markowitz, The elimination form of the inverse and its application to linear programming,
Management Science 3 (1957) 255-269), with pivots kept on the diagonal: 1/(gamma h) makes it large, and a step whose pivot vanishes is
rejected by its error.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, eq=False)
class Elimination:
    """A plan; rows and columns are counted in the order of elimination.

    Attributes:
        order: position -> row of the matrix.
        lower: for each row, the columns left of the diagonal that are not zero after elimination.
        upper: for each row, those right of it.
        places: (row, column) -> place in the list of all numbers that are kept.
    """

    order: tuple[int, ...]
    lower: tuple[tuple[int, ...], ...]
    upper: tuple[tuple[int, ...], ...]
    places: dict[tuple[int, int], int]


def plan_elimination(size: int, pattern: Iterable[tuple[int, int]]) -> Elimination:
    """Plan the elimination of a matrix with numbers on its diagonal and at the places of `pattern`."""
    in_row: list[set[int]] = [set() for _ in range(size)]
    in_column: list[set[int]] = [set() for _ in range(size)]
    for i, j in pattern:
        if i != j:
            in_row[i].add(j)
            in_column[j].add(i)
    left = set(range(size))
    order: list[int] = []
    kept: list[tuple[int, int]] = []
    while left:
        pivot = min(left, key=lambda k: (len(in_row[k]) * len(in_column[k]), k))
        left.remove(pivot)
        order.append(pivot)
        rows, columns = in_column[pivot], in_row[pivot]
        kept += [(pivot, pivot), *((pivot, j) for j in sorted(columns)), *((i, pivot) for i in sorted(rows))]
        for i in rows:
            in_row[i].discard(pivot)
            in_row[i] |= columns - {i}
        for j in columns:
            in_column[j].discard(pivot)
            in_column[j] |= rows - {j}
    position = {row: k for k, row in enumerate(order)}
    moved = [(position[i], position[j]) for i, j in kept]
    return Elimination(
        order=tuple(order),
        lower=tuple(tuple(sorted(j for r, j in moved if r == i and j < i)) for i in range(size)),
        upper=tuple(tuple(sorted(j for r, j in moved if r == i and j > i)) for i in range(size)),
        places={place: k for k, place in enumerate(moved)},
    )
