"""What a blot or a tracer reads of a cell: the readouts of the measured dish, and the species of a pathway behind each.

An antibody against one site sees every form of the protein that carries it: ``IRS1_pY`` of the data is tyrosine-phosphorylated
IRS1 with or without its human S307. The same holds for the receptor at the surface and inside, and for Akt.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from signaling.cells.ports import TAKES

if TYPE_CHECKING:
    from signaling.cells.cell_type import CellType
    from signaling.cells.population import Population

UPTAKE: Final = "glucose_uptake"

# readout of the data -> species whose sum it sees, in percent of the pool. Uptake is a flux; cells have it where they have this door.
FORMS: Final = {
    "IR_pY": ("IR_p", "IR_ip"),
    "IRS1_pY": ("IRS1_pY", "IRS1_pY_pS307"),
    "IRS1_pS307": ("IRS1_pS307", "IRS1_pY_pS307"),
    "Akt_pT308": ("Akt_pT308", "Akt_pp"),
    "Akt_pS473": ("Akt_pS473", "Akt_pp"),
    "AS160": ("AS160_p",),
    UPTAKE: ("GLUT4_membrane",),
    "S6K": ("S6K_p",),
    "S6": ("S6_p",),
    "ERK": ("ERK_p",),
    "Elk1": ("Elk1_p",),
    "FOXO1": ("FOXO1_p",),
}


def readouts_of(kind: CellType) -> tuple[str, ...]:
    """The readouts that cells of a type have, in the order of :data:`FORMS`; none for cells without insulin receptor."""
    species = kind.pathway().species
    had = tuple(name for name, forms in FORMS.items() if all(form in species for form in forms))
    return had if "IR_pY" in had else ()


def blotted(cells: Population, readout: str) -> float:
    """What a blot reads now: the sum of the forms it sees, mean over the cells, percent of the pool."""
    return sum(cells.mean(form) for form in FORMS[readout])


def taken_up(cells: Population) -> float:
    """Glucose taken up since the last ``clear_taken`` of the cells, mean over them, mmol/kg."""
    return cells.taken(next(port.quantity for port in cells.ports if port.kind == TAKES and port.name == "glucose"))
