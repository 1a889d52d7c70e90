"""Readings: many quantities of a population at once, through compiled code."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from signaling.cells.courses import runs_compiled

if TYPE_CHECKING:
    from signaling.cells.population import Population
    from signaling.engine.network import Network
    from signaling.engine.reader import Reader


def means(population: Population, names: Iterable[str]) -> dict[str, float]:
    """See :meth:`signaling.cells.population.Population.means`."""
    names = tuple(dict.fromkeys(names))
    together = (
        tuple(n for n in names if _in_plain_code(population, n))
        if runs_compiled(population) and len(population)
        else ()
    )
    found: dict[str, float] = {}
    if together:
        amounts, tiles = population.amounts, population.tiles
        read = _reader(population.network, together, tiles.lanes, population.engine(False).precision)
        values = read(amounts.state, amounts.kept, amounts.settings, population.inputs.values)
        found = dict(zip(together, (tiles.sums(values) / tiles.count).tolist(), strict=True))
    return {name: found[name] if name in found else population.mean(name) for name in names}


def _in_plain_code(population: Population, name: str) -> bool:
    """Whether the plain network tells the quantity of every cell; rates of edited cells are other rates."""
    network = population.network
    if name in population.pathway.reactions and population.wiring.edited:
        return False
    return name in network.algebraic or name in network.states[: len(network.states) - network.accumulators]


@lru_cache(maxsize=64)
def _reader(network: Network, names: tuple[str, ...], lanes: int, precision: str) -> Reader:
    from signaling.engine.reader import Reader

    return Reader(network, names, lanes, precision)
