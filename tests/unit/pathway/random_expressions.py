"""Random rate expressions over x, y and z, and random points above zero to look at them."""

from hypothesis import strategies as st

from signaling.core import FormulaError
from signaling.pathway.expressions import Expr, call, condition, number, select, symbol

NAMES = ("x", "y", "z")

points = st.fixed_dictionaries({name: st.floats(0.3, 3.0) for name in NAMES})


def _made(operation, *operands) -> Expr:
    """The expression; one operand where a constant would not be finite."""
    try:
        return operation(*operands)
    except FormulaError:
        return operands[0]


def _called(function: str, operand: Expr) -> Expr:
    return _made(lambda a: call(function, a), operand)


@st.composite
def _selection(draw, smaller) -> Expr:
    """One or two comparisons, joined or turned round, and two branches."""
    when = condition(draw(st.sampled_from(["lt", "le", "eq"])), draw(smaller), draw(smaller))
    how = draw(st.sampled_from(["plain", "and", "or", "not"]))
    if how == "not":
        when = condition("not", when)
    elif how != "plain":
        when = condition(how, when, condition("lt", draw(smaller), draw(smaller)))
    return select(when, draw(smaller), draw(smaller))


def _larger(smaller):
    # Roots, logarithms and broken powers are taken of what is above zero; below it they are not smooth.
    positive = smaller.map(lambda e: _called("softplus", e) + number(0.1))
    binary = st.sampled_from([Expr.__add__, Expr.__sub__, Expr.__mul__, Expr.__truediv__])
    whole, broken = (st.sampled_from(powers).map(number) for powers in ((-2.0, 2.0, 3.0), (-0.5, 0.5, 1.3)))
    return st.one_of(
        _selection(smaller),
        st.builds(_made, binary, smaller, smaller),
        st.builds(_made, st.just(Expr.__pow__), smaller, whole),
        st.builds(_made, st.just(Expr.__pow__), positive, broken),
        st.builds(_made, st.just(Expr.__pow__), positive, smaller),
        st.builds(_called, st.sampled_from(["exp", "softplus"]), smaller),
        st.builds(_called, st.sampled_from(["log", "sqrt"]), positive),
        smaller.map(Expr.__neg__),
    )


_leaves = st.one_of(st.sampled_from(NAMES).map(symbol), st.floats(-4, 4, allow_subnormal=False).map(number))

expressions = st.recursive(_leaves, _larger, max_leaves=12)
