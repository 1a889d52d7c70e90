import hashlib
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from scipy import stats

from signaling.core import SignalingError, exponentials, normals, stream, uniforms
from signaling.core.streams import _open_interval

DRAWS = [uniforms, exponentials, normals]
LAWS = {uniforms: stats.uniform.cdf, exponentials: stats.expon.cdf, normals: stats.norm.cdf}
IDS = np.arange(50_000)


@pytest.mark.parametrize("draw", DRAWS)
def test_over_ids_the_numbers_follow_their_law(draw):
    assert stats.kstest(draw(1, "spread", IDS), LAWS[draw]).pvalue > 0.01


@pytest.mark.parametrize("draw", DRAWS)
def test_over_ordinals_and_over_seeds_the_numbers_of_one_cell_follow_the_law_too(draw):
    assert stats.kstest(draw(1, "spread", 17, ordinal=IDS), LAWS[draw]).pvalue > 0.01
    assert stats.kstest([float(draw(seed, "spread", 17)) for seed in range(2000)], LAWS[draw]).pvalue > 0.01


@pytest.mark.parametrize("draw", DRAWS)
def test_squares_of_the_numbers_have_the_moments_of_the_law(draw):
    numbers = draw(3, "moments", np.arange(200_000))
    mean, second = {uniforms: (1 / 2, 1 / 3), exponentials: (1, 2), normals: (0, 1)}[draw]
    assert numbers.mean() == pytest.approx(mean, abs=0.01)
    assert (numbers**2).mean() == pytest.approx(second, abs=0.03)


def test_numpy_gives_the_same_numbers_when_it_follows_the_recipe():
    # The recipe is part of every stored result: another key or counter would change all runs of a seed.
    digest = hashlib.sha256(b"text 5:lanes" + b"number 2:42" + b"text 5:death").digest()
    for cell, ordinal in ((0, 0), (17, 0), (17, 3), (2**40, 1)):
        philox = np.random.Philox(
            key=int.from_bytes(digest[:16], "little"), counter=(cell + (ordinal << 64) - 1) % 2**256
        )
        shares = [((int(word) >> 12) + 0.5) / 2**52 for word in philox.random_raw(3)]
        assert uniforms(42, "death", cell, ordinal) == shares[0]
        assert exponentials(42, "death", cell, ordinal) == pytest.approx(-np.log(shares[1]), rel=1e-14, abs=0)
        assert normals(42, "death", cell, ordinal) == pytest.approx(stats.norm.ppf(shares[2]), rel=1e-13, abs=0)


@pytest.mark.parametrize("draw", DRAWS)
def test_a_cell_draws_the_same_in_any_order_alone_or_among_many(draw):
    together = draw(7, "noise", IDS, ordinal=3)
    shuffled = np.random.default_rng(0).permutation(IDS)
    assert (draw(7, "noise", shuffled, ordinal=3) == together[shuffled]).all()
    assert (draw(7, "noise", IDS[::-7], ordinal=3) == together[::-7]).all()
    assert draw(7, "noise", [12345], ordinal=3)[0] == together[12345]
    assert float(draw(7, "noise", 12345, 3)) == together[12345]


@pytest.mark.parametrize("draw", DRAWS)
def test_the_result_has_the_shape_of_ids_and_ordinals(draw):
    assert draw(1, "a", np.zeros((0,), dtype=np.int64)).shape == (0,)
    assert draw(1, "a", []).shape == (0,)
    assert draw(1, "a", 5).shape == ()
    grid = draw(1, "a", np.arange(3)[:, None], ordinal=np.arange(4))
    assert grid.shape == (3, 4)
    assert grid[2, 3] == draw(1, "a", 2, 3)
    assert grid.dtype == np.float64


@pytest.mark.parametrize("draw", DRAWS)
def test_ids_ordinals_seeds_and_purposes_give_unrelated_numbers(draw):
    first = draw(1, "death", IDS)
    others = [
        draw(1, "death", IDS + 50_000),
        draw(1, "death", IDS, ordinal=1),
        draw(2, "death", IDS),
        draw(1, "division", IDS),
        draw(1, "death", np.roll(IDS, 1)),
        draw(1, "death", 0, ordinal=IDS + 1),
    ]
    for other in others:
        assert abs(np.corrcoef(first, other)[0, 1]) < 4 / np.sqrt(IDS.size)


