"""Judges: the known answers published with Random123 (kat_vectors), and NumPy's own Philox."""

import numpy as np
import pytest

from signaling.core.philox import philox4x64, philox4x64_in_a_row

ONES = 2**64 - 1


def words(counter, key):
    arrays = tuple(np.array([word], dtype=np.uint64) for word in counter)
    return [int(word[0]) for word in philox4x64(arrays, key)]


@pytest.mark.parametrize(
    ("counter", "key", "answer"),
    [
        ((0, 0, 0, 0), (0, 0), "16554d9eca36314c db20fe9d672d0fdc d7e772cee186176b 7e68b68aec7ba23b"),
        ((ONES,) * 4, (ONES,) * 2, "87b092c3013fe90b 438c3c67be8d0224 9cc7d7c69cd777b6 a09caebf594f0ba0"),
        (
            (0x243F6A8885A308D3, 0x13198A2E03707344, 0xA4093822299F31D0, 0x082EFA98EC4E6C89),
            (0x452821E638D01377, 0xBE5466CF34E90C6C),
            "a528f45403e61d95 38c72dbd566e9788 a5a1610e72fd18b5 57bd43b5e52b7fe6",
        ),
    ],
)
def test_the_published_known_answers_come_out(counter, key, answer):
    assert words(counter, key) == [int(word, 16) for word in answer.split()]


def test_numpy_gives_the_same_words_for_the_same_key_and_counter():
    draw = np.random.default_rng(20110)
    counters = draw.integers(0, 2**64, size=(200, 4), dtype=np.uint64)
    counters[:50, 2:] = 0  # the counters that streams use: (id, ordinal, 0, 0)
    key = (0x0123456789ABCDEF, 0xFEDCBA9876543210)
    ours = np.column_stack(philox4x64(tuple(counters.T.copy()), key))
    for counter, block in zip(counters, ours, strict=True):
        number = sum(int(word) << 64 * place for place, word in enumerate(counter))
        before = (number - 1) % 2**256  # NumPy counts up before it draws
        theirs = np.random.Philox(counter=before, key=key[0] + (key[1] << 64)).random_raw(4)
        assert block.tolist() == theirs.tolist()


@pytest.mark.parametrize(("first", "second"), [(0, 0), (0, 7), (12345, 3), (2**64 - 5, 1), (2**64 - 5, 2**64 - 1)])
def test_counters_in_a_row_give_the_same_words(first, second):
    which = np.arange(5, dtype=np.uint64) + np.uint64(first)
    none, key = np.zeros_like(which), (11, 2**63)
    ours = philox4x64((which, np.full_like(which, second), none, none), key)
    assert np.array_equal(philox4x64_in_a_row(first, 5, second, key), np.column_stack(ours))


def test_the_counter_arrays_are_left_as_they_were():
    counter = tuple(np.arange(3, dtype=np.uint64) for _ in range(4))
    philox4x64(counter, (1, 2))
    assert all(word.tolist() == [0, 1, 2] for word in counter)
