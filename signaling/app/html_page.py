"""One HTML file that holds everything, pictures included, and asks nothing of any network: the frame of reports and score cards."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Sequence
from html import escape

from signaling.app.report_style import STYLE

CAUTION = (
    "This is a research and teaching model, not a medical device. It must not be used for the care of a person: not to "
    "diagnose, to choose or dose a drug, to set an insulin pump, or to tell anybody what to eat. A result that follows "
    "from an assumed number is an assumption."
)


def page(title: str, parts: Iterable[str], style: str = "") -> str:
    """A whole document. The same parts give the same text.

    Args:
        title: Of the window, as plain text.
        parts: Its body, as HTML; empty ones are left out.
        style: Rules beside those that every page has.
    """
    # The policy lets the file load nothing but what it holds itself.
    policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{escape(title)}</title>\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<link rel="icon" href="data:,">\n<style>{STYLE}{style}</style>\n</head>\n<body>\n'
        + "\n".join(filter(None, parts))
        + "\n</body>\n</html>\n"
    )


def figure(caption: str, picture: bytes) -> str:
    """A PNG with what it shows, in plain text."""
    words, data = escape(caption), b64encode(picture).decode("ascii")
    return f'<figure><img alt="{words}" src="data:image/png;base64,{data}"><figcaption>{words}</figcaption></figure>'


def row(tag: str, cells: Sequence[str], classes: Sequence[str]) -> str:
    """A row of a table, of plain texts; each cell with its class, which may be empty."""
    kinds = (f' class="{kind}"' if kind else "" for kind in classes)
    made = (f"<{tag}{kind}>{escape(cell)}</{tag}>" for cell, kind in zip(cells, kinds, strict=True))
    return f"<tr>{''.join(made)}</tr>"


def caution() -> str:
    """What every page says at its end."""
    return f'<h2>What this must not be used for</h2><div class="caution"><p>{CAUTION}</p></div>'
