"""Rate expressions as text in the formula language: reading it back gives the same expression."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from signaling.pathway.expressions import Expr

_RANK: Final = {"add": 1, "sub": 1, "mul": 2, "div": 2, "neg": 3, "pow": 4}
_SIGN: Final = {"add": " + ", "sub": " - ", "mul": " * ", "div": " / ", "pow": "^"}


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
    if rank is None:
        return [e.op, "(", e.args[0], ")"]
    if e.op == "neg":
        return ["-", *_wrapped(e.args[0], rank)]
    left, right = e.args
    # What is read from left to right needs brackets on the right, a power on the left.
    to_the_right = e.op == "pow"
    return [*_wrapped(left, rank + to_the_right), _SIGN[e.op], *_wrapped(right, rank + (not to_the_right))]


def _wrapped(e: Expr, rank: int) -> list[Expr | str]:
    negative = e.op == "number" and cast(float, e.value) < 0
    return ["(", e, ")"] if negative or _RANK.get(e.op, 9) < rank else [e]


def _digits(value: float) -> str:
    """The shortest text that reads back as the same number, without a trailing ``.0``."""
    return f"{value:.0f}" if value.is_integer() and abs(value) < 1e15 else repr(value)
