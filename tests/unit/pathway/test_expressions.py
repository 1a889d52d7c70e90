import copy
import gc
import math
import pickle
import weakref

import pytest
from hypothesis import assume, given

from signaling.core import FormulaError
from signaling.pathway.expressions import (
    ONE,
    ZERO,
    Expr,
    call,
    condition,
    derivative,
    evaluate,
    is_one,
    is_zero,
    number,
    rebuild,
    select,
    substitute,
    symbol,
    symbols,
    walk,
)
from signaling.pathway.formula import parse
from signaling.pathway.spelling import text
from tests.unit.pathway.random_expressions import NAMES, expressions, points

X, Y = symbol("x"), symbol("y")


# Interning ------------------------------------------------------------------------------------------------------------


def test_equal_expressions_are_one_object():
    assert parse("k * x / (K + x)") is parse(" k*x/(K+x) ")
    assert number(2) is number(2.0)
    assert number(100, "%") is not number(100)


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda e: pickle.loads(pickle.dumps(e))])
def test_a_copy_is_the_same_object(copied):
    e = parse("exp(-x) * hill(y, 3, 2) + 30% * total(IRS1)")
    assert copied(e) is e


def test_what_nobody_holds_is_forgotten():
    e = parse("only_here * exp(only_here)")
    derivative(e, "only_here")  # derivatives refer to what they are derived from
    watch = weakref.ref(e)
    del e
    gc.collect()
    assert watch() is None


# Folding --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("0 + x", "x"), ("x + 0", "x"), ("x - 0", "x"), ("0 - x", "-x"), ("x - x", "0"),
        ("0 * x", "0"), ("x * 0", "0"), ("1 * x", "x"), ("x * 1", "x"), ("x / 1", "x"), ("0 / x", "0"),
        ("x^1", "x"), ("x^0", "1"), ("--x", "x"),
        ("x + -y", "x - y"), ("x - -y", "x + y"), ("-x + y", "y - x"), ("-x * y", "-(x * y)"), ("x * -y", "-(x * y)"), ("-x / y", "-(x / y)"),
        ("2 + 3 * 4 - 6 / 4", "12.5"), ("2^3^2", "512"), ("-2^2", "-4"), ("x * 3", "3 * x"), ("x / 4", "0.25 * x"), ("exp(0)", "1"),
    ],
)  # fmt: skip
def test_constants_and_neutral_elements_are_folded(written, kept):
    assert parse(written) is parse(kept)
    assert repr(parse(written)) == kept


def test_the_smallest_divisors_stay_divisors_since_their_inverse_is_infinite():
    e = X / number(1e-310)
    assert e.op == "div"
    assert evaluate(e, {"x": 1e-310}) == 1.0


@pytest.mark.parametrize(
    "formula", ["100% + 1%", "100% * 2", "100% / 50%", "x / 100%", "sqrt(100%)", "exp(5%)", "4%^2"]
)
def test_a_number_with_a_unit_is_kept_for_the_unit_check(formula):
    assert any(n.unit == "%" for n in walk(parse(formula)))


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: number(math.inf), "inf cannot stand in a rate expression; write a finite number"),
        (lambda: number(math.nan), "nan cannot stand in a rate expression; write a finite number"),
        (lambda: number(1e200) * number(1e200), "'1e+200 * 1e+200' is not a finite number"),
        (lambda: number(10) ** number(400), "'10^400' is not a finite number"),
        (lambda: number(0) ** number(-1), "'0^(-1)' is not a finite number"),
        (lambda: call("exp", number(1000)), "'exp(1000)' is not a finite number"),
        (lambda: call("log", ZERO), "'log(0)' is not a finite number"),
        (lambda: call("log", number(-2)), "'log(-2)' is not a finite number"),
        (lambda: (X + ONE) / ZERO, "'x + 1' is divided by zero"),
        (lambda: call("sin", X), "'sin' is not a function of rate expressions. Known: exp, log, sqrt, softplus."),
    ],
)
def test_a_constant_that_is_not_finite_is_refused(make, words):
    with pytest.raises(FormulaError) as caught:
        make()
    assert str(caught.value) == words


