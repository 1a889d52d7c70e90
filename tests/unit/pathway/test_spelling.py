from functools import partial

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from signaling.pathway.expressions import Expr, call, condition, number, select, symbol
from signaling.pathway.formula import MAX_DEPTH, MAX_LENGTH, parse
from signaling.pathway.spelling import text
from tests.unit.pathway.random_expressions import expressions

A, B, C = map(symbol, "abc")
LESS, SAME = condition("lt", A, B), condition("eq", B, C)
both, either = partial(condition, "and"), partial(condition, "or")


@pytest.mark.parametrize(
    ("expression", "written"),
    [
        ((A + B) + C, "a + b + c"),
        (A + (B + C), "a + (b + c)"),  # sums are not the same number in every order
        (A - (B - C), "a - (b - c)"),
        (A * (B * C), "a * (b * c)"),
        (A / (B / C), "a / (b / c)"),
        ((A / B) / C, "a / b / c"),
        ((A + B) * C, "(a + b) * c"),
        (-(A + B), "-(a + b)"),
        (-(A**B), "-a^b"),
        ((-A) ** B, "(-a)^b"),
        (A ** (B**C), "a^b^c"),
        ((A**B) ** C, "(a^b)^c"),
        (A ** number(-2), "a^(-2)"),
        (number(-3) + A, "(-3) + a"),
        (A / number(30, "%"), "a / 30%"),
        (call("exp", -A), "exp(-a)"),
        (call("softplus", A), "softplus(a)"),
        (Expr("pool", (), ("free", "IRS1")), "free(IRS1)"),
        (number(1e-9) * A, "1e-09 * a"),
        (number(1 / 3) * A, "0.3333333333333333 * a"),
        (number(2e15), "2000000000000000.0"),
        (select(LESS, A, B), "piecewise(a, a < b, b)"),
        (select(LESS, A, select(SAME, B, C)), "piecewise(a, a < b, b, b == c, c)"),
        (select(LESS, select(SAME, B, C), A), "piecewise(piecewise(b, b == c, c), a < b, a)"),
        (select(LESS, A, B) + C, "piecewise(a, a < b, b) + c"),
        (select(condition("le", A + B, -C), A, B), "piecewise(a, a + b <= -c, b)"),
        (select(both(LESS, both(SAME, LESS)), A, B), "piecewise(a, a < b and (b == c and a < b), b)"),
        (select(both(either(LESS, SAME), LESS), A, B), "piecewise(a, (a < b or b == c) and a < b, b)"),
        (select(either(both(LESS, SAME), LESS), A, B), "piecewise(a, a < b and b == c or a < b, b)"),
        (select(condition("not", SAME), A, B), "piecewise(a, not b == c, b)"),
        (select(condition("not", either(LESS, SAME)), A, B), "piecewise(a, not (a < b or b == c), b)"),
    ],
)
def test_brackets_stand_where_reading_needs_them(expression, written):
    assert text(expression) == written
    assert parse(written) is expression


def nesting(written):
    brackets = max(sum((c == "(") - (c == ")") for c in written[:k]) for k in range(len(written) + 1))
    return brackets + written.count("^") + written.count("not ")


@given(expressions)
def test_what_is_written_reads_back_as_the_same_expression(e):
    written = text(e)
    assume(len(written) <= MAX_LENGTH and nesting(written) + written.count("-") <= MAX_DEPTH)
    assert parse(written) is e


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_reads_back_to_the_last_bit(value):
    assert parse(text(number(value))) is number(value)


def test_a_long_text_is_cut_where_asked():
    assert text(A + B, 5) == "a + b"
    assert text(A + B, 4) == "a + ..."


def test_cutting_does_not_write_the_rest_first():
    e = A
    for _ in range(200):  # written out it would have 2^200 names
        e = Expr("mul", (e, e))
    assert text(e, 20) == "a * a * (a * a) * (a..."
    assert len(repr(e)) == 1003
