"""The influence of every parameter of every cell type, worked out once and kept beside this module, one file a cell type.

``kept("muscle")`` reads the file; ``current`` says whether the network and the question are still those it was worked out for.
Written by ``docs/parameters.py --influence``.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from signaling.cells import cell_types
from signaling.engine import lower
from signaling.saboteurs import SABOTEURS
from signaling.studies.questions import QUESTIONS
from signaling.studies.sensitivity import Question, Sensitivities, sensitivities

FOLDER: Final = Path(__file__).parent
DIGITS: Final = 4  # of the answers that are kept


@dataclass(frozen=True, slots=True)
class Influence:
    """Sensitivities of a cell type, with what they were worked out for.

    Attributes:
        question: in words.
        found: the sensitivities.
        current: False where the network or the question has changed since.
    """

    question: str
    found: Sensitivities
    current: bool

    def strongest_assumed(self, kind: str, count: int = 10) -> list[str]:
        """The assumed parameters of a cell type that move an output most, at most `count`."""
        parameters = cell_types()[kind].pathway(SABOTEURS.values()).parameters
        ranking = self.found.ranking(name for name, p in parameters.items() if p.kind == "assumed")
        return [name for name in ranking if self.found.strongest(name)[1] != 0.0][:count]


def fingerprint(kind: str) -> str:
    """Of the network of a cell type with its saboteurs: changes with any equation or number."""
    return lower(cell_types()[kind].pathway(SABOTEURS.values())).fingerprint


def kept(kind: str) -> Influence | None:
    """What is kept of a cell type; None where nothing is."""
    file = FOLDER / f"{kind}.json"
    if not file.exists():
        return None
    held = json.loads(file.read_text(encoding="utf-8"))
    outputs = tuple(held["question"]["outputs"])
    values = np.array([held["values"][name] for name in outputs])
    slopes = {name: np.array(row) for name, row in held["slopes"].items()}
    current = held["network"] == fingerprint(kind) and held["question"] == QUESTIONS[kind].as_dict()
    return Influence(held["question"]["text"], Sensitivities(outputs, values, slopes), current)


def worked_out(kind: str) -> Influence:
    """Worked out now, in seconds.

    Raises:
        CannotAdvance: The cell does not come to rest.
    """
    question: Question = QUESTIONS[kind]
    return Influence(question.text, sensitivities(cell_types()[kind], question), True)


def keep(kind: str, influence: Influence) -> None:
    """Write the file of a cell type."""
    found = influence.found
    held = {
        "network": fingerprint(kind),
        "question": QUESTIONS[kind].as_dict(),
        "values": {name: float(f"{value:.{DIGITS}g}") for name, value in zip(found.outputs, found.values, strict=True)},
        "slopes": {name: [_rounded(slope) for slope in row] for name, row in found.slopes.items()},
    }
    lines = json.dumps(held, indent=1)
    (FOLDER / f"{kind}.json").write_text(lines + "\n", encoding="utf-8")


def _rounded(slope: float) -> float:
    """A slope to three decimals, which is what its step allows; no trace of the integrator is kept."""
    return round(float(slope), 3) + 0.0
