"""Errors that say where, what was given, what is allowed, and what to do.

Everything the package raises on purpose is a ``SignalingError``. Those that report a bad value are also a
``ValueError`` and an unknown name is also a ``KeyError``, so that ``except`` clauses, mappings and validators treat
them as usual.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

MOST_NAMES_LISTED = 12
FEW_MORE = 3  # so few are listed too: to count them would save no room
LONGEST_NAME_SHOWN = 60
CLOSE_ENOUGH = 0.6  # similarity from which a guess helps more than it misleads; the customary cut of difflib


class SignalingError(Exception):
    """Anything this package refuses to do, with a reason a person can act on."""


class UnitError(SignalingError, ValueError):
    """A text is not a quantity of the wanted dimension, or two units do not fit together."""


class SourceMissing(SignalingError, ValueError):
    """A number came without saying where it comes from."""


class NotFinite(SignalingError, ValueError):
    """A number is infinite or not a number at all."""


class UnknownName(SignalingError, KeyError):
    """A name that nobody registered."""

    def __str__(self) -> str:
        # KeyError would print the repr of the message, quotes and all.
        return str(self.args[0]) if self.args else ""


class FormulaError(SignalingError, ValueError):
    """A rate law or expression that cannot be read or does not fit its units."""


class CannotAdvance(SignalingError):
    """The solver can take no further step that meets the tolerance."""


class ResourceError(SignalingError):
    """The request needs more memory, disk or time than there is."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One mistake in a scenario.

    Attributes:
        file: File as the user named it, or a word such as ``overrides`` when there is no file.
        line: Line, counted from 1; None when unknown.
        column: Column, counted from 1; None when unknown.
        path: Dotted path of the entry, for example ``protocol[1].ogtt.glucose``; may be empty.
        message: What is wrong, what is allowed and what to do.
    """

    file: str
    line: int | None
    column: int | None
    path: str
    message: str

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)
        return ": ".join(part for part in (place, self.path, self.message) if part)


class ScenarioError(SignalingError, ValueError):
    """A scenario with mistakes, all of them at once.

    Attributes:
        faults: Every mistake found, in the order of the file.
    """

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults: list[Fault] = list(faults)
        super().__init__(self.faults)

    def __str__(self) -> str:
        count = len(self.faults)
        closing = f"{count} fault{'' if count == 1 else 's'}; nothing was run."
        return "\n".join([*map(str, self.faults), closing])


def did_you_mean(name: object, known: Iterable[object]) -> str:
    """The end of an "unknown name" message: the nearest known name, then what is known.

    Letter case and the marks ``-``, ``_`` and space do not count in the comparison: ``tnf_alpha`` finds ``TNF-alpha``.

    Args:
        name: What the user wrote.
        known: The names there are, in the order in which to list them.

    Returns:
        A text that starts with a space, such as ``" Did you mean 'JNK'?  Known: PKC, JNK."``. Of more
        than 15 names 12 are listed and the rest counted; the guess is left out when nothing is near.
    """
    names = [str(entry) for entry in known]
    if not names:
        return " Known: none."
    more = len(names) - MOST_NAMES_LISTED
    cut = more > FEW_MORE
    listed = ", ".join(names[:MOST_NAMES_LISTED] if cut else names)
    ending = f"Known: {listed} and {more} more." if cut else f"Known: {listed}."
    nearest = _nearest(str(name), names)
    return f" Did you mean '{nearest}'?  {ending}" if nearest is not None else f" {ending}"


def _nearest(name: str, names: list[str]) -> str | None:
    wanted = _folded(name[:LONGEST_NAME_SHOWN])
    best, best_score = None, CLOSE_ENOUGH
    matcher = SequenceMatcher(b=wanted, autojunk=False)
    for candidate in names:
        matcher.set_seq1(_folded(candidate[:LONGEST_NAME_SHOWN]))
        if matcher.real_quick_ratio() < best_score:
            continue
        score = matcher.ratio()
        if score > best_score or (best is None and score == best_score):
            best, best_score = candidate, score
    return best


def _folded(name: str) -> str:
    return name.casefold().translate({ord(mark): None for mark in "-_ "})
