import math
import string

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from signaling.core import FormulaError
from signaling.pathway.expressions import ONE, Expr, call, condition, evaluate, number, select, symbol, symbols
from signaling.pathway.formula import MAX_DEPTH, MAX_LENGTH, parse

A, B, C = map(symbol, "abc")


# Grammar --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("formula", "meant"),
    [
        ("a + b * c", A + (B * C)),
        ("(a + b) * c", (A + B) * C),
        ("a - b - c", (A - B) - C),
        ("a - b + c", (A - B) + C),
        ("a / b / c", (A / B) / C),
        ("a / b * c", (A / B) * C),
        ("a * b^c", A * (B**C)),
        ("a^b^c", A ** (B**C)),
        ("a**b", A**B),
        ("-a^b", -(A**B)),
        ("a^-b", A ** (-B)),
        ("-a * b", (-A) * B),
        ("a * -b", A * (-B)),
        ("a - -b", A + B),
        ("((a))", A),
        ("exp(a + b)", call("exp", A + B)),
        ("hill(a, b, c)", ((A / B) ** C) / (ONE + (A / B) ** C)),
        ("soft(a, b)", B * call("softplus", A / B)),
        ("total(IRS1)", Expr("pool", (), ("total", "IRS1"))),
        ("free( IRS1 ) + locked(IRS1)", Expr("pool", (), ("free", "IRS1")) + Expr("pool", (), ("locked", "IRS1"))),
        ("piecewise(a, b < c, b)", select(condition("lt", B, C), A, B)),
        ("piecewise(a, b > c, b)", select(condition("lt", C, B), A, B)),
        ("piecewise(a, b >= c, b)", select(condition("le", C, B), A, B)),
        ("piecewise(a, b != c, b)", select(condition("not", condition("eq", B, C)), A, B)),
        ("piecewise(a, not (not b<c), b)", select(condition("lt", B, C), A, B)),
        ("piecewise(a, (b < c) and a<b or c<a, b)", parse("piecewise(a, ((b < c and a < b) or (c < a)), b)")),
        ("piecewise(a, not b < c and a < b, b)", parse("piecewise(a, (not b < c) and (a < b), b)")),
        ("piecewise(a, b < c, b, c < 2, c)", parse("piecewise(a, b < c, piecewise(b, c < 2, c))")),
        ("piecewise(a, 2 * 3 == 6, b)", A),
        ("piecewise(a, 1 > 2, b)", B),
        ("piecewise(a, b < c, a)", A),
        ("piecewise + min", symbol("piecewise") + symbol("min")),
        ("exp + hill", symbol("exp") + symbol("hill")),  # a name is a function only before a bracket
    ],
)
def test_a_formula_means_what_the_field_means_by_it(formula, meant):
    assert parse(formula) is meant


@pytest.mark.parametrize(
    ("formula", "value", "unit"),
    [
        ("3", 3.0, "1"), ("3.", 3.0, "1"), (".5", 0.5, "1"), ("1e-3", 1e-3, "1"), ("2.5E+2", 250.0, "1"),
        ("100%", 100.0, "%"), ("1e1%", 10.0, "%"), ("-30%", -30.0, "%"), (" \t3\r\n", 3.0, "1"),
    ],
)  # fmt: skip
def test_numbers_are_read_as_they_are_written(formula, value, unit):
    assert parse(formula) is number(value, unit)


@pytest.mark.parametrize(("x", "share"), [(0.0, 0.0), (5.0, 0.5), (10.0, 8 / 9), (2.5, 1 / 9)])
def test_hill_is_half_at_its_constant(x, share):
    assert evaluate(parse("hill(x, 5, 3)"), {"x": x}) == pytest.approx(share, rel=1e-14)


@pytest.mark.parametrize(("x", "value"), [(-9.0, 0.0), (0.0, 0.5 * 0.6931471805599453), (9.0, 9.0)])
def test_soft_is_a_rounded_corner(x, value):
    assert evaluate(parse("soft(x, 0.5)"), {"x": x}) == pytest.approx(value, abs=1e-7)


@pytest.mark.parametrize(("a", "b", "c"), [(1.0, 2.0, 3.0), (3.0, 2.0, 1.0), (-2.0, -5.0, 0.0), (1.0, 1.0, 1.0)])
def test_min_max_and_abs_are_those_of_python(a, b, c):
    here = {"a": a, "b": b, "c": c}
    assert evaluate(parse("min(a, b, c)"), here) == min(a, b, c)
    assert evaluate(parse("max(a, b, c)"), here) == max(a, b, c)
    assert evaluate(parse("abs(a - c)"), here) == abs(a - c)


