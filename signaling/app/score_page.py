"""The score card as one HTML file: the summary, model over data, and every published figure beside what the model answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import TYPE_CHECKING, Final

from signaling import __version__
from signaling.app.band_strip import band_strip
from signaling.app.html_page import caution, figure, page
from signaling.clinic.targets import VERDICTS, titles_of_ranks
from signaling.studies.judges import PROVISIONAL
from signaling.studies.score_card import HELD_OUT, counts, verdict_of_ranks

if TYPE_CHECKING:
    from signaling.studies.score_card import Row

TITLE: Final = "Model against published figures"
TITLES: Final = {
    "cell": "Fat cells and receptors in a dish",
    "ogtt": "A glucose drink",
    "clamp": "Clamps and injections of glucose",
    "lipid": "Fatty acids and too much food",
    "selective": "Selective resistance",
    "signalling": "Signalling in tissues",
    "beta": "Beta cells",
    "alpha": "Glucagon",
    "interventions": "Drugs and weight loss",
    "daily": "Days and meals",
    "heterogeneity": "Unlike cells and people",
}
WIDTHS: Final = (6.2, 20.3, 9.0, 8.0, 5.5, 8.5, 6.0)  # rem
COLUMNS: Final = "".join(f'<col style="width:{width}rem">' for width in WIDTHS).join(("<colgroup>", "</colgroup>"))
KINDS: Final = {"passed": "good", "near": "warn", "failed": "bad", "not covered": "none"}
STYLE: Final = """
a { color: inherit; text-decoration-color: var(--line); text-underline-offset: .2em; }
.good { color: var(--good); } .warn { color: var(--warn); } .bad { color: var(--bad); } .none { color: var(--quiet); }
td.verdict { white-space: nowrap; font-weight: 600; } td.verdict.none { font-weight: 400; }
td.id { color: var(--quiet); font-size: .82rem; } td.nowrap { white-space: nowrap; }
tr.none td { color: var(--quiet); }
.share { display: flex; width: 15rem; height: .7rem; margin-top: .42rem; border-radius: .2rem; overflow: hidden; background: var(--line); }
.share i { display: block; } i.good { background: var(--good); } i.warn { background: #e0b23c; } i.bad { background: var(--bad); }
table.ranks { width: 100%; } table.ranks td.number { width: 2.2rem; }
table.figures { width: 100%; min-width: 58rem; table-layout: fixed; } table.figures td { padding-right: .9rem; }
table.figures small { display: block; color: var(--quiet); font-size: .78rem; line-height: 1.35; }
td.strip { padding-top: .42rem; } svg { display: block; }
details { margin-top: 1rem; } summary { cursor: pointer; color: var(--quiet); }
"""


def score_html(rows: Sequence[Row], pictures: Mapping[str, tuple[bytes, str]]) -> str:
    """The score card as one HTML document without any link to elsewhere. The same rows and pictures give the same text.

    Args:
        rows: Of one area or of all.
        pictures: File name -> PNG and what it shows.
    """
    ranks = verdict_of_ranks(rows)
    areas = list(dict.fromkeys(row.target.area for row in rows))
    facts = f"signaling {__version__} · {len(rows)} published figures · failures are part of it"
    parts = [
        f'<h1>{TITLE}</h1><p class="facts">{escape(facts)}</p>',
        _cards(rows, ranks),
        _how_judged(rows),
        _areas(rows, areas),
        *(figure(words, picture) for picture, words in pictures.values()),
        _ranks(rows, ranks),
        *(_table(area, [row for row in rows if row.target.area == area]) for area in areas),
        caution(),
    ]
    return page(TITLE, parts, STYLE)


def _cards(rows: Sequence[Row], ranks: Mapping[int, str]) -> str:
    found = counts(rows)
    cards = [(f"rows {verdict}", str(found[verdict]), KINDS[verdict]) for verdict in VERDICTS]
    if ranks:
        cards.append((f"ranks passed, of {len(ranks)}", str(list(ranks.values()).count("passed")), "good"))
    made = (
        f'<div class="card"><small>{escape(label)}</small><b class="{kind}">{value}</b></div>'
        for label, value, kind in cards
    )
    return f'<div class="cards">{"".join(made)}</div>'


def _how_judged(rows: Sequence[Row]) -> str:
    kept = [row for row in rows if row.tag == HELD_OUT]
    found = counts(kept)
    held = ", ".join(f"{found[verdict]} {verdict}" for verdict in VERDICTS)
    return (
        '<p class="note">An answer passes within the band of its figure, is near within twice the band, and fails beyond. A band that is open on one '
        "side has nothing near it. Not covered: what the model cannot be asked yet, or what no band can judge as one number. No judge sees a "
        f"band. {len(kept)} rows were kept from every fit by a rule made before the first one: {held}. Answers marked ° rest on persons "
        "or cells whose slow states no simulated life has reached yet.</p>"
    )


def _areas(rows: Sequence[Row], areas: Iterable[str]) -> str:
    lines = []
    for area in areas:
        mine = [row for row in rows if row.target.area == area]
        found = counts(mine)
        bar = "".join(f'<i class="{KINDS[v]}" style="flex:{found[v]}"></i>' for v in VERDICTS if found[v])
        numbers = "".join(f'<td class="number {KINDS[v] if found[v] else "none"}">{found[v]}</td>' for v in VERDICTS)
        name = f'<a href="#{area}">{escape(TITLES[area])}</a>'
        lines.append(f'<tr><td>{name}</td><td><div class="share">{bar}</div></td>{numbers}</tr>')
    head = "".join(f'<th class="number">{verdict}</th>' for verdict in VERDICTS)
    return f"<h2>By area</h2><table><thead><tr><th></th><th></th>{head}</tr></thead><tbody>{''.join(lines)}</tbody></table>"


def _ranks(rows: Sequence[Row], ranks: Mapping[int, str]) -> str:
    if not ranks:
        return ""
    of_rank: dict[int, list[Row]] = {}
    for row in rows:
        if row.target.rank in ranks:
            of_rank.setdefault(row.target.rank, []).append(row)
    lines = "".join(_rank(rank, ranks[rank], of_rank[rank]) for rank in ranks)
    return (
        '<h2>By rank</h2><p class="note">The figures that tell models apart best, each by the worst of its rows: a full square is a row that was '
        "answered, "
        "an empty one is not covered. A figure with an answer marked ° is near at best.</p>"
        f'<div class="scroll"><table class="ranks"><tbody>{lines}</tbody></table></div>'
    )


def _rank(rank: int, verdict: str, rows: Sequence[Row]) -> str:
    squares = " ".join(
        f'<span class="{KINDS[row.verdict]}" title="{escape(f"{row.target.id}: {row.verdict}")}">{"■" if row.value is not None else "□"}</span>'
        for row in rows
    )
    kind = KINDS[verdict]
    title = escape(titles_of_ranks()[rank])
    return (
        f'<tr class="{kind if verdict == "not covered" else ""}"><td class="number">{rank}</td><td>{title}</td><td>{squares}</td>'
        f'<td class="verdict {kind}">{verdict}</td></tr>'
    )


def _table(area: str, rows: Sequence[Row]) -> str:
    there = [row for row in rows if row.verdict != "not covered"]
    rest = [row for row in rows if row.verdict == "not covered"]
    head = "".join(
        f"<th{' class=number' if word == 'model' else ''}>{word}</th>"
        for word in ("", "what", "published", "band", "model", "", "")
    )
    parts = [f'<h2 id="{area}">{escape(TITLES[area])}</h2>']
    if there:
        body = "".join(map(_line, there))
        parts.append(
            f'<div class="scroll"><table class="figures">{COLUMNS}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'
        )
    if rest:
        lines = "".join(map(_rest, rest))
        count = f"{len(rest)} not covered"
        parts.append(
            f'<details><summary>{count}</summary><div class="scroll"><table class="figures">{COLUMNS}<tbody>{lines}</tbody></table></div></details>'
        )
    return "".join(parts)


def _line(row: Row) -> str:
    kind = KINDS[row.verdict]
    mark = "°" if row.target.id in PROVISIONAL else ""
    value = "no number" if row.value is None or row.value != row.value else f"{row.value:.3g}{mark}"
    cells = (
        f'<td class="id">{_id(row)}</td><td>{_what(row)}</td><td>{_published(row)}</td>'
        f'<td class="nowrap">{escape(band_words(row))}</td><td class="value number">{value}</td>'
        f'<td class="strip">{band_strip(row.value, row.target.low, row.target.high, kind)}</td><td class="verdict {kind}">{row.verdict}</td>'
    )
    return f"<tr>{cells}</tr>"


def _rest(row: Row) -> str:
    return f'<tr class="none"><td class="id">{_id(row)}</td><td>{_what(row)}</td><td>{_published(row)}</td></tr>'


def _id(row: Row) -> str:
    """An id that may be folded at its marks."""
    return escape(row.target.id).replace("/", "/<wbr>").replace("_", "_<wbr>")


def _what(row: Row) -> str:
    t = row.target
    what = t.quantity if t.condition in ("", "-") else f"{t.quantity}; {t.condition}"
    return f"{escape(what)}<small>{escape(t.citation)}</small>"


def _published(row: Row) -> str:
    unit = "" if row.target.unit in ("-", "1") else f" {row.target.unit}"
    return escape(f"{row.target.value}{unit}") if row.target.value else ""


def band_words(row: Row) -> str:
    """The band of a row: ``0.3 to 1.5``, ``at most 3.2``; empty where there is none."""
    low, high = row.target.low, row.target.high
    if low is None or high is None:
        return "" if low is None and high is None else f"at most {high:g}" if low is None else f"at least {low:g}"
    return f"{low:g} to {high:g}"
