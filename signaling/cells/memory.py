"""Memory of a population: a snapshot of everything that changes, the way back to it, and a twin that goes on by itself."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import replace
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
        "founders": np.array([population.census.first_id, population.census.founders]),
        "ids": population.census.id_at.copy(),
        "next_id": np.array(population.census.next_id),
        **{name: getattr(amounts, name).copy() for name in amounts.mean_cell},
        **amounts.settings.snapshot(),
        "step": population.step_sizes.copy(),
        "inputs": population.inputs.values.copy(),
        "edited": edited,
        "weights": weights,
        "hidden": np.array(hidden, dtype=np.str_),
        **population.noise.snapshot(),
        **{COLUMN + name: values for name, values in amounts.columns.snapshot().items()},
    }


def restore(population: Population, held: Mapping[str, np.ndarray]) -> None:
    """Go back to a snapshot, bits and all.

    Raises:
        SignalingError: it is a snapshot of other cells or of another pathway.
    """
    amounts, census = population.amounts, population.census
    founders = [census.first_id, census.founders]
    if str(held["network"]) != population.network.fingerprint or held["founders"].tolist() != founders:
        raise SignalingError(
            f"{population.name}: this snapshot belongs to other cells or to another pathway; make the population as it was then."
        )
    if not np.array_equal(held["ids"], census.id_at) or int(held["next_id"]) != census.next_id:
        population.people(held["ids"], int(held["next_id"]))
    for name in amounts.mean_cell:
        getattr(amounts, name)[:] = held[name]
    amounts.settings.restore(held)
    population.step_sizes[:], population.inputs.values[:] = held["step"], held["inputs"]
    population.wiring.restore(held["edited"], held["weights"])
    amounts.columns.restore({n.removeprefix(COLUMN): values for n, values in held.items() if n.startswith(COLUMN)})
    population.noise.restore(held)
    population.hidden = {}
    for slot, node in (str(entry).split(" ", 1) for entry in held["hidden"]):
        population.hidden[int(slot)] = population.hidden.get(int(slot), frozenset()) | {node}
    population.refresh_graphs()


def twin(population: Population, memo: dict) -> Population:
    """A population of the same cells that goes on by itself; shares what never changes, kernels included."""
    other = object.__new__(type(population))
    memo[id(population)] = other
    other.__dict__.update(population.__dict__)
    other.census = population.census.copy()
    other.tiles = replace(population.tiles, census=other.census)
    other.inputs = copy.copy(population.inputs)
    other.inputs.values = population.inputs.values.copy()
    other.wiring = Wiring(population.pathway, population.wiring.accumulate, population.wiring.free, other.tiles)
    other.wiring.restore(*population.wiring.copy())
    other.amounts = copy.copy(population.amounts)
    other.amounts.inputs, other.amounts.wiring, other.amounts.tiles = other.inputs, other.wiring, other.tiles
    for name in population.amounts.mean_cell:
        setattr(other.amounts, name, getattr(population.amounts, name).copy())
    other.amounts.settings = population.amounts.settings.copy()
    other.amounts.columns = population.amounts.columns.copy(other.tiles)
    other.step_sizes = population.step_sizes.copy()
    other.hidden = dict(population.hidden)
    other.noise = population.noise.copy()
    other.forget_views()
    other.model = copy.deepcopy(population.model, memo)
    return other
