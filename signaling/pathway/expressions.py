"""Rate expressions: small immutable trees that know their own derivative.

Every node is interned: two equal expressions are the same object, so common sub-expressions are found by identity, equality is `is`, and
derivatives are computed once. Nothing here evaluates text; formulas are read by :mod:`signaling.pathway.formula`. Nothing here recurses, so
that a long sum is as welcome as a short one.

The operations are ``number symbol add sub mul div neg pow exp log sqrt softplus lt le eq and or not select pool``; ``pool`` (`total(X)`,
`free(X)`, `locked(X)`) is replaced by a sum of species when a pathway is assembled and never reaches an engine. A condition (``lt le eq and or
not``) is 1 where it holds and 0 where it does not; ``select`` (condition, then, otherwise) reads it, and nothing else does.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from threading import Lock
from typing import Final, cast
from weakref import WeakValueDictionary

from signaling.core.errors import FormulaError
from signaling.pathway.arithmetic import OPERATIONS
from signaling.pathway.spelling import text

FUNCTIONS: Final = ("exp", "log", "sqrt", "softplus")
COMPARISONS: Final = ("lt", "le", "eq")
CONDITIONS: Final = (*COMPARISONS, "and", "or", "not")

_interned: WeakValueDictionary[tuple, Expr] = WeakValueDictionary()
_interning = Lock()  # two threads that make equal nodes must get the same one


class Expr:
    """One node. `op` names the operation, `args` its operands, `value` the number, symbol name, or (pool function, pool)."""

    __slots__ = ("__weakref__", "_derivatives", "_symbols", "args", "op", "unit", "value")

    op: str
    args: tuple[Expr, ...]
    value: float | str | tuple[str, str] | None
    unit: str
    _derivatives: dict[str, Expr]
    _symbols: frozenset[str]

    def __new__(
        cls,
        op: str,
        args: tuple[Expr, ...] = (),
        value: float | str | tuple[str, str] | None = None,
        unit: str = "1",
    ) -> Expr:
        """The node, old or new. The operators and :func:`call`, :func:`number` and :func:`symbol` make better ones: they fold constants."""
        key = (op, tuple(map(id, args)), value, unit)
        found = _interned.get(key)
        if found is not None:
            return found
        node = object.__new__(cls)
        node.op, node.args, node.value, node.unit = op, args, value, unit
        node._derivatives = {}
        node._symbols = frozenset((cast(str, value),)) if op == "symbol" else _union(args)
        with _interning:
            found = _interned.get(key)
            if found is not None:
                return found
            _interned[key] = node
        return node

    def __reduce__(self) -> tuple:
        return Expr, (self.op, self.args, self.value, self.unit)

    def __deepcopy__(self, memo: dict) -> Expr:
        return self

    def __copy__(self) -> Expr:
        return self

    def __repr__(self) -> str:
        return text(self, 1000)

    # Arithmetic folds constants and drops neutral elements, so that derivatives stay short.
    def __add__(self, other: Expr) -> Expr:
        if is_zero(self):
            return other
        if is_zero(other):
            return self
        if _plain(self, other):
            return _fold("add", self, other)
        if other.op == "neg":
            return self - other.args[0]
        if self.op == "neg":
            return other - self.args[0]
        return Expr("add", (self, other))

    def __sub__(self, other: Expr) -> Expr:
        if is_zero(other):
            return self
        if is_zero(self):
            return -other
        if self is other:
            return ZERO
        if _plain(self, other):
            return _fold("sub", self, other)
        if other.op == "neg":
            return self + other.args[0]
        return Expr("sub", (self, other))

    def __mul__(self, other: Expr) -> Expr:
        if is_zero(self) or is_zero(other):
            return ZERO
        if is_one(self):
            return other
        if is_one(other):
            return self
        if _plain(self, other):
            return _fold("mul", self, other)
        if self.op == "neg":
            return -(self.args[0] * other)
        if other.op == "neg":
            return -(self * other.args[0])
        if other.op == "number":
            return Expr("mul", (other, self))
        return Expr("mul", (self, other))

    def __truediv__(self, other: Expr) -> Expr:
        if is_zero(other):
            raise FormulaError(f"'{text(self, 60)}' is divided by zero")
        if is_zero(self) or is_one(other):
            return self
        if _plain(self, other):
            return _fold("div", self, other)
        if self.op == "neg":
            return -(self.args[0] / other)
        if _plain(other) and math.isfinite(1.0 / constant(other)):
            return number(1.0 / constant(other)) * self
        return Expr("div", (self, other))

    def __neg__(self) -> Expr:
        if self.op == "number":
            return number(-constant(self), self.unit)
        return self.args[0] if self.op == "neg" else Expr("neg", (self,))

    def __pow__(self, other: Expr) -> Expr:
        if is_one(other):
            return self
        if is_zero(other):
            return ONE
        if _plain(self, other):
            return _fold("pow", self, other)
        return Expr("pow", (self, other))


def number(value: float, unit: str = "1") -> Expr:
    """A constant, without a unit or in percent of a pool (``"%"``).

    Raises:
        FormulaError: it is infinite or not a number.
    """
    if not math.isfinite(value):
        raise FormulaError(f"{value} cannot stand in a rate expression; write a finite number")
    return Expr("number", (), float(value), unit)


def symbol(name: str) -> Expr:
    """A species, input, parameter or factor by name."""
    return Expr("symbol", (), name)


def call(function: str, argument: Expr) -> Expr:
    """`exp`, `log`, `sqrt` or `softplus` (log(1 + exp x)) of an expression.

    Raises:
        FormulaError: there is no such function, or its value at a constant is not finite.
    """
    if function not in FUNCTIONS:
        raise FormulaError(f"'{function}' is not a function of rate expressions. Known: {', '.join(FUNCTIONS)}.")
    return _fold(function, argument) if _plain(argument) else Expr(function, (argument,))


def condition(how: str, *operands: Expr) -> Expr:
    """A comparison of two expressions (`lt`, `le`, `eq`), or conditions joined (`and`, `or`) or turned round (`not`).

    Raises:
        FormulaError: a condition is compared, or something that is no condition is joined.
    """
    for operand in operands:
        if is_condition(operand) == (how in COMPARISONS):
            wrong = "is a condition, and conditions are not compared" if is_condition(operand) else "is not a condition"
            raise FormulaError(f"'{text(operand, 60)}' {wrong}")
    return operands[0].args[0] if how == operands[0].op == "not" else Expr(how, operands)


def select(when: Expr, then: Expr, otherwise: Expr) -> Expr:
    """`then` where a condition holds, else `otherwise`; derivatives are those of the branch, as if there were no jump.

    Raises:
        FormulaError: the first is no condition, or a branch is one.
    """
    for e, wanted in ((when, True), (then, False), (otherwise, False)):
        if is_condition(e) != wanted:
            raise FormulaError(f"'{text(e, 60)}' is {'not a condition' if wanted else 'a condition, not a quantity'}")
    if then is otherwise:
        return then
    if all(node.op in CONDITIONS or _plain(node) for node in walk(when)):
        return then if evaluate(when, {}) else otherwise
    return Expr("select", (when, then, otherwise))


def is_condition(e: Expr) -> bool:
    """Whether it holds or does not, and is no quantity."""
    return e.op in CONDITIONS


def constant(e: Expr) -> float:
    """The value of a number."""
    return cast(float, e.value)


def is_zero(e: Expr) -> bool:
    """Whether it is the number 0, in whatever unit."""
    return e.op == "number" and e.value == 0.0


def is_one(e: Expr) -> bool:
    """Whether it is the number 1 without a unit."""
    return e.op == "number" and e.value == 1.0 and e.unit == "1"


def symbols(e: Expr) -> frozenset[str]:
    """Names that the expression reads; the pools of `total(X)`, `free(X)` and `locked(X)` are not among them."""
    return e._symbols


def _union(args: tuple[Expr, ...]) -> frozenset[str]:
    if not args:
        return frozenset()
    widest = max((a._symbols for a in args), key=len)
    return widest if all(a._symbols <= widest for a in args) else widest.union(*(a._symbols for a in args))


def _plain(*numbers: Expr) -> bool:
    """Whether all are numbers without a unit; only these are folded, so that a unit check still sees ``100%``."""
    return all(e.op == "number" and e.unit == "1" for e in numbers)


def _fold(op: str, *numbers: Expr) -> Expr:
    value = OPERATIONS[op](*map(constant, numbers))
    if not math.isfinite(value):
        raise FormulaError(f"'{text(Expr(op, numbers))}' is not a finite number")
    return number(value)


ZERO: Final = Expr("number", (), 0.0)
ONE: Final = Expr("number", (), 1.0)


# Walking --------------------------------------------------------------------------------------------------------------


def walk(e: Expr) -> Iterator[Expr]:
    """Every distinct node, operands before the node itself."""
    seen: set[Expr] = set()
    for node in _rising(e, seen.__contains__):
        seen.add(node)
        yield node


def _rising(e: Expr, settled: Callable[[Expr], bool]) -> Iterator[Expr]:
    """Nodes that are not settled, operands first; the caller settles each before it asks for the next."""
    stack = [e]
    while stack:
        node = stack[-1]
        if settled(node):
            stack.pop()
            continue
        waiting = [a for a in reversed(node.args) if not settled(a)]
        if waiting:
            stack.extend(waiting)
        else:
            yield stack.pop()


def substitute(e: Expr, replace: Mapping[str, Expr], memo: dict[Expr, Expr] | None = None) -> Expr:
    """The expression with symbols replaced by expressions; give the same `memo` to share work between calls."""
    memo = {} if memo is None else memo
    return rebuild(e, lambda n: replace.get(cast(str, n.value), n) if n.op == "symbol" else n, memo)


def rebuild(e: Expr, leaf: Callable[[Expr], Expr], memo: dict[Expr, Expr]) -> Expr:
    """Apply `leaf` to every node without operands and build the tree again, folding constants.

    Args:
        e: what to build again; it stays as it is.
        leaf: what becomes of a number, symbol or pool sum.
        memo: what was built before by the same `leaf`; filled further.

    Raises:
        FormulaError: a constant that arises is not finite, or a divisor is zero.
    """
    for node in _rising(e, memo.__contains__):
        memo[node] = _combine(node, tuple(memo[a] for a in node.args)) if node.args else leaf(node)
    return memo[e]


def _combine(e: Expr, args: tuple[Expr, ...]) -> Expr:
    if args == e.args:
        return e
    if e.op in FUNCTIONS:
        return call(e.op, args[0])
    if e.op in CONDITIONS:
        return condition(e.op, *args)
    if e.op == "select":
        return select(*args)
    if e.op == "neg":
        return -args[0]
    return _BINARY[e.op](*args)


_BINARY: Final[dict[str, Callable[[Expr, Expr], Expr]]] = {
    "add": Expr.__add__,
    "sub": Expr.__sub__,
    "mul": Expr.__mul__,
    "div": Expr.__truediv__,
    "pow": Expr.__pow__,
}


# Derivatives and values -----------------------------------------------------------------------------------------------


def derivative(e: Expr, name: str) -> Expr:
    """Analytic partial derivative with respect to the symbol `name`; a power whose exponent reads it is taken at a base above zero."""
    for node in _rising(e, lambda n: name not in n._symbols or name in n._derivatives):
        node._derivatives[name] = _derive(node, name)
    return e._derivatives.get(name, ZERO)


def _derive(e: Expr, name: str) -> Expr:
    if e.op == "symbol":
        return ONE
    if e.op in CONDITIONS:
        return ZERO
    if e.op == "select":
        when, then, otherwise = e.args
        return select(when, derivative(then, name), derivative(otherwise, name))
    a, da = e.args[0], derivative(e.args[0], name)
    if e.op == "neg":
        return -da
    if e.op == "exp":
        return e * da
    if e.op == "log":
        return da / a
    if e.op == "sqrt":
        return da / (number(2.0) * e)
    if e.op == "softplus":  # logistic(a), written so that it cannot overflow
        return (ONE - call("exp", -e)) * da
    b, db = e.args[1], derivative(e.args[1], name)
    if e.op == "add":
        return da + db
    if e.op == "sub":
        return da - db
    if e.op == "mul":
        return da * b + a * db
    if e.op == "div":
        return (da - e * db) / b
    if e.op == "pow":
        if is_zero(db):
            return b * a ** (b - ONE) * da
        return e * (db * call("log", a) + b * da / a)
    raise FormulaError(f"no derivative is known for '{e.op}'")


def evaluate(e: Expr, values: Mapping[str, float]) -> float:
    """The number that the expression has at given values of its symbols; infinite or not a number where it is not defined."""
    done: dict[Expr, float] = {}
    for node in walk(e):
        if node.op == "number":
            done[node] = constant(node)
        elif node.op == "symbol":
            done[node] = float(values[cast(str, node.value)])
        else:
            done[node] = OPERATIONS[node.op](*(done[a] for a in node.args))
    return done[e]
