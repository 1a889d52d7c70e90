"""The terminal: plain text in, no markup, and room for wide tables where the output goes to a file."""

from __future__ import annotations

import os

from rich.console import Console

WIDE = 160  # columns of a file or pipe, where nobody's window says how wide it is


def stdout() -> Console:
    """The screen for results."""
    return _console(to_stderr=False)


def stderr() -> Console:
    """The screen for progress and errors."""
    return _console(to_stderr=True)


def tick(console: Console, good: bool) -> str:
    """A tick or a cross, in letters where the terminal has no such sign."""
    return ("✓" if good else "✗") if (console.encoding or "").startswith("utf") else ("ok" if good else "no")


def _console(to_stderr: bool) -> Console:
    # Names such as protocol[1] and units such as [mmol/L] are text here, never markup.
    console = Console(stderr=to_stderr, markup=False, highlight=False, emoji=False)
    if not console.is_terminal and not os.environ.get("COLUMNS"):
        console.width = WIDE
    return console