@given(st.floats(-3, 3), st.floats(-3, 3), st.sampled_from(["<", "<=", ">", ">=", "==", "!="]))
@example(1.0, 1.0, "<=")
@example(1.0, 1.0, "<")
@example(1.0, 1.0, "!=")
def test_a_comparison_holds_where_it_does_for_python(x, y, sign):
    found = evaluate(parse(f"piecewise(7, x {sign} y or not y {sign} x and 2 > 1, 3)"), {"x": x, "y": y})
    assert found == (7 if eval(f"x {sign} y or not y {sign} x and 2 > 1") else 3)


numerals = st.sampled_from(["1.0", "2.0", "3.", "7.0", "0.5", ".25", "1e-2", "12e1", "1E+3"])


def _joined(parts):
    signs = st.sampled_from(["+", "-", "*", "/", "**"])
    return st.one_of(
        st.tuples(parts, signs, parts).map(lambda t: f"{t[0]} {t[1]} {t[2]}"),
        parts.map(lambda p: f"({p})"),
        parts.map(lambda p: f"-{p}"),
    )


@given(st.recursive(numerals, _joined, max_leaves=8))
def test_python_reads_the_same_number(formula):
    try:
        expected = eval(formula)  # Python ranks these signs as the field does, and it is somebody else's parser
    except (ZeroDivisionError, OverflowError):
        with pytest.raises(FormulaError, match=r"is divided by zero|is not a finite number"):
            parse(formula)
        return
    assume(
        isinstance(expected, float) and math.isfinite(expected)
    )  # a root of a negative number is complex there, zero here
    assert evaluate(parse(formula), {}) == pytest.approx(expected, rel=1e-12, abs=1e-300)


# Refusals -------------------------------------------------------------------------------------------------------------


NO_QUANTITY = "is a condition, not a quantity; write piecewise(value, condition, otherwise)"


@pytest.mark.parametrize(
    ("formula", "words"),
    [
        ("", "the formula ends too early (in '', character 1)"),
        ("k * ", "the formula ends too early (in 'k * ', character 5)"),
        ("k * (a + b", "')' is missing (in 'k * (a + b', character 11)"),
        ("k * a)", "')' is unexpected here (in 'k * a)', character 6)"),
        ("k  a", "'a' is unexpected here (in 'k  a', character 4)"),
        ("k * * a", "'*' is unexpected here (in 'k * * a', character 5)"),
        ("+a", "'+' is unexpected here (in '+a', character 1)"),
        ("()", "')' is unexpected here (in '()', character 2)"),
        ("2 3", "'3' is unexpected here (in '2 3', character 3)"),
        ("1.2.3", "'.3' is unexpected here (in '1.2.3', character 4)"),
        ("k %", "'%' is not part of the formula language (in 'k %', character 3)"),
        ("a = b", "'=' is not part of the formula language (in 'a = b', character 3)"),
        ("a.b", "'.' is not part of the formula language (in 'a.b', character 2)"),
        ("a\x00", "'\\x00' is not part of the formula language (in 'a\x00', character 2)"),
        ("µ * a", "'µ' is not part of the formula language (in 'µ * a', character 1)"),
        ("٣", "'٣' is not part of the formula language (in '٣', character 1)"),
        ("exp()", "')' is unexpected here (in 'exp()', character 5)"),
        ("2 * exp(a, b)", "exp() takes 1 argument(s), not 2 (in '2 * exp(a, b)', character 5)"),
        ("hill(a, b)", "hill() takes 3 argument(s), not 2 (in 'hill(a, b)', character 1)"),
        ("total(a + b)", "total() takes the name of a pool (in 'total(a + b)', character 1)"),
        ("a / 0", "'a' is divided by zero (in 'a / 0', character 3)"),
        ("a / (2 - 2)", "'a' is divided by zero (in 'a / (2 - 2)', character 3)"),
        ("hill(a, 0, 2)", "'a' is divided by zero (in 'hill(a, 0, 2)', character 1)"),
        ("1e999", "inf cannot stand in a rate expression; write a finite number (in '1e999', character 1)"),
        ("a + 9^999", "'9^999' is not a finite number (in 'a + 9^999', character 6)"),
        ("0^-1", "'0^(-1)' is not a finite number (in '0^-1', character 2)"),
        ("exp(999)", "'exp(999)' is not a finite number (in 'exp(999)', character 1)"),
        ("log(0)", "'log(0)' is not a finite number (in 'log(0)', character 1)"),
        ("a < b", f"'a < b' {NO_QUANTITY} (in 'a < b', character 1)"),
        ("k * (a < b)", f"'a < b' {NO_QUANTITY} (in 'k * (a < b)', character 3)"),
        ("-(a < b)", f"'a < b' {NO_QUANTITY} (in '-(a < b)', character 1)"),
        ("(a < b)^2", f"'a < b' {NO_QUANTITY} (in '(a < b)^2', character 8)"),
        ("exp(a < b)", f"'a < b' {NO_QUANTITY} (in 'exp(a < b)', character 1)"),
        (
            "piecewise(a < b, a < b, c)",
            "'a < b' is a condition, not a quantity (in 'piecewise(a < b, a < b, c)', character 1)",
        ),
        ("piecewise(a, b, c)", "'b' is not a condition (in 'piecewise(a, b, c)', character 1)"),
        ("piecewise(a, b and b < c, c)", "'b' is not a condition (in 'piecewise(a, b and b < c, c)', character 16)"),
        ("piecewise(a, not b, c)", "'b' is not a condition (in 'piecewise(a, not b, c)', character 14)"),
        (
            "piecewise(a, (b < c) < a, c)",
            "'b < c' is a condition, and conditions are not compared (in 'piecewise(a, (b < c) < a, c)', character 22)",
        ),
        (
            "piecewise(a, b < c < a, c)",
            "two quantities are compared at a time; join comparisons with 'and' (in 'piecewise(a, b < c < a, c)', character 20)",
        ),
        (
            "piecewise(a, b < c)",
            "piecewise() takes value, condition, ..., otherwise: 3, 5, 7 ... arguments, not 2 (in 'piecewise(a, b < c)', character 1)",
        ),
        ("min(a)", "min() takes 2 arguments or more, not 1 (in 'min(a)', character 1)"),
        ("a and", "the formula ends too early (in 'a and', character 6)"),
        ("not * a", "'*' is unexpected here (in 'not * a', character 5)"),
        ("a * and", "'and' is unexpected here (in 'a * and', character 5)"),
        ("a ! b", "'!' is not part of the formula language (in 'a ! b', character 3)"),
    ],
)
def test_what_is_not_in_the_language_is_refused_where_it_stands(formula, words):
    with pytest.raises(FormulaError) as caught:
        parse(formula)
    assert str(caught.value) == words