def test_zero_is_zero_in_every_unit_and_one_only_without():
    assert is_zero(number(0.0, "%"))
    assert is_zero(number(-0.0))
    assert not is_zero(X)
    assert is_one(ONE)
    assert not is_one(number(1.0, "%"))


# Derivatives ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("formula", "name", "by_hand"),
    [
        ("3 * x + y", "x", "3"),
        ("x - y", "y", "-1"),
        ("-x^3", "x", "-(3 * x^2)"),
        ("x * y * x", "x", "2 * x * y"),
        ("x / (K + x)", "x", "K / (K + x)^2"),
        ("x / y", "y", "-x / y^2"),
        ("x^2.5", "x", "2.5 * x^1.5"),
        ("x^y", "x", "y * x^(y - 1)"),
        ("x^y", "y", "x^y * log(x)"),
        ("exp(-2 * x)", "x", "-2 * exp(-2 * x)"),
        ("log(1 + x * y)", "x", "y / (1 + x * y)"),
        ("sqrt(x)", "x", "0.5 * x^-0.5"),
        ("softplus(3 * x)", "x", "3 / (1 + exp(-3 * x))"),
        ("soft(x - y, 0.2)", "y", "-1 / (1 + exp(-(x - y) / 0.2))"),
        ("hill(x, K, 3)", "x", "3 * K^3 * x^2 / (K^3 + x^3)^2"),
        ("piecewise(x^2, x < y, x * y)", "x", "piecewise(2 * x, x < y, y)"),
        ("piecewise(3, x < y, 4)", "x", "0"),
        ("max(x, y)^2", "y", "piecewise(2 * y, x < y, 0)"),
        ("abs(x - y)", "y", "piecewise(1, x < y, -1)"),
    ],
)
def test_a_derivative_is_what_one_finds_by_hand(formula, name, by_hand):
    found, expected = derivative(parse(formula), name), parse(by_hand)
    for x, y, K in ((0.4, 1.7, 0.9), (2.3, 0.6, 3.1), (0.05, 0.02, 0.7)):
        here = {"x": x, "y": y, "K": K}
        assert evaluate(found, here) == pytest.approx(evaluate(expected, here), rel=1e-12)


def slope(e, here, name, h):
    up, down = (evaluate(e, here | {name: here[name] + side * h}) for side in (1, -1))
    return (up - down) / (2 * h)


def corner(e, here, name, h):
    """The slope on the right less that on the left."""
    left, middle, right = (evaluate(e, here | {name: here[name] + side * h}) for side in (-1, 0, 1))
    return (right - middle) / h - (middle - left) / h


@given(expressions, points)
def test_a_derivative_is_the_limit_of_central_differences(e, here):
    for name in NAMES:
        coarse, fine = slope(e, here, name, 2e-4), slope(e, here, name, 1e-4)
        # Where the differences themselves have not settled they judge nobody; on the corner of a piecewise there is no limit.
        assume(math.isfinite(coarse) and math.isfinite(fine) and abs(fine) < 1e6)
        assume(abs(coarse - fine) <= 1e-5 * (1 + abs(fine)))
        assume(abs(corner(e, here, name, 1e-4)) <= 1e-2 * (1 + abs(fine)))
        assume(abs(evaluate(e, here)) < 1e4 * (1 + abs(fine)))
        limit = fine + (fine - coarse) / 3
        assert evaluate(derivative(e, name), here) == pytest.approx(limit, rel=1e-5, abs=1e-5)


def test_nothing_changes_with_a_name_that_is_not_read():
    assert derivative(parse("x * exp(y)"), "z") is ZERO
    assert derivative(parse("k * total(IRS1)"), "IRS1") is ZERO  # a pool is no symbol before the pathway is joined


def test_derivatives_are_finite_where_a_saturated_function_would_overflow():
    for x in (-1e4, 1e4):
        assert evaluate(derivative(parse("softplus(x)"), "x"), {"x": x}) == float(x > 0)


def test_a_power_that_must_stay_real_has_no_derivative_in_a_constant_base_of_zero():
    with pytest.raises(FormulaError, match=r"^'log\(0\)' is not a finite number$"):
        derivative(ZERO**X, "x")


# Conditions -----------------------------------------------------------------------------------------------------------

LESS = condition("lt", X, Y)


