"""Rate expressions: small immutable trees that know their own derivative.

Every node is interned: two equal expressions are the same object, so common sub-expressions are found by identity, equality is `is`, and
derivatives are computed once. Nothing here evaluates text; formulas are read by :mod:`signaling.pathway.formula`.

The operations are ``number symbol add sub mul div neg pow exp log sqrt softplus pool``; ``pool`` (`total(X)`, `free(X)`, `locked(X)`) is
replaced by a sum of species when a pathway is assembled and never reaches an engine.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from typing import Final
from weakref import WeakValueDictionary

from signaling.core.errors import FormulaError

FUNCTIONS: Final = ("exp", "log", "sqrt", "softplus")

_interned: WeakValueDictionary[tuple, Expr] = WeakValueDictionary()


class Expr:
    """One node. `op` names the operation, `args` its operands, `value` the number, symbol name, or (pool function, pool)."""

    __slots__ = ("__weakref__", "_derivatives", "_symbols", "args", "op", "unit", "value")

    op: str
    args: tuple[Expr, ...]
    value: float | str | tuple[str, str] | None
    unit: str

    def __new__(cls, op: str, args: tuple[Expr, ...] = (), value=None, unit: str = "1") -> Expr:
        key = (op, tuple(map(id, args)), value, unit)
        found = _interned.get(key)
        if found is not None:
            return found
        node = object.__new__(cls)
        node.op, node.args, node.value, node.unit = op, args, value, unit
        node._derivatives, node._symbols = {}, None
        _interned[key] = node
        return node

    def __reduce__(self):
        return Expr, (self.op, self.args, self.value, self.unit)

    def __deepcopy__(self, memo) -> Expr:
        return self

    def __copy__(self) -> Expr:
        return self

    def __repr__(self) -> str:
        return text(self)

    # Arithmetic folds constants and drops neutral elements, so that derivatives stay short.
    def __add__(self, other: Expr) -> Expr:
        if is_zero(self):
            return other
        if is_zero(other):
            return self
        if _plain(self) and _plain(other):
            return number(self.value + other.value)
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
        if _plain(self) and _plain(other):
            return number(self.value - other.value)
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
        if _plain(self) and _plain(other):
            return number(self.value * other.value)
        if self.op == "neg":
            return -(self.args[0] * other)
        if other.op == "neg":
            return -(self * other.args[0])
        if other.op == "number":
            return Expr("mul", (other, self))
        return Expr("mul", (self, other))

    def __truediv__(self, other: Expr) -> Expr:
        if is_zero(other):
            raise FormulaError("division by zero in a rate expression")
        if is_zero(self) or is_one(other):
            return self
        if _plain(self) and _plain(other):
            return number(self.value / other.value)
        if self.op == "neg":
            return -(self.args[0] / other)
        if _plain(other) and math.isfinite(1.0 / other.value):
            return number(1.0 / other.value) * self
        return Expr("div", (self, other))

    def __neg__(self) -> Expr:
        if self.op == "number":
            return number(-self.value, self.unit)
        return self.args[0] if self.op == "neg" else Expr("neg", (self,))

    def __pow__(self, other: Expr) -> Expr:
        if is_one(other):
            return self
        if is_zero(other):
            return ONE
        if _plain(self) and _plain(other):
            return number(_power(self.value, other.value))
        return Expr("pow", (self, other))


def number(value: float, unit: str = "1") -> Expr:
    """A constant."""
    return Expr("number", (), float(value), unit)


def symbol(name: str) -> Expr:
    """A species, input, parameter or factor by name."""
    return Expr("symbol", (), name)


ZERO: Final = number(0.0)
ONE: Final = number(1.0)


def call(function: str, argument: Expr) -> Expr:
    """exp, log, sqrt or softplus (= log(1 + exp x)) of an expression."""
    if function not in FUNCTIONS:
        raise FormulaError(f"'{function}' is not a function of rate expressions. Known: {', '.join(FUNCTIONS)}.")
    if argument.op == "number":
        return number(_value(function, (argument.value,)))
    return Expr(function, (argument,))


def _plain(e: Expr) -> bool:
    """A number without a unit; only these are folded, so that a unit check still sees ``100%``."""
    return e.op == "number" and e.unit == "1"


def _power(base: float, exponent: float) -> float:
    """x^n; a base below zero counts as zero unless the exponent is whole (a state may be -1e-18 by round-off)."""
    return base**exponent if exponent.is_integer() else max(base, 0.0) ** exponent


def is_zero(e: Expr) -> bool:
    return e.op == "number" and e.value == 0.0


def is_one(e: Expr) -> bool:
    return e.op == "number" and e.value == 1.0 and e.unit == "1"


def symbols(e: Expr) -> frozenset[str]:
    """Names that the expression reads."""
    if e._symbols is None:
        if e.op == "symbol":
            e._symbols = frozenset((e.value,))
        else:
            e._symbols = frozenset().union(*map(symbols, e.args)) if e.args else frozenset()
    return e._symbols


def derivative(e: Expr, name: str) -> Expr:
    """Analytic partial derivative with respect to the symbol `name`."""
    if name not in symbols(e):
        return ZERO
    if name not in e._derivatives:
        e._derivatives[name] = _derive(e, name)
    return e._derivatives[name]


def _derive(e: Expr, name: str) -> Expr:
    if e.op == "symbol":
        return ONE
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


def substitute(e: Expr, replace: Mapping[str, Expr], memo: dict[Expr, Expr] | None = None) -> Expr:
    """The expression with symbols replaced by expressions; give the same `memo` to share work between calls."""
    memo = {} if memo is None else memo
    return rebuild(e, lambda n: replace.get(n.value, n) if n.op == "symbol" else n, memo)


def rebuild(e: Expr, leaf: Callable[[Expr], Expr], memo: dict[Expr, Expr]) -> Expr:
    """Apply `leaf` to every node without operands and build the tree again, folding constants."""
    done = memo.get(e)
    if done is None:
        done = memo[e] = _combine(e, tuple(rebuild(a, leaf, memo) for a in e.args)) if e.args else leaf(e)
    return done


def _combine(e: Expr, args: tuple[Expr, ...]) -> Expr:
    if args == e.args:
        return e
    if e.op in FUNCTIONS:
        return call(e.op, args[0])
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


def walk(e: Expr) -> Iterator[Expr]:
    """Every distinct node, operands before the node itself."""
    seen: set[Expr] = set()
    stack = [(e, False)]
    while stack:
        node, ready = stack.pop()
        if node in seen:
            continue
        if ready or not node.args:
            seen.add(node)
            yield node
        else:
            stack.append((node, True))
            stack.extend((a, False) for a in reversed(node.args))


def evaluate(e: Expr, values: Mapping[str, float]) -> float:
    """The number that the expression has at given values of its symbols."""
    done: dict[Expr, float] = {}
    for node in walk(e):
        if node.op == "number":
            done[node] = node.value
        elif node.op == "symbol":
            done[node] = float(values[node.value])
        else:
            done[node] = _value(node.op, tuple(done[a] for a in node.args))
    return done[e]


def _value(op: str, x: tuple[float, ...]) -> float:
    return _SCALAR[op](*x)


_SCALAR: Final[dict[str, Callable[..., float]]] = {
    "add": lambda a, b: a + b,
    "sub": lambda a, b: a - b,
    "mul": lambda a, b: a * b,
    "div": lambda a, b: a / b,
    "neg": lambda a: -a,
    "pow": lambda a, b: _power(a, b),
    "exp": math.exp,
    "log": math.log,
    "sqrt": math.sqrt,
    "softplus": lambda a: a + math.log1p(math.exp(-a)) if a > 0 else math.log1p(math.exp(a)),
}

_RANK: Final = {"add": 1, "sub": 1, "mul": 2, "div": 2, "neg": 3, "pow": 4}
_SIGN: Final = {"add": " + ", "sub": " - ", "mul": " * ", "div": " / ", "pow": "^"}


def text(e: Expr) -> str:
    """Infix text in the formula language; reading it back gives the same expression."""
    if e.op == "number":
        return f"{e.value:.12g}" + ("%" if e.unit == "%" else "")
    if e.op == "symbol":
        return str(e.value)
    if e.op == "pool":
        return f"{e.value[0]}({e.value[1]})"
    if e.op in FUNCTIONS:
        return f"{e.op}({text(e.args[0])})"
    rank = _RANK[e.op]
    if e.op == "neg":
        return "-" + _wrap(e.args[0], rank)
    left, right = e.args
    right_rank = rank + (e.op in ("sub", "div"))
    return _wrap(left, rank + (e.op == "pow")) + _SIGN[e.op] + _wrap(right, right_rank)


def _wrap(e: Expr, rank: int) -> str:
    negative = e.op == "number" and e.value < 0
    return f"({text(e)})" if _RANK.get(e.op, 9) < rank or negative else text(e)
