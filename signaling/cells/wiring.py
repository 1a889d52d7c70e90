"""Wiring: the edge weights of cells whose graph was edited.

A weight belongs to a (source, reaction) and means: in this cell the reaction sees weight x source. Only tiles that hold an edited cell carry
weights and run the weighted network; all others keep the plain one, and their bits.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache

import numpy as np

from signaling.cells.checks import finite
from signaling.cells.tiles import Tiles
from signaling.core.errors import SignalingError, UnknownName, did_you_mean
from signaling.engine.network import Network, lower
from signaling.engine.settings import Settings
from signaling.pathway.pathway import Pathway


@lru_cache(maxsize=64)
def lowered(pathway: Pathway, accumulate: tuple[str, ...], weighted: bool, free: tuple[str, ...] = ()) -> Network:
    """The network of a pathway, made once."""
    return lower(pathway, accumulate=accumulate, weighted=weighted, free=free)


class Wiring:
    """Weights of the edited tiles of one population.

    Args:
        pathway: its reactions have one weight for each source they read.
        accumulate, free: as the plain network of the population.
        tiles: geometry.

    Attributes:
        index: (source, reaction) -> row of its weight.
    """

    def __init__(self, pathway: Pathway, accumulate: tuple[str, ...], free: tuple[str, ...], tiles: Tiles) -> None:
        self.pathway, self.accumulate, self.free, self.tiles = pathway, accumulate, free, tiles
        places = [(source, name) for name, sources in pathway.sources.items() for source in sources]
        self.index = {place: k for k, place in enumerate(places)}
        self._weights: dict[int, np.ndarray] = {}

    @cached_property
    def network(self) -> Network:
        """The network with one weight per (source, reaction), after the settings."""
        network = lowered(self.pathway, self.accumulate, True, self.free)
        if network.weights != tuple(self.index):
            raise SignalingError(
                f"{self.pathway.name}: the weights of the lowered network are not those of the pathway"
            )
        return network

    @property
    def edited(self) -> tuple[int, ...]:
        """Numbers of the tiles that hold an edited cell, ascending."""
        return tuple(sorted(self._weights))

    def row(self, source: str, reaction: str) -> int:
        """Row of a weight.

        Raises:
            UnknownName: no such reaction, or it does not read the source.
        """
        row = self.index.get((source, reaction))
        if row is None:
            sources = self.pathway.sources.get(reaction)
            if sources is None:
                raise UnknownName(
                    f"{self.pathway.name}: there is no reaction '{reaction}'.{did_you_mean(reaction, self.pathway.sources)}"
                )
            raise UnknownName(
                f"{self.pathway.name}: {reaction} does not read '{source}'.{did_you_mean(source, sources)}"
            )
        return row

    def weight(self, slot: int, row: int) -> float:
        """Weight of one cell; 1 where nothing was edited."""
        tile, lane = self.tiles.place(slot)
        weights = self._weights.get(tile)
        return 1.0 if weights is None else float(weights[row, lane])

    def lane(self, slot: int) -> np.ndarray | None:
        """All weights of one cell, (w,); None where nothing in its tile was edited."""
        tile, lane = self.tiles.place(slot)
        weights = self._weights.get(tile)
        return None if weights is None else weights[:, lane]

    def column(self, row: int) -> np.ndarray:
        """One weight of all cells, (count,)."""
        whole = np.ones((self.tiles.number, self.tiles.lanes))
        for tile, weights in self._weights.items():
            whole[tile] = weights[row]
        return self.tiles.flat(whole)

    def write(self, slots: Iterable[int], rows: Iterable[int], value: float) -> None:
        """Give weights of some cells a value; a tile whose weights are all 1 again is no longer edited.

        Raises:
            SignalingError: the value is negative or not finite.
        """
        number = finite(value)
        if number is None or number < 0.0:
            raise SignalingError(f"a weight is a number from 0 (cut) upwards, 1 as declared; not {value!r}.")
        rows = list(rows)
        touched = set()
        for slot in slots:
            tile, lane = self.tiles.place(int(slot))
            if tile not in self._weights:
                if number == 1.0:
                    continue
                self._weights[tile] = np.ones((len(self.index), self.tiles.lanes))
            self._weights[tile][rows, lane] = number
            touched.add(tile)
        self._forget_plain(touched)

    def mend(self, slots: np.ndarray) -> None:
        """Give cells the weights of the pathway."""
        held = slots[np.isin(slots // self.tiles.lanes, self.edited)]
        self.write(held.tolist(), range(len(self.index)), 1.0)

    def copy_lanes(self, sources: np.ndarray, slots: np.ndarray) -> None:
        """Give cells the weights of other cells."""
        held = np.isin(sources // self.tiles.lanes, self.edited) | np.isin(slots // self.tiles.lanes, self.edited)
        touched = set()
        for source, slot in zip(sources[held].tolist(), slots[held].tolist(), strict=True):
            weights, place = self._weights.get(source // self.tiles.lanes), divmod(slot, self.tiles.lanes)
            given = 1.0 if weights is None else weights[:, source % self.tiles.lanes]
            if place[0] not in self._weights:
                self._weights[place[0]] = np.ones((len(self.index), self.tiles.lanes))
            self._weights[place[0]][:, place[1]] = given
            touched.add(place[0])
        self._forget_plain(touched)

    def _forget_plain(self, tiles: Iterable[int]) -> None:
        for tile in tiles:
            if (self._weights[tile] == 1.0).all():
                del self._weights[tile]

    def runs(self) -> Iterator[tuple[int, int, bool]]:
        """Neighbouring tiles of one kind: first, one past the last, whether they are edited."""
        start = 0
        edited = self.edited
        for k, tile in enumerate(edited):
            if k and tile == edited[k - 1] + 1:
                continue
            end = tile
            while end in self._weights:
                end += 1
            if start < tile:
                yield start, tile, False
            yield tile, end, True
            start = end
        if start < self.tiles.number:
            yield start, self.tiles.number, False

    def settings(self, plain: Settings, start: int, end: int) -> Settings:
        """Settings of edited tiles as the weighted network wants them: (end - start, m + weights, lanes)."""
        weights = np.stack([self._weights[tile] for tile in range(start, end)])
        return plain[start:end].followed_by(weights.astype(plain.dtype))

    def copy(self) -> tuple[np.ndarray, np.ndarray]:
        """Numbers of the edited tiles (e,), and their weights (e, w, lanes)."""
        edited = self.edited
        stacked = [self._weights[tile] for tile in edited]
        return np.array(edited, np.int64), np.array(stacked).reshape(len(edited), len(self.index), self.tiles.lanes)

    def restore(self, edited: np.ndarray, weights: np.ndarray) -> None:
        """The reverse of :meth:`copy`."""
        self._weights = {int(tile): np.array(w, np.float64) for tile, w in zip(edited, weights, strict=True)}
