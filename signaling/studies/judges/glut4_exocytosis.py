"""How fast GLUT4 comes to the surface of a muscle fibre, without and with insulin."""

from __future__ import annotations

from typing import Final

from signaling.cells import cell_types
from signaling.cells.population import Population

MUCH: Final = 100.0  # nM
STEADY: Final = 60.0  # min


def glut4_exocytosis() -> dict[str, float]:
    """Share of the inner GLUT4 that reaches the membrane in a minute, 1/min, in a mean fibre."""
    cell = Population(cell_types()["muscle"], 1, spread=False)
    cell.hear(insulin=0.0, glucose=5.0, ffa=0.0)
    cell.hold_stores(True)
    cell.settle(within=1e-5)
    basal = _rate(cell)
    cell.hear(insulin=MUCH)
    cell.advance(STEADY)
    return {"05-037/basal": basal, "05-037/insulin": _rate(cell)}


def _rate(cell: Population) -> float:
    return cell.mean("GLUT4.exocytosis") / cell.mean("GLUT4")
