"""libroadrunner: one instance of the model for each cell, the network exported as SBML and compiled by its own LLVM, CVODE.

Given: the fastest way its Python interface has, arrays of parameters by index and ``oneStep`` with a restart at each jump of the inputs; the
absolute tolerance is a hundredth of the relative one, as the engine's is for this network.
"""

from __future__ import annotations

import numpy as np

from benchmarks.networks import insulin_v0
from signaling.interop import to_sbml

NAME = "libroadrunner, one model a cell"


class Roadrunner:
    """Some cells, each with an instance of its own."""

    def __init__(self, contents: np.ndarray, rtol: float) -> None:
        import roadrunner

        text = to_sbml(insulin_v0.pathway())
        self.cells = [roadrunner.RoadRunner(text) for _ in range(contents.shape[1])]
        model = self.cells[0].model
        parameters, floating = list(model.getGlobalParameterIds()), list(model.getFloatingSpeciesIds())
        network = insulin_v0.network()
        self.inputs = [parameters.index(name) for name in network.inputs]
        self.places = [floating.index(name) for name in insulin_v0.species()]
        self.settings = [parameters.index(name) for name in network.settings]
        self.contents = contents.T.copy()
        for cell in self.cells:
            cell.integrator.relative_tolerance = rtol
            cell.integrator.absolute_tolerance = 1e-2 * rtol
        self.begin()

    def begin(self) -> None:
        """Let every cell start anew."""
        for cell, numbers in zip(self.cells, self.contents, strict=True):
            cell.reset()
            cell.model.setGlobalParameterValues(self.settings, numbers)

    def live(self, course: np.ndarray, keep: bool = False) -> np.ndarray:
        """Live through a course; amounts at the end of each minute (minutes, species, cells), or of the last only."""
        kept = []
        for minute, blood in enumerate(course):
            for cell in self.cells:
                cell.model.setGlobalParameterValues(self.inputs, blood)
                cell.oneStep(float(minute), 1.0, True)
            if keep or minute == len(course) - 1:
                kept.append([cell.model.getFloatingSpeciesAmounts()[self.places] for cell in self.cells])
        return np.array(kept).transpose(0, 2, 1)
