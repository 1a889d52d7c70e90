"""Philox4x64-10: random words as a pure function of a key and a counter.

Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11 (2011), doi:10.1145/2063384.2063405.
A round multiplies two of the four words, crosses the halves of the products and adds the key by exclusive or; the key
moves by a constant each round. All of it is integer arithmetic, so the bits are the same on every machine.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Words = NDArray[np.uint64]

ROUNDS = 10
_MULTIPLIERS = (0xD2E7470EE14C6C93, 0xCA5A826395121157)
_KEY_STEPS = (0x9E3779B97F4A7C15, 0xBB67AE8584CAA73B)  # golden ratio, sqrt(3) - 1
_LOW = np.uint64(0xFFFFFFFF)
_HALF = np.uint64(32)


def philox4x64(counter: tuple[Words, Words, Words, Words], key: tuple[int, int]) -> tuple[Words, Words, Words, Words]:
    """Four random words for each counter.

    Args:
        counter: Four uint64 arrays of shape (n,), the words of the counter, lowest first.
        key: Two whole numbers below 2**64.

    Returns:
        Four uint64 arrays of shape (n,).
    """
    first, second, third, fourth = counter
    for number in range(ROUNDS):
        key_0, key_1 = (np.uint64((word + number * step) % 2**64) for word, step in zip(key, _KEY_STEPS, strict=True))
        high_0, low_0 = _product(_MULTIPLIERS[0], first)
        high_1, low_1 = _product(_MULTIPLIERS[1], third)
        first, second, third, fourth = high_1 ^ second ^ key_0, low_1, high_0 ^ fourth ^ key_1, low_0
    return first, second, third, fourth


def philox4x64_in_a_row(first: int, count: int, second: int, key: tuple[int, int]) -> Words:
    """The same for counters (first, second, 0, 0), (first + 1, second, 0, 0) ..., which NumPy's own generator walks through, much faster.

    Args:
        first: lowest word of the first counter; that of the last is below 2**64.
        count: how many counters.
        second: their second word.
        key: Two whole numbers below 2**64.

    Returns:
        uint64 array of shape (count, 4).
    """
    before = (first + (second << 64) - 1) % 2**256  # NumPy counts on before it draws
    return np.random.Philox(counter=before, key=key[0] + (key[1] << 64)).random_raw(4 * count).reshape(count, 4)


def _product(multiplier: int, words: Words) -> tuple[Words, Words]:
    """High and low half of the 128-bit products, by schoolbook multiplication of 32-bit halves."""
    top, bottom = np.uint64(multiplier >> 32), np.uint64(multiplier & 0xFFFFFFFF)
    words_top, words_bottom = words >> _HALF, words & _LOW
    middle = top * words_bottom + (bottom * words_bottom >> _HALF)
    carry = bottom * words_top + (middle & _LOW)
    return top * words_top + (middle >> _HALF) + (carry >> _HALF), np.uint64(multiplier) * words
