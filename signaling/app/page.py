"""HTML pages that hold everything, pictures included, and ask nothing of any network."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Sequence
from html import escape

from signaling.app.report_style import STYLE


def html_page(title: str, parts: Iterable[str]) -> str:
    """A page; its policy lets it load nothing but what it holds itself.

    Args:
        title: of the window, plain text.
        parts: HTML, in order; empty ones are left out.
    """
    policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{escape(title)}</title>\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<link rel="icon" href="data:,">\n<style>{STYLE}</style>\n</head>\n<body>\n'
        + "\n".join(filter(None, parts))
        + "\n</body>\n</html>\n"
    )


def html_picture(caption: str, picture: bytes) -> str:
    """A PNG with its caption."""
    words, data = escape(caption), b64encode(picture).decode("ascii")
    return f'<figure><img alt="{words}" src="data:image/png;base64,{data}"><figcaption>{words}</figcaption></figure>'


def html_row(tag: str, cells: Sequence[str], classes: Sequence[str]) -> str:
    """A row of a table, ``td`` or ``th``, with a class for each cell."""
    kinds = (f' class="{kind}"' if kind else "" for kind in classes)
    made = (f"<{tag}{kind}>{escape(cell)}</{tag}>" for cell, kind in zip(cells, kinds, strict=True))
    return f"<tr>{''.join(made)}</tr>"
