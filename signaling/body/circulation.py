"""Circulation: blood, gut, brain and kidney advanced as a population of one, in double precision."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import copy
from typing import Final

import numpy as np

from signaling.core.errors import UnknownName, did_you_mean
from signaling.engine import Evaluator, engine_for, evaluator, is_compiled, lower
from signaling.engine.network import Network
from signaling.pathway import Pathway

METHOD: Final = "RODASP"  # of order four: at this tolerance it takes a third of the steps that one of order three would
FORESIGHT: Final = 1e-4  # relative tolerance of what is only foreseen
CHANGING: Final = ("state", "kept", "settings", "inputs", "previous", "step", "foresight_step")


class Circulation:
    """The body outside the cells.

    Args:
        pathway: of the organism.
        wanted: quantities that will be read.
        backend, rtol: of the engine.
        free: parameters that stay inputs, for a calibration.

    Attributes:
        names: of the wanted quantities.
        state, kept, settings: of the one cell that it is, (1, rows, 1). inputs: (k,), held until fed again.
        step, foresight_step: (1,) retained steps. previous: (k,) inputs one coupling step ago.
        untold: whether no cell has told yet what it takes and gives.
    """

    def __init__(
        self,
        pathway: Pathway,
        wanted: Iterable[str],
        *,
        backend: str = "compiled",
        rtol: float = 1e-6,
        free: Iterable[str] = (),
    ) -> None:
        self.pathway = pathway
        self.open_ends = tuple(n for n, r in pathway.reactions.items() if r.source is None or r.target is None)
        self.network = lower(pathway, accumulate=self.open_ends, free=free)
        self.engine = engine_for(self.network, backend=backend, lanes=1, rtol=rtol, method=METHOD)
        self.foresight = engine_for(self.network, backend=backend, lanes=1, rtol=max(rtol, FORESIGHT), method=METHOD)
        start = np.array(self.network.start[None, :, None], order="C")
        self.state, self.kept = start[:, : self.network.fast].copy(), start[:, self.network.fast :].copy()
        self.settings = np.array(self.network.default_settings[None, :, None], order="C")
        self.inputs = np.array(self.network.default_inputs)
        self.previous = self.inputs.copy()
        self.untold = True
        self.step, self.foresight_step = np.zeros(1), np.zeros(1)
        self._drift = self.network.drift
        self._row = {name: k for k, name in enumerate(self.network.inputs)}
        self.names = tuple(dict.fromkeys(wanted))
        self.read = _reader(self.network, self.names, is_compiled(self.engine))

    def __deepcopy__(self, memo: dict) -> Circulation:
        """A second blood in the same state; kernels are shared, since they hold no state."""
        twin = copy(self)
        memo[id(self)] = twin
        twin.__dict__ |= {name: getattr(self, name).copy() for name in CHANGING}
        return twin

    def snapshot(self) -> dict[str, np.ndarray]:
        """Everything that changes, as arrays of its own."""
        return {name: getattr(self, name).copy() for name in CHANGING} | {"untold": np.array(self.untold)}

    def restore(self, held: Mapping[str, np.ndarray]) -> None:
        """Go back to a :meth:`snapshot`, bits and all."""
        for name in CHANGING:
            getattr(self, name)[:] = held[name]
        self.untold = bool(held["untold"])

    def feed(self, fluxes: Mapping[str, float]) -> None:
        """Set inputs: fluxes from cells, drinks, infusions; held until set again.

        Raises:
            UnknownName: the body has no such input.
        """
        for name, value in fluxes.items():
            self.inputs[self.row(name)] = value

    def row(self, name: str) -> int:
        """Where an input stands.

        Raises:
            UnknownName: the body has no such input.
        """
        if name not in self._row:
            raise UnknownName(f"the body takes no '{name}'.{did_you_mean(name, self.network.inputs)}")
        return self._row[name]

    def advance(self, minutes: float) -> None:
        """Advance at inputs that are constant, but for ``time``."""
        self.engine.advance(self.state, self.kept, self.settings, self.inputs, self._drift, minutes, self.step)
        self.inputs += self._drift * minutes

    def values(self) -> dict[str, float]:
        """The wanted quantities now; what follows from fluxes, from their means over the last step."""
        return self._values(self.inputs)

    def heard(self, fed: Iterable[str]) -> dict[str, float]:
        """The wanted quantities now, as cells hear them.

        The inputs in `fed` are means over the last coupling step, half a step old. They are taken half a step on, so that what follows from
        them at once, such as insulin around alpha cells, is of this moment too.
        """
        return self._values(self._onward(fed, 0.5))

    def foreseen(self, fed: Iterable[str], given: Mapping[str, float], minutes: float) -> dict[str, float]:
        """The wanted quantities at the end of the next step, if fluxes go on as they went.

        Args:
            fed: inputs whose change over the last step is taken to go on, but not through zero.
            given: inputs that are known for the step.
            minutes: of the step.

        Raises:
            CannotAdvance: blood cannot be advanced.
        """
        known = {self.row(name): value for name, value in given.items()}
        inputs, end = self._onward(fed, 1.0), self._onward(fed, 1.5)
        for k, value in known.items():
            inputs[k] = end[k] = value
        state, kept, settings = self.state.copy(), self.kept.copy(), self.settings
        self.foresight.advance(state, kept, settings, inputs, self._drift, minutes, self.foresight_step)
        values = self.read(state, kept, settings, end + self._drift * minutes)
        return dict(zip(self.names, values.reshape(-1).tolist(), strict=True))

    def _onward(self, fed: Iterable[str], share: float) -> np.ndarray:
        """Inputs, with those in `fed` moved on by a share of a coupling step."""
        inputs = self.inputs.copy()
        for name in fed:
            k = self.row(name)
            moved = inputs[k] + share * (inputs[k] - self.previous[k])
            inputs[k] = 0.0 if moved * inputs[k] < 0.0 else moved
        return inputs

    def _values(self, inputs: np.ndarray) -> dict[str, float]:
        values = self.read(self.state, self.kept, self.settings, inputs)
        return dict(zip(self.names, values.reshape(-1).tolist(), strict=True))

    def integrals(self) -> dict[str, float]:
        """Reaction with an open end -> what went through it since :meth:`clear_integrals`."""
        row = self.kept[0, self.network.slow :, 0]
        return dict(zip(self.open_ends, map(float, row), strict=True))

    def clear_integrals(self) -> None:
        """Begin to count anew."""
        self.kept[0, self.network.slow :, 0] = 0.0

    def amount(self, species: str) -> float:
        """Amount of one species now."""
        home, k = self._home(species)
        return float(home[0, k, 0])

    def set_amount(self, species: str, amount: float) -> None:
        """Write the amount of one species."""
        home, k = self._home(species)
        home[0, k, 0] = amount

    def _home(self, species: str) -> tuple[np.ndarray, int]:
        k, fast = self.network.states.index(species), self.network.fast
        return (self.state, k) if k < fast else (self.kept, k - fast)

    def unit(self, name: str) -> str:
        """Unit of an input, species or factor."""
        for group in (self.pathway.inputs, self.pathway.factors, self.pathway.species):
            if name in group:
                return group[name].unit
        raise UnknownName(
            f"the body has no '{name}'.{did_you_mean(name, [*self.pathway.factors, *self.pathway.inputs])}"
        )


def _reader(network: Network, names: tuple[str, ...], compiled: bool) -> Evaluator:
    if not compiled:
        return evaluator(network, names)
    from signaling.engine.reader import Reader

    return Reader(network, names, lanes=1)
