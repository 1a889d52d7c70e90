from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from signaling.core import UnitError, scale_and_dimension

CONCENTRATION = (("amount", 1), ("length", -3))


@pytest.mark.parametrize(
    ("unit", "dimension"),
    [
        ("1", ()),
        ("kg", (("mass", 1),)),
        ("%", (("percent", 1),)),
        ("%/min", (("percent", 1), ("time", -1))),
        ("1/(% min)", (("percent", -1), ("time", -1))),
        ("1/(nM min)", (("amount", -1), ("length", 3), ("time", -1))),
        ("mmol/kg/min", (("amount", 1), ("mass", -1), ("time", -1))),
        ("pmol/L", CONCENTRATION),
        ("nM", CONCENTRATION),
        ("L/min", (("length", 3), ("time", -1))),
        ("kg/m2", (("length", -2), ("mass", 1))),
        ("kcal/day", (("energy", 1), ("time", -1))),
        ("mg/g", ()),
    ],
)
def test_the_units_of_rate_laws_have_the_dimension_one_expects(unit, dimension):
    assert scale_and_dimension(unit)[1] == dimension


@pytest.mark.parametrize(
    "same",
    [
        ["1/(% min)", "1/(%*min)", "1 / ( % min )", "1/%/min", "%^-1 min^-1", "(% min)^-1", "(% min)**-1"],
        ["mmol/kg/min", "mmol/(kg min)", "mmol/kg*1/min", "mmol kg^-1 min^-1"],
        ["1/(nM^2 min)", "1/(nM nM min)", "1/(nM2 min)", "(1/nM)**2/min"],
        ["mM", "mmol/L", "umol/mL", "mol/m3"],
    ],
)
def test_different_ways_to_write_a_unit_agree(same):
    scales, dimensions = zip(*map(scale_and_dimension, same), strict=True)
    assert len(set(dimensions)) == 1
    assert scales == pytest.approx([scales[0]] * len(same), rel=1e-14, abs=0)


@pytest.mark.parametrize(
    ("unit", "reference", "ratio"),
    [
        ("nM", "pmol/L", 1e3),
        ("mmol/L", "nM", 1e6),
        ("mmol/L", "pmol/L", 1e9),
        ("1/h", "1/min", 1 / 60),
        ("%/s", "%/min", 60),
        ("1/(nM min)", "1/(pM min)", 1e-3),
        ("mg/dL", "g/L", 1e-2),
    ],
)
def test_scales_of_one_dimension_have_the_ratio_of_arithmetic(unit, reference, ratio):
    (scale, dimension), (base, same) = scale_and_dimension(unit), scale_and_dimension(reference)
    assert dimension == same
    assert scale / base == pytest.approx(ratio, rel=1e-15, abs=0)


def test_the_percent_of_a_pool_is_not_a_pure_number():
    assert scale_and_dimension("%")[1] != scale_and_dimension("1")[1]


@pytest.mark.parametrize(
    ("unit", "reason"),
    [
        ("1/nM min", "it can be read in two ways. Use parentheses, for example '1/(nM min)'"),
        ("mg/", "a unit is missing at its end"),
        ("/min", "a unit is missing before '/'"),
        ("mg)", "a ')' has no '('"),
        ("(mg", "a '(' is not closed"),
        ("()", "a unit is missing before ')'"),
        ("mg^0", "a power lies between -9 and 9 and is not 0"),
        ("mg^99999999999", "a power lies between -9 and 9 and is not 0"),
        ("kg%", "a space or an operator is missing before '%'"),
        ("5 g", "'5' cannot stand there"),
        ("mg\tkg", "'\\t' cannot stand there"),
        ("g; import os", "';' cannot stand there"),
        ("mmol/kgs", "there is no unit 'kgs'. Did you mean 'kg'?"),
        ("(" * 50 + "g" + ")" * 50, "parentheses nest deeper than 8"),
        ("((((g^9)^9)^9)^9)^9", "its scale is beyond any quantity here"),
        ("g " * 99, "its scale is beyond any quantity here"),
        ("x" * 201, "it has 201 characters, at most 200 are read"),
        ("", "Write one, for example 'mmol/L', or '1' for a pure number"),
        (None, "Write one, for example 'mmol/L', or '1' for a pure number"),
        (["g"], "Write one, for example 'mmol/L', or '1' for a pure number"),
    ],
)
def test_a_bad_unit_is_quoted_and_told_what_is_wrong_with_it(unit, reason):
    with pytest.raises(UnitError) as caught:
        scale_and_dimension(unit)
    assert " is not a unit" in str(caught.value)
    assert reason in str(caught.value)
    assert len(str(caught.value)) < 400


def test_every_product_and_quotient_of_two_words_adds_and_subtracts_exponents():
    exponents = {"nM": {"amount": 1, "length": -3}, "min": {"time": 1}, "%": {"percent": 1}, "L": {"length": 3}}
    for (first, ours), (second, theirs) in product(exponents.items(), repeat=2):
        for sign, mark in ((1, "*"), (1, " "), (-1, "/")):
            total = {base: ours.get(base, 0) + sign * theirs.get(base, 0) for base in {*ours, *theirs}}
            expected = tuple(sorted((base, power) for base, power in total.items() if power))
            assert scale_and_dimension(f"{first}{mark}{second}")[1] == expected


@given(st.text(alphabet="1279gmolMLnkin%/*^()+-. \u00b5;é\n", max_size=220))
def test_any_text_is_a_unit_or_a_unit_error(text):
    try:
        scale, dimension = scale_and_dimension(text)
    except UnitError:
        return
    assert 0 < scale < float("inf")
    assert all(power for _, power in dimension)
