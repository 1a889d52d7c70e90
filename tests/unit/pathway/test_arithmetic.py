"""Arithmetic on plain numbers follows IEEE, as NumPy and the compiled code do, but for powers and roots of what is below zero."""

import itertools
import math

import numpy as np
import pytest

from signaling.pathway.arithmetic import OPERATIONS
from signaling.pathway.expressions import COMPARISONS

AWKWARD = (-math.inf, -1e300, -800.0, -2.0, -0.5, -1e-18, 0.0, 1e-300, 0.5, 1.0, 3.0, 800.0, 1e300, math.inf, math.nan)
NUMPY = {
    "add": np.add, "sub": np.subtract, "mul": np.multiply, "div": np.divide, "neg": np.negative, "exp": np.exp, "log": np.log,
    "softplus": lambda a: np.logaddexp(0.0, a), "lt": np.less, "le": np.less_equal, "eq": np.equal,
}  # fmt: skip


@pytest.mark.parametrize("name", NUMPY)
def test_an_operation_agrees_with_numpy_wherever_it_is_looked_at(name):
    for x in itertools.product(AWKWARD, repeat=NUMPY[name].nin if hasattr(NUMPY[name], "nin") else 1):
        with np.errstate(all="ignore"):
            expected = float(NUMPY[name](*map(np.float64, x)))
        if name in COMPARISONS and any(map(math.isnan, x)):
            expected = math.nan  # not false: what is missing must not pass for an answer
        assert OPERATIONS[name](*x) == pytest.approx(expected, rel=1e-15, nan_ok=True), x


@pytest.mark.parametrize(
    ("base", "exponent", "expected"),
    [
        (2.0, 10.0, 1024.0),
        (9.0, 0.5, 3.0),
        (-2.0, 3.0, -8.0),
        (-2.0, -2.0, 0.25),
        (-1e-18, 1.5, 0.0),  # round-off below zero counts as zero
        (-3.0, 0.5, 0.0),
        (0.0, 0.0, 1.0),
        (0.0, -1.0, math.inf),
        (-1e-18, -0.5, math.inf),
        (1e200, 2.0, math.inf),
        (-1e200, 3.0, -math.inf),
        (-1e200, 2.0, math.inf),
    ],
)
def test_a_base_below_zero_counts_as_zero_unless_the_exponent_is_whole(base, exponent, expected):
    assert OPERATIONS["pow"](base, exponent) == expected


def test_the_root_of_what_is_below_zero_by_round_off_is_zero():
    assert OPERATIONS["sqrt"](-1e-18) == 0.0
    assert OPERATIONS["sqrt"](2.25) == 1.5


@pytest.mark.parametrize("a", [True, False])
@pytest.mark.parametrize("b", [True, False])
def test_conditions_are_joined_as_in_logic(a, b):
    assert OPERATIONS["and"](float(a), float(b)) == (a and b)
    assert OPERATIONS["or"](float(a), float(b)) == (a or b)
    assert OPERATIONS["not"](float(a)) == (not a)


def test_a_selection_takes_one_branch_whatever_the_other_is():
    assert OPERATIONS["select"](1.0, 2.0, math.nan) == 2.0
    assert OPERATIONS["select"](0.0, math.inf, 3.0) == 3.0


@pytest.mark.parametrize("joined", [("and", 0.0), ("or", 1.0)])
def test_a_condition_on_what_is_missing_is_missing(joined):
    how, known = joined
    assert math.isnan(OPERATIONS[how](known, math.nan))
    assert math.isnan(OPERATIONS["not"](math.nan))
    assert math.isnan(OPERATIONS["select"](math.nan, 1.0, 2.0))
