"""Writes what the fit of the persons found: the numbers as a module, and a log a reader can judge."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np

import signaling
from signaling.clinic.measured import series
from signaling.studies.persons_fit import CELLS, Trial, asked, curve_residuals, shared_knobs
from signaling.studies.persons_targets import KNOBS, ROWS
from signaling.studies.split import held_out

PACKAGE = Path(signaling.__file__).parent
HEAD = '''"""Slow states that no measurement tells, as the fit of the persons found them. Written by ``signaling.studies.persons_fit``."""

from signaling.core import Parameter, fitted

FIT = "provisional, fitted to what is measured of such people; docs/calibration/persons.md"

FITTED: dict[str, dict[str, Parameter]] = {
'''
OPENING = (
    "# Slow states of the persons",
    "",
    "Written by `python -m signaling.studies.persons_fit`, after the healthy person is calibrated. What a measurement tells of a person stands in",
    f"`signaling/body/persons/` with its paper; the few numbers below are what is left. Least squares on {CELLS} unlike cells a tissue, in units of",
    "the SD between people (curves) or of half the band (rows), with a pull to the start of 0.3 per factor 1.65. No rate constant is touched.",
    "",
    "A curve or row is held out if sha1 of its name modulo 3 is 0 (`signaling.studies.split`). The glucose curves of both groups are held out:",
    "glucose after the drink is predicted, from C-peptide, insulin and indices. The indices contain glucose at single times, so the prediction",
    "is not blind. The obese person with diabetes has the beta cells of the obese and the receptors for GIP and the alpha cells of the lean one",
    "with diabetes, but for their receptors for insulin, and is fitted to two rows only.",
)


def write(found: Mapping[str, Mapping[str, float]], docs: Path | None = None) -> None:
    """Write ``body/persons/fitted.py`` and the log.

    Args:
        found: person -> knob -> number.
        docs: folder of the log; ``docs/calibration`` of the checkout if None.
    """
    text = HEAD
    for person, numbers in found.items():
        rows = "".join(f'        "{key}": fitted({value:.6g}, "1", FIT),\n' for key, value in numbers.items())
        text += f'    "{person}": {{\n{rows}    }},\n'
    (PACKAGE / "body" / "persons" / "fitted.py").write_text(text + "}\n")
    folder = docs or PACKAGE.parent / "docs" / "calibration"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "persons.md").write_text(log(found))


def log(found: Mapping[str, Mapping[str, float]]) -> str:
    """The log as Markdown: for each person the knobs, the curves and the rows."""
    lines = list(OPENING)
    lean = Trial("lean").answers()[0]
    for person, numbers in found.items():
        answers, run = Trial(person).answers(numbers, shared_knobs(person, found))
        lines += ["", f"## {person}", "", "| slow state | start | bounds | fitted |", "|---|---|---|---|"]
        lines += [
            f"| {k.tissue}, {k.kind} {k.name} | {k.start:g} | {k.low:g} - {k.high:g} | {numbers[k.key]:.3g} |"
            for k in KNOBS[person]
        ]
        curves = curve_residuals(person, run)
        if curves:
            lines += ["", "| curve | | RMSE, SD | worst point, SD |", "|---|---|---|---|"]
        for name, r in curves.items():
            worst = r[np.abs(r).argmax()]
            lines.append(f"| {name} | {_role(held_out(name))} | {np.sqrt(np.mean(r**2)):.2f} | {worst:+.2f} |")
        lines += ["", "| row | answer | | model | wanted | band | unit | source |", "|---|---|---|---|---|---|---|---|"]
        for row in ROWS[person]:
            value = asked(answers, lean, row)
            miss = "" if row.low <= value <= row.high else " (outside)"
            lines.append(
                f"| {row.id} | {row.answer} | {_role(row.held_out)} | {value:.3g}{miss} | {row.target:g} | {row.low:g} - {row.high:g} "
                f"| {row.unit} | {row.source} |"
            )
        cited = sorted({series(n).citation for n in curves})
        lines += ["", "Data: " + "; ".join(cited) + "."] if cited else []
    return "\n".join(lines) + "\n"


def _role(out: bool) -> str:
    return "held out" if out else "fitted"
