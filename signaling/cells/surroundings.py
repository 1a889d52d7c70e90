"""What all cells of a population hear alike: the inputs of their pathway."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

import numpy as np

from signaling.cells.checks import finite
from signaling.core.errors import SignalingError, UnknownName, did_you_mean
from signaling.engine.network import Network


class Surroundings(Mapping[str, float]):
    """Name -> present value of each input; read like a dictionary, changed through :meth:`hear`.

    Args:
        network: its inputs and their defaults; an input without a default is NaN until somebody provides it.
        owner: for messages.

    Attributes:
        values: (k,) float64 in the order of the network's inputs.
    """

    def __init__(self, network: Network, owner: str) -> None:
        self.names = network.inputs
        self.owner = owner
        self.values = np.array(network.default_inputs, np.float64)
        self._row = {name: k for k, name in enumerate(self.names)}
        self._drift = network.drift

    def hear(self, heard: Mapping[str, float]) -> None:
        """Change inputs; all or none.

        Raises:
            UnknownName: no such input.
            SignalingError: not a finite number.
        """
        changed = self._vector(heard, self.values.copy(), "")
        self.values[:] = changed

    def slopes(self, slopes: Mapping[str, float] | None) -> np.ndarray:
        """Changes per minute as a vector (k,); where nothing is said, 0, and 1 of ``time``."""
        return self._vector(slopes or {}, self._drift.copy(), "the slope of ")

    def _vector(self, given: Mapping[str, float], vector: np.ndarray, what: str) -> np.ndarray:
        for name, value in given.items():
            if name not in self._row:
                raise UnknownName(f"{self.owner}: nobody hears '{name}' here.{did_you_mean(name, self.names)}")
            number = finite(value)
            if number is None:
                raise SignalingError(f"{self.owner}: {what}{name} = {value!r} is not a finite number.")
            vector[self._row[name]] = number
        return vector

    def demand(self) -> None:
        """Complain about inputs that nobody provided.

        Raises:
            SignalingError: with their names.
        """
        if np.isnan(self.values).any():
            missing = [n for n, v in zip(self.names, self.values, strict=True) if math.isnan(v)]
            example = ", ".join(f"{n}=..." for n in missing)
            raise SignalingError(
                f"{self.owner}: nobody said what {', '.join(missing)} is. Say so with hear({example}) first."
            )

    def __getitem__(self, name: str) -> float:
        if name not in self._row:
            raise UnknownName(f"{self.owner}: there is no input '{name}'.{did_you_mean(name, self.names)}")
        return float(self.values[self._row[name]])

    def __contains__(self, name: object) -> bool:
        return name in self._row

    def __iter__(self) -> Iterator[str]:
        return iter(self.names)

    def __len__(self) -> int:
        return len(self.names)

    def __repr__(self) -> str:
        return f"<{self.owner} hears {', '.join(f'{n}={v:g}' for n, v in self.items())}>"
