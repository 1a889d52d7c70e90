"""Serines of IRS1 replaced by alanine, under a load of fat: how much of glucose disposal it leaves, against the ordinary protein."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from signaling.body.model import BodyModel
from signaling.studies.judges.fatty_acids import MOST, infused
from signaling.studies.judges.people import Change, Course, change

ONE_SITE: Final = "05-035/disposal"  # Copps et al. 2010
MANY_SITES: Final = "05-036/muscle"  # Morino et al. 2008


def ser312_everywhere(body: BodyModel) -> None:
    """Knock-in of rodent S307A: all cells that have IRS1."""
    for tissue, cells in body.populations.items():
        if "IRS1" in cells.pathway.pools:
            body.mutate("IRS1", tissue, "Ser312->Ala")


def many_sites_in_muscle(body: BodyModel) -> None:
    """Rodent S302A and S307A in muscle. No form of IRS1 stands for the third site, S612, so that this protects the less."""
    for variant in ("Ser307->Ala", "Ser312->Ala"):
        body.mutate("IRS1", "muscle", variant)


def serine_mutants() -> dict[str, float]:
    """Change by the mutant of the share that lipid leaves, %: of disposal by the whole body (one site), of uptake by muscle (several)."""
    ordinary = left(_disposal), left(_by_muscle)
    return {
        ONE_SITE: change(left(_disposal, ser312_everywhere), ordinary[0]),
        MANY_SITES: change(left(_by_muscle, many_sites_in_muscle), ordinary[1]),
    }


def left(of: Callable[[Course], float], *changed: Change) -> float:
    """Share of what insulin does to a quantity that six hours of lipid leave."""
    return of(infused(MOST, changed)) / of(infused(0.0, changed))


def _disposal(seen: Course) -> float:
    return seen.disposal


def _by_muscle(seen: Course) -> float:
    return seen.last("muscle_glucose_uptake")
