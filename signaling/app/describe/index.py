"""A clinical index: its formula, its unit and its paper."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial

from signaling.app.describe.section import Section
from signaling.clinic.indices import INDICES


def indices() -> dict[str, Callable[[], list[Section]]]:
    """Every clinical index, by its name in code and as clinicians print it."""
    return {name: partial(describe_index, name) for name in INDICES}


def describe_index(name: str) -> list[Section]:
    """What an index says, how it is worked out, and who published it."""
    index = INDICES[name]
    doc = (sys.modules[index.of.__module__].__doc__ or "").strip()
    facts = (("formula", index.formula), ("unit", index.unit), ("needs", index.needs), ("source", index.source))
    return [Section(index.long_name, doc, (), facts)]
