"""The judge of the definitions is pint's own table, which shares nothing with ours but the program."""

import subprocess
import sys
from pathlib import Path

import pint
import pytest

from signaling.core import UnitError, convert
from signaling.core.unit_words import SPELLINGS, meaning

# Words that mean something of our own, or that pint spells otherwise.
OURS = {"%", "percent", "Eq", "mEq", "uEq", "U", "mU", "uU", "IU", "mIU", "uIU"}
SPELT_OTHERWISE = {
    "wk": "week",
    "mo": "month",
    "y": "year",
    "yr": "year",
    "yrs": "year",
    "hrs": "hour",
    "mins": "minute",
}
BASES = {"mass": "g", "amount": "mol", "length": "m", "time": "s", "energy": "J"}


@pytest.fixture(scope="module")
def pints_own_table():
    return pint.UnitRegistry(cache_folder=None)


@pytest.mark.parametrize("word", [word for word in SPELLINGS if word not in OURS])
def test_a_word_means_what_pint_says_it_means(word, pints_own_table):
    _, dimension = meaning(word)
    base = " ".join(f"{BASES[name]}^{power}" for name, power in dimension)
    theirs = pints_own_table.Quantity(1, SPELT_OTHERWISE.get(word, word)).to(base.replace(" ", "*")).magnitude
    assert convert(1, word, base) == pytest.approx(theirs, rel=1e-12, abs=0)


@pytest.mark.parametrize("word", ["gr", "Mg", "MM", "PM", "a", "kmin", "mmin", "my", "Min", "u", "w"])
def test_words_that_pint_or_a_prefix_would_read_in_a_dangerous_way_are_refused(word):
    with pytest.raises(UnitError, match=rf"there is no unit '{word}'\."):
        meaning(word)


def test_a_refusal_names_the_nearest_word_and_some_known_ones():
    with pytest.raises(UnitError, match=r"there is no unit 'kcals'\. Did you mean 'kcal'\?  Known: kg, kcal, kJ, "):
        meaning("kcals")


def test_both_greek_letters_stand_for_micro():
    assert meaning("\u00b5M") == meaning("\u03bcM") == meaning("uM")


def test_common_scales_are_whole_numbers_that_floats_hold_exactly():
    assert [meaning(word)[0] for word in ("pmol", "L", "min", "pM", "nM", "%")] == [1, 1, 1, 1, 1000, 1]


def test_importing_the_core_loads_no_pint():
    program = "import sys, signaling.core; sys.exit('pint' in sys.modules)"
    root = Path(__file__).parents[3]
    assert subprocess.run([sys.executable, "-c", program], cwd=root, timeout=60, check=False).returncode == 0
