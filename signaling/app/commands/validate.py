"""``signaling validate``: the model against published figures: passed, near, failed, not covered."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from signaling.app.endings import Refused, ending
from signaling.app.screen import stderr, stdout

if TYPE_CHECKING:
    from rich.console import Console

    from signaling.studies.score_card import Row

COLOURS: Final = {"passed": "green", "near": "yellow", "failed": "red", "not covered": "dim"}


def validate(
    area: Annotated[
        str | None, typer.Option("--area", metavar="AREA", help="One area, such as cell. Without it: all areas.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON list of rows, and nothing else.")] = False,
    out: Annotated[
        Path | None, typer.Option("--out", metavar="FOLDER", help="Draw the model over the measured data in there.")
    ] = None,
    html: Annotated[
        Path | None,
        typer.Option(
            "--html", metavar="FILE", help="Write one page with the card and the pictures, which needs no network."
        ),
    ] = None,
) -> None:
    """Compare the model with published figures, each by its band: passed, near (within twice the band), failed, not covered."""
    with ending():
        from signaling.core.errors import UnknownName
        from signaling.studies.score_card import score_card

        if html is not None:
            _place(html)
        try:
            rows = score_card(area)
        except UnknownName as fault:
            raise Refused(str(fault)) from None
        if as_json:
            import json

            sys.stdout.write(json.dumps([row.as_dict() for row in rows], indent=2) + "\n")
        else:
            _show(stdout(), rows)
        pictures = _draw(area) if out is not None or html is not None else {}
        if out is not None:
            _store(out, pictures)
            files = ", ".join(str(out / name) for name in pictures)
            stderr().print(
                f"Model over data: {files}" if files else f"There is no figure of the area '{area}' yet.",
                soft_wrap=True,
            )
        if html is not None:
            from signaling.app.score_page import score_html
            from signaling.record.atomic import write_file

            write_file(html, score_html(rows, pictures).encode("utf-8"))
            stderr().print(f"Score card: {html}", soft_wrap=True)


def _show(screen: Console, rows: Sequence[Row]) -> None:
    """A table an area; then a line for each area that nobody answers yet; then the counts."""
    areas = {
        area: [row for row in rows if row.target.area == area] for area in dict.fromkeys(r.target.area for r in rows)
    }
    answered = {area: any(row.value is not None for row in mine) for area, mine in areas.items()}
    for area in (area for area in areas if answered[area]):
        screen.print()
        screen.print(area, style="bold cyan")
        _table(screen, areas[area])
    screen.print()
    for area in (area for area in areas if not answered[area]):
        ranks = ", ".join(str(rank) for rank in sorted({row.target.rank for row in areas[area] if row.target.rank}))
        screen.print(f"{area}: not covered ({len(areas[area])} rows; ranks {ranks})", style="dim")
    _counts(screen, rows)


def _table(screen: Console, rows: Sequence[Row]) -> None:
    from rich.table import Table as Grid
    from rich.text import Text

    from signaling.app.score_page import band_words

    grid = Grid(box=None, header_style="dim", padding=(0, 2, 0, 0), pad_edge=False)
    for head in ("id", "rank", "what", "published", "band", "model", "verdict"):
        folds = head in ("what", "published")
        grid.add_column(
            head, overflow="fold", no_wrap=not folds, justify="right" if head in ("rank", "model") else "left"
        )
    for row in rows:
        t = row.target
        unit = "" if t.unit in ("-", "1") else f" {t.unit}"
        value = "" if row.value is None else f"{row.value:.3g}"
        published = f"{t.value}{unit}" if t.value else ""
        what = t.quantity if t.condition in ("", "-") else f"{t.quantity}; {t.condition}"
        cells = (t.id, str(t.rank or ""), what, published, band_words(row), value)
        grid.add_row(*map(Text, cells), Text(row.verdict, style=COLOURS[row.verdict]))
    screen.print(grid)


def _counts(screen: Console, rows: Sequence[Row]) -> None:
    from signaling.studies.score_card import HELD_OUT, counts, verdict_of_ranks

    def said(found: dict[str, int]) -> str:
        return ", ".join(f"{number} {name}" for name, number in found.items())

    ranks = list(verdict_of_ranks(rows).values())
    kept = [row for row in rows if row.tag == HELD_OUT]
    screen.print(f"{len(rows)} rows: {said(counts(rows))}.", style="bold")
    screen.print(f"{len(kept)} of them carry the tag {HELD_OUT}: {said(counts(kept))}.")
    if ranks:
        by_rank = {name: ranks.count(name) for name in COLOURS}
        screen.print(
            f"{len(ranks)} of the 40 ranked figures have all their rows here; each by its worst row: {said(by_rank)}."
        )


def _place(file: Path) -> None:
    """Say what stands in the way before anything is judged, which takes a while."""
    if file.is_dir() or not file.name:
        raise Refused(f"'{file}' is a folder. Write the name of a file in it, for example {file / 'score.html'}")
    if not file.parent.is_dir():
        raise Refused(f"there is no folder '{file.parent}'. Make it first, or write the file elsewhere.")


def _draw(area: str | None) -> dict[str, tuple[bytes, str]]:
    """The pictures of an area or of all: file -> PNG and what it shows."""
    from signaling.app.figures import png
    from signaling.app.score_figures import FIGURES

    return {
        file: (png(draw()), words)
        for judged, mine in FIGURES.items()
        if area in (None, judged)
        for file, (draw, words) in mine.items()
    }


def _store(folder: Path, pictures: Mapping[str, tuple[bytes, str]]) -> None:
    from signaling.record.atomic import write_file

    if pictures:
        folder.mkdir(parents=True, exist_ok=True)
    for name, (picture, _) in pictures.items():
        write_file(folder / name, picture)
