"""Writes the parameter book: docs/parameters/<cell type>.md with every number, its unit, range, kind and source, by mechanism.

Run by ``make parameters``; with ``--influence`` it first works out anew what each number does to the cell (seconds a cell type); with
``--check`` it only says whether the pages are up to date, as a test does.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

from signaling.app.census import census
from signaling.app.describe.influence import COUNT, slope_text
from signaling.app.describe.pathway import RANGES, by_owner
from signaling.app.describe.section import NUMBERS, number_rows, one_line
from signaling.cells import cell_types
from signaling.saboteurs import SABOTEURS
from signaling.studies import influence
from signaling.studies.healthy_knobs import fit_bounds
from signaling.studies.questions import QUESTIONS

FOLDER = Path(__file__).resolve().parent / "parameters"


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table in Markdown; a bar in a cell would end it."""
    lines = [tuple(heads), *(tuple(cell.replace("|", "\\|") for cell in row) for row in rows)]
    lines.insert(1, ("---",) * len(lines[0]))
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


def influence_part(kind: str) -> str:
    """The assumed numbers that move the outputs of a cell type most."""
    known = influence.kept(kind)
    if known is None:
        return ""
    parameters = cell_types()[kind].pathway(SABOTEURS.values()).parameters
    rows = [
        (
            name,
            f"{parameters[name].value:g}",
            parameters[name].unit,
            *map(slope_text, known.found.slopes[name]),
            one_line(parameters[name].source),
        )
        for name in known.strongest_assumed(kind, COUNT)
    ]
    values = ", ".join(f"{n} {v:.3g}" for n, v in zip(known.found.outputs, known.found.values, strict=True))
    stale = "" if known.current else "**Out of date: the network has changed since. Run `make parameters`.**\n\n"
    return (
        f"## Assumed numbers with the most influence\n\n{stale}By how many percent an output moves when the number grows by 1 %, "
        f"in one mean cell: {known.question}. Answers there: {values}.\n\n"
        + table(("number", "value", "unit", *known.found.outputs, "source"), rows)
    )


def page(kind: str) -> str:
    """The page of one cell type as it ought to be."""
    pathway = cell_types()[kind].pathway(SABOTEURS.values())
    bounds = fit_bounds(kind)
    parts = [
        f"# Numbers of the {kind} cell\n",
        f"{one_line(cell_types()[kind].doc)}\n\n{census(pathway.parameters.values())}. The saboteurs that can live in it are among them.\n",
        f"Ranges: {RANGES}\n",
        "This page is written by `make parameters`; what it says stands in the mechanisms themselves.\n",
        influence_part(kind),
    ]
    for owner, numbers in by_owner(pathway).items():
        searched = {name: bounds[f"{owner}.{name}"] for name, _ in numbers if f"{owner}.{name}" in bounds}
        parts.append(f"## {owner}\n\n" + table(NUMBERS, number_rows(numbers, searched)))
    return "\n".join(part for part in parts if part)


def main(arguments: list[str]) -> None:
    """Write or check the pages."""
    if "--influence" in arguments:
        for kind in QUESTIONS:
            influence.keep(kind, influence.worked_out(kind))
    for kind in cell_types():
        file, wanted = FOLDER / f"{kind}.md", page(kind)
        if "--check" not in arguments:
            FOLDER.mkdir(exist_ok=True)
            file.write_text(wanted, encoding="utf-8")
        elif not file.exists() or file.read_text(encoding="utf-8") != wanted:
            raise SystemExit(f"docs/parameters/{file.name} does not list the numbers as they are. Run: make parameters")


if __name__ == "__main__":
    main(sys.argv[1:])
