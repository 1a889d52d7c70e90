"""The bench: what is done to a dish, and when. Levels of the medium, inhibitors, and fresh starts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from signaling.core.errors import SignalingError


@dataclass(frozen=True, slots=True)
class Move:
    """The level of a component goes to ``to`` between two minutes, in a straight line; at once where they are the same."""

    start: float
    end: float
    to: float


@dataclass(frozen=True, slots=True)
class Block:
    """A share of what a protein does to others is blocked between two minutes."""

    target: str
    share: float
    start: float
    end: float


class Bench:
    """What is done to a dish: protocols write it down in the order of time, the dish reads it.

    Args:
        medium: Component -> level at the start, in the units of the components.

    Attributes:
        medium: The same.
        blocks: Inhibitors.
        fresh: Minutes at which the cells are what they were at the first minute of their group: (first, minute).
        reads: Dose-responses: component, doses (k,), and the minutes at which each was read (k,).
    """

    def __init__(self, medium: Mapping[str, float]) -> None:
        self.medium = dict(medium)
        self.moves: dict[str, list[Move]] = {}
        self.blocks: list[Block] = []
        self.fresh: list[tuple[float, float]] = []
        self.reads: list[tuple[str, tuple[float, ...], tuple[float, ...]]] = []

    def put(self, component: str, level: float, at: float) -> None:
        """Another level from minute `at` on."""
        self.ramp(component, level, at, at)

    def ramp(self, component: str, level: float, at: float, until: float) -> None:
        """From the level at minute `at` to another at minute `until`, in a straight line.

        Raises:
            SignalingError: no such component, a level below zero, or a ramp that goes backwards in time.
        """
        if component not in self.medium or not level >= 0 or not until >= at:
            raise SignalingError(f"{component} cannot go to {level:g} between {at:g} and {until:g} min.")
        self.moves.setdefault(component, []).append(Move(at, until, level))
        self.moves[component].sort(key=lambda move: move.start)

    def block(self, target: str, share: float, at: float, until: float) -> None:
        """Block a share (0 to 1) of what a protein does to others."""
        self.blocks.append(Block(target, share, at, until))

    def begin_afresh(self, at: float, as_at: float) -> None:
        """At minute `at`, the cells are again what they were at minute `as_at`: other dishes of the same cells."""
        self.fresh.append((as_at, at))

    def level(self, component: str, minute: float, *, arriving: bool = False) -> float:
        """The level at a minute: after what happens then, or (`arriving`) just before it."""
        level = self.medium[component]
        for move in self.moves.get(component, ()):
            if move.start > minute or (arriving and move.start == minute):
                break
            if move.end <= minute:
                level = move.to
            else:
                level += (move.to - level) * (minute - move.start) / (move.end - move.start)
        return level

    def levels(self, minute: float, *, arriving: bool = False) -> dict[str, float]:
        """All levels at a minute."""
        return {name: self.level(name, minute, arriving=arriving) for name in self.medium}

    def moving(self, start: float, end: float) -> Iterator[str]:
        """Components whose level changes steadily in a span."""
        for name, moves in self.moves.items():
            if any(move.start < end and move.end > start for move in moves):
                yield name

    def stops(self) -> list[float]:
        """Minutes at which something begins or ends, in order."""
        marks = {t for moves in self.moves.values() for move in moves for t in (move.start, move.end)}
        marks |= {t for block in self.blocks for t in (block.start, block.end)} | {at for _, at in self.fresh}
        return sorted(marks)

    def blocked(self, minute: float) -> dict[str, float]:
        """Target -> share blocked at a minute; the larger where two of them meet."""
        shares: dict[str, float] = {}
        for block in self.blocks:
            if block.start <= minute < block.end:
                shares[block.target] = max(block.share, shares.get(block.target, 0.0))
        return shares
