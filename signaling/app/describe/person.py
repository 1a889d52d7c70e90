"""A person: build, and slow states with their sources and whether they are provisional."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from signaling.app.describe.section import NUMBERS, Section, number_rows, one_line
from signaling.body.persons import PERSONS, person_called
from signaling.body.persons.person import BUILD


def persons() -> dict[str, Callable[[], list[Section]]]:
    """Every person."""
    return {name: partial(describe_person, name) for name in PERSONS}


def describe_person(name: str) -> list[Section]:
    """Everything about one person."""
    person = person_called(name)
    build = number_rows((what, getattr(person, what)) for what in BUILD)
    rows = tuple(
        (
            s.tissue,
            s.meaning,
            f"{s.value.value:g}",
            s.value.unit,
            s.value.kind,
            "yes" if s.provisional else "no",
            one_line(s.value.source),
        )
        for s in person.states
    )
    told = [Section(name, one_line(person.doc)), Section("Build", "", NUMBERS, build)]
    heads = ("tissue", "slow state", "value", "unit", "kind", "provisional", "source")
    return [*told, Section("Slow states", "", heads, rows)] if rows else told
