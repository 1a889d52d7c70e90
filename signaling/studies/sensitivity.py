"""Local sensitivities: by how many percent an output of a cell moves when a parameter moves by one percent.

A question puts one mean cell to rest in a medium, changes the medium, and reads outputs some minutes later, each time with one
parameter a little larger and a little smaller: d ln(output) / d ln(parameter) by central differences. All parameters are inputs of
one compiled network, so that nothing is compiled again. The cell is at rest for every value of a parameter before it is asked; its
slow stores (fat, glycogen, granules) are held meanwhile, and free afterwards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Final

import numpy as np

from signaling.cells.cell_type import CellType
from signaling.cells.population import Population
from signaling.core.errors import UnknownName, did_you_mean
from signaling.core.parameters import Parameter
from signaling.pathway.pathway import Pathway
from signaling.saboteurs import SABOTEURS

STEP: Final = 0.01  # of ln(parameter), either way; the error of a central difference grows with its square
RTOL: Final = 1e-7  # of the integration
WITHIN: Final = 1e-7  # relative change a day at which a cell counts as at rest


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of a cell.

    Attributes:
        text: in words, for tables: ``30 min of 0.3 nM insulin``.
        rest: inputs in which it comes to rest, by name, in their units.
        then: inputs that change after that.
        minutes: from the change to the reading; 0 reads the rest.
        outputs: quantities of the pathway that are read.
    """

    text: str
    rest: Mapping[str, float]
    then: Mapping[str, float]
    minutes: float
    outputs: tuple[str, ...]

    def as_dict(self) -> dict[str, object]:
        """As plain data, for a file."""
        plain = asdict(self)
        return plain | {"outputs": list(self.outputs)}


@dataclass(frozen=True, slots=True)
class Sensitivities:
    """Answers of a cell, and how they depend on its parameters.

    Attributes:
        outputs: names, (outputs,).
        values: what each is, (outputs,), in its unit.
        slopes: parameter -> d ln(output) / d ln(parameter), (outputs,). Parameters that are zero have no logarithm and are left out.
    """

    outputs: tuple[str, ...]
    values: np.ndarray
    slopes: Mapping[str, np.ndarray]

    def strongest(self, parameter: str) -> tuple[str, float]:
        """The output that depends most on a parameter, and how much."""
        k = int(np.argmax(np.abs(self.slopes[parameter])))
        return self.outputs[k], float(self.slopes[parameter][k])

    def ranking(self, of: Iterable[str]) -> list[str]:
        """These parameters, the one that moves any output most first; names decide between equals. Those without slope are left out."""
        known = [name for name in of if name in self.slopes]
        return sorted(known, key=lambda name: (-abs(self.strongest(name)[1]), name))


def log_slopes(
    answer: Callable[[Mapping[str, float]], np.ndarray], values: Mapping[str, float], step: float = STEP
) -> dict[str, np.ndarray]:
    """d ln(answer) / d ln(value) of each value, by central differences.

    Args:
        answer: from changed values by name (all others as they are) to the answers, (outputs,).
        values: where the slopes are taken; zeros are left out.
        step: of ln(value), either way.

    Returns:
        By name, (outputs,): the difference of the answers over their size in the middle. 0 where the answer is 0.
    """
    middle = np.abs(answer({}))
    size = np.where(middle > 0.0, middle, np.inf)
    found = {}
    for name, value in values.items():
        if value != 0.0:
            up, down = (answer({name: value * np.exp(way * step)}) for way in (1.0, -1.0))
            found[name] = (up - down) / (2.0 * step * size)
    return found


def sensitivities(
    kind: CellType, question: Question, parameters: Iterable[str] | None = None, *, step: float = STEP
) -> Sensitivities:
    """How the answers of a mean cell, with the saboteurs that live in it, depend on its parameters.

    Args:
        kind: what the cell is.
        question: what is asked of it.
        parameters: which, by qualified name; all if nothing is said.
        step: of ln(parameter), either way.

    Raises:
        UnknownName: an input, output or parameter that the cell type lacks. CannotAdvance: the cell does not come to rest.
    """
    pathway = kind.pathway(SABOTEURS.values())
    chosen = {name: _known(pathway, name).value for name in parameters or pathway.parameters}
    asked = _Asked(kind, question, chosen)
    return Sensitivities(question.outputs, asked.answer({}), log_slopes(asked.answer, chosen, step))


def _known(pathway: Pathway, name: str) -> Parameter:
    if name not in pathway.parameters:
        raise UnknownName(f"{pathway.name}: there is no parameter '{name}'.{did_you_mean(name, pathway.parameters)}")
    return pathway.parameters[name]


class _Asked:
    """One mean cell whose parameters are inputs."""

    def __init__(self, kind: CellType, question: Question, values: Mapping[str, float]) -> None:
        self.question, self.values = question, values
        self.cell = Population(
            kind, 1, spread=False, saboteurs=tuple(SABOTEURS.values()), lanes=1, rtol=RTOL, free=tuple(values)
        )
        self.cell.hear(**question.rest)
        self.cell.hold_stores(True)
        self.cell.settle(within=WITHIN)
        self.rest = self.cell.snapshot()

    def answer(self, changed: Mapping[str, float]) -> np.ndarray:
        """Outputs, (outputs,), at these values of parameters."""
        cell, question = self.cell, self.question
        cell.restore(self.rest)
        cell.hear(**{**self.values, **question.rest, **changed})
        cell.settle(within=WITHIN)
        cell.hold_stores(False)
        cell.hear(**question.then)
        cell.advance(question.minutes)
        return np.array([cell.mean(name) for name in question.outputs])
