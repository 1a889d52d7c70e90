"""Memory of a population: a snapshot of everything that changes, the way back to it, and a twin that goes on by itself."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np

from signaling.cells.wiring import Wiring
from signaling.core.errors import SignalingError

if TYPE_CHECKING:
    from signaling.cells.population import Population

COLUMN = "column "


def snapshot(population: Population) -> dict[str, np.ndarray]:
    """Everything that changes, as arrays of its own."""
    amounts = population.amounts
    edited, weights = population.wiring.copy()
    hidden = [f"{slot} {node}" for slot, nodes in population.hidden.items() for node in sorted(nodes)]
    return {
        "network": np.array(population.network.fingerprint),
        "ids": population.ids,
        "state": amounts.state.copy(),
        "settings": amounts.settings.copy(),
        "step": population.step_sizes.copy(),
        "inputs": population.inputs.values.copy(),
        "edited": edited,
        "weights": weights,
        "hidden": np.array(hidden, dtype=np.str_),
        **{COLUMN + name: values.copy() for name, values in amounts.columns.items()},
    }


def restore(population: Population, held: Mapping[str, np.ndarray]) -> None:
    """Go back to a snapshot, bits and all.

    Raises:
        SignalingError: it is a snapshot of other cells or of another pathway.
    """
    amounts = population.amounts
    if str(held["network"]) != population.network.fingerprint or not np.array_equal(held["ids"], population.ids):
        raise SignalingError(
            f"{population.name}: this snapshot belongs to other cells or to another pathway; make the population as it was then."
        )
    amounts.state[:], amounts.settings[:] = held["state"], held["settings"]
    population.step_sizes[:], population.inputs.values[:] = held["step"], held["inputs"]
    population.wiring.restore(held["edited"], held["weights"])
    amounts.columns = {
        name.removeprefix(COLUMN): np.array(values) for name, values in held.items() if name.startswith(COLUMN)
    }
    population.hidden = {}
    for slot, node in (str(entry).split(" ", 1) for entry in held["hidden"]):
        population.hidden[int(slot)] = population.hidden.get(int(slot), frozenset()) | {node}
    population.refresh_graphs()


def twin(population: Population, memo: dict) -> Population:
    """A population of the same cells that goes on by itself; shares what never changes, kernels included."""
    other = object.__new__(type(population))
    memo[id(population)] = other
    other.__dict__.update(population.__dict__)
    other.inputs = copy.copy(population.inputs)
    other.inputs.values = population.inputs.values.copy()
    other.wiring = Wiring(population.pathway, population.wiring.accumulate, population.wiring.free, population.tiles)
    other.wiring.restore(*population.wiring.copy())
    other.amounts = copy.copy(population.amounts)
    other.amounts.inputs, other.amounts.wiring = other.inputs, other.wiring
    other.amounts.state, other.amounts.settings = population.amounts.state.copy(), population.amounts.settings.copy()
    other.amounts.columns = {name: values.copy() for name, values in population.amounts.columns.items()}
    other.step_sizes = population.step_sizes.copy()
    other.hidden = dict(population.hidden)
    other.forget_views()
    other.model = copy.deepcopy(population.model, memo)
    return other
