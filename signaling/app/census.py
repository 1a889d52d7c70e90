"""How many of the numbers of a pathway are known, how many assumed, how many fitted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from signaling.cells import cell_types
from signaling.saboteurs import SABOTEURS
from signaling.scenario.schema import DishPlan, Plan

if TYPE_CHECKING:
    from signaling.core.parameters import Parameter
    from signaling.pathway.pathway import Pathway


@dataclass(frozen=True, slots=True)
class Census:
    """Numbers by kind.

    Attributes:
        known: Measured or published.
        fitted: Found by a calibration.
        assumed: Chosen, with a reason.
    """

    known: int = 0
    fitted: int = 0
    assumed: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.known + self.fitted + self.assumed

    def __str__(self) -> str:
        return f"{self.total} numbers: {self.known} known, {self.fitted} fitted, {self.assumed} assumed"


def census(parameters: Iterable[Parameter]) -> Census:
    """Count parameters by kind."""
    kinds = [parameter.kind for parameter in parameters]
    return Census(*(kinds.count(kind) for kind in ("known", "fitted", "assumed")))


def pathways_of(plan: Plan) -> dict[str, Pathway]:
    """Every pathway that takes part in a run, by the name of its tissue, and ``blood and organs`` of a body."""
    from signaling.body.organism import organism

    if isinstance(plan, DishPlan):
        return {plan.dish.cell: cell_types()[plan.dish.cell].pathway(SABOTEURS.values())}
    cells = {name: cell_types()[name].pathway(SABOTEURS.values()) for name in plan.cells}
    return cells | {"blood and organs": organism()}
