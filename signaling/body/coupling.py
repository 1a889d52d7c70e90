"""Coupling: cells and blood through many steps at once, in compiled code.

What a step does is written for reading in :meth:`signaling.body.model.BodyModel.couple_once`; here it is laid out for
:mod:`signaling.engine.loop`, which does the same to the bit.
"""

from __future__ import annotations

from collections.abc import Hashable
from itertools import accumulate
from typing import TYPE_CHECKING, Any

import numpy as np

from signaling.cells.courses import group_of, in_one_go, layout_of, make_engines, raise_failure, runs_compiled
from signaling.cells.ports import REPORTS
from signaling.engine import is_compiled
from signaling.engine.network import ACCUMULATED

if TYPE_CHECKING:
    from signaling.body.model import BodyModel
    from signaling.engine.loop import Centre, Lines, Loop


class Coupling:
    """The compiled loop of one body.

    Args:
        model: the body.
        threads: how many may work; results do not depend on it.
    """

    def __init__(self, model: BodyModel, threads: int) -> None:
        self.model, self.threads = model, threads
        self._loop: Loop | None = None
        self._layout: Hashable = None
        self.total = np.zeros(len(model.circulation.inputs))

    @property
    def available(self) -> bool:
        """Whether all engines are compiled ones."""
        populations = self.model.populations.values()
        if self._loop is None:
            make_engines(populations)
        return is_compiled(self.model.circulation.engine) and all(map(runs_compiled, populations))

    def __getstate__(self) -> dict[str, Any]:
        return self.__dict__ | {"_loop": None, "_layout": None}  # its addresses are those of other arrays

    def advance(self, steps: int) -> None:
        """Take coupling steps.

        Raises:
            SignalingError: an input of cells was never provided.
            CannotAdvance: names cell, state and minute of the step; the body then stands at the start of that step, its cells within it.
        """
        while steps:
            loop = self._prepared()
            part = min(steps, in_one_go(loop, self.model.populations.values()))
            self._enter(loop, part)
            for population in self.model.populations.values():
                population.noise.stir(population, self.model.coupling)
            steps -= part

    def _prepared(self) -> Loop:
        populations = self.model.populations.values()
        layout = tuple(map(layout_of, populations))
        if self._loop is None or layout != self._layout:
            for population in populations:
                if np.isnan(population.inputs.values).any():
                    self.model.exchange.inward(self.model.circulation.values())
                    population.inputs.demand()
            from signaling.engine.loop import Loop

            groups = [group_of(population) for population in populations]
            self._loop, self._layout = Loop(groups, self._centre(), self.threads), layout
        return self._loop

    def _centre(self) -> Centre:
        from signaling.engine.loop import Centre

        blood = self.model.circulation
        return Centre(
            engine=blood.engine, state=blood.state, kept=blood.kept, settings=blood.settings, step=blood.step,
            inputs=blood.inputs, foresight=blood.foresight, foresight_step=blood.foresight_step, reader=blood.read,
            heard=self._lines_in(), lines=self._lines_out(), previous=blood.previous, total=self.total,
        )  # fmt: skip

    def _lines_in(self) -> Lines:
        names, lines = self.model.circulation.names, self.model.exchange.lines_in
        first, place = 0, {}
        for tissue, population in self.model.populations.items():
            place |= {(tissue, name): first + k for k, name in enumerate(population.inputs)}
            first += len(population.inputs)
        source = [names.index(line.name) for line in lines]
        target = [place[line.population, line.port.quantity] for line in lines]
        return _lines(source, target, [line.factor for line in lines])

    def _lines_out(self) -> Lines:
        lines = self.model.exchange.lines_out
        first, place = 0, {}
        for tissue, population in self.model.populations.items():
            network = population.network
            names = network.states[len(network.states) - network.accumulators :]
            place |= {(tissue, name.removeprefix(ACCUMULATED)): first + k for k, name in enumerate(names)}
            first += len(names)
        source = [place[line.population, line.port.quantity] for line in lines]
        target = [self.model.circulation.row(line.name) for line in lines]
        return _lines(source, target, [line.factor for line in lines])

    def _enter(self, loop: Loop, steps: int) -> None:
        model, blood = self.model, self.model.circulation
        edges = np.array(list(accumulate([model.coupling] * steps, initial=model.minutes)))
        names, rates = model.schedule.table(edges)
        for name, amount in model.books.cells.items():
            self.total[blood.row(name)] = amount
        doses = (np.array([blood.row(name) for name in names], np.int64), rates)
        failure = loop.advance(steps, model.coupling, doses=doses, first=blood.untold)
        done = steps if failure is None else failure.steps
        if done:
            self._settle_accounts(loop, float(edges[done]))
        if failure is not None:
            raise_failure(failure, model.populations.values())

    def _settle_accounts(self, loop: Loop, minutes: float) -> None:
        model, blood = self.model, self.model.circulation
        model.minutes, blood.untold = minutes, False
        for name in model.books.cells:
            model.books.cells[name] = float(self.total[blood.row(name)])
        model.fluxes = {
            (line.population, line.port.kind, line.port.name): value
            for line, value in zip(model.exchange.lines_out, loop.values.tolist(), strict=True)
            if line.port.kind != REPORTS
        }


def _lines(source: list[int], target: list[int], factor: list[float]) -> Lines:
    from signaling.engine.loop import Lines

    return Lines(np.array(source, np.int64), np.array(target, np.int64), np.array(factor, np.float64))
