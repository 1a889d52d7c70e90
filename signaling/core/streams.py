"""Random numbers with an address: what a cell draws depends on who it is and why, never on when it was asked.

``normals``, ``uniforms`` and ``exponentials`` give each id its own number, keyed by (seed, purpose) and counted by
(id, ordinal): the order of the ids, how many there are, threads and earlier draws change nothing, and two forks of a
run share their future draw by draw. ``stream`` is an ordinary NumPy generator for everything else.

The arithmetic between the random words and the result has the same bits on every machine; the logarithm of NumPy or of
the C library may differ in its last bit from one processor to the next, so ``inverse_normal`` brings its own.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from operator import index

import numpy as np
from numpy.typing import ArrayLike, NDArray

from signaling.core.errors import SignalingError
from signaling.core.inverse_normal import inverse_normal, natural_log
from signaling.core.philox import Words, philox4x64, philox4x64_in_a_row

Floats = NDArray[np.float64]

# Ids are handled in blocks whose arrays stay in the processor's cache; the block length does not show in the result.
BLOCK = 8192


def stream(seed: int, *key: str | int) -> np.random.Generator:
    """A generator of its own for each seed and key.

    Args:
        seed: The seed of the run, any whole number.
        *key: What the numbers are for, for example ``stream(seed, "muscle", "spread")``; ``1`` and ``"1"`` differ.

    Returns:
        A NumPy generator on a fresh Philox. Equal arguments give equal numbers in every process.

    Raises:
        SignalingError: The seed is not a whole number, or a part of the key is neither a text nor a whole number.
    """
    low, high = _key("stream", seed, *key)
    return np.random.Generator(np.random.Philox(key=low + (high << 64)))


def uniforms(seed: int, purpose: str, ids: ArrayLike, ordinal: ArrayLike = 0) -> Floats:
    """One number per id, uniform in the open interval (0, 1).

    Args:
        seed: The seed of the run, any whole number.
        purpose: What the numbers are for; other purposes give independent numbers.
        ids: Whole numbers of any shape.
        ordinal: How many draws of this purpose the id made before: one whole number, or an array that broadcasts with
            ``ids``.

    Returns:
        float64, of the broadcast shape of ``ids`` and ``ordinal``: odd multiples of 2**-53. Independent of what
        ``normals`` and ``exponentials`` give for the same arguments.

    Raises:
        SignalingError: Seed, ids or ordinal are not whole numbers.
    """
    return _each(0, None, seed, purpose, ids, ordinal)


def exponentials(seed: int, purpose: str, ids: ArrayLike, ordinal: ArrayLike = 0) -> Floats:
    """One number per id, exponential with mean 1.

    The threshold of a life event: the cell acts when its accumulated hazard passes it.

    Args:
        seed: As for ``uniforms``, and so are the others.
        purpose: What the numbers are for.
        ids: Whole numbers of any shape.
        ordinal: How many draws of this purpose the id made before.

    Returns:
        float64, of the broadcast shape of ``ids`` and ``ordinal``, all positive, at most 36.8.

    Raises:
        SignalingError: Seed, ids or ordinal are not whole numbers.
    """
    return _each(1, lambda uniform: -natural_log(uniform), seed, purpose, ids, ordinal)


def normals(seed: int, purpose: str, ids: ArrayLike, ordinal: ArrayLike = 0) -> Floats:
    """One standard normal number per id.

    Args:
        seed: As for ``uniforms``, and so are the others.
        purpose: What the numbers are for.
        ids: Whole numbers of any shape.
        ordinal: How many draws of this purpose the id made before.

    Returns:
        float64, of the broadcast shape of ``ids`` and ``ordinal``, within 8.3 of zero.

    Raises:
        SignalingError: Seed, ids or ordinal are not whole numbers.
    """
    return _each(2, inverse_normal, seed, purpose, ids, ordinal)


def _each(
    word: int,
    transform: Callable[[Floats], Floats] | None,
    seed: int,
    purpose: str,
    ids: ArrayLike,
    ordinal: ArrayLike,
) -> Floats:
    """Turn one word of each id's block of four into a number.

    ``uniforms``, ``exponentials`` and ``normals`` take different words, so that one purpose may use all three.
    """
    key = _key("lanes", seed, purpose)
    which, count = np.broadcast_arrays(_words(ids, "ids"), _words(ordinal, "ordinal"))
    shape, which, count = which.shape, which.ravel(), count.ravel()
    result = np.empty(which.size)
    for start in range(0, which.size, BLOCK):
        part = slice(start, start + BLOCK)
        uniform = _open_interval(_drawn(which[part], count[part], key, word))
        result[part] = uniform if transform is None else transform(uniform)
    return result.reshape(shape)


def _drawn(which: Words, count: Words, key: tuple[int, int], word: int) -> Words:
    """One word of the block of each id and ordinal."""
    ordinal, one = count[0], np.uint64(1)
    if (count == ordinal).all() and which[0] <= which[-1] and (which[1:] - which[:-1] == one).all():
        return philox4x64_in_a_row(int(which[0]), len(which), int(ordinal), key)[:, word]
    none = np.zeros_like(which)
    return philox4x64((which, count, none, none), key)[word]


def _open_interval(words: Words) -> Floats:
    # The middle of one of 2**52 equal cells. Of 2**53 cells the upper middles would need 54 bits and could round to 1.
    return ((words >> np.uint64(12)).astype(np.float64) + 0.5) * 2.0**-52


def _words(numbers: ArrayLike, name: str) -> Words:
    array = np.asarray(numbers)
    if array.size == 0:
        array = array.astype(np.int64)
    if array.dtype.kind not in "iu":
        raise SignalingError(f"{name} must be whole numbers, not {array.dtype}. Pass for example np.arange(100).")
    return array.astype(np.uint64)  # a negative number becomes its two's complement, which no small positive one shares


def _key(*parts: str | int) -> tuple[int, int]:
    """Two 64-bit words from a text of its own for every sequence of parts, the second of which is the seed."""
    digest = hashlib.sha256()
    for place, part in enumerate(parts):
        digest.update(_encoded(part, "the seed" if place == 1 else "a part of a key"))
    words = digest.digest()
    return int.from_bytes(words[:8], "little"), int.from_bytes(words[8:16], "little")


def _encoded(part: object, name: str) -> bytes:
    # Kind and length go in front, so that ("a", "bc") and ("ab", "c"), or 1 and "1", never hash the same bytes.
    if isinstance(part, str) and name != "the seed":
        text = part.encode()
        return b"text %d:" % len(text) + text
    try:
        number = b"%d" % index(part)  # type: ignore[arg-type]
    except TypeError:
        allowed = "a whole number" if name == "the seed" else "a text or a whole number"
        raise SignalingError(f"{name} must be {allowed}, not {part!r}. Write for example 1.") from None
    return b"number %d:" % len(number) + number
