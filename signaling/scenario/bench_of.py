"""From the plan of a dish to its bench: what is done, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from signaling.clinic.dish_protocols import Bench

if TYPE_CHECKING:
    from signaling.scenario.schema import DishPlan


def bench_of(plan: DishPlan) -> Bench:
    """The bench of a plan: its medium, and its protocol written down in the order of time."""
    bench = Bench(plan.dish.medium.numbers)
    for event in plan.protocol:
        event.action.protocol().on(bench, event.at_minutes)
    return bench
