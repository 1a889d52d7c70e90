"""Numbers of cells as they are typed: ``--cells muscle=200 liver=50``, ``--cells muscle=200,liver=50``, ``--cells 100``."""

from __future__ import annotations

import re
from collections.abc import Sequence

import typer

OPTION = "--cells"
COUNT = re.compile(r"(?:([A-Za-z_]\w*)=)?(\d+)")


def spread_counts(args: Sequence[str]) -> list[str]:
    """A command line in which the option is repeated in front of every further count: ``--cells a=1 --cells b=2``."""
    spread: list[str] = []
    counting = False
    for arg in args:
        counting = arg == OPTION or (counting and "=" in arg and COUNT.fullmatch(arg) is not None)
        if counting and arg != OPTION and spread[-1] != OPTION:
            spread.append(OPTION)
        spread.append(arg)
    return spread


def read_counts(given: Sequence[str]) -> dict[str, int] | int | None:
    """Tissue -> number of cells, one number for all tissues, or None where nothing is given.

    Raises:
        typer.BadParameter: An entry is no number of cells, or one number for all stands among others.
    """
    counts: dict[str, int] = {}
    entries = [entry.strip() for text in given for entry in text.split(",")]
    for entry in entries:
        match = COUNT.fullmatch(entry)
        if match is None:
            raise _bad(f"'{entry}' is not a number of cells. Write muscle=500, or 500 for all.")
        tissue, count = match.groups()
        if tissue is None and len(entries) > 1:
            raise _bad(f"'{entry}' has no tissue. Say one number for all, or a number for each.")
        if tissue is None:
            return int(count)
        counts[tissue] = int(count)
    return counts or None


def _bad(message: str) -> typer.BadParameter:
    return typer.BadParameter(message, param_hint=OPTION)
