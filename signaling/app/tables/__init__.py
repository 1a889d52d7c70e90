"""The table that makes sense of a run: a glucose drink, a body left alone, or a dish. One kind of run a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from signaling.app.tables.table import Line, Table

if TYPE_CHECKING:
    from signaling.app.outcome import Outcome

__all__ = ["Line", "Table", "tables_of"]


def tables_of(outcome: Outcome) -> list[Table]:
    """The tables of a run."""
    from signaling.app.tables.dish import dish_tables
    from signaling.app.tables.drink import drink_tables
    from signaling.app.tables.rest import rest_tables
    from signaling.scenario.schema import DishPlan

    if isinstance(outcome.plan, DishPlan):
        return dish_tables(outcome)
    return rest_tables(outcome) if outcome.drink_at is None else drink_tables(outcome)
