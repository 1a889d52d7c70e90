"""Rate expressions as text in the formula language: reading it back gives the same expression."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from signaling.pathway.expressions import Expr

_RANK: Final = {
    "or": 1,
    "and": 2,
    "not": 3,
    "lt": 4,
    "le": 4,
    "eq": 4,
    "add": 5,
    "sub": 5,
    "mul": 6,
    "div": 6,
    "neg": 7,
    "pow": 8,
}
_SIGN: Final = {
    "or": " or ", "and": " and ", "lt": " < ", "le": " <= ", "eq": " == ",
    "add": " + ", "sub": " - ", "mul": " * ", "div": " / ", "pow": "^",
}  # fmt: skip
_BEFORE: Final = {"neg": "-", "not": "not "}


def text(e: Expr, longest: int | None = None) -> str:
    """Infix text of an expression.

    Args:
        e: what to write.
        longest: characters after which the text is cut and ends in ``...``; the text of a tree that shares branches can be very long.
    """
    pieces: list[str] = []
    length = 0
    stack: list[Expr | str] = [e]
    while stack:
        piece = stack.pop()
        if not isinstance(piece, str):
            stack.extend(reversed(_spelled(piece)))
            continue
        pieces.append(piece)
        length += len(piece)
        if longest is not None and length > longest:
            return "".join(pieces)[:longest] + "..."
    return "".join(pieces)


def _spelled(e: Expr) -> list[Expr | str]:
    if e.op == "number":
        return [_digits(cast(float, e.value)) + ("%" if e.unit == "%" else "")]
    if e.op == "symbol":
        return [cast(str, e.value)]
    if e.op == "pool":
        function, pool = cast(tuple[str, str], e.value)
        return [f"{function}({pool})"]
    rank = _RANK.get(e.op)
    if e.op == "select":
        return _piecewise(e)
    if rank is None:
        return [e.op, "(", e.args[0], ")"]
    if e.op in _BEFORE:
        return [_BEFORE[e.op], *_wrapped(e.args[0], rank)]
    left, right = e.args
    # What is read from left to right needs brackets on the right, a power on the left.
    to_the_right = e.op == "pow"
    return [*_wrapped(left, rank + to_the_right), _SIGN[e.op], *_wrapped(right, rank + (not to_the_right))]


def _piecewise(e: Expr) -> list[Expr | str]:
    """A chain of selections, each in the last branch of the one before."""
    pieces: list[Expr | str] = ["piecewise("]
    while e.op == "select":
        when, then, otherwise = e.args
        pieces += [then, ", ", when, ", "]
        e = otherwise
    return [*pieces, e, ")"]


def _wrapped(e: Expr, rank: int) -> list[Expr | str]:
    negative = e.op == "number" and cast(float, e.value) < 0
    return ["(", e, ")"] if negative or _RANK.get(e.op, 10) < rank else [e]


def _digits(value: float) -> str:
    """The shortest text that reads back as the same number, without a trailing ``.0``."""
    return f"{value:.0f}" if value.is_integer() and abs(value) < 1e15 else repr(value)
