"""A band and an answer as a small picture: the band dark, what is near light, the answer a dot, or an arrow where it is far outside."""

from __future__ import annotations

import math
from typing import Final

WIDTH, HEIGHT, EDGE = 120.0, 14.0, 8.0
COLOURS: Final = {"good": "#1b7f5c", "warn": "#9a6700", "bad": "#b2182b", "none": "#6e6e6e"}
BAND, NEAR, LINE = "#b9d6cb", "#ece7d6", "#dededa"


def band_strip(value: float | None, low: float | None, high: float | None, kind: str) -> str:
    """The strip as SVG; empty without an answer or a band.

    The picture is three bands wide, so that half a band lies to either side of what is near. A band that is open on one side fills its half.

    Args:
        value: The answer.
        low: Lower end of the band; None where it is open.
        high: Upper end; None where it is open.
        kind: Of the verdict, for the colour of the dot.
    """
    if value is None or math.isnan(value) or (low is None and high is None):
        return ""
    if low is None or high is None:
        end = low if high is None else high
        scale = max(abs(end), 1e-12)  # the picture reaches from one such distance below the end to one above
        place = 0.5 + (value - end) / (2 * scale)
        shades = _shade(0.5, 1.0, BAND) if high is None else _shade(0.0, 0.5, BAND)
    else:
        width = max(high - low, 1e-12)
        place = (value - low + width) / (3 * width)
        shades = _shade(1 / 6, 5 / 6, NEAR) + _shade(1 / 3, 2 / 3, BAND)
    middle = HEIGHT / 2
    line = f'<line x1="{_x(0):.1f}" x2="{_x(1):.1f}" y1="{middle}" y2="{middle}" stroke="{LINE}"/>'
    return f'<svg width="{WIDTH:g}" height="{HEIGHT:g}" role="img" aria-hidden="true">{shades}{line}{_mark(place, COLOURS[kind])}</svg>'


def _x(place: float) -> float:
    return EDGE + place * (WIDTH - 2 * EDGE)


def _shade(start: float, end: float, colour: str) -> str:
    return (
        f'<rect x="{_x(start):.1f}" y="1" width="{_x(end) - _x(start):.1f}" height="{HEIGHT - 2:g}" fill="{colour}"/>'
    )


def _mark(place: float, colour: str) -> str:
    middle = HEIGHT / 2
    if 0 <= place <= 1:
        return f'<circle cx="{_x(place):.1f}" cy="{middle}" r="4" fill="{colour}" stroke="#fff"/>'
    tip, base = (1.0, EDGE - 0.5) if place < 0 else (WIDTH - 1.0, WIDTH - EDGE + 0.5)
    return f'<path d="M{tip} {middle}L{base} {middle - 4.5}V{middle + 4.5}Z" fill="{colour}"/>'
