"""Random rate expressions over x, y and z, and random points above zero to look at them."""

from hypothesis import strategies as st

from signaling.core import FormulaError
from signaling.pathway.expressions import Expr, call, number, symbol

NAMES = ("x", "y", "z")

points = st.fixed_dictionaries({name: st.floats(0.3, 3.0) for name in NAMES})


def _made(operation, *operands) -> Expr:
    """The expression; one operand where a constant would not be finite."""
    try:
        return operation(*operands)
    except FormulaError:
        return operands[0]


def _larger(smaller):
    binary = st.sampled_from([Expr.__add__, Expr.__sub__, Expr.__mul__, Expr.__truediv__])
    functions = st.sampled_from(["exp", "log", "sqrt", "softplus"])
    exponents = st.sampled_from([-2.0, -0.5, 0.5, 1.3, 2.0, 3.0]).map(number)
    return st.one_of(
        st.builds(_made, binary, smaller, smaller),
        st.builds(_made, st.just(Expr.__pow__), smaller, exponents),
        st.builds(_made, st.just(Expr.__pow__), smaller, smaller),
        st.builds(lambda f, e: _made(lambda a: call(f, a), e), functions, smaller),
        smaller.map(Expr.__neg__),
    )


_leaves = st.one_of(st.sampled_from(NAMES).map(symbol), st.floats(-4, 4, allow_subnormal=False).map(number))

expressions = st.recursive(_leaves, _larger, max_leaves=12)
