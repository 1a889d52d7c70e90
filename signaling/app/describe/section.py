"""One section of a description: a title, some text, and a table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from signaling.core.parameters import Parameter
from signaling.core.ranges import range_of


@dataclass(frozen=True, slots=True)
class Section:
    """One section.

    Attributes:
        title: Headline.
        text: Below it; line breaks stay, empty for none.
        columns: Heads of the table; empty for a table without heads.
        rows: Its rows.
    """

    title: str
    text: str = ""
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


NUMBERS = ("number", "value", "unit", "range", "kind", "source")


def number_rows(
    parameters: Iterable[tuple[str, Parameter]], bounds: Mapping[str, tuple[float, float]] | None = None
) -> tuple[tuple[str, ...], ...]:
    """Rows of a table of numbers with their parents.

    Args:
        parameters: by the name that the table prints.
        bounds: between which a fit searched, by the same name.
    """
    searched = bounds or {}
    return tuple(
        (name, f"{p.value:g}", p.unit, str(range_of(p, searched.get(name)) or ""), p.kind, " ".join(p.source.split()))
        for name, p in parameters
    )


def one_line(text: str) -> str:
    """Text of a docstring as one paragraph, without the marks around code."""
    return " ".join((text or "").replace("``", "").split())


def first_sentence(text: str) -> str:
    """The first sentence of a docstring."""
    return one_line(text).partition(". ")[0].removesuffix(".") + "."