def test_an_unknown_function_is_answered_with_the_nearest():
    with pytest.raises(FormulaError) as caught:
        parse("k * hil(a, b, c)")
    assert str(caught.value) == (
        "there is no function 'hil'. Did you mean 'hill'?  "
        "Known: exp, log, sqrt, softplus, hill, soft, abs, total, free, locked, min, max, piecewise. "
        "(in 'k * hil(a, b, c)', character 5)"
    )


@pytest.mark.parametrize("thing", [None, 3.0, b"a", ["a"]])
def test_only_text_is_a_formula(thing):
    with pytest.raises(FormulaError, match=f"^a formula is text, not {type(thing).__name__}$"):
        parse(thing)


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("(", ")"),
        ("exp(", ")"),
        ("-", ""),
        ("a^", ""),
        ("hill(1, 2, ", ")"),
        ("-(", ")"),
        ("piecewise(1, b < 2, ", ")"),
    ],
)
def test_a_formula_may_be_nested_forty_deep_and_no_deeper(opening, closing):
    levels = sum(opening.count(mark) for mark in "(-^")
    deepest = MAX_DEPTH // levels
    parse(opening * deepest + "a" + closing * deepest)
    with pytest.raises(FormulaError, match=r"^brackets, signs or powers are nested deeper than 40 \(in "):
        parse(opening * (deepest + 1) + "a" + closing * (deepest + 1))


def test_brackets_beside_each_other_are_not_deep():
    assert symbols(parse("*".join(["(a)"] * 200))) == {"a"}


def test_a_formula_has_at_most_a_thousand_characters():
    longest = "a" + "+a" * (MAX_LENGTH // 2 - 1) + " "
    assert evaluate(parse(longest), {"a": 1.0}) == MAX_LENGTH // 2
    with pytest.raises(FormulaError, match=r"^a formula may have 1000 characters; this one has 1001$"):
        parse(longest + " ")


# Hostile input --------------------------------------------------------------------------------------------------------

pieces = st.sampled_from(
    ["(", ")", ",", "+", "-", "*", "/", "^", "**", "%", " ", "0", "1", "9e99", "1e-400", ".5", "a", "exp", "log(", "sqrt(",
     "<", ">=", "!=", " and ", " or ", " not ", "piecewise(", "min(", "abs(", "hill(", "soft(",
     "total(", "free(", "softplus(", "__class__", "import os", "\n", "'", "\\"]
)  # fmt: skip


@given(
    st.one_of(st.text(max_size=60), st.text(string.printable, max_size=60), st.lists(pieces, max_size=40).map("".join))
)
@example("(" * 999)
@example("-" * 999)
@example("a^" * 499)
@example("9^" * 30 + "9")
@example("0^0^0^-1")
@example("1/0*0")
@example("hill(0,0,0)")
@example("exp(exp(exp(exp(9))))")
def test_whatever_comes_in_is_an_expression_or_a_formula_error(formula):
    try:
        found = parse(formula)
    except FormulaError as fault:
        found = str(fault)
    assert isinstance(found, Expr) or formula in found or len(formula) > MAX_LENGTH
