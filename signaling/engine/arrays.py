"""Arrays over tiles of cells: from the edge of a cache line, and growing seldom."""

from __future__ import annotations

import math
from typing import Final

import numpy as np

CACHE_LINE: Final = 64  # bytes


def empty(shape: tuple[int, ...], dtype: np.dtype | type) -> np.ndarray:
    """An array like that of numpy.empty, from the edge of a cache line: a few percent faster to advance."""
    room = np.empty(math.prod(shape) * np.dtype(dtype).itemsize + CACHE_LINE, np.uint8)
    start = -room.ctypes.data % CACHE_LINE
    return room[start : len(room) - CACHE_LINE + start].view(dtype).reshape(shape)


def lengthened(array: np.ndarray, length: int, fill: np.ndarray | float = 0) -> np.ndarray:
    """An array with more entries along its first axis; room is taken ahead, so that many small growths seldom copy.

    Args:
        array: as it is; not to be used afterwards.
        length: at least its own.
        fill: of the new entries.
    """
    if length == len(array):
        return array
    room = array.base if isinstance(array.base, np.ndarray) else None
    same = room is not None and room.shape[1:] == array.shape[1:] and room.dtype == array.dtype
    if room is None or not same or len(room) < length or address(room) != address(array):
        room = np.empty((length + length // 8, *array.shape[1:]), array.dtype)
        room[: len(array)] = array
    longer = room[:length]
    longer[len(array) :] = fill
    return longer


def address(array: np.ndarray) -> int:
    """Where the numbers of an array begin."""
    return array.__array_interface__["data"][0]