def test_a_selection_that_decides_nothing_is_none():
    assert select(LESS, X, X) is X
    assert select(condition("lt", ONE, number(2)), X, Y) is X
    assert select(condition("not", condition("le", ONE, ONE)), X, Y) is Y
    assert condition("not", condition("not", LESS)) is LESS


def test_numbers_in_percent_are_compared_only_after_their_unit_was_checked():
    assert select(condition("lt", number(3, "%"), ONE), X, Y).op == "select"
    assert substitute(parse("piecewise(x, k < 2, y)"), {"k": ONE}) is X


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: condition("lt", LESS, X), "'x < y' is a condition, and conditions are not compared"),
        (lambda: condition("and", LESS, X), "'x' is not a condition"),
        (lambda: condition("not", X), "'x' is not a condition"),
        (lambda: select(X, X, Y), "'x' is not a condition"),
        (lambda: select(LESS, X, LESS), "'x < y' is a condition, not a quantity"),
    ],
)
def test_conditions_and_quantities_are_kept_apart(make, words):
    with pytest.raises(FormulaError) as caught:
        make()
    assert str(caught.value) == words


def test_a_condition_reads_its_symbols():
    assert symbols(parse("piecewise(1, x < y, 2)")) == {"x", "y"}


def test_a_branch_that_is_not_taken_may_fail():
    e = parse("piecewise(log(x), x > 0, 0)")
    assert evaluate(e, {"x": -1.0}) == 0.0
    assert evaluate(derivative(e, "x"), {"x": -1.0}) == 0.0
    assert evaluate(derivative(e, "x"), {"x": 4.0}) == 0.25


# Walking --------------------------------------------------------------------------------------------------------------


@given(expressions)
def test_a_walk_meets_every_node_once_and_operands_first(e):
    met = list(walk(e))
    assert len(set(met)) == len(met)
    assert met[-1] is e
    for place, node in enumerate(met):
        assert all(a in met[:place] for a in node.args)


@given(expressions)
def test_the_symbols_are_the_leaves_that_are_names(e):
    assert symbols(e) == {n.value for n in walk(e) if n.op == "symbol"}


@given(expressions, points)
def test_substitution_and_evaluation_agree(e, here):
    twice = {name: symbol(name) + symbol(name) for name in NAMES}
    try:
        substituted = substitute(e, twice)
    except FormulaError:
        assume(False)
    doubled = {name: 2 * value for name, value in here.items()}
    assert evaluate(substituted, here) == pytest.approx(evaluate(e, doubled), rel=1e-9, abs=1e-9, nan_ok=True)


def test_substitution_is_done_at_once_and_not_again_in_what_it_put_there():
    assert substitute(parse("x + 2 * y"), {"x": Y, "y": X}) is parse("y + 2 * x")


def test_substitution_folds_the_constants_that_arise():
    assert substitute(parse("k / (K - 1) * x"), {"k": number(6), "K": number(3)}) is parse("3 * x")
    with pytest.raises(FormulaError, match=r"^'k' is divided by zero$"):
        substitute(parse("k / (K - 1)"), {"K": ONE})


def test_a_shared_memo_saves_the_work_of_common_branches():
    seen, memo = [], {}

    def leaf(node):
        seen.append(node)
        return node

    rebuild(parse("x * y + 1"), leaf, memo)
    rebuild(parse("x * y - 2"), leaf, memo)
    assert sorted(map(repr, seen)) == ["1", "2", "x", "y"]


def test_a_very_long_sum_is_as_welcome_as_a_short_one():
    e = ZERO
    for k in range(5000):
        e = e + symbol(f"s{k % 7}") * number(k)
    assert evaluate(derivative(e, "s3"), {}) == sum(range(3, 5000, 7))
    assert evaluate(e, {f"s{k}": 1.0 for k in range(7)}) == sum(range(5000))
    assert substitute(e, {f"s{k}": ONE for k in range(7)}) is number(sum(range(5000)))
    assert text(e).endswith(" + 4999 * s1")


def test_a_tree_with_shared_branches_costs_what_its_nodes_cost():
    e = X
    for _ in range(200):
        e = Expr("add", (e, e))
    assert evaluate(e, {"x": 1.0}) == 2.0**200
    assert evaluate(derivative(e, "x"), {}) == 2.0**200
