"""Circulation: blood, gut, brain and kidney advanced as a population of one, in double precision."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import copy

import numpy as np

from signaling.core.errors import UnknownName, did_you_mean
from signaling.engine import engine_for, evaluator, lower
from signaling.pathway import Pathway


class Circulation:
    """The body outside the cells.

    Args:
        pathway: of the organism.
        wanted: quantities that will be read.
        backend, rtol: of the engine.
        free: parameters that stay inputs, for a calibration.
    """

    def __init__(
        self,
        pathway: Pathway,
        wanted: Iterable[str],
        *,
        backend: str = "compiled",
        rtol: float = 1e-7,
        free: Iterable[str] = (),
    ) -> None:
        self.pathway = pathway
        self.open_ends = tuple(n for n, r in pathway.reactions.items() if r.source is None or r.target is None)
        self.network = lower(pathway, accumulate=self.open_ends, free=free)
        self.engine = engine_for(self.network, backend=backend, lanes=1, rtol=rtol)
        self.state = np.array(self.network.start[None, :, None], order="C")
        self.settings = np.array(self.network.default_settings[None, :, None], order="C")
        self.inputs = np.array(self.network.default_inputs)
        self._still = np.zeros_like(self.inputs)
        self._step = np.zeros(1)
        self._row = {name: k for k, name in enumerate(self.network.inputs)}
        self._names = tuple(dict.fromkeys(wanted))
        self._read = evaluator(self.network, self._names)

    def __deepcopy__(self, memo: dict) -> Circulation:
        """A second blood in the same state; kernels are shared, since they hold no state."""
        twin = copy(self)
        memo[id(self)] = twin
        for name in ("state", "settings", "inputs", "_step"):
            setattr(twin, name, getattr(self, name).copy())
        return twin

    def feed(self, fluxes: Mapping[str, float]) -> None:
        """Set inputs: fluxes from cells, drinks, infusions; held until set again.

        Raises:
            UnknownName: the body has no such input.
        """
        for name, value in fluxes.items():
            if name not in self._row:
                raise UnknownName(f"the body takes no '{name}'.{did_you_mean(name, self.network.inputs)}")
            self.inputs[self._row[name]] = value

    def advance(self, minutes: float) -> None:
        """Advance at constant inputs."""
        self.engine.advance(self.state, self.settings, self.inputs, self._still, minutes, self._step)

    def values(self) -> dict[str, float]:
        """The wanted quantities now."""
        row = self._read(self.state, self.settings, self.inputs)[:, 0, 0]
        return dict(zip(self._names, map(float, row), strict=True))

    def integrals(self) -> dict[str, float]:
        """Reaction with an open end -> what went through it since :meth:`clear_integrals`."""
        row = self.state[0, len(self.network.states) - self.network.accumulators :, 0]
        return dict(zip(self.open_ends, map(float, row), strict=True))

    def clear_integrals(self) -> None:
        """Begin to count anew."""
        self.state[0, len(self.network.states) - self.network.accumulators :, 0] = 0.0

    def amount(self, species: str) -> float:
        """Amount of one species now."""
        return float(self.state[0, self.network.states.index(species), 0])

    def unit(self, name: str) -> str:
        """Unit of an input, species or factor."""
        for group in (self.pathway.inputs, self.pathway.factors, self.pathway.species):
            if name in group:
                return group[name].unit
        raise UnknownName(
            f"the body has no '{name}'.{did_you_mean(name, [*self.pathway.factors, *self.pathway.inputs])}"
        )
