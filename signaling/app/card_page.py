"""The score card as one HTML page that asks nothing of any network: counts, ranks, every row, and the model over the data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING, Final

from signaling.app.page import html_page, html_picture, html_row
from signaling.studies.score_card import HELD_OUT, counts, verdict_of_ranks

if TYPE_CHECKING:
    from signaling.studies.score_card import Row

PAGE: Final = "score_card.html"
CLASSES: Final = {"passed": "normal", "near": "prediabetes", "failed": "diabetes", "not covered": "remark"}
OPENING: Final = (
    "Published figures of cells and people, each with the band in which an answer passes; near is within twice the band. Nothing is left "
    "out: what fails is here too. A row that is held out was never looked at by a fit. A rank is as good as its worst row, and near at best where it "
    "rests on a person whose slow states no simulated life has reached yet."
)


def card_html(rows: Sequence[Row], pictures: Mapping[str, tuple[str, bytes]]) -> str:
    """The page.

    Args:
        rows: of the card, in its order.
        pictures: name -> (caption, PNG).
    """
    found, ranks = counts(rows), verdict_of_ranks(rows)
    cards = "".join(
        f'<div class="card"><small>{escape(name)}</small><b class="{CLASSES[name]}">{number}</b></div>'
        for name, number in found.items()
    )
    parts = [
        f"<h1>Score card</h1><p>{escape(OPENING)}</p>",
        f'<div class="cards">{cards}</div>',
        _ranks(ranks) if ranks else "",
        *(html_picture(caption, picture) for caption, picture in pictures.values()),
        *(
            _area(area, [r for r in rows if r.target.area == area])
            for area in dict.fromkeys(r.target.area for r in rows)
        ),
    ]
    return html_page("Score card", parts)


def band(row: Row) -> str:
    """The band of a row in words; empty where it has none."""
    low, high = row.target.low, row.target.high
    if low is None and high is None:
        return ""
    if low is None or high is None:
        return f"at most {high:g}" if low is None else f"at least {low:g}"
    return f"{low:g} to {high:g}"


def what(row: Row) -> str:
    """What was measured, in words."""
    t = row.target
    return t.quantity if t.condition in ("", "-") else f"{t.quantity}; {t.condition}"


def published(row: Row) -> str:
    """The published figure with its unit."""
    unit = "" if row.target.unit in ("-", "1") else f" {row.target.unit}"
    return f"{row.target.value}{unit}" if row.target.value else ""


def _ranks(ranks: Mapping[int, str]) -> str:
    body = "".join(
        html_row(
            "td",
            [name, ", ".join(str(rank) for rank, verdict in ranks.items() if verdict == name)],
            [CLASSES[name], ""],
        )
        for name in CLASSES
        if name in ranks.values()
    )
    return f"<h2>{len(ranks)} of the 40 ranked figures</h2><table><tbody>{body}</tbody></table>"


def _area(area: str, rows: Sequence[Row]) -> str:
    head = html_row("th", ["", "rank", "what", "published", "band", "model", "", "", "source"], [""] * 9)
    body = "".join(
        html_row(
            "td",
            [
                row.target.id,
                str(row.target.rank or ""),
                what(row),
                published(row),
                band(row),
                "" if row.value is None else f"{row.value:.3g}",
                row.verdict,
                "held out" if row.tag == HELD_OUT else "",
                row.target.citation,
            ],
            ["also", "number", "", "", "also", "value number", CLASSES[row.verdict], "also", "source"],
        )
        for row in rows
    )
    said = ", ".join(f"{number} {name}" for name, number in counts(rows).items() if number)
    return f'<h2>{escape(area)}: {said}</h2><div class="scroll"><table><thead>{head}</thead><tbody>{body}</tbody></table></div>'
