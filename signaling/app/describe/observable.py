"""An observable: what is recorded, where, in which unit."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from signaling.app.describe.section import Section
from signaling.record.observables import OBSERVABLES


def observables() -> dict[str, Callable[[], list[Section]]]:
    """Every observable of blood and of the whole body."""
    return {name: partial(describe_observable, name) for name in OBSERVABLES}


def describe_observable(name: str) -> list[Section]:
    """What an observable is."""
    observable = OBSERVABLES[name]
    return [Section(name, observable.description, (), (("unit", observable.unit), ("on axes", observable.long_name)))]
