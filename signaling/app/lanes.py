"""What is done to a dish as bands over the clock: a lane for everything in the medium that changes, and for every drug."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from signaling.app.outcome import component_words, plain
from signaling.clinic.dish_protocols import COMPONENTS
from signaling.plot import style

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from signaling.clinic.dish_protocols import Bench

FAINTEST = 0.01  # nM of insulin that are the first shade; every step of ten is one more
LETTER = 0.0085  # of the width of the page that a letter takes
DARKEST = 0.85


@dataclass(frozen=True, slots=True)
class Piece:
    """A span of a lane.

    Attributes:
        start, end: Minutes.
        first, last: Levels at its ends; the same where nothing changes.
        words: What is written in it.
    """

    start: float
    end: float
    first: float
    last: float
    words: str


@dataclass(frozen=True, slots=True)
class Lane:
    """One thing that is done: its name, whether steps of ten are steps of shade, and its spans."""

    name: str
    by_tens: bool
    pieces: Sequence[Piece]

    def shades(self, levels: np.ndarray) -> np.ndarray:
        """Levels as shades from 0 (paper) to 1, the highest of the lane."""
        top = max(max(piece.first, piece.last) for piece in self.pieces)
        if self.by_tens:
            levels, top = np.log10(1 + levels / FAINTEST), np.log10(1 + top / FAINTEST)
        return levels / max(top, 1e-12)


def lanes_of(bench: Bench, length: float) -> list[Lane]:
    """The lanes of a bench, insulin where nothing changes at all."""
    changed = [what for what, moves in bench.moves.items() if any(m.to != bench.medium[what] for m in moves)]
    edges = [0.0, *(stop for stop in bench.stops() if 0.0 < stop < length), length]
    spans = list(pairwise(edges))
    lanes = [_component(bench, what, spans) for what in bench.medium if what in changed]
    lanes += [_drug(bench, target, spans) for target in dict.fromkeys(block.target for block in bench.blocks)]
    return lanes or [_component(bench, "insulin", spans)]


def _component(bench: Bench, what: str, spans: Sequence[tuple[float, float]]) -> Lane:
    unit = COMPONENTS[what].unit
    pieces: list[Piece] = []
    for start, end in spans:
        first, last = bench.level(what, start), bench.level(what, end, arriving=True)
        words = plain(last) if first == last else f"{plain(first)} to {plain(last)}"
        pieces.append(Piece(start, end, first, last, words))
    unit = "" if unit == "1" else f", {unit.replace('umol', 'µmol')}"
    return Lane(f"{component_words(what)}{unit}", what in ("insulin", "isoprenaline"), _joined(pieces))


def _drug(bench: Bench, target: str, spans: Sequence[tuple[float, float]]) -> Lane:
    shares = [(start, end, 100 * bench.blocked(start).get(target, 0.0)) for start, end in spans]
    pieces = [Piece(start, end, share, share, f"{share:g}" if share else "") for start, end, share in shares]
    return Lane(f"{target} blocked, %", False, _joined(pieces))


def _joined(pieces: Sequence[Piece]) -> list[Piece]:
    """Neighbours at one level are one piece."""
    joined: list[Piece] = []
    for piece in pieces:
        before = joined[-1] if joined else None
        if before is not None and before.first == before.last == piece.first == piece.last:
            joined[-1] = Piece(before.start, piece.end, piece.first, piece.last, piece.words)
        else:
            joined.append(piece)
    return joined


def room_for(lanes: Sequence[Lane]) -> float:
    """Inches that the names of lanes take on the left."""
    return 0.2 + 0.068 * max(len(lane.name) for lane in lanes)


def draw_lanes(axes: Axes, lanes: Sequence[Lane]) -> None:
    """Draw the lanes from top to bottom, each with its name on the left; the clock is drawn by the caller."""
    length = max(piece.end for lane in lanes for piece in lane.pieces)
    for place, lane in enumerate(lanes):
        low, high = len(lanes) - place - 0.93, len(lanes) - place - 0.07
        for piece in lane.pieces:
            levels = np.linspace(piece.first, piece.last, 64 if piece.first != piece.last else 1)
            picture = style.LIGHT(DARKEST * lane.shades(levels))[None]
            extent = (piece.start, piece.end, low, high)
            axes.imshow(picture, extent=extent, aspect="auto", interpolation="bilinear", zorder=1)
            axes.plot([piece.start] * 2, [low, high], color=style.PAPER, lw=1.5, zorder=2)
            if len(piece.words) * LETTER <= (piece.end - piece.start) / length:
                middle = (piece.start + piece.end) / 2
                axes.text(middle, (low + high) / 2, piece.words, ha="center", va="center", fontsize=8, zorder=3)
    axes.set_ylim(0, len(lanes))
    axes.set_yticks([])
    for place, lane in enumerate(lanes):
        axes.text(
            0,
            len(lanes) - place - 0.5,
            f"{lane.name} ",
            transform=axes.get_yaxis_transform(),
            ha="right",
            va="center",
            fontsize=8,
        )
    axes.spines["left"].set_visible(False)
