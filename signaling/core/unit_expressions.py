"""Reading a unit such as ``1/(% min)`` or ``mmol/kg/min``.

Grammar::

    unit    = factor { ("*" | "/" | space) factor }
    factor  = ("1" | word | "(" unit ")") [ ("^" | "**") whole number ]

A whole number right after a word is its power (``kg/m2``). Multiplying by a space after a division is refused: people
read ``1/nM min`` in two ways.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from signaling.core.errors import UnitError
from signaling.core.unit_words import Dimension, meaning

LONGEST_TEXT = 200
LONGEST_SHOWN = 60
DEEPEST = 8
HIGHEST_POWER = 9
MOST_BITS = 900  # of a scale's numerator and denominator: it then fits a float, and no text makes us compute for long

_TOKEN = re.compile(
    r"(?P<gap>\ +) | (?P<power>(?:\^|\*\*)\ *[+-]?[0-9]+) | (?P<mark>[*/()]) | (?P<one>1(?![0-9])) "
    r"| (?P<word>[A-Za-z\u00b5\u03bc]+|%)(?P<suffix>[0-9]*)",
    re.VERBOSE,
)


def shown(text: object) -> str:
    """What the user wrote, quoted, made printable and cut to a length fit for an error message."""
    if not isinstance(text, str):
        text = repr(text)
        return text if len(text) <= LONGEST_SHOWN else text[:LONGEST_SHOWN] + "..."
    return repr(text if len(text) <= LONGEST_SHOWN else text[:LONGEST_SHOWN] + "...")


def read_unit(text: str) -> tuple[Fraction, Dimension]:
    """The exact scale and the dimension of a unit.

    Args:
        text: The unit, at most 200 characters.

    Returns:
        Scale to the base units of ``unit_words`` and sorted (base, exponent) pairs, none with exponent 0.

    Raises:
        UnitError: The text is not a unit; the message names the text and what is wrong with it.
    """
    if not isinstance(text, str) or not text.strip():
        raise UnitError(f"{shown(text)} is not a unit. Write one, for example 'mmol/L', or '1' for a pure number.")
    if len(text) > LONGEST_TEXT:
        raise UnitError(f"{shown(text)} is not a unit: it has {len(text)} characters, at most {LONGEST_TEXT} are read.")
    return _read(text)


@lru_cache(maxsize=1024)
def _read(text: str) -> tuple[Fraction, Dimension]:
    return _Reader(text).read()


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str  # "mark", "one", "word", "power" or "end"
    text: str
    power: int = 1
    spaced: bool = False  # a space stands before it


class _Reader:
    """One pass over one text, by recursive descent."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = self._tokens()
        self.at = 0

    def read(self) -> tuple[Fraction, Dimension]:
        scale, powers = self._product(depth=0)
        if self._next().kind != "end":
            raise self._refusal("a ')' has no '('")
        return scale, tuple(sorted((base, power) for base, power in powers.items() if power))

    def _product(self, depth: int) -> tuple[Fraction, dict[str, int]]:
        if depth > DEEPEST:
            raise self._refusal(f"parentheses nest deeper than {DEEPEST}")
        scale, powers = self._factor(depth)
        divided = False
        while (token := self._next()).kind != "end" and token.text != ")":
            side = 1
            if token.kind == "mark" and token.text in "*/":
                side, divided = (-1, True) if token.text == "/" else (1, divided)
                self.at += 1
            elif divided:
                raise self._refusal("it can be read in two ways. Use parentheses, for example '1/(nM min)'")
            elif not token.spaced and token.text != "(":
                raise self._refusal(f"a space or an operator is missing before '{token.text}'")
            factor_scale, factor_powers = self._factor(depth)
            scale = self._checked(scale * factor_scale**side)
            _add(powers, factor_powers, side)
        return scale, powers

    def _factor(self, depth: int) -> tuple[Fraction, dict[str, int]]:
        token = self._next()
        self.at += 1
        powers: dict[str, int] = {}
        if token.kind == "one":
            scale = Fraction(1)
        elif token.kind == "word":
            scale, dimension = self._word(token.text)
            scale, powers = self._raised(scale, dict(dimension), token.power)
        elif token.text == "(":
            scale, powers = self._product(depth + 1)
            if self._next().text != ")":
                raise self._refusal("a '(' is not closed")
            self.at += 1
        else:
            raise self._refusal("a unit is missing" + (f" before '{token.text}'" if token.text else " at its end"))
        raised = self._next()
        if raised.kind == "power":
            self.at += 1
            scale, powers = self._raised(scale, powers, raised.power)
        return scale, powers

    def _raised(self, scale: Fraction, powers: dict[str, int], power: int) -> tuple[Fraction, dict[str, int]]:
        return self._checked(scale**power), {base: exponent * power for base, exponent in powers.items()}

    def _checked(self, scale: Fraction) -> Fraction:
        if max(scale.numerator.bit_length(), scale.denominator.bit_length()) > MOST_BITS:
            raise self._refusal("its scale is beyond any quantity here")
        return scale

    def _word(self, word: str) -> tuple[Fraction, Dimension]:
        try:
            return meaning(word)
        except UnitError as unknown:
            raise self._refusal(str(unknown).rstrip(".")) from None

    def _next(self) -> _Token:
        return self.tokens[self.at]

    def _tokens(self) -> list[_Token]:
        tokens, at, spaced = [], 0, False
        text = self.text.strip(" ")
        while at < len(text):
            match = _TOKEN.match(text, at)
            if match is None:
                raise self._refusal(f"{shown(text[at])} cannot stand there")
            kind = "word" if match["word"] else str(match.lastgroup)
            if kind != "gap":
                digits = match["suffix"] if kind == "word" else (match["power"] or "1").lstrip("^* ")
                tokens.append(_Token(kind, match["word"] or match[0], self._power(digits or "1"), spaced))
            spaced = kind == "gap"
            at = match.end()
        return [*tokens, _Token("end", "")]

    def _power(self, digits: str) -> int:
        if len(digits) > 4 or not 0 < abs(int(digits)) <= HIGHEST_POWER:
            raise self._refusal(f"a power lies between -{HIGHEST_POWER} and {HIGHEST_POWER} and is not 0")
        return int(digits)

    def _refusal(self, reason: str) -> UnitError:
        return UnitError(f"{shown(self.text)} is not a unit: {reason}.")


def _add(powers: dict[str, int], more: dict[str, int], side: int) -> None:
    for base, power in more.items():
        powers[base] = powers.get(base, 0) + side * power
