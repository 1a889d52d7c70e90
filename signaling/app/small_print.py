"""Small print below a picture: what was done to its curves, and who measured."""

from __future__ import annotations

import re
from collections.abc import Iterable
from textwrap import fill
from typing import Final

from signaling.clinic.measured import series

LETTERS: Final = 172  # of a line across a figure of many panels


def small_print(*texts: str) -> str:
    """Each text from the beginning of a line, folded."""
    return "\n".join(fill(text, LETTERS) for text in texts)


def measured_by(curves: Iterable[str]) -> str:
    """Who measured these curves, in order of time."""
    cited = {series(name).citation for name in curves}
    found = (re.fullmatch(r"(\w+) .* (\d{4});.* (doi:\S+)", text) for text in cited)
    papers = sorted((paper[2], paper[1], paper[3]) for paper in found if paper)
    return "Measured by " + "; ".join(f"{author} {year}, {doi}" for year, author, doi in papers) + "."
