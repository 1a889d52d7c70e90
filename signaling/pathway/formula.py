"""Reading short rate formulas: a whitelist parser, no eval.

Grammar (usual precedence, ``^`` or ``**`` binds tightest and to the right)::

    sum     = product (("+" | "-") product)*
    product = unary (("*" | "/") unary)*
    unary   = "-" unary | power
    power   = atom (("^" | "**") unary)?
    atom    = number "%"? | name | name "(" sum ("," sum)* ")" | "(" sum ")"

``100%`` is a number in percent of a pool; all other numbers carry no unit. Functions: ``exp log sqrt softplus``, ``hill(x, K, n)`` =
(x/K)^n / (1 + (x/K)^n), ``soft(x, w)`` = a smooth max(0, x) rounded over a width w, and the sums over a pool ``total(X) free(X) locked(X)``.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final, NamedTuple

from signaling.core.errors import FormulaError, did_you_mean
from signaling.pathway.expressions import FUNCTIONS, ONE, Expr, call, number, symbol

MAX_LENGTH: Final = 1000
MAX_DEPTH: Final = 40  # of brackets, signs and powers within each other
POOL_FUNCTIONS: Final = ("total", "free", "locked")

_ARITY: Final = dict.fromkeys(FUNCTIONS, 1) | {"hill": 3, "soft": 2} | dict.fromkeys(POOL_FUNCTIONS, 1)
_BLANK: Final = re.compile(r"[ \t\r\n]*")
_TOKEN: Final = re.compile(
    r"(?P<number>(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?%?)|(?P<name>[A-Za-z_][A-Za-z0-9_]*)|(?P<sign>\*\*|[-+*/^(),])"
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
            found.append(_Token(str(match.lastgroup), match.group(), at))
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

    def read(self) -> Expr:
        """The whole formula."""
        result = self._sum()
        if self._next.kind != "end":
            raise self._error(f"'{self._next.text}' is unexpected here", self._next.at)
        return result

    def _sum(self) -> Expr:
        result = self._product()
        while sign := self._taken("+", "-"):
            result = self._apply(sign, Expr.__add__ if sign.text == "+" else Expr.__sub__, result, self._product())
        return result

    def _product(self) -> Expr:
        result = self._unary()
        while sign := self._taken("*", "/"):
            result = self._apply(sign, Expr.__mul__ if sign.text == "*" else Expr.__truediv__, result, self._unary())
        return result

    def _unary(self) -> Expr:
        return -self._deeper(self._unary) if self._taken("-") else self._power()

    def _power(self) -> Expr:
        base = self._atom()
        sign = self._taken("^", "**")
        return self._apply(sign, Expr.__pow__, base, self._deeper(self._unary)) if sign else base

    def _atom(self) -> Expr:
        token = self._next
        if token.kind == "end":
            raise self._error("the formula ends too early", token.at)
        if self._taken("("):
            result = self._deeper(self._sum)
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
        if name not in _ARITY:
            raise self._error(f"there is no function '{name}'.{did_you_mean(name, _ARITY)}", token.at)
        arguments = [self._deeper(self._sum)]
        while self._taken(","):
            arguments.append(self._deeper(self._sum))
        self._close()
        if len(arguments) != _ARITY[name]:
            raise self._error(f"{name}() takes {_ARITY[name]} argument(s), not {len(arguments)}", token.at)
        return self._apply(token, _function, name, *arguments)


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
    return call(name, arguments[0])


def _skip_blanks(formula: str, at: int) -> int:
    match = _BLANK.match(formula, at)
    return match.end() if match else at
