"""A mechanism of the catalogue, as the table of a paper."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from signaling.app.describe.section import Section, one_line
from signaling.body.organism import organism
from signaling.cells import cell_types
from signaling.pathway.mechanism import Mechanism
from signaling.pathway.table import mechanism_table


def mechanisms() -> dict[str, Callable[[], list[Section]]]:
    """Every mechanism that runs in a cell or in the body."""
    everywhere = [m for cell in cell_types().values() for m in cell.mechanisms] + list(organism().mechanisms)
    return {m.name: partial(describe_mechanism, m) for m in everywhere}


def describe_mechanism(mechanism: Mechanism) -> list[Section]:
    """Pools, factors, reactions, and every number with its parent."""
    homes = [name for name, cell in cell_types().items() if mechanism.name in {m.name for m in cell.mechanisms}]
    where = f"Runs in: {', '.join(homes)}." if homes else "Runs in the body outside the cells."
    table = mechanism_table(mechanism).splitlines()
    skipped = 2 if mechanism.doc else 1  # the name and the doc stand above already
    return [
        Section(mechanism.name, f"{one_line(mechanism.doc)} {where}".strip()),
        Section("As written", "\n".join(table[skipped:])),
    ]
