"""``signaling export``: what the package holds, in the format of other tools. A cell type as SBML."""

from __future__ import annotations

from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from signaling.app.endings import Refused, ending, words_of
from signaling.app.screen import stdout

if TYPE_CHECKING:
    from signaling.cells.cell_type import CellType
    from signaling.pathway import Pathway

FASTING = {"insulin": 0.06, "glucose": 5.0, "portal_glucose": 5.0, "ffa": 0.45}
"""What a cell hears in the morning, in the units of its inputs: nM and mmol/L. Everything else has a value of its own in the pathway."""


def export(
    name: Annotated[str, typer.Argument(metavar="CELL", help="A cell type, for example muscle.")],
    sbml: Annotated[
        str | None, typer.Option("--sbml", metavar="FILE", help="Write SBML (Level 3 Version 2) into this file.")
    ] = None,
    given: Annotated[
        list[str] | None,
        typer.Option(
            "--input",
            metavar="NAME=NUMBER",
            help="What the cell hears at the start, in the unit of the pathway: insulin=0.4 (nM). May be repeated. "
            "As in the morning if nothing is said.",
        ),
    ] = None,
    saboteurs: Annotated[
        bool, typer.Option("--saboteurs/--no-saboteurs", help="With the saboteurs that live in the cell, or without.")
    ] = True,
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there already.")] = False,
) -> None:
    """Write the network of a cell type for other simulators, with units, sources and identifiers."""
    with ending():
        from signaling.saboteurs import SABOTEURS

        cell_type = _cell_type(name)
        if sbml is None:
            raise Refused(f"say which file to write, for example: signaling export {name} --sbml {name}.xml")
        path = _place(sbml, force)
        pathway = cell_type.pathway(SABOTEURS.values() if saboteurs else ())
        inputs = _inputs(pathway, given or [])
        _write(path, _text(pathway, inputs), force)
        screen = stdout()
        screen.print(f"Wrote {path}.", style="bold", soft_wrap=True)
        screen.print(
            f"  {name}: {len(pathway.species)} species, {len(pathway.reactions)} reactions, {len(pathway.parameters)} parameters\n"
            f"  it hears {_heard(pathway, inputs)}; change them while it runs",
            soft_wrap=True,
        )


def _cell_type(name: str) -> CellType:
    from signaling.cells import cell_types
    from signaling.core.errors import did_you_mean

    known = cell_types()
    if name not in known:
        raise Refused(f"there is no cell type '{name}'.{did_you_mean(name, known)}")
    return known[name]


def _place(file: str, force: bool) -> Path:
    """Where to write; everything that stands in the way is said before anything is computed."""
    path = Path(file)
    if path.is_dir() or not path.name:
        raise Refused(f"'{file}' is a folder. Write the name of a file in it, for example {path / 'cell.xml'}")
    if not path.parent.is_dir():
        raise Refused(f"there is no folder '{path.parent}'. Make it first, or write the file elsewhere.")
    if path.exists() and not force:
        raise Refused(
            f"{path} is there already and is left as it is. Choose another name, or add --force to replace it."
        )
    return path


def _inputs(pathway: Pathway, given: list[str]) -> dict[str, float]:
    """Input -> its value: as given, as in the morning, or as the pathway says."""
    values = {name: value for name, value in FASTING.items() if name in pathway.inputs}
    values |= dict(_input(pathway, entry) for entry in given)
    missing = [n for n, entry in pathway.inputs.items() if n not in values and entry.otherwise is None]
    if missing:
        raise Refused(f"nobody provides {', '.join(missing)}. Say it: --input {missing[0]}=NUMBER")
    return values


def _input(pathway: Pathway, entry: str) -> tuple[str, float]:
    from signaling.core.errors import did_you_mean

    name, _, number = entry.partition("=")
    if name not in pathway.inputs:
        raise Refused(f"{pathway.name} has no input '{name}'.{did_you_mean(name, pathway.inputs)}")
    try:
        value = float(number)
    except ValueError:
        value = float("nan")
    if not isfinite(value):
        raise Refused(
            f"--input {entry}: '{number}' is not a number. Write --input {name}=1, in {pathway.inputs[name].unit}."
        )
    return name, value


def _text(pathway: Pathway, inputs: dict[str, float]) -> str:
    from signaling.interop import to_sbml

    try:
        return to_sbml(pathway, inputs)
    except ModuleNotFoundError as fault:
        raise Refused(str(fault)) from None


def _write(path: Path, text: str, force: bool) -> None:
    try:
        # "x" leaves no moment in which a file of somebody else could slip in.
        with open(path, "w" if force else "x", encoding="utf-8") as file:
            file.write(text)
    except OSError as fault:
        raise Refused(words_of(fault)) from None


def _heard(pathway: Pathway, inputs: dict[str, float]) -> str:
    return ", ".join(f"{name} {value:g} {pathway.inputs[name].unit}" for name, value in inputs.items())
