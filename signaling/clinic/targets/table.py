"""The targets, read from the small tables beside this module.

``cell.csv`` holds what single cells can be asked, row by row with its band and citation; ``ogtt.csv``, ``clamp.csv``, ``lipid.csv``,
``selective.csv``, ``signalling.csv``, ``beta.csv``, ``alpha.csv`` and ``daily.csv`` what a person can be. ``ranked.csv`` holds the forty
figures that tell models apart best; those whose rows are in no table yet are listed without a band, so that what is not covered can be seen.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

AREAS: Final = (
    "cell",
    "ogtt",
    "clamp",
    "lipid",
    "selective",
    "signalling",
    "beta",
    "alpha",
    "interventions",
    "daily",
    "heterogeneity",
)
TABLES: Final = ("cell", "ogtt", "clamp", "lipid", "selective", "signalling", "beta", "alpha", "daily")
BY_NUMBER: Final = dict(zip(("01", "02", "03", "04", "05", "06", "07", "08", "09", "10"), AREAS[1:], strict=True))
CURVES_OF_A_DRINK: Final = "timeseries/ogtt"


@dataclass(frozen=True, slots=True)
class Target:
    """One published figure.

    Attributes:
        id: as the table numbers it.
        area: what has to be simulated for it, one of :data:`AREAS`.
        rank: its place among the forty that tell models apart best; None for all others.
        quantity, condition, value, unit, citation: as published.
        how_sure: ``read`` in the paper, ``computed from read data``, or ``from-memory``; empty where the table does not say.
        low, high: the band in which an answer passes; None where it is open, both None where it cannot be judged yet.
    """

    id: str
    area: str
    rank: int | None
    quantity: str
    condition: str = ""
    value: str = ""
    unit: str = ""
    low: float | None = None
    high: float | None = None
    citation: str = ""
    how_sure: str = ""


@cache
def targets(area: str | None = None) -> tuple[Target, ...]:
    """All targets, or those of one area, in the order of the tables."""
    told = [_told(row, name) for name in TABLES for row in _rows(name)]
    rest = [target for target in _ranked() if not any(_belongs(row.id, target.id) for row in told)]
    return tuple(target for target in (*told, *rest) if area in (None, target.area))


def _belongs(row: str, figure: str) -> bool:
    """Whether a row is a figure or one value of it."""
    return row == figure or row.startswith(f"{figure}/")


def _told(row: dict[str, str], area: str) -> Target:
    low, high = (float(row[end]) if row[end] else None for end in ("lo", "hi"))
    rank = int(row["rank"]) if row["rank"] else None
    words = (row[name] for name in ("quantity", "condition", "value", "unit"))
    return Target(row["id"], area, rank, *words, low, high, row["citation"], row.get("how_sure", ""))


def _ranked() -> Iterator[Target]:
    """The rows of the forty, by number alone."""
    for row in _rows("ranked"):
        for number in row["ids"].split(";"):
            area = "ogtt" if number.startswith(CURVES_OF_A_DRINK) else BY_NUMBER[number[:2]]
            yield Target(number, area, int(row["rank"]), row["target"])


def titles_of_ranks() -> dict[int, str]:
    """What each of the forty ranked figures is, in a few words, by rank."""
    return {int(row["rank"]): row["target"] for row in _rows("ranked")}


def _rows(name: str) -> Iterator[dict[str, str]]:
    text = (files(__package__) / f"{name}.csv").read_text(encoding="utf-8")
    yield from csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
