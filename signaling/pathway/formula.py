"""Reading short rate formulas: a whitelist parser, no eval.

Grammar (usual precedence, ``^`` or ``**`` binds tightest and to the right)::

    sum     = product (("+" | "-") product)*
    product = unary (("*" | "/") unary)*
    unary   = "-" unary | power
    power   = atom (("^" | "**") unary)?
    atom    = number "%"? | name | name "(" sum ("," sum)* ")" | "(" sum ")"

``100%`` is a number in percent of a pool; all other numbers carry no unit. Functions: ``exp log sqrt``, ``hill(x, K, n)`` =
(x/K)^n / (1 + (x/K)^n), ``soft(x, w)`` = a smooth max(0, x) rounded over a width w, and the sums over a pool ``total(X) free(X) locked(X)``.
"""

from __future__ import annotations

import re
from typing import Final

from signaling.core.errors import FormulaError, did_you_mean
from signaling.pathway.expressions import ONE, Expr, call, number, symbol

MAX_LENGTH: Final = 1000
MAX_DEPTH: Final = 40

_TOKEN: Final = re.compile(
    r"\s*(?:(?P<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)(?P<percent>%)?|(?P<name>[A-Za-z_][A-Za-z0-9_]*)|(?P<sign>\*\*|[-+*/^(),]))"
)
POOL_FUNCTIONS: Final = ("total", "free", "locked")
_ARITY: Final = {"exp": 1, "log": 1, "sqrt": 1, "hill": 3, "soft": 2, "total": 1, "free": 1, "locked": 1}


def parse(formula: str) -> Expr:
    """Read a formula into an expression.

    Raises:
        FormulaError: with the position and the offending text, if the formula is not in the language.
    """
    if not isinstance(formula, str):
        raise FormulaError(f"a formula is text, not {type(formula).__name__}")
    if len(formula) > MAX_LENGTH:
        raise FormulaError(f"a formula may have {MAX_LENGTH} characters; this one has {len(formula)}")
    return _Parser(formula).read()


class _Parser:
    """Recursive descent over one formula."""

    def __init__(self, formula: str) -> None:
        self.formula = formula
        self.tokens = list(self._tokens())
        self.at = 0
        self.depth = 0

    def _tokens(self):
        position = 0
        end = len(self.formula.rstrip())
        while position < end:
            match = _TOKEN.match(self.formula, position)
            if match is None:
                raise self._error(f"'{self.formula[position:].strip()[:1]}' is not part of the formula language", position)
            position = match.end()
            yield match

    def _error(self, message: str, position: int | None = None) -> FormulaError:
        if position is None:
            position = self.tokens[self.at].start() if self.at < len(self.tokens) else len(self.formula)
        return FormulaError(f"{message} (in '{self.formula}', character {position + 1})")

    def _sign(self) -> str:
        return (self.tokens[self.at]["sign"] or "") if self.at < len(self.tokens) else ""

    def _expect(self, sign: str) -> None:
        if self._sign() != sign:
            raise self._error(f"'{sign}' is missing")
        self.at += 1

    def read(self) -> Expr:
        result = self._sum()
        if self.at < len(self.tokens):
            raise self._error(f"'{self.tokens[self.at].group().strip()}' is unexpected here")
        return result

    def _sum(self) -> Expr:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise self._error(f"brackets are nested deeper than {MAX_DEPTH}")
        result = self._product()
        while (sign := self._sign()) in ("+", "-") and sign:
            self.at += 1
            right = self._product()
            result = result + right if sign == "+" else result - right
        self.depth -= 1
        return result

    def _product(self) -> Expr:
        result = self._unary()
        while (sign := self._sign()) in ("*", "/") and sign:
            self.at += 1
            right = self._unary()
            result = result * right if sign == "*" else result / right
        return result

    def _unary(self) -> Expr:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise self._error(f"signs are nested deeper than {MAX_DEPTH}")
        if self._sign() == "-":
            self.at += 1
            result = -self._unary()
        else:
            result = self._power()
        self.depth -= 1
        return result

    def _power(self) -> Expr:
        base = self._atom()
        if self._sign() in ("^", "**"):
            self.at += 1
            return base ** self._unary()
        return base

    def _atom(self) -> Expr:
        if self.at >= len(self.tokens):
            raise self._error("the formula ends too early")
        token = self.tokens[self.at]
        if token["number"] is not None:
            self.at += 1
            return number(float(token["number"]), "%" if token["percent"] else "1")
        if token["name"] is not None:
            self.at += 1
            return self._function(token["name"]) if self._sign() == "(" else symbol(token["name"])
        if token["sign"] == "(":
            self.at += 1
            result = self._sum()
            self._expect(")")
            return result
        raise self._error(f"'{token['sign']}' is unexpected here")

    def _function(self, name: str) -> Expr:
        if name not in _ARITY:
            raise self._error(f"there is no function '{name}'.{did_you_mean(name, _ARITY)}")
        self.at += 1
        arguments = [self._sum()]
        while self._sign() == ",":
            self.at += 1
            arguments.append(self._sum())
        self._expect(")")
        if len(arguments) != _ARITY[name]:
            raise self._error(f"{name}() takes {_ARITY[name]} argument(s), not {len(arguments)}")
        return self._apply(name, arguments)

    def _apply(self, name: str, arguments: list[Expr]) -> Expr:
        if name in POOL_FUNCTIONS:
            if arguments[0].op != "symbol":
                raise self._error(f"{name}() takes the name of a pool")
            return Expr("pool", (), (name, arguments[0].value))
        if name == "hill":
            x, half, steepness = arguments
            power = (x / half) ** steepness
            return power / (ONE + power)
        if name == "soft":
            x, width = arguments
            return width * call("softplus", x / width)
        return call(name, arguments[0])
