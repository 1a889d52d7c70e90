"""Noise: chosen species wander by themselves, each cell on a path of its own that depends on nothing but who it is.

Once a coupling step, after the cells have lived through it, the log-odds of a noisy member against the first member of its pool,
x = log(member / first), take a step of a Wiener process: x moves by sqrt(strength * minutes) z, with z standard normal. What the two hold
together stays, so that totals are kept, and neither can be used up; with reactions standing still, x is exactly Gaussian about where it
started, with variance strength * time. The noise is additive in x, so that its two readings (Ito, Stratonovich) are the same; the share
member / (member + first) is drawn towards one half by the curvature of the log-odds. With reactions the splitting is of order one in the step.

This is noise from outside the pathway (a cell's own surroundings, what is not modelled), of a strength that is chosen; it is not the noise of
small numbers of molecules, whose size would follow from the reactions and the volume of the cell.

The draws are keyed by (seed, cell type and member, id of the cell, number of the noisy step): order, threads, births and deaths of others
change nothing, and forks share their future draw by draw. A shorter coupling step gives another path with the same law. What it costs is mostly
the integrator's: it follows every jump back, so that a species with fast reactions costs far more than a slow one.

A member of which there is nothing, and one whose pool has none of its first left, stand still. The first of a closed pool is what the others
leave and has no more digits than its total: x goes no higher than about 33 (13 in single precision), x of a turnover pool no further than 69.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from signaling.cells.checks import finite
from signaling.core.errors import NotFinite, SignalingError, UnitError, UnknownName, did_you_mean
from signaling.core.inverse_normal import natural_exp
from signaling.core.parameters import Parameter
from signaling.core.streams import normals
from signaling.core.units import convert, quantity
from signaling.pathway.pathway import Pathway

if TYPE_CHECKING:
    from signaling.cells.amounts import Amounts
    from signaling.cells.population import Population
    from signaling.pathway.declarations import Pool

PER_MINUTE: Final = "1/min"
FURTHEST: Final = 1e30  # odds that noise does not pass, so that no amount underflows
DIGITS: Final = 16  # of the last places of a closed pool's total, the least that noise leaves of its first member
BLOCK: Final = 512  # tiles whose arrays stay in the processor's cache


class Noise(Mapping[str, float]):
    """Member -> strength of its noise, the growth of the variance of its log-odds, 1/min; read like a dictionary.

    Args:
        owner: name of the cell type, for messages and keys.
        pathway: its pools.
        strengths: see :meth:`set`.

    Attributes:
        steps: noisy steps so far; the next draws are keyed by it.
        paused: whether nothing moves for the moment.
    """

    def __init__(self, owner: str, pathway: Pathway, strengths: Mapping[str, Any] | None = None) -> None:
        self.owner = owner
        self._pools = pathway.pools
        self._species = pathway.species
        self._strengths: dict[str, float] = {}
        self.steps = 0
        self.paused = False
        for member, strength in (strengths or {}).items():
            self.set(member, strength)

    def __getitem__(self, member: str) -> float:
        return self._strengths[member]

    def __iter__(self) -> Iterator[str]:
        return iter(self._strengths)

    def __len__(self) -> int:
        return len(self._strengths)

    @property
    def on(self) -> bool:
        """Whether anything moves."""
        return bool(self._strengths) and not self.paused

    def set(self, member: str, strength: Any) -> None:
        """See :meth:`signaling.cells.population.Population.set_noise`."""
        self._pool(member)
        number = self._per_minute(member, strength)
        self._strengths.pop(member, None)
        if number:
            self._strengths[member] = number

    def _pool(self, member: str) -> Pool:
        for pool in self._pools.values():
            others = pool.members[1:]
            if member in others:
                return pool
            if member == pool.name:
                advice = f"noise moves the others against it: {', '.join(others)}" if others else "it has no other"
                raise SignalingError(
                    f"{self.owner}: noise cannot be given to {member}, the first member of its pool; {advice}."
                )
        movable = [name for pool in self._pools.values() for name in pool.members[1:]]
        if member in self._species:
            raise SignalingError(
                f"{self.owner}: noise cannot be given to {member}, which is a store; noise moves a member of a pool against the "
                f"first member.{did_you_mean(member, movable)}"
            )
        raise UnknownName(f"{self.owner}: no pool has a member '{member}'.{did_you_mean(str(member), movable)}")

    def _per_minute(self, member: str, strength: Any) -> float:
        where = f"{self.owner}: the noise of {member}"
        try:
            if isinstance(strength, Parameter):
                number: float | None = convert(strength.value, strength.unit, PER_MINUTE)
            elif isinstance(strength, str):
                number = quantity(strength, PER_MINUTE)
            else:
                number = finite(strength)
        except (UnitError, NotFinite) as fault:
            raise type(fault)(f"{where}: {fault}") from None
        if number is None:
            raise NotFinite(
                f"{where}: {strength!r} is not a finite number. Write one, in {PER_MINUTE}, for example 0.02."
            )
        if number < 0:
            raise SignalingError(f"{where}: {strength!r} is negative; a variance grows. Write 0 for no noise.")
        return number

    # Moving -----------------------------------------------------------------------------------------------------------

    def stir(self, population: Population, minutes: float) -> None:
        """Move the noisy members of every living cell at the end of a step; nothing in a step of no length."""
        if not self.on or not minutes:
            return
        amounts, census = population.amounts, population.census
        ids = np.zeros(amounts.tiles.number * amounts.tiles.lanes, np.int64)
        ids[: census.reach] = census.id_at
        ids = ids.reshape(-1, amounts.tiles.lanes)
        for member in sorted(self._strengths, key=amounts.network.states.index):
            width = math.sqrt(self._strengths[member]) * math.sqrt(minutes)
            purpose = f"{self.owner} noise of {member}"
            for start in range(0, len(ids), BLOCK):
                part = slice(start, start + BLOCK)
                drawn = normals(population.seed, purpose, ids[part], self.steps)
                _move(amounts, self._pool(member), member, part, width * drawn, ids[part] > 0)
        self.steps += 1

    # Memory -----------------------------------------------------------------------------------------------------------

    def copy(self) -> Noise:
        """The same noise, which goes on by itself."""
        other = object.__new__(Noise)
        other.__dict__.update(self.__dict__)
        other._strengths = dict(self._strengths)
        return other

    def snapshot(self) -> dict[str, np.ndarray]:
        """Everything that changes, as arrays of its own."""
        return {
            "noisy": np.array(list(self), dtype=np.str_),
            "noise": np.array(list(self.values()), np.float64),
            "noise_steps": np.array(self.steps),
        }

    def restore(self, held: Mapping[str, np.ndarray]) -> None:
        """Go back to a :meth:`snapshot`."""
        self._strengths = dict(zip(map(str, held["noisy"]), held["noise"].tolist(), strict=True))
        self.steps = int(held["noise_steps"])

    def __repr__(self) -> str:
        return (
            f"<Noise of {self.owner} cells: {', '.join(f'{n} {s:g} {PER_MINUTE}' for n, s in self.items()) or 'none'}>"
        )


@contextmanager
def paused_noise(populations: Iterable[Population]) -> Iterator[None]:
    """Let nothing wander meanwhile, and count no noisy steps: rest is where a cell would be without noise."""
    noises = [population.noise for population in populations]
    before = [noise.paused for noise in noises]
    for noise in noises:
        noise.paused = True
    try:
        yield
    finally:
        for noise, held in zip(noises, before, strict=True):
            noise.paused = held


def _move(amounts: Amounts, pool: Pool, member: str, part: slice, moves: np.ndarray, alive: np.ndarray) -> None:
    """Add moves (tiles, lanes) to the log-odds of a member in some tiles, where somebody lives and both sides hold something."""
    row = amounts.row(member)[part]
    amount = row.astype(np.float64)
    first, least = _first(amounts, pool, part)
    movable = alive & (amount > 0) & (first > 0)
    amount, first, least = amount[movable], first[movable], least[movable]
    both, odds = amount + first, amount / first
    with np.errstate(over="ignore", divide="ignore"):
        highest = np.minimum(FURTHEST, both / least)
        moved = odds * natural_exp(moves[movable])
    moved = np.clip(moved, np.minimum(odds, 1 / FURTHEST), np.maximum(odds, highest))
    left = both / (1 + moved)
    row[movable] = moved * left
    if not pool.closed:
        amounts.row(pool.name)[part][movable] = left


def _first(amounts: Amounts, pool: Pool, part: slice) -> tuple[np.ndarray, np.ndarray]:
    """Amount of the first member of a pool in some tiles, and the least that noise leaves of it, (tiles, lanes) each."""
    if not pool.closed:
        first = amounts.row(pool.name)[part].astype(np.float64)
        return first, np.zeros_like(first)
    total = pool.total * amounts.row(f"content_{pool.name}")[part].astype(np.float64)
    others = sum(amounts.row(member)[part].astype(np.float64) for member in pool.members[1:])
    return total - others, DIGITS * float(np.finfo(amounts.state.dtype).eps) * total
