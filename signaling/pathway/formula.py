"""Reading short rate formulas: a whitelist parser, no eval.

Grammar (usual precedence, ``^`` or ``**`` binds tightest and to the right)::

    either     = both ("or" both)*
    both       = opposite ("and" opposite)*
    opposite   = "not" opposite | comparison
    comparison = sum (("<" | "<=" | ">" | ">=" | "==" | "!=") sum)?
    sum        = product (("+" | "-") product)*
    product    = unary (("*" | "/") unary)*
    unary      = "-" unary | power
    power      = atom (("^" | "**") unary)?
    atom       = number "%"? | name | name "(" either ("," either)* ")" | "(" either ")"

``100%`` is a number in percent of a pool; all other numbers carry no unit. Functions: ``exp log sqrt softplus``, ``hill(x, K, n)`` =
(x/K)^n / (1 + (x/K)^n), ``soft(x, w)`` = a smooth max(0, x) rounded over a width w, the sums over a pool ``total(X) free(X) locked(X)``,
``piecewise(value, condition, value, condition, ..., otherwise)`` = the value of the first condition that holds, and ``min max abs``, which are
piecewise too. Conditions stand in ``piecewise`` only.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial, reduce
from typing import Any, Final, NamedTuple

from signaling.core.errors import FormulaError, did_you_mean
from signaling.pathway.expressions import (
    FUNCTIONS,
    ONE,
    ZERO,
    Expr,
    call,
    condition,
    is_condition,
    number,
    select,
    symbol,
)
from signaling.pathway.spelling import text

MAX_LENGTH: Final = 1000
MAX_DEPTH: Final = 40  # of brackets, signs and powers within each other
POOL_FUNCTIONS: Final = ("total", "free", "locked")
WORDS: Final = ("and", "or", "not")  # no name may be one of them

_ARITY: Final = dict.fromkeys(FUNCTIONS, 1) | {"hill": 3, "soft": 2, "abs": 1} | dict.fromkeys(POOL_FUNCTIONS, 1)
_EXTREMES: Final = ("min", "max")
_KNOWN: Final = (*_ARITY, *_EXTREMES, "piecewise")
_COMPARED: Final[dict[str, Callable[[Expr, Expr], Expr]]] = {
    "<": lambda a, b: condition("lt", a, b),
    "<=": lambda a, b: condition("le", a, b),
    ">": lambda a, b: condition("lt", b, a),
    ">=": lambda a, b: condition("le", b, a),
    "==": lambda a, b: condition("eq", a, b),
    "!=": lambda a, b: condition("not", condition("eq", a, b)),
}
_BLANK: Final = re.compile(r"[ \t\r\n]*")
_TOKEN: Final = re.compile(
    r"(?P<number>(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?%?)|(?P<name>[A-Za-z_][A-Za-z0-9_]*)|"
    r"(?P<sign>\*\*|<=|>=|==|!=|[-+*/^(),<>])"
)


def parse(formula: str) -> Expr:
    """Read a formula into an expression.

    Args:
        formula: at most 1000 characters, nested at most 40 deep.

    Raises:
        FormulaError: with the position and the offending text, if the formula is not in the language or a constant in it is not finite.
    """
    if not isinstance(formula, str):
        raise FormulaError(f"a formula is text, not {type(formula).__name__}")
    if len(formula) > MAX_LENGTH:
        raise FormulaError(f"a formula may have {MAX_LENGTH} characters; this one has {len(formula)}")
    return _Parser(formula).read()


class _Token(NamedTuple):
    """A piece of a formula; `at` counts characters from 0."""

    kind: str  # "number", "name", "sign" or "end"
    text: str
    at: int


class _Parser:
    """Recursive descent over one formula."""

    def __init__(self, formula: str) -> None:
        self.formula = formula
        self.tokens = self._tokens()
        self.place = 0
        self.depth = 0

    def _tokens(self) -> list[_Token]:
        found: list[_Token] = []
        at = _skip_blanks(self.formula, 0)
        while at < len(self.formula):
            match = _TOKEN.match(self.formula, at)
            if match is None:
                raise self._error(f"{self.formula[at]!r} is not part of the formula language", at)
            kind = "sign" if match.group() in WORDS else str(match.lastgroup)
            found.append(_Token(kind, match.group(), at))
            at = _skip_blanks(self.formula, match.end())
        return [*found, _Token("end", "", len(self.formula))]

    def _error(self, message: str, at: int) -> FormulaError:
        return FormulaError(f"{message} (in '{self.formula}', character {at + 1})")

    @property
    def _next(self) -> _Token:
        return self.tokens[self.place]

    def _taken(self, *signs: str) -> _Token | None:
        """The next token, if it is one of these signs; it is then passed."""
        token = self._next
        if token.kind != "sign" or token.text not in signs:
            return None
        self.place += 1
        return token

    def _deeper(self, part: Callable[[], Expr]) -> Expr:
        """A part within the present one."""
        if self.depth >= MAX_DEPTH:
            raise self._error(f"brackets, signs or powers are nested deeper than {MAX_DEPTH}", self._next.at)
        self.depth += 1
        result = part()
        self.depth -= 1
        return result

    def _apply(self, token: _Token, operation: Callable[..., Expr], *operands: Any) -> Expr:
        try:
            return operation(*operands)
        except FormulaError as fault:
            raise self._error(str(fault), token.at) from None

    def _calculate(self, token: _Token, operation: Callable[..., Expr], *operands: Expr) -> Expr:
        """Apply an operation on quantities."""
        for operand in operands:
            if is_condition(operand):
                raise self._error(
                    f"'{text(operand, 60)}' is a condition, not a quantity; write piecewise(value, condition, otherwise)",
                    token.at,
                )
        return self._apply(token, operation, *operands)

    def read(self) -> Expr:
        """The whole formula."""
        start = self._next
        result = self._either()
        if self._next.kind != "end":
            raise self._error(f"'{self._next.text}' is unexpected here", self._next.at)
        return self._calculate(start, lambda e: e, result)

    def _either(self) -> Expr:
        result = self._both()
        while sign := self._taken("or"):
            result = self._apply(sign, condition, "or", result, self._both())
        return result

    def _both(self) -> Expr:
        result = self._opposite()
        while sign := self._taken("and"):
            result = self._apply(sign, condition, "and", result, self._opposite())
        return result

    def _opposite(self) -> Expr:
        sign = self._taken("not")
        return self._apply(sign, condition, "not", self._deeper(self._opposite)) if sign else self._comparison()

    def _comparison(self) -> Expr:
        left = self._sum()
        sign = self._taken(*_COMPARED)
        if sign is None:
            return left
        result = self._apply(sign, _COMPARED[sign.text], left, self._sum())
        if self._next.kind == "sign" and self._next.text in _COMPARED:
            raise self._error("two quantities are compared at a time; join comparisons with 'and'", self._next.at)
        return result

    def _sum(self) -> Expr:
        result = self._product()
        while sign := self._taken("+", "-"):
            result = self._calculate(sign, Expr.__add__ if sign.text == "+" else Expr.__sub__, result, self._product())
        return result

    def _product(self) -> Expr:
        result = self._unary()
        while sign := self._taken("*", "/"):
            result = self._calculate(
                sign, Expr.__mul__ if sign.text == "*" else Expr.__truediv__, result, self._unary()
            )
        return result

    def _unary(self) -> Expr:
        sign = self._taken("-")
        return self._calculate(sign, Expr.__neg__, self._deeper(self._unary)) if sign else self._power()

    def _power(self) -> Expr:
        base = self._atom()
        sign = self._taken("^", "**")
        return self._calculate(sign, Expr.__pow__, base, self._deeper(self._unary)) if sign else base

    def _atom(self) -> Expr:
        token = self._next
        if token.kind == "end":
            raise self._error("the formula ends too early", token.at)
        if self._taken("("):
            result = self._deeper(self._either)
            self._close()
            return result
        if token.kind == "sign":
            raise self._error(f"'{token.text}' is unexpected here", token.at)
        self.place += 1
        if token.kind == "number":
            digits = token.text.removesuffix("%")
            return self._apply(token, number, float(digits), "%" if token.text != digits else "1")
        return self._function(token) if self._taken("(") else symbol(token.text)

    def _close(self) -> None:
        if not self._taken(")"):
            raise self._error("')' is missing", self._next.at)

    def _function(self, token: _Token) -> Expr:
        name = token.text
        if name not in _KNOWN:
            raise self._error(f"there is no function '{name}'.{did_you_mean(name, _KNOWN)}", token.at)
        arguments = [self._deeper(self._either)]
        while self._taken(","):
            arguments.append(self._deeper(self._either))
        self._close()
        self._check_count(token, len(arguments))
        if name == "piecewise":
            return self._apply(token, _piecewise, *arguments)
        return self._calculate(token, lambda *given: _function(name, *given), *arguments)

    def _check_count(self, token: _Token, count: int) -> None:
        name = token.text
        if name == "piecewise":
            right, wanted = count % 2 == 1 and count > 1, "value, condition, ..., otherwise: 3, 5, 7 ... arguments"
        elif name in _EXTREMES:
            right, wanted = count > 1, "2 arguments or more"
        else:
            right, wanted = count == _ARITY[name], f"{_ARITY[name]} argument(s)"
        if not right:
            raise self._error(f"{name}() takes {wanted}, not {count}", token.at)


def _piecewise(*arguments: Expr) -> Expr:
    *pairs, result = arguments
    for value, when in zip(pairs[-2::-2], pairs[::-2], strict=True):
        result = select(when, value, result)
    return result


def _extreme(name: str, a: Expr, b: Expr) -> Expr:
    return select(condition("lt", *((a, b) if name == "min" else (b, a))), a, b)


def _function(name: str, *arguments: Expr) -> Expr:
    if name in POOL_FUNCTIONS:
        (pool,) = arguments
        if pool.op != "symbol":
            raise FormulaError(f"{name}() takes the name of a pool")
        return Expr("pool", (), (name, str(pool.value)))
    if name == "hill":
        x, half, steepness = arguments
        power = (x / half) ** steepness
        return power / (ONE + power)
    if name == "soft":
        x, width = arguments
        return width * call("softplus", x / width)
    if name in _EXTREMES:
        return reduce(partial(_extreme, name), arguments)
    if name == "abs":
        (x,) = arguments
        return select(condition("lt", x, ZERO), -x, x)
    return call(name, arguments[0])


def _skip_blanks(formula: str, at: int) -> int:
    match = _BLANK.match(formula, at)
    return match.end() if match else at