def test_the_three_laws_are_independent_of_each_other_under_one_purpose():
    three = [draw(1, "one", IDS) for draw in DRAWS]
    assert np.abs(np.corrcoef(three) - np.eye(3)).max() < 4 / np.sqrt(IDS.size)


def test_uniforms_stay_inside_the_open_interval_and_exponentials_above_zero():
    # The extreme words cannot be waited for, so the map from words to numbers is asked directly.
    ends = _open_interval(np.array([0, 2**64 - 1], dtype=np.uint64))
    assert ends.tolist() == [2.0**-53, 1 - 2.0**-53]
    assert (exponentials(1, "a", IDS) > 0).all()


def test_ids_above_32_bits_are_told_apart():
    ids = np.array([1, 1 + 2**32, 1 + 2**40, 2**62], dtype=np.int64)
    assert len(set(uniforms(1, "a", ids).tolist())) == 4


def test_seeds_of_any_size_and_sign_differ():
    seeds = [0, 1, -1, 2**64, 2**64 + 1, 2**200]
    assert len({float(uniforms(seed, "a", 0)) for seed in seeds}) == len(seeds)


def test_a_numpy_seed_equals_a_plain_one():
    assert uniforms(np.int64(5), "a", 3) == uniforms(5, "a", 3)


@pytest.mark.parametrize("draw", DRAWS)
def test_ids_that_are_not_whole_are_refused(draw):
    with pytest.raises(SignalingError, match=r"ids must be whole numbers, not float64\. Pass for example np\.arange"):
        draw(1, "a", np.array([0.5]))
    with pytest.raises(SignalingError, match=r"ordinal must be whole numbers, not float64"):
        draw(1, "a", 1, ordinal=0.5)


@pytest.mark.parametrize("seed", [None, 1.5, "one"])
def test_a_seed_that_is_no_whole_number_is_refused(seed):
    with pytest.raises(SignalingError, match="the seed must be a whole number, not "):
        stream(seed, "a")
    with pytest.raises(SignalingError, match="the seed must be a whole number, not "):
        normals(seed, "a", [1])


def test_a_key_part_that_is_neither_text_nor_whole_number_is_refused():
    with pytest.raises(SignalingError, match=r"a part of a key must be a text or a whole number, not 0\.5"):
        stream(1, "a", 0.5)


def test_a_stream_repeats_for_the_same_key_and_differs_for_any_other():
    keys = [
        (1,),
        (2,),
        (1, "a"),
        (1, "b"),
        (1, "a", "b"),
        (1, "ab"),
        (1, "a", 1),
        (1, "a", "1"),
        (1, "a1"),
        (1, 1),
        (1, "1"),
    ]
    drawn = {key: stream(*key).random() for key in keys}
    assert len(set(drawn.values())) == len(keys)
    assert all(stream(*key).random() == number for key, number in drawn.items())


def test_a_stream_is_a_philox_generator_with_its_whole_future():
    generator = stream(1, "muscle")
    assert isinstance(generator.bit_generator, np.random.Philox)
    assert (stream(1, "muscle").random(100) == generator.random(100)).all()


def test_a_stream_and_the_numbers_of_ids_do_not_share_words():
    raw = stream(1, "a").bit_generator.random_raw(4000)
    as_uniforms = {((int(word) >> 12) + 0.5) * 2.0**-52 for word in raw}
    assert not as_uniforms & set(uniforms(1, "a", np.arange(1000)).tolist())


def test_the_numbers_are_the_same_in_every_process_whatever_the_hash_seed():
    program = (
        "import numpy as np; from signaling.core import *;"
        "print([f(1, 'a', np.arange(5)).tolist() for f in (uniforms, exponentials, normals)], stream(1, 'a', 2).random())"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "OMP_NUM_THREADS": "1"},
            cwd=Path(__file__).parents[3],
            capture_output=True,
            check=True,
            timeout=60,
        ).stdout
        for seed in ("0", "12345")
    }
    assert len(outputs) == 1
    assert b"[[0." in outputs.pop()
